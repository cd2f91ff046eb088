import type { Command } from '../facts/facts.ts';
import { placedWords } from '../text/shell-words.ts';
import { entry, literalsIn, textValue } from './entry.ts';
import type { Format } from './format.ts';
import { iniEntries } from './ini-entries.ts';
import { lineComments } from './lines.ts';
import { isDevelopmentName, isForDevelopment } from '../text/place.ts';
import { logRemedies } from './log-remedies.ts';
import { tolerant } from './tolerant.ts';

/** Supervisor configurations: the command of a program starts it; every setting is an entry `SECTION KEY`. */
export const format: Format = {
  name: 'supervisor',
  idioms: logRemedies,
  languageId: 'ini',
  globs: ['**/*supervisor*.{conf,ini}', '**/supervisor*/**/*.{conf,ini}'],
  matches: (path) =>
    /(?:^|\/)(?:(?:[^/]*[._-])?supervisord?(?:[._-][^/]*)?\.(?:conf|ini)|supervisord?(?:\.d|\.conf\.d)?\/(?:.+\/)?[^/]+\.(?:conf|ini))$/i.test(
      path,
    ),
  read: tolerant((source) => {
    const entries = iniEntries(source.text);
    const forDevelopment = isForDevelopment(source.uri);
    const bindings = entries.map(({ section, key, keyRange, value, valueRange }) =>
      entry([section, key], keyRange, textValue(source.text, value, valueRange, valueRange)),
    );
    return {
      // Supervisor runs programs itself, without a shell.
      commands: entries.flatMap(({ section, key, value, valueRange }): Command[] => {
        const program = /^(?:program|fcgi-program)\s*:\s*(.+)$/.exec(section)?.[1];
        if (program === undefined || key !== 'command' || value === '') return [];
        const role = forDevelopment || isDevelopmentName(program) ? 'other' : 'start';
        return [
          { ...placedWords(value, valueRange.start, 'space'), range: valueRange, form: 'exec', name: program, role },
        ];
      }),
      bindings,
      literals: literalsIn(bindings),
      comments: lineComments(source.text, ['#', ';']),
    };
  }),
};
