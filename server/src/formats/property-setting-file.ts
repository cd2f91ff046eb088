import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { propertyDocuments } from './property-entries.ts';
import { settingEntries, type WrittenSetting } from './setting-entry.ts';
import { isNoSetting } from './settings-place.ts';
import { tolerant } from './tolerant.ts';

/** Settings in Java's properties, whatever program reads them: every value under its name. */
export const format: Format = {
  name: 'property-setting-file',
  isGeneral: true,
  languageId: 'properties',
  globs: ['**/*.properties'],
  matches: (path) => /\.properties$/i.test(path) && !isNoSetting(path),
  read: tolerant(({ text }) => {
    const continued = settingEntries(text, continuedValues(text));
    const named = propertyDocuments(text).flatMap((document) => {
      const settings = document.map(({ key, keyRange, value, valueRange }) => ({
        path: key.split('.'),
        nameRange: keyRange,
        value,
        range: valueRange,
        content: valueRange,
      }));
      return settingEntries(text, settings);
    });
    const bindings = [...named, ...continued].toSorted((a, b) => a.range.start - b.range.start);
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#', '!']) };
  }),
};

/** A value whose lines end in a backslash, with its name (docs.oracle.com/javase, `Properties.load`). */
const longValue =
  /^[ \t]{0,40}(?<key>[\w.-]{1,100})[ \t]{0,9}[=:][ \t]{0,9}(?<value>[^\n]{0,1000}\\\r?\n(?:[^\n]{0,1000}\\\r?\n){0,30}[^\n]{0,1000})/dgm;
const pair = /(?:^|\s)(\w{2,40})\s{0,4}=\s{0,4}"([^"\n]{3,300})"/dg;

/** Pairs of names and values within a value of several lines, and one that is a list, as a whole. */
function continuedValues(text: string): readonly WrittenSetting[] {
  return [...text.matchAll(longValue)].flatMap(({ groups, indices }) => {
    const places = indices?.groups;
    const [from, to] = places?.['value'] ?? [0, 0];
    const [start, end] = places?.['key'] ?? [0, 0];
    const written = groups?.['value'] ?? '';
    const path = (groups?.['key'] ?? '').split('.');
    const inner = [...written.matchAll(pair)].map(({ 1: name = '', 2: value = '', indices: own }) => {
      const [at, close] = own?.[2] ?? [0, 0];
      const [nameStart, nameEnd] = own?.[1] ?? [0, 0];
      const range = { start: from + at, end: from + close };
      return {
        path: [...path, name],
        nameRange: { start: from + nameStart, end: from + nameEnd },
        value,
        range,
        content: range,
      };
    });
    const value = written.replaceAll(/\\\r?\n[ \t]{0,100}/g, '').trim();
    const range = { start: from, end: to };
    const whole = { path, nameRange: { start, end }, value, range, content: range };
    return /\s/.test(value) ? inner : [...inner, whole];
  });
}
