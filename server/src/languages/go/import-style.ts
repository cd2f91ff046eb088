import type { ImportStyle } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import type { Range } from '../../text/range.ts';
import { lineBreakOf } from '../../text/source.ts';
import { isStandard, packageNames } from './modules.ts';

/** Imports stand in one declaration, Go's own packages first, each group in alphabetical order (goimports). */
export const importStyle: ImportStyle = {
  read(line) {
    const module = moduleOf(line);
    const name = module === undefined ? undefined : packageNames(module)[0];
    return module === undefined || name === undefined ? undefined : { module, name };
  },
  isPlatform: isStandard,
  insert(text, lines) {
    const modules = lines
      .flatMap((line) => moduleOf(line) ?? [])
      .filter((module) => !isNameTaken(text, packageNames(module)[0] ?? ''))
      .sort();
    if (modules.length === 0) return [];
    return intoList(text, modules) ?? besideSingle(text, modules) ?? behindPackage(text, modules);
  },
  abandoned,
};

/** Takes the imports out whose only use is going: Go does not compile with one that nothing uses. */
export function abandoned(text: string, { start, end }: Range, newText: string): Edit[] {
  const names = new Set([...text.slice(start, end).matchAll(use)].flatMap(([, name]) => name ?? []));
  const rest = [...`${text.slice(0, start)}${newText}${text.slice(end)}`.matchAll(use)].map(([, name]) => name);
  return [...names].filter((name) => !rest.includes(name)).flatMap((name) => withoutImport(text, name));
}

/** A package's member, as in `cmp.Or`. */
const use = /(?<![\w.])([a-z]\w*)\.[A-Z]/g;

function withoutImport(text: string, name: string): Edit[] {
  const block = /^import \([^()]*\)/m.exec(text);
  for (const line of block?.[0].matchAll(/^[ \t]+(?:(\w+)[ \t]+)?"([^"\n]*)"[^\n]*\n/gm) ?? []) {
    const [whole, alias, module = ''] = line;
    if (alias === undefined ? !packageNames(module).includes(name) : alias !== name) continue;
    const start = (block?.index ?? 0) + line.index;
    const end = start + whole.length;
    // A group that is left empty goes with its blank line.
    const isLast = text.slice(0, start).endsWith('\n\n') && text.startsWith(')', end);
    return [{ range: { start: isLast ? start - 1 : start, end }, newText: '' }];
  }
  return [];
}

function moduleOf(line: string): string | undefined {
  return /^import "([^"]+)"$/.exec(line)?.[1];
}

/** True when another package goes by the name: a logger that is imported as `log` stands in for Go's own. */
function isNameTaken(text: string, name: string): boolean {
  // Imports come before everything else (go.dev/ref/spec#Source_file_organization).
  const end = text.search(/^(?:func|type|var|const)\b/m);
  return [
    ...text
      .slice(0, end < 0 ? text.length : end)
      .matchAll(/^(?:import|[ \t]+)[ \t]*(\w+[ \t]+)?"([^"\n]+)"[ \t]*\r?$/gm),
  ].some(([, alias, module = '']) =>
    alias === undefined ? packageNames(module).includes(name) : alias.trim() === name,
  );
}

interface Spec {
  readonly module: string;
  readonly start: number;
  /** Behind the line's end. */
  readonly end: number;
}

/** Into the list in parentheses: each beside its neighbors in the alphabet. */
function intoList(text: string, modules: readonly string[]): Edit[] | undefined {
  const opening = /^import \([ \t]*\r?\n/m.exec(text);
  const start = opening === null ? -1 : opening.index + opening[0].length;
  const length = start < 0 ? -1 : text.slice(start).search(/^\)/m);
  if (length < 0) return undefined;
  const group = platformGroup(text, start, start + length);
  const lineBreak = lineBreakOf(text);
  return modules.map((module) => {
    const next = group.find((spec) => spec.module > module);
    const at = next?.start ?? group.at(-1)?.end ?? start;
    // A group of its own is followed by a blank line.
    const isLast = group.length === 0 && module === modules.at(-1) && length > 0;
    return insertion(at, `\t"${module}"${lineBreak}${isLast ? lineBreak : ''}`);
  });
}

/** The lines of Go's own packages, up to the blank line behind them. */
function platformGroup(text: string, start: number, end: number): readonly Spec[] {
  const found: Spec[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const module = /^\s*(?:[\w.]+\s+)?["`]([^"`]+)["`]/.exec(line)?.[1];
    if (module !== undefined && isStandard(module)) found.push({ module, start: at, end: at + line.length + 1 });
    else if (line.trim() === '' && found.length > 0) break;
    at += line.length + 1;
  }
  return found;
}

/** `import "net/http"` becomes a list; where there are several such lines, more are added before them. */
function besideSingle(text: string, modules: readonly string[]): Edit[] | undefined {
  const singles = [...text.matchAll(/^import ([\w.]+ )?"([^"\n]+)"/gm)];
  const [first] = singles;
  if (first === undefined) return undefined;
  const lineBreak = lineBreakOf(text);
  if (singles.length > 1) return modules.map((module) => insertion(first.index, `import "${module}"${lineBreak}`));
  const own = `${first[1] ?? ''}"${first[2] ?? ''}"`;
  const isOwn = isStandard(first[2] ?? '');
  const platform = [...modules.map((module) => `"${module}"`), ...(isOwn ? [own] : [])].sort(byModule);
  const list = [...platform, ...(isOwn ? [] : ['', own])].map((line) => (line === '' ? '' : `\t${line}`));
  const newText = ['import (', ...list, ')'].join(lineBreak);
  return [{ range: { start: first.index, end: first.index + first[0].length }, newText }];
}

function byModule(one: string, other: string): number {
  return one.replace(/^[^"]*/, '') < other.replace(/^[^"]*/, '') ? -1 : 1;
}

function behindPackage(text: string, modules: readonly string[]): Edit[] {
  const clause = /^package \w+[^\r\n]*/m.exec(text);
  const at = clause === null ? 0 : clause.index + clause[0].length;
  const lineBreak = lineBreakOf(text);
  const [only = ''] = modules;
  const lines =
    modules.length === 1 ? [`import "${only}"`] : ['import (', ...modules.map((module) => `\t"${module}"`), ')'];
  return [insertion(at, lineBreak + lineBreak + lines.join(lineBreak))];
}

function insertion(at: number, newText: string): Edit {
  return { range: { start: at, end: at }, newText };
}
