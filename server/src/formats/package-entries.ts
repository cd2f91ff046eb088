import type { Binding } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { entry } from './entry.ts';

/** The version that a manifest asks of a package, as an entry `dependencies NAME version`; `range` without quotes. */
export function packageEntry(text: string, name: string, range: Range): Binding {
  const version = text.slice(range.start, range.end);
  return entry(['dependencies', name, 'version'], range, { kind: 'text', text: version, range, content: range });
}

/** The same for each match of a pattern, whose first group is the name and whose second the version. */
export function packageEntries(text: string, pattern: RegExp): readonly Binding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const place = match.indices?.[2];
    const name = match[1];
    return name === undefined || place === undefined
      ? []
      : [packageEntry(text, name, { start: place[0], end: place[1] })];
  });
}
