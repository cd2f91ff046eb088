/** Pipelines beside an app: what they say of it, and what they must not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Files } from '../../harness/check.ts';

const workflow = '.github/workflows/ci.yml';
const random = 'kQ8vR2xLm4Tz9pWq7BnD';
/** In the format of a live key, put together so that none stands here. */
const live = ['gl', 'pat-', random].join('');

const steps = (...lines: readonly string[]): string =>
  ['jobs:', '  test:', '    steps:', ...lines.map((line) => `      ${line}`), ''].join('\n');

async function rules(files: Files, path: string): Promise<readonly string[]> {
  const { findings } = await check(files, path);
  return findings.map(({ rule }) => rule).filter((rule) => !rule.startsWith('codebase/missing-'));
}

test('commands, variables and images of a pipeline say nothing of how the app runs', async () => {
  const server = "require('http').createServer().listen(process.env.PORT);\nconst key = process.env.API_KEY;\n";
  const files = {
    'package.json': '{ "name": "shop", "private": true, "scripts": { "start": "node server.js" } }',
    '.env.example': 'PORT=\n',
    'server.js': server,
    [workflow]: steps(
      '- run: API_KEY=x npm start & npm run migrate && npm test > test.log',
      '- run: git clone https://github.com/acme/fixtures && npx nodemon server.js',
      '- { run: npm start, env: { API_KEY: x } }',
    ),
    '.gitlab-ci.yml':
      'image: alpine:3.21\nvariables: { API_KEY: x }\ntest: { script: [npm start, npx prisma migrate deploy] }\n',
  };
  assert.deepEqual(await rules(files, workflow), []);
  assert.deepEqual(await rules(files, '.gitlab-ci.yml'), []);
  assert.deepEqual(
    (await rules(files, 'server.js')).filter((rule) => rule.startsWith('config/')),
    ['config/undeclared-variable'],
  );
});

test('a workflow is judged whatever its name says, but not an example', async () => {
  const text = steps('- run: npm install');
  const lock = { 'package-lock.json': '{}', 'package.json': '{}' };
  for (const path of ['ci.yml', 'test.yml', 'dev.yaml', 'e2e.yml'].map((name) => `.github/workflows/${name}`))
    assert.deepEqual(await rules({ ...lock, [path]: text }, path), ['dependencies/unlocked-install'], path);
  const example = 'examples/shop/.github/workflows/main.yml';
  assert.deepEqual(await rules({ ...lock, [example]: text }, example), []);
  assert.deepEqual(await rules({ 'package.json': '{}', [workflow]: text }, workflow), []);
});

test('the lock file of the folder counts in which a command runs', async () => {
  const text = steps('- run: npm install', '  working-directory: ./web/');
  const all = { 'package.json': '{}', [workflow]: text };
  assert.deepEqual(await rules({ ...all, 'package-lock.json': '{}' }, workflow), []);
  assert.deepEqual(await rules({ ...all, 'web/package-lock.json': '{}' }, workflow), ['dependencies/unlocked-install']);
});

test('a live key is one in a test job too; random values only where something is delivered', async () => {
  const tested = `jobs:\n  test:\n    env:\n      API_TOKEN: VALUE\n    steps:\n      - run: npm test\n`;
  const delivered = tested.replace('test:', 'deploy:');
  const named = tested.replace('env:', 'environment: production\n    env:');
  const secret = ['config/secret-in-manifest'];
  const found = (text: string, value: string) => rules({ [workflow]: text.replace('VALUE', value) }, workflow);
  assert.deepEqual(await found(tested, random), []);
  assert.deepEqual(await found(tested, live), secret);
  assert.deepEqual(await found(delivered, random), secret);
  assert.deepEqual(await found(named, random), secret);
  for (const value of ["'${{ secrets.API_TOKEN }}'", 'changeme', 'test', "''", '$API_TOKEN'])
    assert.deepEqual(await found(delivered, value), [], value);
});

test('a live key in a script, at its word', async () => {
  const text = steps(`- run: |`, `    curl -H "PRIVATE-TOKEN: ${live}" https://gitlab.com/api`);
  const { findings } = await check({ [workflow]: text }, workflow);
  const [finding, ...more] = findings;
  assert.deepEqual(more, []);
  assert.ok(finding !== undefined);
  assert.equal(text.slice(finding.range.start, finding.range.end), `"PRIVATE-TOKEN: ${live}"`);
  assert.ok(!JSON.stringify(finding).includes(live));
});

test('words that tests give to their own databases are none', async () => {
  const text = steps(
    '- run: curl -u admin:admin http://localhost:9200',
    "- run: mysql -uroot -proot -e 'CREATE DATABASE test'",
    '- run: docker run -e POSTGRES_PASSWORD=postgres1 -d postgres:17',
  );
  assert.deepEqual(await rules({ [workflow]: text }, workflow), []);
  const login = steps(`- run: docker login -u shop -p ${random} registry.example.com`);
  assert.deepEqual(await rules({ [workflow]: login }, workflow), ['config/secret-in-manifest']);
});

test('fixes refer to secrets, with quotes where the text needs them', async () => {
  const fixed = async (path: string, text: string): Promise<string | undefined> => {
    const { findings } = await check({ [path]: text }, path);
    const [edit] = findings[0]?.fixes[0]?.edits ?? [];
    return edit === undefined ? undefined : text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end);
  };
  const flow = `jobs:\n  deploy:\n    env: { A: b, API_TOKEN: ${random} }\n`;
  assert.equal(await fixed(workflow, flow), flow.replace(random, '"${{ secrets.API_TOKEN }}"'));
  const alone = `deploy:\n  variables:\n    API_TOKEN: ${random}\n  script: [a]\n`;
  assert.equal(await fixed('.gitlab-ci.yml', alone), undefined);
  const last = `deploy:\n  variables:\n    A: b\n    "API_TOKEN": '${random}'\n  script: [a]\n`;
  assert.equal(await fixed('.gitlab-ci.yml', last), last.replace(`    "API_TOKEN": '${random}'\n`, ''));
  assert.equal(
    await fixed('.gitlab-ci.yml', last.replaceAll('\n', '\r\n')),
    last.replace(`    "API_TOKEN": '${random}'\n`, '').replaceAll('\n', '\r\n'),
  );
});

test('versions that cannot be told keep the rule silent', async () => {
  const wish = { 'package.json': '{ "private": true, "engines": { "node": "22" } }' };
  const given = (...lines: readonly string[]): Files => ({
    ...wish,
    [workflow]: `jobs:\n  a:\n    strategy: { matrix: { node: [18], include: [{ node: 20 }] } }\n    steps:\n${lines.map((line) => `      - ${line}\n`).join('')}`,
  });
  const setup = (version: string): string => `{ uses: actions/setup-node@v5, with: { node-version: ${version} } }`;
  for (const version of [
    'lts/*',
    'latest',
    "'${{ inputs.node }}'",
    "'${{ fromJSON(needs.a.outputs.b) }}'",
    '22.x',
    "'>=20'",
    '22.4.1',
  ])
    assert.deepEqual(await rules(given(setup(version)), workflow), [], version);
  for (const version of ['20', '20.x', "'^18'", "'${{ matrix.node }}'", '23'])
    assert.deepEqual(await rules(given(setup(version)), workflow), ['parity/version-skew'], version);
  assert.deepEqual(await rules(given(setup('20'), setup('22')), workflow), []);
  assert.deepEqual(await rules(given('{ uses: ruby/setup-ruby@v1, with: { ruby-version: 2.7 } }'), workflow), []);
});
