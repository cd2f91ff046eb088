import type { Command } from '../facts/facts.ts';
import { placedWords } from '../text/shell-words.ts';
import type { Format } from './format.ts';
import { lineComments, physicalLines } from './lines.ts';
import { fileName, isForDevelopment } from '../text/place.ts';
import { tolerant } from './tolerant.ts';

/**
 * Procfiles: each process type starts the app, except `release`, which runs once before. `web` must listen on the port that
 * it finds in `PORT` (devcenter.heroku.com/articles/procfile, "The web process type").
 */
export const format: Format = {
  name: 'procfile',
  // devcenter.heroku.com/articles/release-phase
  idioms: { releaseLine: (command) => `release: ${command}` },
  languageId: 'procfile',
  globs: ['**/Procfile*'],
  matches: (path) => /^Procfile(?:[._-].+)?$/i.test(fileName(path)),
  read: tolerant((source) => {
    const start = isForDevelopment(source.uri) ? 'other' : 'start';
    return {
      commands: physicalLines(source.text).flatMap(({ text, start: offset }): Command[] => {
        // Heroku's own pattern for a process type.
        const match = /^\s*([A-Za-z0-9_-]+)\s*:\s*(\S.*)/.exec(text.trimEnd());
        if (match === null) return [];
        const [, name = '', line = ''] = match;
        const begin = offset + text.lastIndexOf(line);
        const range = { start: begin, end: begin + line.length };
        const role = name === 'release' && start === 'start' ? 'release' : start;
        const assigned = name === 'web' && role === 'start' ? { assignedPort: 'PORT' } : {};
        return [{ ...placedWords(line, begin), range, form: 'shell', name, role, ...assigned }];
      }),
      comments: lineComments(source.text, ['#']),
    };
  }),
};
