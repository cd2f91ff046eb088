import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { abandoned } from './import-style.ts';

/** The console counterparts of what Go's loggers write to files with. */
export const rewrites: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  'writer-stdout': ({ element, text }) => {
    if (element === undefined) return undefined;
    const closing = element.kind === 'name' ? withoutFile(text, element.path.join('.'), element.range) : [];
    return closing === undefined ? undefined : toStandardOutput(text, element.range, closing);
  },
  'file-stdout': ({ call, text }) => {
    if (call === undefined || /\.Rotate\(/.test(text)) return undefined;
    const isAddress = text[call.range.start - 1] === '&';
    return toStandardOutput(text, { start: call.range.start - (isAddress ? 1 : 0), end: call.range.end }, []);
  },
  'zap-stdout': ({ element, text }) => {
    if (element?.kind !== 'text') return undefined;
    const list = around(text, element.range, /\{([^{}]*)$/, /^([^{}]*)\}/);
    const others = list === undefined ? [] : list.others;
    if (others.includes('"stdout"') || others.includes('"stderr"'))
      return { title: removing, safety: 'safe', edits: [withoutItem(text, element.range)], imports: [] };
    return { title, safety: 'safe', edits: [{ range: element.range, newText: '"stdout"' }], imports: [] };
  },
};

const title = 'Log to standard output instead';
const removing = 'Remove the log file, standard output has the lines';

function toStandardOutput(text: string, range: Range, others: readonly Edit[]): Rewrite {
  const console = 'os.Stdout';
  const list = around(text, range, /io\.MultiWriter\(([^()]*)$/, /^([^()]*)\)/);
  const hasConsole = list?.others.some((other) => /^os\.Std(?:out|err)$/.test(other)) === true;
  if (list === undefined || !hasConsole) {
    const edits = [{ range, newText: console }, ...abandoned(text, range, console), ...others];
    return { title, safety: /\bos\.Stdout\b/.test(text) ? 'unsafe' : 'safe', edits, imports: ['import "os"'] };
  }
  const [only = ''] = list.others;
  const edits =
    list.others.length === 1
      ? [{ range: list.range, newText: only }, ...abandoned(text, list.range, only)]
      : [withoutItem(text, range), ...abandoned(text, range, '')];
  return { title: removing, safety: 'safe', edits: [...edits, ...others], imports: [] };
}

/** The list that an item stands in: its whole range, and the code of the other items. */
function around(
  text: string,
  { start, end }: Range,
  opening: RegExp,
  closing: RegExp,
): { readonly range: Range; readonly others: readonly string[] } | undefined {
  const from = Math.max(0, start - 500);
  const before = opening.exec(text.slice(from, start));
  const after = closing.exec(text.slice(end, end + 500));
  if (before === null || after === null) return undefined;
  const others = [...(before[1] ?? '').split(','), ...(after[1] ?? '').split(',')].map((item) => item.trim());
  const range = { start: from + before.index, end: end + after[0].length };
  return { range, others: others.filter((item) => item !== '') };
}

function withoutItem(text: string, { start, end }: Range): Edit {
  const before = /,\s*$/.exec(text.slice(Math.max(0, start - 100), start))?.[0];
  if (before !== undefined) return { range: { start: start - before.length, end }, newText: '' };
  const after = /^\s*,[ \t]*/.exec(text.slice(end, end + 100))?.[0] ?? '';
  return { range: { start, end: end + after.length }, newText: '' };
}

/**
 * Takes the statements out that open a file, once nothing but a logger used it: Go does not compile with a variable that
 * nothing uses. Undefined where that cannot be done, such as where what follows needs their `err`.
 */
function withoutFile(text: string, name: string, use: Range): Edit[] | undefined {
  const opening = new RegExp(
    `^([ \\t]*)${name}, err :?= os\\.(?:OpenFile|Create)\\([^\\n]*\\)\\n` +
      `(?:\\1if err != nil \\{\\n(?:\\1[ \\t][^\\n]*\\n)+\\1\\}\\n)?(?:\\1defer ${name}\\.Close\\(\\)\\n)?`,
    'm',
  ).exec(text);
  if (opening === null) return [];
  const range = { start: opening.index, end: opening.index + opening[0].length };
  const uses = [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].filter(
    ({ index }) => (index < range.start || index >= range.end) && index !== use.start,
  );
  if (uses.length > 0) return [];
  const rest = text.slice(range.end).split(/^\}/m, 1)[0] ?? '';
  const next = rest.split('\n').find((line) => /\berr\b/.test(line));
  if (next !== undefined && !/\berr(?:, \w+)* :=/.test(next)) return undefined;
  return [{ range, newText: '' }, ...abandoned(text, range, '')];
}
