import type { Comment } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';

/** An element of an XML text, as far as it can be told while somebody types. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly nameRange: Range;
  readonly attributes: readonly XmlAttribute[];
  readonly around: XmlElement | undefined;
  /** From the start tag to the end of the end tag; of an element without one, the start tag. */
  readonly range: Range;
  /** What is between the tags, without white space around it. */
  readonly content: Range;
}

export interface XmlAttribute {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: string;
  /** Between the quotes. */
  readonly range: Range;
}

const token =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<[?!][^<>]*>|<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;

/** All elements of an XML text in the order of their start tags. An end without a start does no harm, nor one missing. */
export function xmlElements(text: string): readonly XmlElement[] {
  const found: Open[] = [];
  const open: Open[] = [];
  for (const match of text.matchAll(token)) {
    const [whole, mark, name, inside = ''] = match;
    if (name === undefined) continue;
    const end = match.index + whole.length;
    if (mark === '/') {
      const at = open.findLastIndex((element) => element.name === name);
      const element = open[at];
      if (element === undefined) continue;
      element.range = { start: element.range.start, end };
      element.content = trimmed(text, { start: element.content.start, end: match.index });
      open.length = at;
      continue;
    }
    const nameStart = match.index + 1;
    const element: Open = {
      name,
      nameRange: { start: nameStart, end: nameStart + name.length },
      attributes: attributesOf(inside, nameStart + name.length),
      around: open.at(-1),
      range: { start: match.index, end },
      content: { start: end, end },
    };
    found.push(element);
    if (!inside.endsWith('/')) open.push(element);
  }
  return found;
}

/** The value of an attribute, whatever the case of its name: configuration files are read so. */
export function attributeOf(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name.toLowerCase() === name.toLowerCase());
}

/** No configuration that people write is deeper; half-typed tags and generated texts may be. */
const deepest = 20;

/** The elements around one, from the inside out, as far as it makes sense to look. */
export function elementsAround(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let at = element.around; at !== undefined && found.length < deepest; at = at.around) found.push(at);
  return found;
}

export function xmlComments(text: string): readonly Comment[] {
  return [...text.matchAll(/<!--[^]*?(?:-->|$)/g)].map((match) => ({
    text: match[0],
    range: { start: match.index, end: match.index + match[0].length },
  }));
}

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] };

function attributesOf(inside: string, offset: number): readonly XmlAttribute[] {
  return [...inside.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => {
    const value = match[2] ?? match[3] ?? '';
    const end = offset + match.index + match[0].length - 1;
    const name = match[1] ?? '';
    const start = offset + match.index;
    const nameRange = { start, end: start + name.length };
    return { name, nameRange, value, range: { start: end - value.length, end } };
  });
}

function trimmed(text: string, { start, end }: Range): Range {
  const content = text.slice(start, end);
  const from = start + content.length - content.trimStart().length;
  return { start: from, end: Math.max(from, start + content.trimEnd().length) };
}
