import type { Range } from '../text/range.ts';
import { physicalLines } from './lines.ts';

/** `key = value` below a `[section]`. */
export interface IniEntry {
  /** The last section header before it, trimmed; empty before the first. */
  readonly section: string;
  readonly key: string;
  readonly keyRange: Range;
  /** The value without white space around it; lines that go on indented are joined by `\n`. */
  readonly value: string;
  readonly valueRange: Range;
}

/**
 * The entries of an INI text. Lines that start with `#` or `;` are comments, an indented line goes on with the value
 * before it, and a comment after a value starts with white space and `;` (as in Supervisor and Python's configparser).
 */
export function iniEntries(text: string): readonly IniEntry[] {
  const entries: IniEntry[] = [];
  let section = '';
  let open = false;
  for (const line of physicalLines(text)) {
    const content = line.text.replace(/\s;.*/, '').trimEnd();
    if (content.trim() === '' || /^\s*[#;]/.test(content)) continue;
    const header = /^\s*\[(.*)\]/.exec(content);
    const last = entries.at(-1);
    if (header !== null) {
      section = (header[1] ?? '').trim();
      open = false;
    } else if (/^\s/.test(content) && open && last !== undefined) {
      const value = `${last.value}\n${content.trim()}`.trim();
      entries[entries.length - 1] = {
        ...last,
        value,
        valueRange: { start: last.valueRange.start, end: line.start + content.length },
      };
    } else {
      const entry = entryOf(content, line.start, section);
      open = entry !== undefined;
      if (entry !== undefined) entries.push(entry);
    }
  }
  return entries;
}

function entryOf(content: string, offset: number, section: string): IniEntry | undefined {
  const match = /^(\s*)([^=:\s][^=:]*)([=:]\s*)/.exec(content);
  if (match === null) return undefined;
  const [whole, indent = '', written = '', sign = ''] = match;
  const key = written.trimEnd();
  const separator = written.slice(key.length) + sign;
  const value = content.slice(whole.length);
  const keyStart = offset + indent.length;
  const valueStart = keyStart + key.length + separator.length;
  return {
    section,
    key,
    keyRange: { start: keyStart, end: keyStart + key.length },
    value,
    valueRange: { start: valueStart, end: valueStart + value.length },
  };
}
