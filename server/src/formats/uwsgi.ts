import { entry, literalsIn, textValue } from './entry.ts';
import type { Format } from './format.ts';
import { iniEntries } from './ini-entries.ts';
import { lineComments } from './lines.ts';
import { logRemedies } from './log-remedies.ts';
import { tolerant } from './tolerant.ts';

/** uWSGI configurations: every setting is an entry `SECTION KEY`, such as `uwsgi die-on-term`. */
export const format: Format = {
  name: 'uwsgi',
  idioms: logRemedies,
  languageId: 'ini',
  globs: ['**/*uwsgi*.ini'],
  matches: (path) => /(?:^|\/)(?:[^/]*[._-])?uwsgi(?:[._-][^/]*)?\.ini$/i.test(path),
  read: tolerant((source) => {
    const bindings = iniEntries(source.text).map(({ section, key, keyRange, value, valueRange }) =>
      entry([section, key], keyRange, textValue(source.text, value, valueRange, valueRange)),
    );
    return { bindings, literals: literalsIn(bindings), comments: lineComments(source.text, ['#', ';']) };
  }),
};
