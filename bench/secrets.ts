/**
 * How well secrets are told from what looks like them: ours and the peers on a labeled corpus, in one run.
 * `--misses` lists what ours judges wrongly in the half for tuning instead, without any value.
 */
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ours, peers, writeCases, type Contender } from './secrets/contenders.ts';
import { classes, readCases, type Case } from './secrets/corpus.ts';
import { f1, nothing, precision, recall, scoreCase, tally, type Found, type Score } from './secrets/score.ts';
import { machine, table } from './table.ts';

interface Measured {
  readonly contender: Contender;
  readonly found: Found;
  readonly rules: ReadonlyMap<string, string>;
  readonly seconds: number;
}

const cases = readCases(path.resolve('bench/secrets/cases'));
const half = (name: Case['half']): readonly Case[] => cases.filter((one) => one.half === name);
// Not below this repository, whose settings would count.
const folder = path.join(os.tmpdir(), `twelve-factor-secrets-${process.pid}`);
const files = writeCases(folder, cases);

function measure(contender: Contender): Measured {
  const ids = new Map([...files].map(([id, file]) => [file, id]));
  const found = new Map<string, Set<number>>();
  const rules = new Map<string, string>();
  const start = performance.now();
  const findings = contender.look(
    folder,
    [...files.values()].filter((file) => contender.reads.test(file)),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const { file, line, rule } of findings) {
    const id = ids.get(file);
    if (id === undefined) continue;
    found.set(id, (found.get(id) ?? new Set()).add(line));
    rules.set(`${id}:${line + 1}`, rule);
  }
  return { contender, found, rules, seconds };
}

const percent = (value: number): string => value.toFixed(3);
const cells = (score: Score): string[] => [
  String(score.found + score.missed),
  String(score.negatives),
  precision(score).toFixed(3),
  recall(score).toFixed(3),
  f1(score).toFixed(3),
];

function printMisses(): void {
  const { found, rules } = measure(ours);
  const misses = half('tune').flatMap((one) => scoreCase(one, found.get(one.id) ?? new Set()).misses);
  const groups = new Map<string, string[]>();
  for (const { id, line, class: name, holdsSecret } of misses) {
    const group = `${holdsSecret ? 'missed' : 'false alarm'}: ${name}`;
    const rule = rules.get(`${id}:${line}`);
    const file = files.get(id)?.slice(id.length + 1) ?? '';
    groups.set(group, [
      ...(groups.get(group) ?? []),
      `${id}:${line} (${file}${rule === undefined ? '' : `, ${rule}`})`,
    ]);
  }
  for (const [group, list] of [...groups].sort(([a], [b]) => a.localeCompare(b)))
    console.log([`\n## ${group}, ${list.length}`, ...list].join('\n'));
  console.log(`\n${table([scoreHead, ['tune', ...cells(tally(half('tune'), found, 'all').get('all') ?? nothing)]])}`);
}

const scoreHead = ['', 'Secrets', 'Tempting lines', 'Precision', 'Recall', 'F1'];

function printScores(): void {
  const all = [ours, ...peers].map(measure);
  const [own] = all;
  if (own === undefined) return;
  const reported = half('report');
  const labels = cases.flatMap((one) => one.labels);
  const secrets = labels.filter(({ holdsSecret }) => holdsSecret).length;
  console.log(`\n## Secrets\n\n${machine()}\n`);
  console.log(
    `Corpus: ${cases.length} files with ${secrets} secrets and ${labels.length - secrets} tempting lines; ` +
      `reported are the ${reported.length} files of the half that nobody tunes on.\n`,
  );
  console.log(totals(all, reported), '\n');
  console.log(`On the half for tuning: ${row(tally(half('tune'), own.found, 'all').get('all'))}\n`);
  console.log(groups(all, reported, 'language'), '\n');
  console.log(groups(all, reported, 'class'), '\n');
  console.log(missedSecrets(own.found, reported), '\n');
}

/** How many secrets of the reported half ours misses, by language and class: where to look for what is missing, and no lines. */
function missedSecrets(found: Found, reported: readonly Case[]): string {
  const rows = [...new Set(reported.map((one) => one.language))].flatMap((language) => {
    const scores = tally(
      reported.filter((one) => one.language === language),
      found,
      'class',
    );
    return [...scores].flatMap(([name, { missed, found: seen }]) =>
      missed === 0 ? [] : [[language, classes[name] ?? name, String(missed), String(missed + seen)]],
    );
  });
  return table([['Language', 'Class', 'Missed', 'Secrets'], ...rows]);
}

function row(score: Score = nothing): string {
  return `precision ${percent(precision(score))}, recall ${percent(recall(score))}, F1 ${percent(f1(score))}.`;
}

/** Over all lines, and over the languages that a program reads. */
function totals(all: readonly Measured[], reported: readonly Case[]): string {
  return table([
    ['Program', 'Lines', 'Precision', 'Recall', 'F1', 'Ours there, F1', 'Seconds'],
    ...all.flatMap(({ contender, found, seconds }) => {
      const read = reported.filter((one) => contender.reads.test(one.path));
      const parts = read.length === reported.length ? [reported] : [read, reported];
      return parts.map((part) => {
        const score = tally(part, found, 'all').get('all') ?? nothing;
        const own = tally(part, all[0]?.found ?? new Map(), 'all').get('all') ?? nothing;
        const [, , ...figures] = cells(score);
        const what = part === reported ? 'all' : 'that it reads';
        return [contender.name, what, ...figures, percent(f1(own)), seconds.toFixed(1)];
      });
    }),
  ]);
}

/** Ours in full, of each peer the F1; a dash where it reads nothing. */
function groups(all: readonly Measured[], reported: readonly Case[], key: 'class' | 'language'): string {
  const names =
    key === 'class' ? [...Object.keys(classes), 'unlabeled'] : [...new Set(cases.map((one) => one.language))];
  const [own, ...others] = all;
  const scores = all.map(({ contender, found }) =>
    tally(
      reported.filter((one) => contender.reads.test(one.path)),
      found,
      key,
    ),
  );
  return table([
    [
      key === 'class' ? 'Class' : 'Language',
      ...scoreHead.slice(1),
      'False alarms',
      ...others.map(({ contender }) => contender.name),
    ],
    ...names.map((name) => {
      const score = scores[0]?.get(name) ?? nothing;
      const ownCells = own === undefined ? [] : [...cells(score), String(score.alarms)];
      return [classes[name] ?? name, ...ownCells, ...scores.slice(1).map((peer) => peerCell(peer.get(name)))];
    }),
  ]);
}

/** Of a class that holds no secrets the number of false alarms is what tells. */
function peerCell(score: Score | undefined): string {
  if (score === undefined) return '–';
  return score.found + score.missed === 0 ? `${score.alarms} alarms` : f1(score).toFixed(3);
}

if (process.argv.includes('--misses')) printMisses();
else printScores();
rmSync(folder, { recursive: true });
