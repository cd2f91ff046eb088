import type { Binding } from '../facts/facts.ts';
import type { Code } from '../facts/idioms.ts';
import type { Edit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import { lineBreakOf } from '../text/source.ts';
import { hasImport, platformImport } from './import-place.ts';
import type { View } from './view.ts';

/** The edits that put code in place of a range, with the imports and declarations it needs where they are missing. */
export function replaceWith(view: View, range: Range, code: Code): Edit[] {
  const placed = placedCode(view, range, code);
  const newText = code.isLoose === true && isBesideOperator(view, range) ? `(${placed})` : placed;
  const abandoned = view.idioms.importStyle?.abandoned?.(view.source.text, range, newText) ?? [];
  return [...preparation(view, code), ...abandoned, ...asVariable(view, range), { range, newText }];
}

/** The code as it has to be where it goes. */
function placedCode({ source: { text } }: View, { start, end }: Range, code: Code): string {
  if (code.beforeMember !== undefined && /^\s*\.\s*[A-Za-z]/.test(text.slice(end, end + 80))) return code.beforeMember;
  const isVariable =
    /[^=!<>]=\s*$/.test(text.slice(Math.max(0, start - 80), start)) && /^\s*;/.test(text.slice(end, end + 80));
  return isVariable ? (code.ofVariable ?? code.text) : code.text;
}

/** True where an operator or a member would take a part of an expression for itself. */
function isBesideOperator({ source: { text } }: View, { start, end }: Range): boolean {
  return (
    /(?:[+*%!]|[=!]=|\?:|\?\?|&&|\|\||\b(?:to|in)|[^.]\.)[ \t]*$/.test(text.slice(Math.max(0, start - 20), start)) ||
    /\s\?\s[^;?]*\s:\s*$/.test(text.slice(Math.max(0, start - 200), start)) ||
    /^\s*(?:\??\.[A-Za-z]|\.\s*['"$\w]|!!|[+*%]|[=!]=|\?:|&&|\|\||to\b)|^\[/.test(text.slice(end, end + 40))
  );
}

/** The edit that makes a constant of the compiler one of the program, so that its value may come from elsewhere. */
function asVariable(view: View, range: Range): Edit[] {
  const { constant } = view.idioms;
  const holder = declarationOf(view, range);
  if (constant === undefined || holder === undefined) return [];
  // A declaration of several names has the word before the first of them.
  const reach = constant.reach ?? (holder.isConstant === true ? 10 : 0);
  const start = Math.max(0, holder.range.start - reach);
  const found = constant.word.exec(view.source.text.slice(start, holder.nameRange.start));
  if (found === null) return [];
  const at = start + found.index;
  const instead = holder.name[0] === 'this' ? (constant.insteadInClass ?? constant.instead) : constant.instead;
  return [{ range: { start: at, end: at + found[0].length }, newText: instead }];
}

function declarationOf(view: View, { start, end }: Range): Binding | undefined {
  return view.facts.bindings.find(
    ({ value, form }) => form === 'declaration' && value.range.start === start && value.range.end === end,
  );
}

/** True for a value that the compiler must know, in a declaration that cannot simply become one of a variable. */
export function mustBeConstant(view: View, range: Range): boolean {
  const isConstant = view.facts.bindings.some(
    (binding) => binding.isConstant === true && contains(binding.value.range, range),
  );
  return isConstant && asVariable(view, range).length === 0;
}

/** The edits that add what a piece of code needs beside it. */
export function preparation(view: View, code: Code): Edit[] {
  const { text } = view.source;
  const declarations = (code.declarations ?? []).filter((declaration) => !declares(view, declaration));
  const imports = [...code.imports, ...(declarations.length === 0 ? [] : (code.declarationImports ?? []))];
  const absent = imports.filter((line) => !hasImport(view, line));
  const insert = view.idioms.importStyle?.insert;
  const placed = insert?.(text, absent).slice() ?? absent.flatMap((line) => platformImport(view, line) ?? []);
  const missing = insert === undefined ? absent.filter((line) => platformImport(view, line) === undefined) : [];
  if (missing.length === 0 && declarations.length === 0) return placed;
  const at = view.facts.importPoint;
  const isAfterImports = view.facts.imports.some((imported) => imported.range.end <= at && imported.range.end > 0);
  const lines: string[] = [...missing];
  if (declarations.length > 0) {
    if (lines.length > 0 || isAfterImports) lines.push('');
    lines.push(declarations.join('\n\n'));
    // Statements that follow at once get a blank line before them.
    if (!/^\s*(?:\r?\n|$)/.test(text.slice(at))) lines.push('');
  }
  const lineBreak = lineBreakOf(text);
  const before = at > 0 && !/[\r\n]$/.test(text.slice(0, at)) ? '\n' : '';
  const newText = `${before}${lines.join('\n')}\n`.replaceAll('\n', lineBreak);
  return [...placed, { range: { start: at, end: at }, newText }];
}

/** True when the file already has the function, or sees it in another: a helper added by an earlier fix, or the app's own. */
function declares(view: View, declaration: string): boolean {
  const name = /(?:function|def|const|func|fn)\s+(\w+)/.exec(declaration)?.[1];
  if (name !== undefined && view.helpersBeside?.has(name) === true) return true;
  return view.facts.bindings.some((binding) => binding.name.length === 1 && binding.name[0] === name);
}
