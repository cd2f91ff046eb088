/** What looking for token formats costs: ours, one expression after the other, and secretlint, on the same texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { tokenFormats } from '../server/src/catalog/tokens.ts';
import { announcements } from '../server/src/semantics/credential/token-table.ts';
import { findTokens, holdsToken } from '../server/src/semantics/credential/token.ts';
import { machine, median, table } from './table.ts';

const runs = 7;

interface Subject {
  readonly name: string;
  readonly texts: readonly string[];
}

const sources = readdirSync('server/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|js|scm)$/.test(name) && !name.includes('catalog/tokens'))
  .map((name) => readFileSync(path.join('server/src', name), 'utf8'));
const compiler = readFileSync('node_modules/typescript/lib/typescript.js', 'utf8').slice(0, 4_000_000);
const subjects: readonly Subject[] = [
  { name: "the server's sources", texts: sources },
  { name: 'a program of 4 MB', texts: [compiler] },
  { name: 'JSON of 5 MB', texts: [JSON.stringify(numbered(40_000), undefined, 1)] },
  { name: '1 MB of `a`', texts: ['a'.repeat(1_000_000)] },
  { name: '1 MB of `-eyJ`', texts: ['-eyJ'.repeat(250_000)] },
  { name: '1 MB of quotes', texts: [`"'`.repeat(500_000)] },
];

function numbered(count: number): object[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    name: `item ${id}`,
    path: `/items/${id}`,
    tags: ['api', 'sk'],
  }));
}

const naive = tokenFormats.map(
  ({ pattern, names }) => new RegExp(names ? `${names.join('|')}.{0,4}(?:${pattern})` : pattern),
);
/** As gitleaks does: the text in lower case is searched for each rule's words, and the rule runs when one is there. */
const worded = tokenFormats.map(({ prefixes, names }, row) => ({
  words: (prefixes ?? names ?? []).map((word) => word.toLowerCase()),
  pattern: naive[row] ?? /$^/,
}));

function naively(text: string): number {
  return naive.filter((pattern) => pattern.test(text)).length;
}

function byWords(text: string): number {
  const lower = text.toLowerCase();
  return worded.filter(({ words, pattern }) => words.some((word) => lower.includes(word)) && pattern.test(text)).length;
}

async function secretlint(): Promise<((text: string) => Promise<unknown>) | undefined> {
  const require = createRequire(path.resolve('bench/node_modules/x.js'));
  try {
    const core = (await import(require.resolve('@secretlint/core'))) as {
      lintSource: (options: object) => Promise<unknown>;
    };
    const preset = (await import(require.resolve('@secretlint/secretlint-rule-preset-recommend'))) as {
      creator: unknown;
      rules: unknown;
    };
    const rule = { id: '@secretlint/secretlint-rule-preset-recommend', rule: preset.creator };
    return (content) =>
      core.lintSource({
        source: { filePath: 'file.ts', content, ext: '.ts', contentType: 'text' },
        options: { config: { rules: [rule] } },
      });
  } catch {
    return undefined;
  }
}

async function milliseconds({ texts }: Subject, look: (text: string) => unknown, times = runs): Promise<number> {
  const all: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const before = process.cpuUsage();
    for (const text of texts) await look(text);
    const { user, system } = process.cpuUsage(before);
    all.push((user + system) / 1000);
  }
  return median(all);
}

const peer = await secretlint();
console.log(`\n## Token formats, milliseconds of the processor, median\n\n${machine()}\n`);
console.log(`${tokenFormats.length} formats, ${announcements.size} beginnings to look for.\n`);
const rows = [
  ['Text', 'MB', 'holdsToken', 'findTokens', 'MB/s', 'Words, then expressions', 'Each expression', 'secretlint'],
];
for (const subject of subjects) {
  const megabytes = subject.texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const holds = await milliseconds(subject, holdsToken);
  rows.push([
    subject.name,
    megabytes.toFixed(1),
    holds.toFixed(1),
    (await milliseconds(subject, findTokens)).toFixed(1),
    (megabytes / (holds / 1000)).toFixed(0),
    (await milliseconds(subject, byWords, 1)).toFixed(0),
    (await milliseconds(subject, naively, 1)).toFixed(0),
    peer === undefined ? 'not installed' : (await milliseconds(subject, peer, 1)).toFixed(0),
  ]);
}
console.log(table(rows));
