import type { Import } from '../facts/facts.ts';
import { FILE_SCOPE } from '../facts/facts.ts';
import type { ImportStyle } from '../facts/idioms.ts';
import type { Edit } from '../text/edit.ts';
import { lineBreakOf } from '../text/source.ts';
import type { View } from './view.ts';

/** True when the file already takes in what an import line would. */
export function hasImport(view: View, line: string): boolean {
  const read = view.idioms.importStyle?.read(line);
  if (read !== undefined) {
    const isSame = view.facts.bindings.some((binding) => {
      if (binding.form !== 'import' || binding.scope !== FILE_SCOPE || binding.name[0] !== read.name) return false;
      const path = binding.value.kind === 'name' ? binding.value.path.join('.').replace(/^module:/, '') : '';
      return path === read.module || path === `${read.module}.${read.name}`;
    });
    const module = read.module.replace(/\W\w+$/, '');
    if (isSame || view.facts.imports.some((other) => other.wildcard === true && other.module === module)) return true;
  }
  return hasLine(view.source.text, line.replace(/;$/, ''));
}

/** True when a line of a text is nothing but these words, with or without a semicolon. */
function hasLine(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const feed = text.indexOf('\n', at);
    const behind = text.slice(at + wanted.length, feed < 0 ? text.length : feed);
    if (before.trim() === '' && /^;?\s*$/.test(behind)) return true;
  }
  return false;
}

/**
 * The edit that puts the import line of a platform module into the platform's group: in alphabetical order where the
 * file has such a group, as a new first group where it has not. Undefined for any other line.
 */
export function platformImport(view: View, line: string): Edit | undefined {
  const style = view.idioms.importStyle;
  const read = style?.read(line);
  if (style === undefined || read === undefined || !style.isPlatform(read.module)) return undefined;
  const { text } = view.source;
  const lineBreak = lineBreakOf(text);
  const imports = topImports(view);
  const own = blockOf(imports, style, text) ?? platformGroup(imports, style, text);
  const next = own.find((imported) => comesBefore(line, read.module, imported, text));
  const previous = next === undefined ? own.at(-1) : own[own.indexOf(next) - 1];
  if (previous !== undefined) return insertion(afterLine(text, previous.range.end), lineBreak, line, text);
  const first = next ?? imports[0];
  // A group of its own is followed by a blank line.
  const between = next === undefined ? lineBreak : '';
  const at = first?.range.start ?? view.facts.importPoint;
  return { range: { start: at, end: at }, newText: line + lineBreak + between };
}

function insertion(at: number, lineBreak: string, line: string, text: string): Edit {
  const before = at > 0 && text[at - 1] !== '\n' ? lineBreak : '';
  return { range: { start: at, end: at }, newText: before + line + lineBreak };
}

/** Imports that start a line at the top of the file, each once. */
function topImports(view: View): readonly Import[] {
  const { text } = view.source;
  let end = -1;
  return view.facts.imports.filter(({ range, scope }) => {
    const isOwnLine = range.start === 0 || text[range.start - 1] === '\n';
    const isNew = scope === FILE_SCOPE && isOwnLine && range.start > end && range.start <= view.facts.importPoint;
    if (isNew) end = range.end;
    return isNew;
  });
}

/** All imports, where the language's custom is one block in order and the file keeps to it, the platform's within it. */
function blockOf(imports: readonly Import[], style: ImportStyle, text: string): readonly Import[] | undefined {
  if (style.oneBlock !== true) return undefined;
  const plain = imports.filter(({ range }) => style.read(text.slice(range.start, range.end)) !== undefined);
  const isParted = plain.some((imported, index) => {
    const previous = plain[index - 1];
    return previous !== undefined && /\n[ \t]*\r?\n/.test(text.slice(previous.range.end, imported.range.start));
  });
  return isParted ? undefined : plain;
}

/** The platform's imports among the first group that has any. */
function platformGroup(imports: readonly Import[], style: ImportStyle, text: string): readonly Import[] {
  const group: Import[] = [];
  let last: Import | undefined;
  for (const imported of imports) {
    const isApart = last !== undefined && /\n[ \t]*\r?\n/.test(text.slice(last.range.end, imported.range.start));
    if (isApart && group.length > 0) break;
    if (style.isPlatform(imported.module)) group.push(imported);
    last = imported;
  }
  return group;
}

/** Whole modules come before names taken from modules, each in alphabetical order. */
function comesBefore(line: string, module: string, imported: Import, text: string): boolean {
  const keyword = (statement: string): string => /^\w+/.exec(statement)?.[0] ?? '';
  const own = keyword(line);
  const other = keyword(text.slice(imported.range.start, imported.range.start + 10));
  return own === other ? module < imported.module : own === 'import' && other === 'from';
}

function afterLine(text: string, offset: number): number {
  const lineEnd = text.indexOf('\n', offset);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}
