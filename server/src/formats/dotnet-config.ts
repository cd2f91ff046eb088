import type { Binding } from '../facts/facts.ts';
import type { Idioms, Rewrite } from '../facts/idioms.ts';
import type { Path } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { fileName } from '../text/place.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { appenderEntries } from './log-appenders.ts';
import { tolerant } from './tolerant.ts';
import { attributeOf, xmlComments, xmlElements, type XmlAttribute, type XmlElement } from './xml-elements.ts';

/**
 * `web.config` and `app.config` of .NET: what `add` gives its list under its name, the attributes that say how the app
 * runs as `ELEMENT ATTRIBUTE`, and log files as in the files of log4net and NLog. That the file is for ASP.NET is
 * `system web`.
 */
export const format: Format = {
  name: 'dotnet-config',
  isSettings: true,
  idioms: {
    rewrite: ({ remedy, setting }) => switched(remedy, setting),
  } satisfies Idioms,
  languageId: 'xml',
  globs: ['**/{web,Web,app,App}{,.*}.config'],
  matches: (path) => /^(?:web|app)(?:\.[\w-]+)?\.config$/i.test(fileName(path)),
  read: tolerant(({ text }) => {
    const elements = xmlElements(text);
    const bindings = [...elements.flatMap(settingsOf), ...appenderEntries(text, elements)].sort(
      (a, b) => a.range.start - b.range.start,
    );
    return { bindings, literals: literalsIn(bindings), comments: xmlComments(text) };
  }),
};

/** Elements whose attributes are settings of the app. */
const sections: ReadonlySet<string> = new Set([
  'sessionState',
  'compilation',
  'customErrors',
  'machineKey',
  'network',
  'identity',
]);

function settingsOf(element: XmlElement): readonly Binding[] {
  const { name, nameRange, around } = element;
  if (name === 'system.web') return [entry(['system', 'web'], nameRange, { kind: 'unknown', range: nameRange })];
  if (name === 'add')
    return named(element, [around?.name ?? ''], ['key', 'name'], ['value', 'connectionString', 'serviceUri']);
  if (name === 'environmentVariable') return named(element, ['environmentVariables'], ['name'], ['value']);
  // The module of IIS writes what the app says into a file only when it is told to.
  if (name === 'aspNetCore' && attributeOf(element, 'stdoutLogEnabled')?.value.toLowerCase() === 'true')
    return named(element, [name], [], ['stdoutLogFile']);
  if (!sections.has(name)) return [];
  return element.attributes.map((one) => setting([name, one.name], one.nameRange, one));
}

function named(
  element: XmlElement,
  path: Path,
  names: readonly string[],
  values: readonly string[],
): readonly Binding[] {
  const name = names.map((one) => attributeOf(element, one)).find((one) => one !== undefined);
  const value = values.map((one) => attributeOf(element, one)).find((one) => one !== undefined);
  if (value === undefined || (name === undefined && names.length > 0)) return [];
  return [setting([...path, name?.value ?? value.name], name?.range ?? value.nameRange, value)];
}

function setting(path: Path, nameRange: Range, { value, range }: XmlAttribute): Binding {
  return entry(path, nameRange, { kind: 'text', text: value, range, content: range });
}

const values: Readonly<Record<string, readonly [newText: string, title: string]>> = {
  'debug-off': ['false', 'Switch debugging off'],
  'errors-remote-only': ['RemoteOnly', 'Show details on this machine only'],
};

function switched(remedy: string, given: Binding | undefined): Rewrite | undefined {
  const [newText, title] = values[remedy] ?? [];
  if (newText === undefined || title === undefined || given === undefined) return undefined;
  return { title, safety: 'unsafe', edits: [{ range: given.value.range, newText }], imports: [] };
}
