import type { Command } from '../facts/facts.ts';
import { splitCommand } from '../text/shell-words.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { jsonRange, jsonTree, jsonValue, propertiesAt, stringOf } from './json-tree.ts';
import { fileName } from '../text/place.ts';
import { tolerant } from './tolerant.ts';

/** Heroku's `app.json`: `scripts` run for review apps, `env` gives entries `env KEY`. */
export const format: Format = {
  name: 'app-json',
  home: 'manifest',
  languageId: 'json',
  globs: ['**/app.json'],
  matches: (path) => fileName(path) === 'app.json',
  read: tolerant((source) => {
    const root = jsonTree(source.text);
    const bindings = propertiesAt(root, 'env').flatMap(({ key, keyRange, value }) => {
      // The value is the text itself, or stands beside a description.
      const node = value.type === 'object' ? propertiesAt(value).find((own) => own.key === 'value')?.value : value;
      const given = node === undefined ? undefined : jsonValue(source.text, node);
      return [entry(['env', key], keyRange, given ?? { kind: 'unknown', range: keyRange })];
    });
    return {
      commands: propertiesAt(root, 'scripts').flatMap(({ key, value }): Command[] => {
        const text = stringOf(value);
        if (text === undefined || text.trim() === '') return [];
        const role = key === 'postdeploy' ? 'release' : 'other';
        return [{ words: splitCommand(text), range: jsonRange(value), form: 'shell', name: key, role }];
      }),
      bindings,
      literals: literalsIn(bindings),
    };
  }),
};
