import type { ImportStyle } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import { lineBreakOf } from '../../text/source.ts';

/** PSR-12: `use` lines in one block behind the namespace; by custom in alphabetical order. */
export const importStyle: ImportStyle = {
  read(line) {
    const [, module, name] = /^use ((?:\w+\\)*(\w+));?$/.exec(line) ?? [];
    return module === undefined || name === undefined ? undefined : { module: module.replaceAll('\\', '.'), name };
  },
  isPlatform: () => false,
  insert,
};

/** A `use` line of a class at the start of a line; those of traits within a class are indented. */
const useLine = /^use (?!function\b|const\b)([\w\\]+)[^;\n]*;[ \t]*$/gm;

/** What the file begins with, the last of which the first `use` line stands behind. */
const beginnings = [/^namespace [\w\\]+;[ \t]*$/m, /^declare\(strict_types\s*=\s*1\);[ \t]*$/m, /^<\?php\b[^\n]*$/m];

function insert(text: string, lines: readonly string[]): readonly Edit[] {
  if (lines.length === 0) return [];
  const lineBreak = lineBreakOf(text);
  const present = [...text.matchAll(useLine)];
  if (present.length > 0) return lines.map((line) => inOrder(line, present, lineBreak));
  const beginning = beginnings.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (beginning === undefined) return [];
  const at = beginning.index + beginning[0].replace(/\r$/, '').length;
  const newText = lineBreak + lineBreak + [...lines].sort().join(lineBreak);
  return [{ range: { start: at, end: at }, newText }];
}

function inOrder(line: string, present: readonly RegExpMatchArray[], lineBreak: string): Edit {
  const module = /^use ([\w\\]+)/.exec(line)?.[1] ?? '';
  const next = present.find((found) => (found[1] ?? '').toLowerCase() > module.toLowerCase());
  if (next !== undefined) return insertion(next.index ?? 0, line + lineBreak);
  const last = present.at(-1);
  return insertion((last?.index ?? 0) + (last?.[0].length ?? 0), lineBreak + line);
}

function insertion(at: number, newText: string): Edit {
  return { range: { start: at, end: at }, newText };
}
