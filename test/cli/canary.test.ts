/** A marked secret in every language and format: nothing that the command line writes holds it. */
import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { outcomeOf } from '../../server/src/cli/outcome.ts';
import { reportFormats } from '../../server/src/cli/args.ts';
import { skipped } from '../../server/src/checked.ts';
import { noConfig } from '../../server/src/policy/load.ts';
import { settingsFor } from '../../server/src/policy/settings.ts';
import { rules } from '../../server/src/rules/index.ts';
import { mark, samples, shown } from '../harness/canary.ts';
import { buildProgram, folderWith, type Program } from './program.ts';

let program: Program;
let folder: string;
const files = Object.fromEntries(samples.map((sample) => [sample.path, sample.text]));

before(async () => {
  program = await buildProgram();
  folder = await folderWith(files);
});
after(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

const runs = [
  ...reportFormats.map((format) => ['check', '-f', format]),
  ['check', '--profile', 'strict', '-f', 'json', '-j', '2'],
  ['check', '--fix', '--dry-run'],
  ['check', '--fix', '--unsafe-fixes', '--dry-run'],
  ['check', '--show-config'],
  ['explain', 'config/hardcoded-secret'],
];

for (const argv of runs) {
  test(argv.join(' '), async () => {
    const { output, errors } = await program.run(folder, argv);
    assert.match(output, /config\/hardcoded-secret/);
    // A path that was asked to be left out is the user's own setting, shown to the user.
    assert.deepEqual(shown(output.replaceAll(`"${mark}"`, '')), []);
    assert.deepEqual(shown(errors), []);
  });
}

test('a report in a file, a repaired folder and a broken one tell nothing', async () => {
  const own = await folderWith({ ...files, '.twelve-factor.json': `{ "profile": ${mark}, "rules": { "x": 1 } ` });
  const broken = await program.run(own, ['check']);
  assert.equal(broken.code, 2);
  assert.deepEqual(shown(broken.output + broken.errors), []);
  await rm(path.join(own, '.twelve-factor.json'));
  const report = await program.run(own, ['check', '-f', 'sarif', '-o', 'report.sarif', '--exit-zero']);
  assert.deepEqual(shown(report.output + report.errors + (await readFile(path.join(own, 'report.sarif'), 'utf8'))), []);
  const repaired = await program.run(own, ['check', '--fix', '--unsafe-fixes']);
  assert.deepEqual(shown(repaired.output + repaired.errors), []);
  // Nothing is kept beside the files: no cache, no copy.
  const left = (await readdir(own, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const folders = [...new Set(samples.flatMap(({ path: name }) => foldersOf(name)))];
  const expected = [...samples.map((sample) => sample.path), ...folders, 'report.sarif'];
  assert.deepEqual(left.sort(), expected.filter((name) => name !== '.twelve-factor.json').sort());
  await rm(own, { recursive: true, force: true });
});

function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

test('an edit that would carry a secret along is in no report', async () => {
  const own = await folderWith({
    'package.json': `{ "scripts": { "start": "node server.js --token=${mark}" } }\n`,
    'server.js': "require('express')().listen(process.env.PORT);\n",
    Dockerfile: 'FROM node:22\nCMD ["npm", "start"]\n',
  });
  for (const format of reportFormats) {
    const { output, errors } = await program.run(own, ['check', '-f', format]);
    assert.match(output, /SIGTERM|package-manager-pid1/);
    assert.deepEqual(shown(output + errors), []);
  }
  await rm(own, { recursive: true, force: true });
});

test('a rule that fails is told of by the kind of error', async () => {
  const source = { uri: 'file:///app/a.py', languageId: 'python', text: '' };
  const checked = skipped(source, settingsFor(source.uri, noConfig, {}, {}, rules), '');
  const failures = [{ rule: 'config/hardcoded-secret', error: new TypeError(`near ${mark}`) }];
  const outcome = await outcomeOf({ ...checked, failures }, 'file:///app', { readFile: () => Promise.resolve('') });
  assert.deepEqual(shown(JSON.stringify(outcome)), []);
});
