import type { Binding } from '../facts/facts.ts';
import { isDevelopmentName } from '../text/place.ts';
import { contains, type Range } from '../text/range.ts';
import { logEntry } from './log-value.ts';
import { attributeOf, elementsAround, type XmlElement } from './xml-elements.ts';

/** An appender or target in use that writes files. */
export interface Appender {
  readonly kind: string;
  readonly element: XmlElement;
  /** Where the path of its file stands. */
  readonly path: Range | undefined;
}

/** The appenders and targets in use that write files; what only development profiles use is left out. */
export function appendersIn(elements: readonly XmlElement[]): readonly Appender[] {
  const used = usedNames(elements);
  return elements.flatMap((element): Appender[] => {
    const kind = kindOf(element);
    if (kind === undefined || !/File(?:Appender)?$/.test(kind)) return [];
    const names = [element, ...elementsAround(element)].map((one) => attributeOf(one, 'name')?.value);
    const isInUse = names.some((name) => name !== undefined && isUsed(used, name)) && !isForDevelopment(element);
    return !isInUse ? [] : [{ kind, element, path: pathOf(elements, element) }];
  });
}

/** `<appender class="….FileAppender">`, `<File …>` among `<Appenders>`, `<target xsi:type="File">`: the class without its package. */
function kindOf(element: XmlElement): string | undefined {
  if (/^appender$/i.test(element.name))
    return (attributeOf(element, 'class') ?? attributeOf(element, 'type'))?.value.split('.').at(-1);
  if (element.name === 'target') return (attributeOf(element, 'xsi:type') ?? attributeOf(element, 'type'))?.value;
  return elementsAround(element).some(({ name }) => name === 'Appenders' || name === 'appenders')
    ? element.name
    : undefined;
}

/** What loggers name, and appenders that hand on to others. */
function usedNames(elements: readonly XmlElement[]): ReadonlySet<string> {
  return new Set(
    elements.flatMap((element) => {
      if (isForDevelopment(element)) return [];
      if (/^appender-?ref$/i.test(element.name)) return attributeOf(element, 'ref')?.value ?? [];
      if (element.name !== 'logger') return [];
      return (attributeOf(element, 'writeTo') ?? attributeOf(element, 'appendTo'))?.value.split(/[\s,]+/) ?? [];
    }),
  );
}

/** NLog takes `*` for any ending. */
function isUsed(used: ReadonlySet<string>, name: string): boolean {
  return used.has(name) || [...used].some((one) => one.endsWith('*') && name.startsWith(one.slice(0, -1)));
}

/** `<springProfile name="dev | test">`, `name="!prod"`, and conditions that ask for such a name. */
function isForDevelopment(element: XmlElement): boolean {
  return elementsAround(element).some((one) => {
    if (/^springprofile$/i.test(one.name)) {
      const profiles = attributeOf(one, 'name')?.value ?? '';
      const names = profiles.split(/[\s,|()]+/).filter((name) => name !== '');
      return (
        /^\s*!\s*\(?\s*prod/i.test(profiles) ||
        names.every((name) => !name.startsWith('!') && (name === 'default' || isDevelopmentName(name)))
      );
    }
    return one.name === 'if' && isDevelopmentName(attributeOf(one, 'condition')?.value.replace(/\W+/g, '-') ?? '');
  });
}

const pathNames = /^(?:file|fileName|fileNamePattern|filePattern)$/i;

/** The path as an attribute, as an element, or as the value of a `<param>`. The file counts before its rolled-over copies. */
function pathOf(elements: readonly XmlElement[], element: XmlElement): Range | undefined {
  const attribute = element.attributes.find(({ name }) => pathNames.test(name));
  if (attribute !== undefined) return attribute.range;
  const inside = elements.filter((one) => one !== element && contains(element.range, one.range));
  const child = inside.find(({ name, content }) => pathNames.test(name) && content.end > content.start);
  if (child !== undefined) return child.content;
  // log4net writes `<file value="…" />`.
  const valued = inside.find(({ name }) => /^file$/i.test(name));
  if (valued !== undefined) return attributeOf(valued, 'value')?.range;
  const parameter = inside.find((one) => one.name === 'param' && pathNames.test(attributeOf(one, 'name')?.value ?? ''));
  return parameter === undefined ? undefined : attributeOf(parameter, 'value')?.range;
}

/** The same as entries `appender CLASS file` with the path for their value. */
export function appenderEntries(text: string, elements: readonly XmlElement[]): readonly Binding[] {
  return appendersIn(elements).flatMap(({ kind, element, path }) =>
    path === undefined ? [] : [logEntry(text, ['appender', kind, 'file'], element.nameRange, path)],
  );
}
