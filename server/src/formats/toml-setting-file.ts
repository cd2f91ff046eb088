import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { settingEntries, type WrittenSetting } from './setting-entry.ts';
import { isNoSetting } from './settings-place.ts';
import { tolerant } from './tolerant.ts';
import { tomlEntries } from './toml-entries.ts';

/** Settings in TOML, whatever program reads them: every text under its name. */
export const format: Format = {
  name: 'toml-setting-file',
  isGeneral: true,
  languageId: 'toml',
  globs: ['**/*.toml'],
  matches: (path) => /\.toml$/i.test(path) && !isNoSetting(path),
  read: tolerant(({ text }) => {
    const entries = tomlEntries(text);
    if (entries.some(({ table }) => table[0] === 'sops')) return {};
    const settings = entries.flatMap(({ table, key, keyRange, value, valueRange }): WrittenSetting[] => {
      if (typeof value !== 'string') return [];
      const quote = /^(?:"""|'''|.)/.exec(text.slice(valueRange.start))?.[0].length ?? 1;
      const content = {
        start: valueRange.start + quote,
        end: Math.max(valueRange.start + quote, valueRange.end - quote),
      };
      return [{ path: [...table, ...key.split('.')], nameRange: keyRange, value, range: valueRange, content }];
    });
    const bindings = settingEntries(text, settings);
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#']) };
  }),
};
