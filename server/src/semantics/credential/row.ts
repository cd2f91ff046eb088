import type { Range } from '../../text/range.ts';
import { peeled } from './peel.ts';

/** What stands in a row: a text or the code of something else, with its name where it has one. */
export interface Item {
  readonly key?: string;
  readonly text?: string;
  readonly code: string;
}

/** What a literal stands beside in its brackets, however they belong together: arguments, a list, a tuple, an object. */
export interface Row {
  readonly before: readonly Item[];
  readonly behind: readonly Item[];
  /** The name that the literal has in its row. */
  readonly key: string | undefined;
  /** What stands before the brackets: `connect`, `new Panel`, `const HOSTS =`. */
  readonly lead: string;
  readonly bracket: string;
  /** Where the brackets open. */
  readonly opening: number;
}

const prefix = /^\s{0,200}[&*]?$/;
const farthest = 320;
const mostItems = 8;

/** The row that a literal stands in; undefined where it is not made of short items. */
export function rowAround(text: string, range: Range): Row | undefined {
  // The raw text knows no prefix of a literal: `b"…"`, `@"…"`.
  const lead = /(?<![\w$])[bBrRuU@]{1,2}$/.exec(text.slice(Math.max(0, range.start - 3), range.start))?.[0] ?? '';
  const { start, end } = peeled(text, { start: range.start - lead.length, end: range.end });
  const found = itemsBefore(text, start);
  const behind = found === undefined ? undefined : itemsBehind(text, end);
  if (found === undefined || behind === undefined) return undefined;
  const own = found.items.at(-1) ?? '';
  const key = keyOf(own);
  // Something else stands between the comma and the literal: `a + "…"`.
  if (!prefix.test(own.slice(key?.length ?? 0))) return undefined;
  const { opening } = found;
  return {
    before: found.items.slice(0, -1).map(itemOf),
    behind: behind.map(itemOf),
    key: key === undefined ? undefined : nameIn(key),
    lead: text.slice(Math.max(0, opening - 100), opening),
    bracket: text[opening] ?? '',
    opening,
  };
}

const keyed = /^\s{0,80}(?:\.|--)?(["']?)[A-Za-z_$][\w.$-]{0,40}\1\s{0,4}(?:=>|=|:(?!:))/;

function keyOf(item: string): string | undefined {
  return keyed.exec(item)?.[0];
}

function nameIn(key: string): string {
  return key.replace(/[^\w$-]/g, '');
}

const wrapped = /^(?:new\s)?[\w.:&[\]]{0,30}[({]?\s{0,3}[bB@]?(["'`])([^"'`\n]{0,160})\1/;

function itemOf(raw: string): Item {
  const key = keyOf(raw);
  const code = (key === undefined ? raw : raw.slice(key.length)).trim();
  const text = wrapped.exec(code)?.[2];
  return { code, ...(key === undefined ? {} : { key: nameIn(key) }), ...(text === undefined ? {} : { text }) };
}

/** What stands between the bracket that opens and an offset, by its commas; the last part is what precedes the literal itself. */
function itemsBefore(text: string, start: number): { items: readonly string[]; opening: number } | undefined {
  const items: string[] = [];
  let end = start;
  let depth = 0;
  for (let at = start - 1; at >= 0 && start - at < farthest && items.length < mostItems; at -= 1) {
    const sign = text[at] ?? '';
    if (sign === '"' || sign === "'" || sign === '`') {
      at = openingQuote(text, at);
      if (at < 0) return undefined;
    } else if (sign === ')' || sign === ']' || sign === '}') depth += 1;
    else if (sign === '(' || sign === '[' || sign === '{') {
      if (depth === 0) return { items: [text.slice(at + 1, end), ...items], opening: at };
      depth -= 1;
    } else if (depth === 0 && sign === ';') return undefined;
    else if (depth === 0 && sign === ',') {
      items.unshift(text.slice(at + 1, end));
      end = at;
    }
  }
  return undefined;
}

function openingQuote(text: string, closing: number): number {
  const sign = text[closing];
  for (let at = closing - 1; at >= 0 && closing - at < 200; at -= 1) {
    if (text[at] === '\n') return -1;
    if (text[at] === sign) return at;
  }
  return -1;
}

/** What follows up to the bracket that closes. */
function itemsBehind(text: string, end: number): readonly string[] | undefined {
  const items: string[] = [];
  let start = end;
  let depth = 0;
  let quote = '';
  for (let at = end; at < text.length && at - end < farthest && items.length < mostItems; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
      else if (sign === '\n') return undefined;
    } else if (sign === '"' || sign === "'" || sign === '`') quote = sign;
    else if (sign === '(' || sign === '[' || sign === '{') depth += 1;
    else if (depth > 0 && /[)\]}]/.test(sign)) depth -= 1;
    else if (depth === 0 && /[,)\]}]/.test(sign)) {
      items.push(text.slice(start, at));
      start = at + 1;
      if (sign === ',') continue;
      // What follows the literal itself belongs to it.
      return (items[0] ?? '').trim() === '' ? items.slice(1).filter((item) => item.trim() !== '') : undefined;
    }
  }
  return undefined;
}
