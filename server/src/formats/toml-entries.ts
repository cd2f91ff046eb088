import { parse } from 'smol-toml';
import type { Range } from '../text/range.ts';
import { physicalLines } from './lines.ts';

/** `key = value` below a `[table]`. */
export interface TomlEntry {
  /** The parts of the table's name; empty before the first. */
  readonly table: readonly string[];
  readonly key: string;
  readonly keyRange: Range;
  readonly value: unknown;
  /** The value as written. */
  readonly valueRange: Range;
}

/**
 * The entries of a TOML text with their places, which the parser does not give. Each value is parsed by itself, so what
 * is broken elsewhere does no harm. Values may go on over several lines.
 */
export function tomlEntries(text: string): readonly TomlEntry[] {
  const entries: TomlEntry[] = [];
  let table: readonly string[] = [];
  let skipTo = 0;
  for (const line of physicalLines(text)) {
    if (line.start < skipTo) continue;
    const header = /^\s*\[\[?([^\]]+)\]/.exec(line.text);
    if (header !== null) {
      table = (header[1] ?? '').trim().split('.').map(unquoted);
      continue;
    }
    const match = /^(\s*)([\w-]+(?:\s*\.\s*[\w-]+)*|"[^"]*"|'[^']*')(\s*=\s*)(?=\S)/.exec(line.text);
    if (match === null) continue;
    const keyStart = line.start + (match[1] ?? '').length;
    const key = match[2] ?? '';
    const valueStart = line.start + match[0].length;
    const found = valueAt(text, valueStart);
    if (found === undefined) continue;
    skipTo = found.end;
    const keyRange = { start: keyStart, end: keyStart + key.length };
    entries.push({
      table,
      key: unquoted(key),
      keyRange,
      value: found.value,
      valueRange: { start: valueStart, end: found.end },
    });
  }
  return entries;
}

/** A value is at most this many lines long; a broken one must not cost the time of the whole file for each line. */
const MOST_LINES = 60;

/** The shortest piece of whole lines that is a value. */
function valueAt(text: string, start: number): { value: unknown; end: number } | undefined {
  let end = start;
  for (let lines = 0; lines < MOST_LINES && end < text.length; lines++) {
    const lineBreak = /[^\r\n]*/y;
    lineBreak.lastIndex = end === start ? end : end + (text.startsWith('\r\n', end) ? 2 : 1);
    lineBreak.exec(text);
    end = Math.max(end + 1, lineBreak.lastIndex);
    const piece = text.slice(start, end);
    const value = parsed(piece);
    if (value !== undefined) return { value, end: start + withoutComment(piece).length };
    if (!/^(?:\[|\{|"""|''')/.test(piece)) return undefined;
  }
  return undefined;
}

function parsed(piece: string): unknown {
  try {
    return parse(`value = ${piece}`)['value'];
  } catch {
    return undefined;
  }
}

/** A one-line value may be followed by a comment: cut at each `#` from the left until the value stands alone. */
function withoutComment(piece: string): string {
  for (let at = piece.indexOf('#'); at !== -1; at = piece.indexOf('#', at + 1)) {
    const before = piece.slice(0, at).trimEnd();
    if (parsed(before) !== undefined) return before;
  }
  return piece.trimEnd();
}

function unquoted(part: string): string {
  return part.trim().replace(/^(["'])(.*)\1$/, '$2');
}
