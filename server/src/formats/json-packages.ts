import type { Binding } from '../facts/facts.ts';
import { jsonRange, jsonTree, propertiesAt, stringOf } from './json-tree.ts';
import { packageEntry } from './package-entries.ts';

/** The packages in a table of a JSON manifest. */
export function jsonPackages(text: string, table: string): readonly Binding[] {
  return propertiesAt(jsonTree(text), table).flatMap(({ key, value }) => {
    if (stringOf(value) === undefined) return [];
    const { start, end } = jsonRange(value);
    return [packageEntry(text, key, { start: start + 1, end: Math.max(start + 1, end - 1) })];
  });
}
