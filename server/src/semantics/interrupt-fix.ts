import type { Handler } from '../facts/facts.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/source.ts';
import { preparation } from './remedy.ts';
import { isArgument } from './removal.ts';
import { rewriteOf } from './rewrite.ts';
import { indentOf } from './termination-fix.ts';
import type { Site, View } from './view.ts';

/** The signal as it is written, with or without its first letters. */
const interrupt = /\b(SIG)?INT\b/;

/**
 * The edits that let a handler of SIGINT serve SIGTERM too: the statement again for a named handler, a loop over both
 * signals around one that is written in place. Undefined where neither fits.
 */
export function alsoOnTermination(view: View, site: Site): readonly Edit[] | undefined {
  const rewritten = rewriteOf(view, site);
  if (rewritten !== undefined) return rewritten.edits;
  const { call, subject } = site;
  if (call === undefined || subject === undefined) return undefined;
  const { text } = view.source;
  const further = furtherArgument(view, site);
  if (further !== undefined) return further;
  const list = listedSignal(view, site);
  if (list !== undefined) return list;
  const { statement } = call;
  const whole = text.slice(statement.start, statement.end);
  const isWhole = statement.start === call.range.start && /^;?$/.test(text.slice(call.range.end, statement.end));
  const written = text.slice(subject.range.start, subject.range.end);
  if (!isWhole || !interrupt.test(written)) return undefined;
  const handler = view.part(site, 'handler');
  const isInPlace = handler?.kind === 'function' && whole.includes('\n');
  const each = view.idioms.eachSignal;
  if (handler?.kind === 'function' && each !== undefined) {
    const name = ['signal', 'terminationSignal', 'signalName'].find((word) => !new RegExp(`\\b${word}\\b`).test(whole));
    if (name === undefined) return undefined;
    return [
      { range: { start: statement.start, end: statement.start }, newText: each(name, ['SIGINT', 'SIGTERM']) },
      { range: subject.range, newText: name },
    ];
  }
  if (isInPlace) return aroundBoth(view, statement, subject.range);
  const from = subject.range.start - statement.start;
  const again = whole.slice(0, from) + written.replace(interrupt, '$1TERM') + whole.slice(from + written.length);
  const indent = indentationBefore(text, statement.start);
  const end = statement.end;
  return [...importsOf(view, site), { range: { start: end, end }, newText: lineBreakOf(text) + indent + again }];
}

/** A statement of several lines within one that repeats it, moved in by one step. */
function aroundBoth(view: View, statement: Site['range'], signal: Site['range']): readonly Edit[] | undefined {
  const { text } = view.source;
  const whole = text.slice(statement.start, statement.end);
  const name = ['signal', 'terminationSignal', 'signalName'].find((word) => !new RegExp(`\\b${word}\\b`).test(whole));
  const around = name === undefined ? undefined : view.idioms.aroundSignals?.(name, ['INT', 'TERM']);
  if (name === undefined || around === undefined) return undefined;
  const [before, after, variable = name] = around;
  const named = text.slice(statement.start, signal.start) + variable + text.slice(signal.end, statement.end);
  const indent = indentationBefore(text, statement.start);
  const moved = named.replace(/\n(?=[^\r\n])/g, `\n${indentOf(view)}`);
  const lineBreak = lineBreakOf(text);
  const newText = [before, `${indent}${indentOf(view)}${moved}`, `${indent}${after}`].join(lineBreak);
  return [{ range: statement, newText }];
}

/** Signals that are arguments of one call get one more behind them: `signal.Notify(stop, os.Interrupt)`. */
function furtherArgument(view: View, { element }: Site): readonly Edit[] | undefined {
  const code = view.idioms.signal?.('SIGTERM');
  if (element === undefined || code === undefined) return undefined;
  const at = element.range.end;
  const { text } = view.source;
  // An element of a list that is written in the call.
  const isListed = /[[,]\s*$/.test(text.slice(0, element.range.start)) && /^\s*[\],]/.test(text.slice(at));
  if (!isArgument(view, element.range) && !isListed) return undefined;
  return [...preparation(view, code), { range: { start: at, end: at }, newText: `, ${code.text}` }];
}

/** `from signal import SIGINT, signal`: the other name has to be imported too. */
function importsOf(view: View, site: Site): readonly Edit[] {
  const { subject } = site;
  if (subject?.kind !== 'name' || subject.path.length > 1) return [];
  const imported = view.facts.bindings.find(
    (binding) => binding.form === 'import' && binding.name[0] === subject.path[0],
  );
  const at = imported?.nameRange.end;
  return at === undefined ? [] : [{ range: { start: at, end: at }, newText: ', SIGTERM' }];
}

/** `['SIGINT'].forEach(…)`, `for sig in (signal.SIGINT, signal.SIGHUP)`: one more element. */
function listedSignal(view: View, site: Site): readonly Edit[] | undefined {
  const { subject, scope } = site;
  if (subject?.kind !== 'name') return undefined;
  const element = view.options(subject, scope).find((option) => interrupt.test(written(view, option)));
  const { text } = view.source;
  // The subject itself is the signal when it is not a variable that stands for one.
  if (element === undefined || element.range.start === subject.range.start || isArgument(view, element.range))
    return undefined;
  const after = text.slice(element.range.end, element.range.end + 40);
  const before = text.slice(Math.max(0, element.range.start - 40), element.range.start);
  if (!/[[({,]\s*$/.test(before) || !/^\s*[\])},]/.test(after)) return undefined;
  const at = element.range.end;
  return [{ range: { start: at, end: at }, newText: `, ${written(view, element).replace(interrupt, '$1TERM')}` }];
}

function written(view: View, { range }: { readonly range: Site['range'] }): string {
  return view.source.text.slice(range.start, range.end);
}

/** The edits that let SIGTERM raise the error that a `try` statement handles already. */
export function alsoOnTerminationError(view: View, handler: Handler): readonly Edit[] | undefined {
  const code = view.idioms.interruption?.onTerminate;
  if (code === undefined) return undefined;
  const { text } = view.source;
  const { start } = handler.statement;
  const newText = `${code.text}${lineBreakOf(text)}${indentationBefore(text, start)}`;
  return [...preparation(view, code), { range: { start, end: start }, newText }];
}

function indentationBefore(text: string, offset: number): string {
  return /[ \t]*$/.exec(text.slice(0, offset))?.[0] ?? '';
}
