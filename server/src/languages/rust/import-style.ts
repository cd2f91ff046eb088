import type { ImportStyle } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import { lineBreakOf } from '../../text/source.ts';

/** `use` declarations stand in groups, each in alphabetical order (rustfmt). */
export const importStyle: ImportStyle = {
  read: () => undefined,
  isPlatform: (module) => /^(?:std|core|alloc)\b/.test(module),
  insert(text, lines) {
    const uses = usesOf(text);
    return lines.filter((line) => !isThere(line, uses)).flatMap((line) => insertion(text, line, uses));
  },
};

interface Use {
  /** What is taken in: `tokio::net::TcpListener`, `a::{b, c}`. */
  readonly path: string;
  readonly start: number;
  /** Behind the line break. */
  readonly end: number;
}

/** The `use` declarations that start a line. */
function usesOf(text: string): readonly Use[] {
  return [...text.matchAll(/^(?:pub(?:\([\w ]+\))? )?use ([^;]+);[^\S\n]*(?:\/\/[^\n]*)?\r?\n/gm)].map((match) => ({
    path: (match[1] ?? '').replace(/\s+/g, ' '),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** True when each name of a line is taken in already, alone or in a list. */
function isThere(line: string, uses: readonly Use[]): boolean {
  const [, owner = '', list = ''] = /^use (.+)::(?:\{(.+)\}|\w+);$/.exec(line) ?? [];
  const names = list === '' ? [/(\w+);$/.exec(line)?.[1] ?? ''] : list.split(', ');
  return names.every((name) =>
    uses.some(({ path }) => path === `${owner}::${name}` || isListed(path, `${owner}::{`, name)),
  );
}

function isListed(path: string, start: string, name: string): boolean {
  return path.startsWith(start) && path.slice(start.length, -1).split(/, ?/).includes(name);
}

function insertion(text: string, line: string, uses: readonly Use[]): readonly Edit[] {
  const lineBreak = lineBreakOf(text);
  const path = line.slice('use '.length, -1);
  const group = groupFor(path, groupsOf(text, uses));
  const next = group.find((use) => comesBefore(path, use.path));
  const at = next?.start ?? group.at(-1)?.end ?? behindHead(text);
  const after = group.length === 0 ? lineBreak : '';
  return [{ range: { start: at, end: at }, newText: line + lineBreak + after }];
}

/** Declarations with nothing between them. */
function groupsOf(text: string, uses: readonly Use[]): readonly (readonly Use[])[] {
  const groups: Use[][] = [];
  let end = -1;
  for (const use of uses) {
    const last = groups.at(-1);
    if (last !== undefined && use.start === end) last.push(use);
    else if (last === undefined || text.slice(end, use.start).trim() === '') groups.push([use]);
    else break;
    end = use.end;
  }
  return groups;
}

/** The group in which the same crate is, or another of its kind: the standard library, others' crates, one's own. */
function groupFor(path: string, groups: readonly (readonly Use[])[]): readonly Use[] {
  const crate = crateOf(path);
  return (
    groups.find((group) => group.some((use) => crateOf(use.path) === crate)) ??
    groups.find((group) => group.some((use) => kindOf(use.path) === kindOf(path))) ??
    groups[0] ??
    []
  );
}

function crateOf(path: string): string {
  return /^(?:::)?\w*/.exec(path)?.[0] ?? '';
}

function kindOf(path: string): 'own' | 'standard' | 'other' {
  const crate = crateOf(path);
  return /^(?:crate|self|super)$/.test(crate) ? 'own' : /^(?:std|core|alloc)$/.test(crate) ? 'standard' : 'other';
}

function comesBefore(one: string, other: string): boolean {
  if (kindOf(one) === 'own' || kindOf(other) === 'own') return kindOf(other) !== 'own' && one < other;
  return sortable(one) < sortable(other);
}

/** Lists come last among what is of one module. */
function sortable(path: string): string {
  return path.replace(/[{*].*$/, '\uffff');
}

/** Behind comments about the file and attributes of it. */
function behindHead(text: string): number {
  return /^(?:(?:\/\/[^\n]*|#!\[[^\n]*\])?[^\S\n]*\r?\n)*/.exec(text)?.[0].length ?? 0;
}
