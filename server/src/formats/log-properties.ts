import type { Binding } from '../facts/facts.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { logRemedies } from './log-remedies.ts';
import { logEntry } from './log-value.ts';
import { propertyDocuments, type PropertyEntry } from './property-entries.ts';
import { tolerant } from './tolerant.ts';

/**
 * `logging.properties` of the JDK, whose handlers are entries `handlers CLASS`, or `handlers beside CLASS` next to a
 * console; `log4j2.properties` and `log4j.properties`, whose appenders in use are entries `appender CLASS file`.
 */
export const format: Format = {
  name: 'log-properties',
  idioms: logRemedies,
  languageId: 'properties',
  globs: ['**/*logging*.properties', '**/log4j*.properties'],
  matches: (path) => /(?:^|\/)(?:(?:[^/]*[._-])?logging(?:[._-][^/]*)?|log4j[^/]*)\.properties$/.test(path),
  read: tolerant(({ text }) => {
    const entries = propertyDocuments(text).flat();
    return {
      bindings: [...handlers(entries), ...appenders(text, entries), ...oldAppenders(text, entries)].sort(
        (a, b) => a.range.start - b.range.start,
      ),
      comments: lineComments(text, ['#', '!']),
    };
  }),
};

/** `handlers = java.util.logging.FileHandler, java.util.logging.ConsoleHandler`, of the root or of one logger. */
function handlers(entries: readonly PropertyEntry[]): readonly Binding[] {
  return entries.flatMap(({ key, keyRange, value, valueRange }) => {
    if (!/^(?:.*\.)?handlers$/.test(key)) return [];
    const isBeside = /ConsoleHandler/.test(value);
    return [...value.matchAll(/[^\s,\\]+/g)].flatMap((match) => {
      const type = /\.(\w*FileHandler)$/.exec(match[0])?.[1];
      if (type === undefined) return [];
      const start = valueRange.start + match.index;
      const range = { start, end: start + match[0].length };
      const name = isBeside ? ['handlers', 'beside', type] : ['handlers', type];
      return [entry(name, keyRange, { kind: 'text', text: match[0], range, content: range })];
    });
  });
}

/** `appender.ID.type`, `.name` and `.fileName`, and `….appenderRef.ANY.ref` (Log4j 2). */
function appenders(text: string, entries: readonly PropertyEntry[]): readonly Binding[] {
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const used = new Set(entries.flatMap(({ key, value }) => (/\.appenderRefs?\b.*\.ref$/.test(key) ? [value] : [])));
  return entries.flatMap(({ key, keyRange, valueRange }) => {
    const id = /^appender\.([^.]+)\.fileName$/.exec(key)?.[1];
    const type = values.get(`appender.${id ?? ''}.type`);
    if (id === undefined || type === undefined || !used.has(values.get(`appender.${id}.name`) ?? '')) return [];
    return [logEntry(text, ['appender', type, 'file'], keyRange, valueRange)];
  });
}

/** `log4j.appender.ID=CLASS`, `.File`, and `log4j.rootLogger=LEVEL, ID` (Log4j 1). */
function oldAppenders(text: string, entries: readonly PropertyEntry[]): readonly Binding[] {
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const used = new Set(
    entries.flatMap(({ key, value }) =>
      /^log4j\.(?:root|logger\.|category\.)/.test(key) ? value.split(',').map((name) => name.trim()) : [],
    ),
  );
  return entries.flatMap(({ key, keyRange, valueRange }) => {
    const id = /^log4j\.appender\.([^.]+)\.[Ff]ile$/.exec(key)?.[1] ?? '';
    const type = values.get(`log4j.appender.${id}`)?.split('.').at(-1);
    return type === undefined || !used.has(id)
      ? []
      : [logEntry(text, ['appender', type, 'file'], keyRange, valueRange)];
  });
}
