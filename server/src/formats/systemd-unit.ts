import type { Command } from '../facts/facts.ts';
import { placedWords } from '../text/shell-words.ts';
import type { Range } from '../text/range.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { iniEntries, type IniEntry } from './ini-entries.ts';
import { lineComments } from './lines.ts';
import { settingEntries, type WrittenSetting } from './setting-entry.ts';
import { tolerant } from './tolerant.ts';

/**
 * Units of systemd: the variables of `Environment` under their names, and what `ExecStart` and its kin run, as steps
 * (freedesktop.org/software/systemd/man, systemd.exec "Environment=", systemd.service "Command lines").
 */
export const format: Format = {
  name: 'systemd-unit',
  isGeneral: true,
  languageId: 'ini',
  globs: ['**/*.service', '**/*.service.d/*.conf'],
  matches: (path) => /(?:\.service|\.service\.d\/[^/]+\.conf)$/.test(path),
  read: tolerant(({ text }) => {
    const entries = iniEntries(text);
    const bindings = settingEntries(text, entries.flatMap(variablesOf));
    return {
      steps: entries.flatMap(commandOf),
      bindings,
      literals: literalsIn(bindings),
      comments: lineComments(text, ['#', ';']),
    };
  }),
};

const variable = /(?:^|\s)(["']?)([A-Za-z_]\w*)=("[^"]*"|'[^']*'|[^"'\s]*|[^"']*)\1(?=\s|$)/dg;

function variablesOf({ section, key, value, valueRange }: IniEntry): readonly WrittenSetting[] {
  if (key !== 'Environment') return [];
  return [...value.matchAll(variable)].flatMap(({ indices, 2: name = '', 3: given = '' }) => {
    const [own, place] = [placed(valueRange, indices?.[2]), placed(valueRange, indices?.[3])];
    const quote = /^["']/.test(given) ? 1 : 0;
    const content = { start: place.start + quote, end: place.end - quote };
    const plain = given.slice(quote, given.length - quote);
    return [{ path: [section, name], nameRange: own, value: plain, range: place, content }];
  });
}

function placed({ start }: Range, indices: readonly [number, number] | undefined): Range {
  return { start: start + (indices?.[0] ?? 0), end: start + (indices?.[1] ?? 0) };
}

function commandOf({ key, value, valueRange }: IniEntry): readonly Command[] {
  if (!/^Exec(?:Start|StartPre|StartPost|Reload|Stop|StopPost|Condition)$/.test(key)) return [];
  const { words, places } = placedWords(value, valueRange.start, 'space');
  const [first = '', ...rest] = words;
  if (first === '') return [];
  // Signs before the program's path change how it is run.
  const plain = [first.replace(/^[-@:+!|]+/, ''), ...rest];
  return [{ words: plain, places, range: valueRange, form: 'exec', name: plain[0] ?? '', role: 'other' }];
}
