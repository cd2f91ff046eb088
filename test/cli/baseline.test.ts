/** `twelve-factor baseline`: what was there is accepted, what is new is not. */
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Log } from 'sarif';
import { reportFormats } from '../../server/src/cli/args.ts';
import { liveKey, mark, samples, shown } from '../harness/canary.ts';
import { buildProgram, folderWith, type Program } from './program.ts';

let program: Program;
const folders: string[] = [];
const file = '.twelve-factor-baseline.json';

before(async () => {
  program = await buildProgram();
});
after(async () => {
  await program.remove();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function inFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith(files);
  folders.push(folder);
  return folder;
}

async function places(folder: string, ...argv: string[]): Promise<string[]> {
  const { output, errors } = await program.run(folder, ['check', '--exit-zero', '-f', 'json', ...argv]);
  assert.match(output, /^\{/, errors);
  const report = JSON.parse(output) as { findings: { path: string; line: number; rule: string }[] };
  return report.findings.map((found) => `${found.path}:${found.line} ${found.rule}`);
}

const service = 'import logging\nfrom flask import Flask\napp = Flask(__name__)\n';
const code = `${service}DB_PASSWORD = "${mark}"\nlogging.FileHandler("app.log")\n`;

test('old findings are accepted, also after the code has moved; new ones are shown', async () => {
  const folder = await inFolder({ 'requirements.txt': '', 'app.py': code });
  assert.deepEqual(await places(folder), ['app.py:4 config/hardcoded-secret', 'app.py:5 logs/file-handler']);
  const written = await program.run(folder, ['baseline']);
  assert.equal(written.code, 0, written.errors);
  assert.equal(written.output, `Wrote ${file}: 2 findings accepted\n`);
  const clean = await program.run(folder, ['check']);
  assert.equal(clean.code, 0);
  assert.match(clean.output, /2 accepted by the baseline/);
  const sarif = JSON.parse((await program.run(folder, ['check', '-f', 'sarif'])).output) as Log;
  const results = sarif.runs.flatMap((run) => run.results ?? []);
  assert.deepEqual(
    results.map(({ ruleId, suppressions }) => [ruleId, suppressions?.map(({ kind }) => kind)]),
    [
      ['config/hardcoded-secret', ['external']],
      ['logs/file-handler', ['external']],
    ],
  );
  assert.equal(clean.errors, '');
  await writeFile(
    path.join(folder, 'app.py'),
    `"""Moved."""\n${service}\nDB_PASSWORD   =   '${mark}'\nAPI_TOKEN = "${mark}"\nlogging.FileHandler(\n    'app.log',\n)\n`,
  );
  assert.deepEqual(await places(folder), ['app.py:7 config/hardcoded-secret']);
  assert.deepEqual(await places(folder, '--baseline', file), ['app.py:7 config/hardcoded-secret']);
});

test('a subfolder uses the baseline above it; a file that was not checked is not called gone', async () => {
  const folder = await inFolder({ 'a/package.json': '{}', 'a/src/app.py': code, 'b/other.py': code });
  await program.run(folder, ['baseline']);
  const inner = await program.run(path.join(folder, 'a'), ['check', 'src', '--baseline', `../${file}`]);
  assert.equal(inner.code, 0, inner.output);
  assert.equal(inner.errors, '');
});

test('what is gone is told, and taken out by --update', async () => {
  const folder = await inFolder({ 'app.py': code, 'other.py': code });
  await program.run(folder, ['baseline']);
  await writeFile(path.join(folder, 'app.py'), 'import logging\n');
  await rm(path.join(folder, 'other.py'));
  await writeFile(path.join(folder, 'third.py'), code);
  const told = await program.run(folder, ['check', 'app.py']);
  assert.equal(told.errors, `4 findings in ${file} are gone; take them out: twelve-factor baseline --update\n`);
  const updated = await program.run(folder, ['baseline', '--update']);
  assert.equal(updated.output, `${file}: 4 findings taken out, 0 left\n`);
  assert.equal(updated.code, 0);
  assert.equal((await places(folder)).length, 2, 'nothing was added');
  const again = await program.run(folder, ['baseline', '--update']);
  assert.equal(again.output, `${file}: nothing is gone\n`);
});

test('keys of live formats are listed and not accepted, unless that is asked for', async () => {
  const folder = await inFolder({ 'app.py': `STRIPE = "${liveKey}"\n${code}` });
  const written = await program.run(folder, ['baseline']);
  assert.match(
    written.output,
    /2 findings accepted\nNot accepted, because it is a key of a live format:\n {2}app.py:1:10 config\/hardcoded-secret\n/,
  );
  assert.deepEqual(await places(folder), ['app.py:1 config/hardcoded-secret']);
  await rm(path.join(folder, file));
  const all = await program.run(folder, ['baseline', '--include-live']);
  assert.equal(all.output, `Wrote ${file}: 3 findings accepted\n`);
  assert.deepEqual(await places(folder), []);
});

test('more findings than a file may show are all accepted', async () => {
  const lines = Array.from({ length: 150 }, (_, index) => `PASSWORD_${index} = "${mark}${index}"\n`);
  const folder = await inFolder({ 'app.py': lines.join('') });
  const written = await program.run(folder, ['baseline']);
  assert.match(written.output, /150 findings accepted/);
  assert.deepEqual(await places(folder), []);
});

test('wrong use and broken files are told, with code 2', async () => {
  const folder = await inFolder({ 'app.py': code, '.broken.json': `{ "${mark}`, 'conf/.twelve-factor.json': '{}' });
  for (const [argv, words] of [
    [['check', '--baseline', 'none.json'], /No such baseline: none\.json/],
    [['check', '--baseline', '.broken.json'], /\.broken\.json: Not a baseline: not valid JSON\./],
    [['baseline', '--update'], /There is no baseline yet/],
    [['baseline', '--update', '--include-live'], /--update adds nothing/],
    [['baseline', '-'], /not on standard input/],
    [['baseline', '--baselin', 'x'], /Did you mean "?--baseline/],
  ] as const) {
    const { code: ended, errors, output } = await program.run(folder, argv);
    assert.equal(ended, 2, argv.join(' '));
    assert.match(errors, words);
    assert.deepEqual(shown(errors + output), []);
  }
  await program.run(folder, ['baseline']);
  const twice = await program.run(folder, ['baseline']);
  assert.equal(twice.code, 2);
  assert.match(twice.errors, /There is a baseline already/);
  await writeFile(path.join(folder, file), '{}');
  assert.match((await program.run(folder, ['check'])).errors, /Not a baseline/);
});

test('the configuration names another file', async () => {
  const folder = await inFolder({
    'app.py': code,
    '.twelve-factor.json': '{ "baseline": "ci/accepted.json" }',
    'ci/x': '',
  });
  const written = await program.run(folder, ['baseline', '--baseline', 'ci/accepted.json']);
  assert.equal(written.code, 0, written.errors);
  assert.match(written.output, /2 findings accepted/);
  assert.match(await readFile(path.join(folder, 'ci/accepted.json'), 'utf8'), /"path": "\.\.\/app\.py"/);
  assert.deepEqual(await places(folder), []);
});

test('no secret is in a baseline, nor in what is said of it', async () => {
  const folder = await inFolder(Object.fromEntries(samples.map((sample) => [sample.path, sample.text])));
  await rm(path.join(folder, '.twelve-factor.json'));
  const { output, errors } = await program.run(folder, ['baseline', '--include-live', '--profile', 'strict']);
  assert.match(output, /\d\d findings accepted/);
  assert.deepEqual(shown(output + errors + (await readFile(path.join(folder, file), 'utf8'))), []);
  const checked = await program.run(folder, ['check', '--profile', 'strict']);
  assert.equal(checked.code, 0, checked.output);
  assert.deepEqual(shown(checked.output + checked.errors), []);
  for (const format of reportFormats) {
    const report = await program.run(folder, ['check', '--profile', 'strict', '-f', format]);
    assert.deepEqual(shown(report.output + report.errors), [], format);
  }
});
