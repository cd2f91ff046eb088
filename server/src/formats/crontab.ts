import type { Command } from '../facts/facts.ts';
import { fileName } from '../text/place.ts';
import { placedWords } from '../text/shell-words.ts';
import type { Format } from './format.ts';
import { lineComments, physicalLines } from './lines.ts';
import { tolerant } from './tolerant.ts';

/** Tables of cron: the settings at their head and what each line runs, as steps (crontab(5)); those of the system name a user. */
export const format: Format = {
  name: 'crontab',
  isGeneral: true,
  languageId: 'crontab',
  globs: ['**/{crontab,*.cron,*.crontab,cron.txt,crontab.txt}', '**/cron.d/*'],
  matches: (path) =>
    /^(?:crontab(?:\.\w+)?|.+\.cron(?:tab)?|cron\.txt)$/.test(fileName(path)) || /(?:^|\/)cron\.d\/[^/.]+$/.test(path),
  read: tolerant(({ text }) => ({
    steps: physicalLines(text).flatMap((line) => commandOf(line.text, line.start)),
    comments: lineComments(text, ['#']),
  })),
};

const schedule =
  /^[ \t]*(?:@\w+|(?:[\d*/,A-Za-z-]+[ \t]+){4}[\d*/,A-Za-z-]+)[ \t]+(?:(?:root|www-data|nobody|postgres|[a-z][\w-]{0,30})[ \t]+(?=[A-Z_]+=|\/|\w+[ \t]))?/;
const setting = /^[ \t]*[A-Za-z_]\w*[ \t]*=/;

function commandOf(line: string, start: number): readonly Command[] {
  if (/^\s*#/.test(line)) return [];
  const lead = schedule.exec(line)?.[0].length ?? (setting.test(line) ? 0 : undefined);
  if (lead === undefined) return [];
  // A first word that looks like a user may as well be the program.
  const from = /[ \t](?:curl|wget|mysql\w*|pg_\w+|psql|sh|bash|python\d?|php|node|docker|rsync|ssh\w*)[ \t]+$/.exec(
    line.slice(0, lead),
  );
  const at = from === null ? lead : from.index + 1;
  const { words, places } = placedWords(line.slice(at), start + at);
  const range = { start: start + at, end: start + line.length };
  return words.length === 0 ? [] : [{ words, places, range, form: 'shell', name: words[0] ?? '', role: 'other' }];
}
