import type { Idioms, Rewrite, RewritePlace } from '../facts/idioms.ts';
import type { Edit } from '../text/edit.ts';
import { wholeLines } from '../text/list-edit.ts';
import type { Range } from '../text/range.ts';
import { lineBreakIn } from '../text/source.ts';

/** What a configuration file says instead of the path of a log file, by the remedies of the catalog rows. */
export const logRemedies: Idioms = { rewrite: (place) => remedies[place.remedy]?.(place) };

const remedies: Readonly<Record<string, (place: RewritePlace) => Rewrite | undefined>> = {
  stdout: (place) => instead(place, '/dev/stdout', 'Log to standard output'),
  stderr: (place) => instead(place, '/dev/stderr', 'Log to standard error'),
  // What the official image of PHP writes.
  'error-descriptor': (place) => instead(place, '/proc/self/fd/2', 'Log to standard error'),
  // And what the one of httpd does.
  'output-descriptor': (place) => instead(place, '/proc/self/fd/1', 'Log to standard output'),
  'console-handler': (place) => instead(place, 'java.util.logging.ConsoleHandler', 'Log to the console'),
  'without-file': ({ setting, text }) => without(text, setting?.range),
  'supervisor-stdout': (place) => supervised(place, '/dev/stdout', 'Log to standard output'),
  'supervisor-stderr': (place) => supervised(place, '/dev/stderr', 'Log to standard error'),
};

function instead({ setting }: RewritePlace, newText: string, title: string): Rewrite | undefined {
  const value = setting?.value;
  const range = value?.kind === 'text' ? value.content : value?.range;
  return range === undefined ? undefined : rewrite(title, [{ range, newText }]);
}

function without(text: string, range: Range | undefined): Rewrite | undefined {
  const lines = range === undefined ? undefined : wholeLines(text, range);
  if (lines === undefined) return undefined;
  return rewrite('Log to standard output', [{ range: lines, newText: '' }]);
}

/** Supervisor cannot seek in a stream, so that rotation has to be off (Supervisor, "stdout_logfile_maxbytes"). */
function supervised(place: RewritePlace, path: string, title: string): Rewrite | undefined {
  const { setting, text } = place;
  const key = `${setting?.name.at(-1) ?? ''}_maxbytes`;
  const value = setting?.value.range;
  if (setting === undefined || value === undefined) return undefined;
  const start = text.lastIndexOf('\n[', setting.range.start) + 1;
  const next = text.indexOf('\n[', setting.range.end);
  const section = text.slice(start, next === -1 ? undefined : next);
  const limit = new RegExp(`^(${key}[ \\t]*[=:][ \\t]*)([^\\s;]*)`, 'm').exec(section);
  if (limit === null) return rewrite(title, [{ range: value, newText: `${path}${lineBreakIn(text)}${key}=0` }]);
  const [, before = '', size = ''] = limit;
  const at = start + limit.index + before.length;
  const edits = [{ range: value, newText: path }];
  if (!/^0+$/.test(size)) edits.push({ range: { start: at, end: at + size.length }, newText: '0' });
  return rewrite(
    title,
    edits.sort((a, b) => a.range.start - b.range.start),
  );
}

function rewrite(title: string, edits: readonly Edit[]): Rewrite {
  return { title, safety: 'safe', edits, imports: [] };
}
