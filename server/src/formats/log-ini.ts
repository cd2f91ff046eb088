import type { Binding } from '../facts/facts.ts';
import type { Idioms, Rewrite } from '../facts/idioms.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { iniEntries, type IniEntry } from './ini-entries.ts';
import { lineComments } from './lines.ts';
import { logValue } from './log-value.ts';
import { tolerant } from './tolerant.ts';

/** What Python's `logging.config.fileConfig` reads: the handlers that loggers name, as entries `handler CLASS filename`. */
export const format: Format = {
  name: 'log-ini',
  idioms: {
    rewrite: ({ remedy, setting, text }) => (remedy === 'stream-handler' ? toStream(text, setting) : undefined),
  } satisfies Idioms,
  languageId: 'ini',
  globs: ['**/*log*.{ini,conf,cfg}', '**/production.ini'],
  matches: (path) =>
    /(?:^|\/)(?:(?:[^/]*[._-])?log(?:ging|gers?)?(?:[._-]?conf(?:ig)?)?\.(?:ini|conf|cfg)|production\.ini)$/i.test(
      path,
    ),
  read: tolerant(({ text }) => ({ bindings: handlersIn(text), comments: lineComments(text, ['#', ';']) })),
};

function handlersIn(text: string): readonly Binding[] {
  const entries = iniEntries(text);
  const used = new Set(
    entries.flatMap(({ section, key, value }) =>
      section.startsWith('logger_') && key === 'handlers' ? value.split(/[\s,]+/) : [],
    ),
  );
  return entries.flatMap((one): Binding[] => {
    const id = /^handler_(.+)$/.exec(one.section)?.[1];
    const kind = entries.find(({ section, key }) => section === one.section && key === 'class');
    // The first argument, as text.
    const first = /^\(\s*(r?)("[^"\n]*"|'[^'\n]*')/.exec(one.value);
    if (id === undefined || one.key !== 'args' || kind === undefined || !used.has(id) || first === null) return [];
    const written = first[2] ?? '';
    const end = one.valueRange.start + first[0].length;
    const value = logValue(text, { start: end - written.length, end });
    return [entry(['handler', kind.value.split('.').at(-1) ?? '', 'filename'], one.keyRange, value)];
  });
}

/** The handler writes to standard output; the settings of rotation among its arguments go with them. */
function toStream(text: string, setting: Binding | undefined): Rewrite | undefined {
  const entries = iniEntries(text);
  const args = entries.find(({ keyRange }) => keyRange.start === setting?.nameRange.start);
  const beside = (key: string): IniEntry | undefined =>
    entries.find((one) => one.section === args?.section && one.key === key);
  const kind = beside('class');
  if (args === undefined || kind === undefined || beside('kwargs') !== undefined) return undefined;
  const edits = [
    { range: kind.valueRange, newText: 'StreamHandler' },
    { range: args.valueRange, newText: '(sys.stdout,)' },
  ].sort((a, b) => a.range.start - b.range.start);
  return { title: 'Log to standard output', safety: 'safe', edits, imports: [] };
}
