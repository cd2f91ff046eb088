import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Site, View } from './view.ts';

/** The edits that take an element out of a list, with its comma; undefined when the range is not in a list of several. */
export function withoutElement(view: View, range: Range): readonly Edit[] | undefined {
  if (isArgument(view, range)) return undefined;
  const { text } = view.source;
  const after = /^\s*,[ \t]*/.exec(text.slice(range.end))?.[0];
  const before = /,\s*$/.exec(text.slice(0, range.start))?.[0];
  const opensList = /[[({]\s*$/.test(text.slice(0, range.start));
  const closesList = /^\s*,?\s*[\])}]/.test(text.slice(range.end));
  if (opensList && after !== undefined) {
    return [{ range: { start: range.start, end: range.end + after.length }, newText: '' }];
  }
  if (before !== undefined && (closesList || after !== undefined)) {
    return [{ range: { start: range.start - before.length, end: range.end }, newText: '' }];
  }
  return undefined;
}

/** The edits that take out an argument behind others: one of the signals of a call that takes several. */
export function withoutArgument(view: View, range: Range): readonly Edit[] | undefined {
  if (!isArgument(view, range)) return undefined;
  const before = /,\s*$/.exec(view.source.text.slice(0, range.start))?.[0];
  return before === undefined
    ? undefined
    : [{ range: { start: range.start - before.length, end: range.end }, newText: '' }];
}

/** True when the range is one of the arguments of a call, which has no place without it. */
export function isArgument(view: View, range: Range): boolean {
  return view.facts.calls.some((call) =>
    call.args.some(({ value }) => value.range.start === range.start && value.range.end === range.end),
  );
}

/** The edits that take out the whole statement of a site, its line included. */
export function withoutStatement(view: View, site: Site): readonly Edit[] | undefined {
  const { call } = site;
  if (call === undefined) return undefined;
  const { text } = view.source;
  const { start, end } = call.statement;
  if (start !== call.range.start || !/^;?$/.test(text.slice(call.range.end, end))) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  if (text.slice(lineStart, start).trim() !== '' || lineEnd < 0 || text.slice(end, lineEnd).trim() !== '')
    return undefined;
  return [{ range: { start: lineStart, end: lineEnd + 1 }, newText: '' }];
}
