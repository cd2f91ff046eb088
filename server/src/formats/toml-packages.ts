import type { Binding } from '../facts/facts.ts';
import { packageEntry } from './package-entries.ts';
import type { TomlEntry } from './toml-entries.ts';

/** The packages of a table: `name = "version"` and `name = { version = "…" }`. */
export function tomlPackages(text: string, entries: readonly TomlEntry[]): readonly Binding[] {
  return entries.flatMap(({ key, value, valueRange: { start, end } }) => {
    if (typeof value === 'string') return [packageEntry(text, key, { start: start + 1, end: end - 1 })];
    const place = /\bversion\s*=\s*["']([^"']*)["']/d.exec(text.slice(start, end))?.indices?.[1];
    return place === undefined ? [] : [packageEntry(text, key, { start: start + place[0], end: start + place[1] })];
  });
}
