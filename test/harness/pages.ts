import { existsSync, readdirSync } from 'node:fs';

/** A page of examples: a rule's own, or a language's further ones. */
export interface PageFile {
  readonly path: string;
  readonly rule: string;
  /** The language's folder and a slash; empty for the rule's own page. */
  readonly language: string;
}

/** All pages, those for readers first. */
export function pageFiles(): readonly PageFile[] {
  const own = markdownBelow('docs/rules').map((name) => ({
    path: `docs/rules/${name}`,
    rule: name.slice(0, -'.md'.length),
    language: '',
  }));
  const further = markdownBelow('test/pages').map((name) => ({
    path: `test/pages/${name}`,
    rule: name.slice(name.indexOf('/') + 1, -'.md'.length),
    language: name.slice(0, name.indexOf('/') + 1),
  }));
  return [...own, ...further.filter(({ rule }) => rule.includes('/'))];
}

function markdownBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md') && name.includes('/'))
    .sort();
}
