import type { Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';

/** A tag of ERB that writes something, and the code in it. */
export interface ErbTag {
  readonly range: Range;
  readonly code: string;
}

/** A text without its ERB tags, every offset kept: what writes something leaves a word, all else white space. */
export function withoutErb(text: string): { readonly text: string; readonly tags: readonly ErbTag[] } {
  const tags: ErbTag[] = [];
  const plain = text.replace(/<%(=?)([^]*?)(?:-?%>|(?![^]))/g, (whole, mark: string, code: string, start: number) => {
    if (!whole.endsWith('%>')) return whole;
    if (mark === '') return whole.replace(/[^\r\n]/g, ' ');
    tags.push({ range: { start, end: start + whole.length }, code: code.trim() });
    return 'E'.repeat(whole.length);
  });
  return { text: plain, tags };
}

/**
 * What a value says that may hold tags: nothing where it has none. `ENV["NAME"]` alone is that variable, a path below
 * Rails's folder that path, anything else unknown.
 */
export function erbValue(range: Range, tags: readonly ErbTag[]): Value | undefined {
  const tag = tags.find((one) => one.range.start < range.end && range.start < one.range.end);
  if (tag === undefined) return undefined;
  const isAlone = range.end - range.start <= tag.range.end - tag.range.start + 2;
  const variable = /^ENV(?:\.fetch)?\s*[[(]\s*["']([A-Za-z_]\w*)["']\s*[)\]]$/.exec(tag.code)?.[1];
  if (isAlone && variable !== undefined) return { kind: 'name', path: ['environment', variable], range };
  const folder = /^Rails\.root\.join\(((?:[\s,]*["'][^"'#]*["'])+[\s,]*)\)(?:\.to_s)?$/.exec(tag.code)?.[1];
  if (!isAlone || folder === undefined) return { kind: 'unknown', range };
  const text = [...folder.matchAll(/["']([^"']*)["']/g)].map((part) => part[1] ?? '').join('/');
  return { kind: 'text', text, range, content: range };
}
