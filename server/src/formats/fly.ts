import type { Binding, Command } from '../facts/facts.ts';
import { splitCommand } from '../text/shell-words.ts';
import { entry, literalsIn, textValue } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { fileName, isForDevelopment } from '../text/place.ts';
import { tolerant } from './tolerant.ts';
import { tomlEntries, type TomlEntry } from './toml-entries.ts';

/** `fly.toml`: processes start the app, `release_command` runs before; `[env]` gives entries `env KEY`. */
export const format: Format = {
  name: 'fly',
  home: 'manifest',
  languageId: 'toml',
  globs: ['**/fly*.toml'],
  matches: (path) => /^fly(?:\.[\w-]+)?\.toml$/.test(fileName(path)),
  read: tolerant((source) => {
    const entries = tomlEntries(source.text);
    const start = isForDevelopment(source.uri) ? 'other' : 'start';
    const bindings = entries.flatMap((one) => variable(source.text, one) ?? []);
    return {
      commands: entries.flatMap((one) => commandOf(one, start) ?? []),
      bindings,
      literals: literalsIn(bindings),
      comments: lineComments(source.text, ['#']),
    };
  }),
};

function commandOf(one: TomlEntry, start: Command['role']): Command | undefined {
  const place = [...one.table, one.key].join(' ');
  const isProcess = one.table.join() === 'processes' || /^experimental (?:cmd|entrypoint)$/.test(place);
  if (!isProcess && place !== 'deploy release_command') return undefined;
  const words = wordsOf(one.value);
  if (words.length === 0) return undefined;
  return { words, range: one.valueRange, form: 'exec', name: one.key, role: isProcess ? start : 'release' };
}

/** Fly.io splits strings itself, without a shell. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return splitCommand(value, 'space');
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function variable(text: string, one: TomlEntry): Binding | undefined {
  if (one.table.join() !== 'env') return undefined;
  if (typeof one.value !== 'string')
    return entry(['env', one.key], one.keyRange, { kind: 'unknown', range: one.valueRange });
  const marks = /^(?:"""|'''|["'])/.exec(text.slice(one.valueRange.start))?.[0].length ?? 0;
  const content = { start: one.valueRange.start + marks, end: one.valueRange.end - marks };
  return entry(['env', one.key], one.keyRange, textValue(text, one.value, one.valueRange, content));
}
