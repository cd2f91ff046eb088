import type { Range } from '../text/range.ts';
import { physicalLines } from './lines.ts';

/** `key=value` of a Java properties file. Values that go on in the next line are read to the end of their first. */
export interface PropertyEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: string;
  readonly valueRange: Range;
}

/** The documents of a properties text, which Spring divides by `#---` or `!---`; elsewhere there is one. */
export function propertyDocuments(text: string): readonly (readonly PropertyEntry[])[] {
  const documents: PropertyEntry[][] = [[]];
  let isGoingOn = false;
  for (const line of physicalLines(text)) {
    const goesOn = isGoingOn;
    isGoingOn = /(?:^|[^\\])(?:\\\\)*\\$/.test(line.text);
    if (/^[#!]---\s*$/.test(line.text)) documents.push([]);
    const match = goesOn ? null : /^(\s*)([^\s#!=:][^\s=:]*)(\s*[=:]\s*|\s+)(.*)/.exec(line.text);
    if (match === null) continue;
    const [, indent = '', key = '', separator = '', rest = ''] = match;
    const value = rest.trimEnd().replace(/\\$/, '').trimEnd();
    const start = line.start + indent.length;
    const valueStart = start + key.length + separator.length;
    documents.at(-1)?.push({
      key,
      keyRange: { start, end: start + key.length },
      value,
      valueRange: { start: valueStart, end: valueStart + value.length },
    });
  }
  return documents;
}
