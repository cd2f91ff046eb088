import type { Command } from '../facts/facts.ts';
import { placedWords } from '../text/shell-words.ts';
import type { Format } from './format.ts';
import { jsonRange, jsonTree, propertiesAt, stringOf } from './json-tree.ts';
import { jsonPackages } from './json-packages.ts';
import { fileName } from '../text/place.ts';
import { tolerant } from './tolerant.ts';

/** The scripts of a `package.json`, whose names say what they are for, and the packages that the app runs with. */
export const format: Format = {
  name: 'package-json',
  languageId: 'json',
  globs: ['**/package.json'],
  matches: (path) => fileName(path) === 'package.json',
  read: tolerant((source) => ({
    bindings: ['dependencies', 'optionalDependencies'].flatMap((table) => jsonPackages(source.text, table)),
    commands: propertiesAt(jsonTree(source.text), 'scripts').flatMap(({ key, value }): Command[] => {
      const text = stringOf(value);
      if (text === undefined) return [];
      const range = jsonRange(value);
      const { words, places } = placedWords(text, range.start + 1);
      const isVerbatim = source.text.slice(range.start + 1, range.end - 1) === text;
      const command: Command = { words, range, form: 'shell', name: key, role: roleOf(key), onCall: 'name' };
      return words.length === 0 ? [] : [isVerbatim ? { ...command, places } : command];
    }),
  })),
};

/** Scripts are run by a shell. `prestart` and `poststart` run beside the app and do not start it. */
function roleOf(name: string): Command['role'] {
  if (/^(?:start|serve)(?:[:.-](?:prod|production|server|web|app|api|worker))?$/.test(name)) return 'start';
  if (/^(?:(?:pre|post|heroku-(?:pre|post))?build|(?:pre|post)?install|prepare)(?:[:.-].+)?$/.test(name))
    return 'build';
  return 'other';
}
