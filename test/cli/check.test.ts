import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { buildProgram, folderWith, start, type Program } from './program.ts';

let program: Program;
const folders: string[] = [];

before(async () => {
  program = await buildProgram();
});
after(async () => {
  await program.remove();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function inFolder(files: Readonly<Record<string, string | Buffer | undefined>>): Promise<string> {
  const folder = await folderWith(files);
  folders.push(folder);
  return folder;
}

interface Report {
  readonly filesChecked: number;
  readonly findings: readonly { path: string; rule: string; line: number; column: number; severity: string }[];
}

async function reportOf(folder: string, ...argv: string[]): Promise<Report> {
  const { code, output, errors } = await program.run(folder, ['check', '--exit-zero', '-f', 'json', ...argv]);
  assert.equal(code, 0, errors);
  return JSON.parse(output) as Report;
}

function places({ findings }: Report): string[] {
  return findings.map(({ path: file, rule, line }) => `${file}:${line} ${rule}`);
}

/** Services whose log goes to a file. */
const logging = `const winston = require('winston');
winston.createLogger({ transports: [new winston.transports.File({ filename: 'app.log' })] });
const server = require('http').createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
`;
const python = `import logging
logging.basicConfig(filename="app.log")
from aiohttp import web
web.run_app(web.Application())
`;
const found = 'logs/file-handler';

test('exit codes: 0 clean, 1 findings, 2 wrong usage, the same in every format', async () => {
  const folder = await inFolder({ 'bad/a.js': logging, 'good/a.js': 'console.log(1);\n', '.twelve-factor.json': '{}' });
  for (const format of ['stylish', 'json', 'sarif', 'github']) {
    assert.equal((await program.run(folder, ['check', 'bad', '-f', format])).code, 1);
    assert.equal((await program.run(folder, ['check', 'bad', '-f', format, '--exit-zero'])).code, 0);
    assert.equal((await program.run(folder, ['check', 'good', '-f', format])).code, 0);
  }
  assert.equal((await program.run(folder, ['check', 'bad', '--fail-on', 'error'])).code, 0);
  assert.equal((await program.run(folder, ['check', 'bad', '--max-warnings', '1'])).code, 0);
  assert.equal((await program.run(folder, ['check', 'bad', '--max-warnings', '0'])).code, 1);
  assert.equal((await program.run(folder, ['check', '--fromat', 'json'])).code, 2);
});

test('a path that does not exist is named', async () => {
  const { code, errors, output } = await program.run(await inFolder({}), ['check', 'nowhere']);
  assert.deepEqual([code, errors, output], [2, 'No such file or folder: nowhere\n', '']);
});

test('an unknown rule is refused, with the one that was meant', async () => {
  const { code, errors } = await program.run(await inFolder({}), ['check', '--rule', 'logs/file-handlr=off']);
  assert.equal(code, 2);
  assert.match(errors, /Unknown rule "logs\/file-handlr"\. Did you mean "logs\/file-handler"\?/);
});

test('a rule can be switched off', async () => {
  const folder = await inFolder({ 'a.js': logging });
  assert.deepEqual(places(await reportOf(folder)), [`a.js:2 ${found}`]);
  assert.deepEqual(places(await reportOf(folder, '--rule', 'logs/*=off')), []);
});

test('paths are relative to the checked folder, in SARIF as references', async () => {
  const folder = await inFolder({ 'app/a b/ä.js': logging });
  assert.deepEqual(places(await reportOf(folder, 'app')), [`a b/ä.js:2 ${found}`]);
  assert.deepEqual(places(await reportOf(folder, path.join(folder, 'app'))), [`a b/ä.js:2 ${found}`]);
  assert.deepEqual(places(await reportOf(folder, 'app/a b/ä.js')), [`app/a b/ä.js:2 ${found}`]);
  const { output } = await program.run(folder, ['check', '--format', 'sarif', 'app']);
  const sarif = JSON.parse(output) as {
    runs: { results: { locations: { physicalLocation: { artifactLocation: unknown } }[] }[] }[];
  };
  assert.deepEqual(sarif.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation, {
    uri: 'a%20b/%C3%A4.js',
    uriBaseId: '%SRCROOT%',
  });
});

test('several paths, and one file only once', async () => {
  const folder = await inFolder({ 'a/a.js': logging, 'b/b.py': python, 'c/c.js': logging });
  assert.deepEqual(places(await reportOf(folder, 'a', 'b/b.py', 'a/a.js')), [`a/a.js:2 ${found}`, `b/b.py:2 ${found}`]);
});

test('ignore files count, also those above; what is named is checked all the same', async () => {
  const folder = await inFolder({
    '.git': undefined,
    '.gitignore': 'out/\n*.gen.js\n',
    'src/.gitignore': '!kept.gen.js\n',
    'src/a.js': logging,
    'src/b.gen.js': logging,
    'src/kept.gen.js': logging,
    'src/out/c.js': logging,
    'src/node_modules/x/d.js': logging,
  });
  const expected = [`a.js:2 ${found}`, `kept.gen.js:2 ${found}`];
  assert.deepEqual(places(await reportOf(folder, 'src')), expected);
  assert.deepEqual(places(await reportOf(folder, 'src/b.gen.js')), [`src/b.gen.js:2 ${found}`]);
  assert.deepEqual(places(await reportOf(folder, 'src/out')), [`c.js:2 ${found}`]);
});

test('a folder of an app is judged with the whole app in mind', async () => {
  const server = `const http = require('http');\nhttp.createServer().listen(process.env.PORT);\n`;
  const files = {
    '.git': undefined,
    'package.json': '{"private":true,"scripts":{"start":"node src/server.js"}}',
    'src/server.js': server,
    'lib/stop.js': `process.on('SIGTERM', () => server.close());\n`,
  };
  assert.deepEqual(places(await reportOf(await inFolder({ ...files, 'lib/stop.js': '' }), 'src')), [
    'server.js:2 disposability/missing-sigterm',
  ]);
  const both = { ...files, 'src/server.js': `require('../lib/stop');\n${server}` };
  assert.deepEqual(places(await reportOf(await inFolder(both), 'src')), []);
});

test('configuration: found upward, named, left out, and its faults told with their place', async () => {
  const folder = await inFolder({
    '.twelve-factor.json': '{ "rules": { "logs/file-handler": "error" } }',
    'other.json': '{ "rules": { "logs/file-handler": "hint" } }',
    'broken.json': '{\n  "rules": { "logs/file-handlr": "off" }\n}',
    'src/a.js': logging,
  });
  const severity = async (...argv: string[]) => (await reportOf(folder, 'src', ...argv)).findings[0]?.severity;
  assert.equal(await severity(), 'error');
  assert.equal(await severity('--config', 'other.json'), 'hint');
  assert.equal(await severity('--isolated'), 'warning');
  const broken = await program.run(folder, ['check', '--config', 'broken.json']);
  assert.equal(broken.code, 2);
  assert.match(broken.errors, /^broken\.json:2:14: Unknown rule "logs\/file-handlr"\. Did you mean/);
  const missing = await program.run(folder, ['check', '--config', 'none.json']);
  assert.equal(missing.code, 2);
  assert.match(missing.errors, /No such configuration file/);
  await writeFile(path.join(folder, '.twelve-factor.json'), '{ "rules": ');
  const unclosed = await program.run(folder, ['check', 'src']);
  assert.equal(unclosed.code, 2);
  assert.match(unclosed.errors, /^\.twelve-factor\.json:1:\d+: /);
});

test('standard input takes its language and settings from the name', async () => {
  const folder = await inFolder({});
  const argv = ['check', '-', '--stdin-filename', 'app/main.py', '-f', 'json'];
  const { code, output } = await program.run(folder, argv, python);
  assert.equal(code, 1);
  assert.deepEqual(places(JSON.parse(output) as Report), [`app/main.py:2 ${found}`]);
});

test('bad input ends no check', async () => {
  const folder = await inFolder({
    'binary.js': Buffer.from([0, 1, 2, 0, 255]),
    'invalid.py': Buffer.from([0x23, 0xff, 0xfe, 0x0a]),
    'large.js': Buffer.alloc(50_000_000, 'x = 1;\n'),
    'big.js': Buffer.alloc(5_000_000, 'x = 1;\n'),
    'minified.js': `${'var a=1;'.repeat(10_000)}${logging.replaceAll('\n', '')}`,
    'deep.js': `${'['.repeat(20_000)}\n`,
    'mixed.js': `\r\n\n\r${logging.replace('\n', '\r\n')}`,
    'mark.py': `\uFEFF${python}`,
    'empty.py': '',
    empty: undefined,
    'line\nbreak.js': logging,
    '%41 #?.js': logging,
    'folder.js/a.txt': '',
    'secret/key.py': python,
    'k8s/chart.yaml': 'kind: Deployment\nmetadata: { name: {{ .Values.name }} }\n',
  });
  await symlink(folder, path.join(folder, 'loop'));
  await symlink('nowhere', path.join(folder, 'dangling.js'));
  await chmod(path.join(folder, 'secret'), 0o000);
  const report = await reportOf(folder, '.');
  await chmod(path.join(folder, 'secret'), 0o755);
  const isRoot = process.getuid?.() === 0;
  assert.deepEqual(places(report).sort(), [
    `%41 #?.js:2 ${found}`,
    `line\nbreak.js:2 ${found}`,
    `mark.py:2 ${found}`,
    `mixed.js:5 ${found}`,
    ...(isRoot ? [`secret/key.py:2 ${found}`] : []),
  ]);
  const named = await program.run(folder, ['check', 'minified.js', 'big.js', 'binary.js', 'k8s/chart.yaml']);
  assert.equal(named.code, 0);
  assert.match(named.errors, /minified\.js: not checked: minified or generated/);
  assert.match(named.errors, /big\.js: not checked: larger than 1048576 bytes/);
  assert.match(named.errors, /binary\.js: not checked: cannot be read/);
  assert.match(named.errors, /chart\.yaml: not checked: a template/);
});

test('an empty folder and one with nothing to check are clean', async () => {
  assert.equal((await reportOf(await inFolder({}))).filesChecked, 0);
  assert.equal((await reportOf(await inFolder({ 'a.txt': 'x' }))).filesChecked, 0);
});

test('threads find what one thread finds', async () => {
  const files: Record<string, string> = {};
  for (let index = 0; index < 300; index++)
    files[`m${index % 7}/f${index}.js`] = index % 5 === 0 ? logging : `// ${index}\n`;
  const folder = await inFolder({ ...files, 'm1/package.json': '{}', 'm2/package.json': '{}' });
  const outputs = await Promise.all(
    ['1', '2', '3'].map((jobs) => program.run(folder, ['check', '-f', 'json', '--jobs', jobs])),
  );
  assert.equal((JSON.parse(outputs[0]?.output ?? '') as Report).findings.length, 60);
  for (const { output } of outputs) assert.equal(output, outputs[0]?.output);
});

test('fixes: applied until none is left, with byte order mark, line breaks and file mode kept', async () => {
  const text = `\uFEFF# start\r\nimport signal\r\n\r\nimport logging\r\nlogging.basicConfig(filename="app.log")\r\nfrom aiohttp import web\r\nweb.run_app(web.Application())\r\n`;
  const folder = await inFolder({ 'a.py': text, 'outside/b.py': python, 'sub/c.py': python });
  await chmod(path.join(folder, 'a.py'), 0o750);
  const dry = await program.run(folder, ['check', '--fix', '--dry-run', 'a.py']);
  assert.match(dry.output, /^--- a\/a\.py\n\+\+\+ b\/a\.py\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
  assert.match(dry.output, /\n-logging\.basicConfig\(filename="app\.log"\)\r\n/);
  assert.equal(await readFile(path.join(folder, 'a.py'), 'utf8'), text);
  const { code, errors } = await program.run(folder, ['check', '--fix', 'a.py', 'sub']);
  assert.equal(code, 0, errors);
  assert.match(errors, /Repaired 2 files/);
  const after = await readFile(path.join(folder, 'a.py'), 'utf8');
  assert.ok(after.startsWith('\uFEFF# start\r\nimport signal\r\n'), JSON.stringify(after));
  assert.equal(after.includes('app.log'), false);
  assert.deepEqual(after.match(/(?<!\r)\n/g), null);
  assert.equal((await stat(path.join(folder, 'a.py'))).mode & 0o777, 0o750);
  assert.equal(await readFile(path.join(folder, 'outside/b.py'), 'utf8'), python);
  assert.equal((await program.run(folder, ['check', '--fix', 'a.py', 'sub'])).errors, '');
});

test('fixes: a function that one file of a package gets is there for its other files', async () => {
  const password = ['Xk9', 'fQ2', 'vLw', '7Rt'].join('');
  const text = (name: string): string => `package main\n\nvar ${name}Password = "${password}${name}"\n`;
  const folder = await inFolder({ 'a.go': text('first'), 'b.go': text('second'), 'c/c.go': text('third') });
  const { errors } = await program.run(folder, ['check', '--fix', '--unsafe-fixes', '.']);
  assert.match(errors, /Repaired 3 files/);
  const texts = await Promise.all(['a.go', 'b.go', 'c/c.go'].map((file) => readFile(path.join(folder, file), 'utf8')));
  assert.deepEqual(
    texts.map((written) => [/= requireEnv\("/.test(written), /^func requireEnv/m.test(written)]),
    [
      [true, true],
      [true, false],
      [true, true],
    ],
  );
  assert.equal(texts[1]?.includes('import'), false);
});

test('fixes: the repaired text of standard input goes to standard output', async () => {
  const folder = await inFolder({});
  const { output } = await program.run(folder, ['check', '-', '--stdin-filename', 'a.py', '--fix'], python);
  assert.equal(output.includes('app.log'), false);
  assert.ok(output.startsWith('import logging\n'));
});

test('no output shows a secret', async () => {
  // In pieces, so that no scanner takes this file for a leak.
  const secret = ['sk', 'live', `51H8x${'Qz7RmT3v'.repeat(3)}`].join('_');
  const text = `const stripe = require('stripe')('${secret}');\n${logging}const password = '${secret}';\n`;
  const folder = await inFolder({ 'package.json': '{}', 'a.js': text });
  for (const argv of [
    [],
    ['-f', 'json'],
    ['-f', 'sarif'],
    ['-f', 'github'],
    ['--fix', '--dry-run'],
    ['--fix', '--unsafe-fixes', '--dry-run'],
  ]) {
    const { output, errors } = await program.run(folder, ['check', '--exit-zero', ...argv]);
    assert.match(output, /secret/i);
    assert.equal((output + errors).includes(secret.slice(12)), false, argv.join(' '));
  }
});

test('a reader that stops reading ends the program without a word', async () => {
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`f${index}.js`, logging]));
  const folder = await inFolder(files);
  const command = `node ${path.join(program.folder, 'cli.js')} check --exit-zero -f json | head -c 10`;
  const { errors } = await start('/bin/sh', ['-c', command], { cwd: folder });
  assert.equal(errors, '');
});

test('the report goes to a file', async () => {
  const folder = await inFolder({ 'a.js': logging });
  const { output } = await program.run(folder, ['check', '-f', 'sarif', '-o', 'out.sarif']);
  assert.equal(output, '');
  assert.match(await readFile(path.join(folder, 'out.sarif'), 'utf8'), /"version": "2\.1\.0"/);
  assert.equal((await program.run(folder, ['check', '-o', 'no/such/folder.txt'])).code, 2);
});

test('what would be checked, and by which settings', async () => {
  const folder = await inFolder({
    '.twelve-factor.json': '{ "exclude": ["old/**"], "profile": "strict" }',
    'a.js': '',
    'old/b.js': '',
    'c.txt': '',
  });
  assert.equal((await program.run(folder, ['check', '--show-files'])).output, 'a.js\n');
  const shown = JSON.parse((await program.run(folder, ['check', '--show-config'])).output) as { profile: string }[];
  assert.equal(shown[0]?.profile, 'strict');
});

test('rules, explain, init, version and help', async () => {
  const folder = await inFolder({});
  const rules = JSON.parse((await program.run(folder, ['rules', '--format', 'json'])).output) as {
    rules: { id: string }[];
  };
  assert.ok(rules.rules.some(({ id }) => id === found));
  assert.match((await program.run(folder, ['rules'])).output, /logs\/file-handler +warning +/);
  assert.match((await program.run(folder, ['explain', found])).output, /^# /);
  assert.equal((await program.run(folder, ['explain', 'logs/none'])).code, 2);
  assert.equal((await program.run(folder, ['--version'])).output, '1.2.3\n');
  assert.match((await program.run(folder, [])).output, /^twelve-factor: /);
  assert.match((await program.run(folder, ['check', '--help'])).output, /--stdin-filename/);
  assert.equal((await program.run(folder, ['init'])).code, 0);
  assert.equal((await program.run(folder, ['init'])).code, 2);
  assert.equal((await program.run(folder, ['check'])).code, 0);
});

test('links are followed when they are named, and repaired where they lead', async () => {
  const folder = await inFolder({ 'real/a.py': python });
  await mkdir(path.join(folder, 'links'));
  await symlink('../real/a.py', path.join(folder, 'links/b.py'));
  assert.equal((await program.run(folder, ['check', '--fix', 'links/b.py'])).code, 0);
  assert.equal((await readFile(path.join(folder, 'real/a.py'), 'utf8')).includes('app.log'), false);
});
