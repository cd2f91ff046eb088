import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';

/** Console writers in place of files, by the remedy of the catalog row. */
export const rewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'jul-console': consoleHandler,
};

/** `new FileHandler("app.log")` becomes `new ConsoleHandler()`, and the variable that holds it changes its type. */
function consoleHandler({ call, text }: RewritePlace): Rewrite | undefined {
  // Nothing else in the `try` may throw the exception then, and Java forbids to catch what is not thrown.
  if (call === undefined || /\bcatch\s*\(\s*(?:final\s+)?[\w.|\s]*\bIOException\b/.test(text)) return undefined;
  const before = text.slice(Math.max(0, call.range.start - 200), call.range.start);
  const [held, type, name] = /(?:\b([\w.]+)\s+)?(\b[\w.]+)\s*=\s*$/.exec(before) ?? [];
  const start = call.range.start - (held?.length ?? 0);
  const isOther = type === undefined ? name !== undefined : !/^(?:FileHandler|Handler|StreamHandler|var)$/.test(type);
  if (isOther) return undefined;
  const declared: Edit[] =
    type === 'FileHandler' ? [{ range: { start, end: start + type.length }, newText: 'ConsoleHandler' }] : [];
  return {
    title: 'Log to standard error instead',
    safety: 'safe',
    edits: [...declared, { range: call.range, newText: 'new ConsoleHandler()' }],
    imports: ['import java.util.logging.ConsoleHandler;'],
  };
}
