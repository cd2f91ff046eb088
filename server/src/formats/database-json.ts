import type { Node } from 'jsonc-parser';
import type { Binding } from '../facts/facts.ts';
import type { Value } from '../facts/value.ts';
import { fileName, isDevelopmentName } from '../text/place.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { jsonSettings } from './json-settings.ts';
import { jsonComments, jsonRange, jsonTree, propertiesAt, stringOf } from './json-tree.ts';
import { tolerant } from './tolerant.ts';

/**
 * `config/config.json` of Sequelize and `database.json` of db-migrate, which name an environment first, and
 * `ormconfig.json` of TypeORM: entries `ENVIRONMENT KEY` or `KEY`. What is for development has only its name. The place
 * of a database of SQLite is `sqlite KEY`.
 */
export const format: Format = {
  name: 'database-json',
  isSettings: true,
  languageId: 'json',
  globs: ['**/config/config.json', '**/{database,ormconfig}.json'],
  matches: (path) =>
    /^(?:database|ormconfig)\.json$/.test(fileName(path)) || /(?:^|\/)config\/config\.json$/.test(path),
  read: tolerant(({ text }) => {
    const root = jsonTree(text);
    const connections = root?.type === 'array' ? (root.children ?? []) : [];
    const own = propertiesAt(root);
    const isOne = own.some(({ key, value }) => /^(?:type|dialect|driver)$/.test(key) && value.type === 'string');
    const bindings = isOne
      ? connection(root, [])
      : [
          ...connections.flatMap((one) => connection(one, [])),
          ...own.flatMap(({ key, keyRange, value }): readonly Binding[] => {
            const group = entry([key], keyRange, { kind: 'unknown', range: jsonRange(value) });
            if (!isDevelopmentName(key)) return [group, ...connection(value, [key])];
            return key === 'development' ? [group, ...developing(value)] : [group];
          }),
        ];
    return { bindings, literals: literalsIn(bindings), comments: jsonComments(text) };
  }),
};

/** `development sqlite`, where developers have SQLite. */
function developing(node: Node): readonly Binding[] {
  return jsonSettings(node)
    .filter(({ name, value }) => /^(?:type|dialect|driver)$/.test(name.join('.')) && isSqliteName(value))
    .map((one) => ({ ...one, name: ['development', 'sqlite'] }));
}

function isSqliteName(value: Value): boolean {
  return value.kind === 'text' && /^(?:better-)?sqlite3?$/.test(value.text);
}

/** The settings of one connection. */
function connection(node: Node | undefined, path: readonly string[]): readonly Binding[] {
  const kind = propertiesAt(node).find(({ key }) => /^(?:type|dialect|driver)$/.test(key));
  const isSqlite = /^(?:better-)?sqlite3?$/.test(stringOf(kind?.value) ?? '');
  return jsonSettings(node).map((one) => {
    const isPlace = isSqlite && /^(?:storage|database|filename)$/.test(one.name.join('.'));
    return { ...one, name: isPlace ? ['sqlite', ...one.name] : [...path, ...one.name] };
  });
}
