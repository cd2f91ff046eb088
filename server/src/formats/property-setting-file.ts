import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { propertyDocuments } from './property-entries.ts';
import { settingEntries } from './setting-entry.ts';
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
    const bindings = propertyDocuments(text).flatMap((document) => {
      const settings = document.map(({ key, keyRange, value, valueRange }) => ({
        path: key.split('.'),
        nameRange: keyRange,
        value,
        range: valueRange,
        content: valueRange,
      }));
      return settingEntries(text, settings);
    });
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['#', '!']) };
  }),
};
