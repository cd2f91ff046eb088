import type { Rewrite, RewritePlace } from '../../facts/idioms.ts';
import { lineBreakOf } from '../../text/source.ts';

/** `(sender, e) => { e.Cancel = true; … }`: what both kinds of handlers may say of the event. */
const lambda = /^\((\w+), (\w+)\) =>(\s*)([^]*)$/;

/**
 * `Console.CancelKeyPress += (_, e) => …` again for SIGTERM: the contexts of both have `Cancel`. A registration lasts as
 * long as its object, so that it must be made where the program runs.
 */
export function alsoOnTerminate({ call, text }: RewritePlace): Rewrite | undefined {
  const [handler] = call?.args ?? [];
  if (call === undefined || handler === undefined || !isInMain(text, call.range.start)) return undefined;
  const [, sender = '', event = '', between = '', body = ''] =
    lambda.exec(text.slice(handler.range.start, handler.range.end)) ?? [];
  if (body === '' || (sender !== '_' && new RegExp(`\\b${sender}\\b`).test(body))) return undefined;
  if (new RegExp(`\\b${event}\\.(?!Cancel\\b)`).test(body) || /\bonTerminate\b/.test(text)) return undefined;
  const indent = /[ \t]*$/.exec(text.slice(0, call.statement.start))?.[0] ?? '';
  const newText = `using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, ${event} =>${between}${body});`;
  const at = call.statement.end;
  return {
    title: 'Handle SIGTERM in the same way',
    safety: 'safe',
    edits: [{ range: { start: at, end: at }, newText: lineBreakOf(text) + indent + newText }],
    imports: ['using System.Runtime.InteropServices;'],
  };
}

/** True for top-level statements and the body of `Main`, which the program does not leave before its end. */
function isInMain(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  const methods = [
    ...before.matchAll(
      /^[ \t]+(?:(?:public|private|internal|protected|static|async|override)\s+)+[\w<>[\]?.]+\s+(\w+)\s*\(/gm,
    ),
  ];
  const isTopLevel =
    !/^[ \t]*(?:(?:public|internal|static|sealed|partial|abstract)\s+)*(?:class|struct|record)\s/m.test(before);
  return isTopLevel ? methods.length === 0 : methods.at(-1)?.[1] === 'Main';
}
