import type { Path } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { linesIn, pairsIn } from './block-settings.ts';
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
    const settings = entries.flatMap(({ table, key, keyRange, value, valueRange }): readonly WrittenSetting[] => {
      if (typeof value === 'object' && !Array.isArray(value) && text[valueRange.start] === '{')
        return pairsWithin(text, valueRange, [...table, ...key.split('.')]);
      if (Array.isArray(value)) return itemsWithin(text, valueRange, [...table, ...key.split('.')]);
      if (typeof value !== 'string') return [];
      const quote = /^(?:"""|'''|.)/.exec(text.slice(valueRange.start))?.[0].length ?? 1;
      const content = {
        start: valueRange.start + quote,
        end: Math.max(valueRange.start + quote, valueRange.end - quote),
      };
      if (value.includes('\n') && !value.includes('PRIVATE KEY')) return linesIn(text, content, [...table, key]);
      // `parameter_overrides = "DBPassword=… Stage=prod"`
      if (/^\w+=[^\s;]+(?:\s+\w+=\S+)+$/.test(value)) return pairsIn(text, content, [...table, key]);
      return [{ path: [...table, ...key.split('.')], nameRange: keyRange, value, range: valueRange, content }];
    });
    const bindings = settingEntries(text, settings);
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#']) };
  }),
};

const pair = /(?<![\w.-])(?:"(?=[\w.-]{1,80}"\s?=))?([\w.-]+)"?\s?=\s?(?:"([^"\\\n]*)"|'([^'\n]*)')/dg;

/** The texts of a list, under its name: alone as its value, among others without a name of their own. */
function itemsWithin(text: string, { start, end }: Range, path: Path): readonly WrittenSetting[] {
  const items = [...text.slice(start, end).matchAll(/"([^"\\\n]*)"|'([^'\n]*)'/dg)];
  return items.flatMap(({ indices, 1: double, 2: single }) => {
    const content = indices?.[1] ?? indices?.[2];
    if (content === undefined) return [];
    const place = { start: start + content[0], end: start + content[1] };
    const range = { start: place.start - 1, end: place.end + 1 };
    const nameRange = { start: range.start, end: range.start };
    return [
      {
        path: items.length === 1 ? path : [...path, ''],
        nameRange,
        value: double ?? single ?? '',
        range,
        content: place,
      },
    ];
  });
}

/** The texts of a table on one line: `{ user = "shop", password = "…" }`. */
function pairsWithin(text: string, { start, end }: Range, path: Path): readonly WrittenSetting[] {
  return [...text.slice(start, end).matchAll(pair)].flatMap(({ indices, 1: key = '', 2: double, 3: single }) => {
    const [name, content] = [indices?.[1], indices?.[2] ?? indices?.[3]];
    if (name === undefined || content === undefined) return [];
    const place = { start: start + content[0], end: start + content[1] };
    const nameRange = { start: start + name[0], end: start + name[1] };
    const range = { start: place.start - 1, end: place.end + 1 };
    return [{ path: [...path, key], nameRange, value: double ?? single ?? '', range, content: place }];
  });
}
