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
    const settings = [...iniEntries(text).flatMap(settingsOf), ...directivesIn(text)];
    const bindings = [...settingEntries(text, settings)].sort((a, b) => a.range.start - b.range.start);
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#', ';']) };
  }),
};

/** A line of a name and a value with nothing but blanks between them, as Redis has it; the fields of Logstash's plugins. */
const directive =
  /^(?<name>[A-Za-z][\w.-]*)[ \t]+(?![=:>])(?<value>"[^"\n]*"|'[^'\n]*'|[^\s"'{}=]+)[ \t]*\r?$|^[ \t]*(?<field>[A-Za-z][\w.-]*)[ \t]*=>[ \t]*(?<given>"[^"\n]*"|'[^'\n]*')/dgm;

function directivesIn(text: string): readonly WrittenSetting[] {
  return [...text.matchAll(directive)].flatMap(({ groups, indices }) => {
    const name = groups?.['name'] ?? groups?.['field'] ?? '';
    const value = groups?.['value'] ?? groups?.['given'] ?? '';
    const range = placed(0, indices?.groups?.['value'] ?? indices?.groups?.['given']);
    const quote = /^["']/.test(value) ? 1 : 0;
    const content = { start: range.start + quote, end: range.end - quote };
    const nameRange = placed(0, indices?.groups?.['name'] ?? indices?.groups?.['field']);
    return [{ path: ['', name], nameRange, value: value.slice(quote, value.length - quote), range, content }];
  });
}

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
