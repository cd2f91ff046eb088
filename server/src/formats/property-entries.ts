import type { Range } from '../text/range.ts';
import { physicalLines } from './lines.ts';

/** `key=value` of a Java properties file; a value goes on in the next line behind a backslash (docs.oracle.com, `Properties.load`). */
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
    const last = goesOn ? documents.at(-1)?.at(-1) : undefined;
    // A list of several words goes on; of one word, its beginning says what it is.
    if (last !== undefined && /[\s,;]/.test(last.value)) {
      const end = line.start + line.text.replace(/\\?\s{0,9}$/, '').length;
      const { start } = last.valueRange;
      const value = text.slice(start, end).replace(/\\\r?\n[ \t]{0,200}/g, (joint) => ' '.repeat(joint.length));
      documents.at(-1)?.splice(-1, 1, { ...last, value, valueRange: { start, end } });
    }
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
