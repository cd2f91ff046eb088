import { isMap, isScalar, type Node } from 'yaml';
import type { Grace } from '../facts/deployment.ts';
import type { Range } from '../text/range.ts';
import { secondsIn } from '../text/duration.ts';
import { contentOf, entriesOf, rangeOf, scalarText, type YamlDocument, type YamlEntry } from './yaml-tree.ts';

/** Where a new line of a map goes, and what stands around it. */
export interface LinePlace {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** What a platform does where a map does not say how long it waits; `owner` is what is told of then. */
interface PlatformGrace {
  readonly setting: string;
  readonly seconds: number;
  readonly spent: number;
  /** What stands behind the number of seconds. */
  readonly suffix: string;
  readonly owner: Range;
}

/** The time to stop that a map sets by a key, or that holds without it; `place` is where the key would go. */
export function yamlGrace(
  document: YamlDocument,
  map: Node | undefined,
  { setting, seconds, spent, suffix, owner }: PlatformGrace,
  place: LinePlace | undefined,
): Grace {
  const own = entriesOf(document, map).find(({ key }) => key === setting)?.value;
  if (own !== undefined) {
    const text = scalarText(own) ?? '';
    const range = rangeOf(document, own);
    const content = isScalar(own) ? contentOf(document.text, own, range) : range;
    const known = secondsIn(text);
    const edit = known === undefined ? {} : { edit: { range: content, before: '', after: suffix } };
    return { setting, seconds: known ?? Infinity, spent, range, isSet: true, ...edit };
  }
  const grace: Grace = { setting, seconds, spent, range: owner, isSet: false };
  if (place === undefined) return grace;
  const range = { start: place.offset, end: place.offset };
  return { ...grace, edit: { range, before: `${place.before}${setting}: `, after: suffix + place.after } };
}

/** A line of its own behind the last one of an entry's map; undefined where that is not written in lines, or elsewhere. */
export function lastPlace(document: YamlDocument, { keyRange, value }: YamlEntry): LinePlace | undefined {
  const indent = indentOf(document, value);
  if (value === undefined || indent === undefined || rangeOf(document, value).start < keyRange.end) return undefined;
  const end = rangeOf(document, value).end;
  const offset = end + document.text.slice(end).search(/[\r\n]|$/);
  return { offset, before: `\n${indent}`, after: '' };
}

/** A line of its own before the first one of a map; undefined where that is not written in lines. */
export function firstPlace(document: YamlDocument, map: Node | undefined): LinePlace | undefined {
  const indent = indentOf(document, map);
  return map === undefined || indent === undefined
    ? undefined
    : { offset: rangeOf(document, map).start, before: '', after: `\n${indent}` };
}

/** The white space before the keys of a map that is written in lines, a list's item or not; none is merged into it. */
function indentOf({ text }: YamlDocument, map: Node | undefined): string | undefined {
  if (!isMap(map) || map.flow === true || map.anchor !== undefined) return undefined;
  const [start] = map.range ?? [0];
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^ +(?:- +)?$/.test(indent) ? indent.replace('-', ' ') : undefined;
}
