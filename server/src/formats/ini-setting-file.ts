import { fileName } from '../text/place.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { iniEntries, type IniEntry } from './ini-entries.ts';
import { lineComments } from './lines.ts';
import { settingEntries, type WrittenSetting } from './setting-entry.ts';
import { isNoSetting } from './settings-place.ts';
import { tolerant } from './tolerant.ts';

/** Settings in INI, whatever program reads them: every value under its section and name, and `KEY="value"` in a list. */
export const format: Format = {
  name: 'ini-setting-file',
  isGeneral: true,
  languageId: 'ini',
  globs: ['**/*.{ini,cfg,cnf,conf}', '**/.{gitconfig,wgetrc}'],
  matches: (path) =>
    /\.(?:ini|cfg|cnf|conf)$|(?:^|\/)\.(?:gitconfig|wgetrc)$/i.test(path) &&
    !isNoSetting(path) &&
    !/(?:^|\/)(?:[^/]*(?:nginx|apache2?|httpd|logrotate|rsyslog|sysctl|ansible)[^/]*|(?:conf\.d|sites-(?:available|enabled))\/[^/]+)\.(?:conf|cfg)$/i.test(
      path,
    ) &&
    fileName(path) !== 'tox.ini',
  read: tolerant(({ text }) => {
    const bindings = settingEntries(text, iniEntries(text).flatMap(settingsOf));
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#', ';']) };
  }),
};

const pair = /(?:^|,)\s*([A-Z][A-Z\d_]*)=(["']?)([^"',]*)\2/dg;

function settingsOf({ section, key, keyRange, value, valueRange }: IniEntry): readonly WrittenSetting[] {
  if (key.toLowerCase() === 'environment') {
    return [...value.matchAll(pair)].flatMap(({ indices, 1: name = '', 3: given = '' }) => {
      const content = placed(valueRange.start, indices?.[3]);
      return [
        {
          path: [section, name],
          nameRange: placed(valueRange.start, indices?.[1]),
          value: given,
          range: content,
          content,
        },
      ];
    });
  }
  const quote = /^(["']).*\1$/s.test(value) ? 1 : 0;
  const content = { start: valueRange.start + quote, end: valueRange.end - quote };
  const plain = value.slice(quote, value.length - quote);
  return [{ path: [section, key], nameRange: keyRange, value: plain, range: valueRange, content }];
}

function placed(offset: number, indices: readonly [number, number] | undefined): { start: number; end: number } {
  return { start: offset + (indices?.[0] ?? 0), end: offset + (indices?.[1] ?? 0) };
}
