import type { Path } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import type { WrittenSetting } from './setting-entry.ts';

const lines = /^[ \t]*([\w.-]+)[ \t]*[=:][ \t]*["']?([^\s"'#;]+)["']?[ \t]*$/dgm;
const members = /"([A-Za-z_][\w.-]{1,60})"\s?:\s?"([^"\s\\]{3,300})"/dg;
const pairs = /(?:^|\s)(\w+)=["']?([^\s"']{3,300})/dg;
const lineOf = /[^\r\n]+/g;
const sql = /\bIDENTIFIED (?:WITH|BY) |\b(?:(?:CREATE|ALTER) (?:USER|ROLE|LOGIN)|SET PASSWORD) /i;

/**
 * The settings of a file that stands in a block of another one: `name=value` and `name: value` on lines of their own, members
 * of JSON, and lines of SQL that set a password, under no name.
 */
export function linesIn(text: string, content: Range, path: Path): readonly WrittenSetting[] {
  const block = text.slice(content.start, content.end);
  const found = settingsBy(lines, block, content.start, path);
  if (/^\s*[[{]/.test(block)) found.push(...settingsBy(members, block, content.start, path));
  if (!sql.test(block)) return found;
  for (const { 0: line, index } of block.matchAll(lineOf)) {
    if (!sql.test(line)) continue;
    const start = content.start + index + line.length - line.trimStart().length;
    const range = { start, end: content.start + index + line.trimEnd().length };
    found.push({ path: [...path, ''], nameRange: { start, end: start }, value: line.trim(), range, content: range });
  }
  return found;
}

/** `name=value` several times in one text. */
export function pairsIn(text: string, content: Range, path: Path): readonly WrittenSetting[] {
  return settingsBy(pairs, text.slice(content.start, content.end), content.start, path);
}

function settingsBy(pattern: RegExp, block: string, offset: number, path: Path): WrittenSetting[] {
  return [...block.matchAll(pattern)].flatMap(({ indices, 1: key = '', 2: value = '' }) => {
    const [, name, content] = indices ?? [];
    if (name === undefined || content === undefined) return [];
    const place = { start: offset + content[0], end: offset + content[1] };
    const nameRange = { start: offset + name[0], end: offset + name[1] };
    return [{ path: [...path, key], nameRange, value, range: place, content: place }];
  });
}
