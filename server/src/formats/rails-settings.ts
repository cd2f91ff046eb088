import type { Binding } from '../facts/facts.ts';
import type { Idioms } from '../facts/idioms.ts';
import type { Path, Value } from '../facts/value.ts';
import { fileName, isDevelopmentName } from '../text/place.ts';
import { entry, literalsIn } from './entry.ts';
import { erbValue, withoutErb, type ErbTag } from './erb.ts';
import type { Format } from './format.ts';
import { tolerant } from './tolerant.ts';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  rangeOf,
  scalarText,
  scalarValue,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
} from './yaml-tree.ts';

/**
 * What Rails and its gems read for the environment they run in: `config/database.yml` and its kin, as entries
 * `FILE KEY …` of production and what is like it. A database of SQLite is `sqlite3 database`, and a service
 * of `config/storage.yml` that stores on the disk is `storage NAME Disk` with its folder for the value. Files of workers hold
 * their settings outside of environments, too, and write keys as symbols.
 */
export const format: Format = {
  name: 'rails-settings',
  isSettings: true,
  idioms: {
    reference: (name, { value }) => [{ range: value, newText: `<%= ENV.fetch("${name}") %>` }],
  } satisfies Idioms,
  languageId: 'yaml',
  globs: ['**/config/{database,storage,cable,secrets,mongoid,sidekiq,shoryuken}.yml'],
  matches: (path) => /(?:^|\/)config\/(?:database|storage|cable|secrets|mongoid|sidekiq|shoryuken)\.yml$/.test(path),
  read: tolerant(({ text, uri }) => {
    const plain = withoutErb(text);
    const file = fileName(uri).replace(/\.yml$/, '');
    const bindings = yamlDocuments(plain.text)
      .flatMap((document) =>
        file === 'storage' ? disks(document, plain.tags) : environments({ document, tags: plain.tags, file }),
      )
      .filter(isFirstAtItsPlace);
    return { bindings, literals: literalsIn(bindings), comments: yamlComments(plain.text) };
  }),
};

const workers: ReadonlySet<string> = new Set(['sidekiq', 'shoryuken']);

interface Reading {
  readonly document: YamlDocument;
  readonly tags: readonly ErbTag[];
  readonly file: string;
}

function environments(reading: Reading): readonly Binding[] {
  const { document, file } = reading;
  if (workers.has(file)) return inside(reading, document.root, [file], 0);
  if (file === 'database' && adapterOf(document, 'production') === 'sqlite3') return common(reading);
  return [...common(reading), ...developing(document)];
}

/** `development adapter`, where developers have SQLite and production may not. */
function developing(document: YamlDocument): readonly Binding[] {
  const adapter = nodeAt(document, document.root, 'development', 'adapter');
  if (adapter === undefined || adapterOf(document, 'development') !== 'sqlite3') return [];
  const range = rangeOf(document, adapter);
  return [entry(['development', 'sqlite3'], range, { kind: 'unknown', range })];
}

function adapterOf(document: YamlDocument, environment: string): string | undefined {
  return scalarText(nodeAt(document, document.root, environment, 'adapter'));
}

function common(reading: Reading): readonly Binding[] {
  const { document, file } = reading;
  return entriesOf(document, document.root).flatMap(({ key, value }) =>
    isDevelopmentName(key) || /^(?:default|shared|defaults)$/.test(key) ? [] : inside(reading, value, [file], 0),
  );
}

function inside(reading: Reading, node: unknown, path: Path, depth: number): readonly Binding[] {
  const { document, tags } = reading;
  if (depth > 6) return [];
  const isSqlite = scalarText(nodeAt(document, node, 'adapter')) === 'sqlite3';
  return entriesOf(document, node).flatMap(({ key, keyRange, value }) => {
    if (value === undefined) return [];
    const plain = key.replace(/^:/, '');
    if (path.length === 1 && isDevelopmentName(plain)) return [];
    // That it is the default one says nothing of it.
    const below = plain === 'default' ? path : [...path, plain];
    const name = isSqlite && key === 'database' ? ['sqlite3', key] : below;
    const own = valueOf(document, value, tags);
    if (own !== undefined) return [entry(name, keyRange, own)];
    const items = itemsOf(document, value).flatMap((item) => valueOf(document, item, tags) ?? []);
    return [...items.map((item) => entry(name, keyRange, item)), ...inside(reading, value, name, depth + 1)];
  });
}

function valueOf(document: YamlDocument, node: unknown, tags: readonly ErbTag[]): Value | undefined {
  const given = scalarValue(document, node, 'braces');
  return given === undefined ? undefined : (erbValue(given.range, tags) ?? given);
}

/** `service: Disk`, with the folder that it names. */
function disks(document: YamlDocument, tags: readonly ErbTag[]): readonly Binding[] {
  return entriesOf(document, document.root).flatMap(({ key, keyRange, value }) => {
    if (scalarText(nodeAt(document, value, 'service')) !== 'Disk') return [];
    const root = nodeAt(document, value, 'root');
    const range = root === undefined ? keyRange : rangeOf(document, root);
    return [entry(['storage', key, 'Disk'], keyRange, valueOf(document, root, tags) ?? { kind: 'unknown', range })];
  });
}

/** What several environments take over from one place stands there once. */
function isFirstAtItsPlace(binding: Binding, index: number, all: readonly Binding[]): boolean {
  return all.findIndex(({ value }) => value.range.start === binding.value.range.start) === index;
}
