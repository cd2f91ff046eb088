/**
 * What the rules about credentials say of well-kept open-source code: `node tools/run.mjs ../bench/well-kept FOLDER…`
 * checks every program below the folders, each folder's own folders as a project apart, and counts findings per 100,000
 * lines. Tests, examples and what is generated are left out, as a check leaves them out. Values are never printed; the
 * verdicts on what remains stand in precision.md.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../server/src/analyze.ts';
import { App } from '../server/src/apps.ts';
import { languageFor, languageIdOf, outlook, viewOf } from '../server/src/files.ts';
import type { Language } from '../server/src/languages/language.ts';
import { nodeHost } from '../server/src/main/node-host.ts';
import { decide } from '../server/src/policy/decide.ts';
import { noConfig } from '../server/src/policy/load.ts';
import { settingsFor } from '../server/src/policy/settings.ts';
import { isTestPath } from '../server/src/policy/test-files.ts';
import { rules } from '../server/src/rules/index.ts';
import { unreadable } from '../server/src/semantics/readable.ts';
import { roleOf } from '../server/src/semantics/role.ts';
import { lineStarts, positionAt, type Source } from '../server/src/text/source.ts';
import { grammarBytes } from '../test/harness/grammars.ts';
import { table } from './table.ts';

const watched = new Set(['config/hardcoded-secret', 'config/secret-fallback', 'config/credential-in-url']);
const credentialRules = rules.filter(({ id }) => watched.has(id));
const host = { ...nodeHost(''), grammar: grammarBytes };
const largest = 1_000_000;
const packageFolders = /^(?:node_modules|dist-packages|site-packages|gems)$/;
/** Digests of the texts that were read: the same file lies in many packages. */
const seen = new Set<string>();

interface Tally {
  files: number;
  lines: number;
  found: number;
}

const options = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const profile = options.has('--strict') ? 'strict' : 'recommended';
const tallies = new Map<string, Tally>();
let parsed = 0;
const start = performance.now();

for (const folder of folders) {
  for (const project of projectsIn(path.resolve(folder))) await checkProject(project);
}
printTallies();

/** A folder of packages holds a project in each of its folders; below a scope such as `@types` lie further ones. */
function projectsIn(folder: string): readonly string[] {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return inner.flatMap(({ name }) =>
    name.startsWith('@') ? projectsIn(path.join(folder, name)) : [path.join(folder, name)],
  );
}

async function checkProject(root: string): Promise<void> {
  const app = new App(`file://${root}`);
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isFile()) await checkFile(file, path.relative(root, file), app);
      else if (!entry.isDirectory()) continue;
      // What is installed within a package are packages of their own.
      else if (packageFolders.test(entry.name)) for (const project of projectsIn(file)) await checkProject(project);
      else waiting.push(file);
    }
  }
}

async function checkFile(file: string, name: string, app: App): Promise<void> {
  const languageId = languageIdOf(name);
  const language = languageId === undefined ? undefined : languageFor(languageId)?.language;
  if (languageId === undefined || language === undefined || name.endsWith('.d.ts')) return;
  const role = roleOf(name);
  if (isTestPath(name) || role === 'test' || role === 'generated') return;
  const source = { uri: `file://${file}`, languageId, text: readFileSync(file, 'utf8') };
  const digest = createHash('sha1').update(source.text).digest('base64');
  if (seen.has(digest) || unreadable(source, name, largest) !== '') return;
  seen.add(digest);
  const tally = tallyOf(language.name);
  tally.files += 1;
  tally.lines += lineStarts(source.text).length;
  tally.found += await findingsIn(source, language, app);
}

async function findingsIn(source: Source, language: Language, app: App): Promise<number> {
  if (outlook(source.text, language).prospect === 'none') return 0;
  parsed += 1;
  const view = await viewOf(source, host).catch(() => undefined);
  if (view === undefined) return 0;
  const { findings } = judge(view, app.project, () => 0, credentialRules);
  const settings = settingsFor(source.uri, noConfig, { profile }, {}, rules);
  const decided = decide({ findings, facts: view.facts, source, settings, rules });
  const starts = lineStarts(source.text);
  const shown = decided.findings.filter(({ rule }) => watched.has(rule));
  for (const { range, rule, confidence, severity, message, evidence } of shown) {
    const line = positionAt(starts, range.start).line + 1;
    console.log(`${source.uri.slice(7)}:${line} ${rule} ${severity} ${confidence}: ${message}; ${evidence ?? ''}`);
  }
  return shown.length;
}

function tallyOf(language: string): Tally {
  const known = tallies.get(language) ?? { files: 0, lines: 0, found: 0 };
  tallies.set(language, known);
  return known;
}

function printTallies(): void {
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  const sum = rows.reduce(
    (all, [, one]) => ({ files: all.files + one.files, lines: all.lines + one.lines, found: all.found + one.found }),
    { files: 0, lines: 0, found: 0 },
  );
  const row = (name: string, { files, lines, found }: Tally): string[] => [
    name,
    String(files),
    String(lines),
    String(found),
    ((found / Math.max(lines, 1)) * 100_000).toFixed(2),
  ];
  console.log(
    table([
      ['Language', 'Files', 'Lines', 'Findings', 'per 100,000 lines'],
      ...rows.map(([name, one]) => row(name, one)),
      row('all', sum),
    ]),
  );
  console.log(`\n${parsed} files parsed, ${((performance.now() - start) / 1000).toFixed(0)} s, profile ${profile}`);
}
