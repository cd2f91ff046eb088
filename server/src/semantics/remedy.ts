import type { Code } from '../facts/idioms.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { lineBreakOf } from '../text/source.ts';
import { hasImport, platformImport } from './import-place.ts';
import type { View } from './view.ts';

/** The edits that put code in place of a range, with the imports and declarations it needs where they are missing. */
export function replaceWith(view: View, range: Range, code: Code): Edit[] {
  return [...preparation(view, code), { range, newText: code.text }];
}

/** The edits that add what a piece of code needs beside it. */
export function preparation(view: View, code: Code): Edit[] {
  const { text } = view.source;
  const absent = code.imports.filter((line) => !hasImport(view, line));
  const placed = absent.flatMap((line) => platformImport(view, line) ?? []);
  const missing = absent.filter((line) => platformImport(view, line) === undefined);
  const declarations = (code.declarations ?? []).filter((declaration) => !declares(view, declaration));
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

/** True when the file already has the function: a helper added by an earlier fix, or the app's own. */
function declares(view: View, declaration: string): boolean {
  const name = /(?:function|def|const)\s+(\w+)/.exec(declaration)?.[1];
  return view.facts.bindings.some((binding) => binding.name.length === 1 && binding.name[0] === name);
}
