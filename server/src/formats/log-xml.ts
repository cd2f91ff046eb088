import type { Binding } from '../facts/facts.ts';
import type { Idioms, Rewrite } from '../facts/idioms.ts';
import { wholeLines } from '../text/list-edit.ts';
import { isDevelopmentName } from '../text/place.ts';
import { contains, type Range } from '../text/range.ts';
import type { Format } from './format.ts';
import { logEntry } from './log-value.ts';
import { tolerant } from './tolerant.ts';
import { attributeOf, elementsAround, xmlComments, xmlElements, type XmlElement } from './xml-elements.ts';

/**
 * Logback, Log4j and NLog: the appenders and targets in use, each as an entry `appender CLASS file` with the path for
 * its value. What only development profiles use is left out.
 */
export const format: Format = {
  name: 'log-xml',
  idioms: {
    rewrite: ({ remedy, setting, text }) => (remedy === 'console' ? toConsole(text, setting) : undefined),
  } satisfies Idioms,
  languageId: 'xml',
  globs: ['**/logback*.xml', '**/log4j*.xml', '**/{nlog,NLog}*.config'],
  matches: (path) => /(?:^|\/)(?:(?:logback|log4j)[^/]*\.xml|nlog(?:[._-][^/]*)?\.config)$/i.test(path),
  read: tolerant(({ text }) => ({
    bindings: appendersIn(text).flatMap(({ kind, element, path }) =>
      path === undefined ? [] : [logEntry(text, ['appender', kind, 'file'], element.nameRange, path)],
    ),
    comments: xmlComments(text),
  })),
};

interface Appender {
  readonly kind: string;
  readonly element: XmlElement;
  /** Where the path of its file stands. */
  readonly path: Range | undefined;
}

function appendersIn(text: string): readonly Appender[] {
  const elements = xmlElements(text);
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
  const parameter = inside.find((one) => one.name === 'param' && pathNames.test(attributeOf(one, 'name')?.value ?? ''));
  return parameter === undefined ? undefined : attributeOf(parameter, 'value')?.range;
}

/** Parts of Logback's file appenders that its console appender does not have. */
const onlyForFiles = /^(?:file|append|prudent|lazy|bufferSize|rollingPolicy|triggeringPolicy)$/;

/** Logback's appender becomes one for the console, without what only files have; none where the console has the lines already. */
function toConsole(text: string, setting: Binding | undefined): Rewrite | undefined {
  const elements = xmlElements(text);
  const element = elements.find(({ nameRange }) => nameRange.start === setting?.nameRange.start);
  const className = element === undefined ? undefined : attributeOf(element, 'class');
  if (element === undefined || className === undefined) return undefined;
  if (elements.some((one) => /ConsoleAppender$/.test(attributeOf(one, 'class')?.value ?? ''))) return undefined;
  if (appendersIn(text).filter(({ kind }) => kind.endsWith('FileAppender')).length > 1) return undefined;
  const gone = elements.filter((one) => one.around === element && onlyForFiles.test(one.name));
  const lines = gone.map((one) => wholeLines(text, one.range) ?? one.range);
  const edits = [
    { range: className.range, newText: 'ch.qos.logback.core.ConsoleAppender' },
    ...lines.map((range) => ({ range, newText: '' })),
  ];
  return { title: 'Log to the console', safety: 'safe', edits, imports: [] };
}
