/** Pipelines: what scripts run, word by word at its place, and what they are given. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertRanges, commandsIn, entriesIn, read, slice } from './reading.ts';

const workflow = '.github/workflows/test.yml';

/** The words of each command as they stand in the text, so that a wrong place shows. */
function placesIn(path: string, text: string): readonly string[] {
  return read(path, text).commands.map(({ places }) => (places ?? []).map((range) => slice(text, range)).join(' '));
}

const steps = (...lines: readonly string[]): string =>
  ['jobs:', '  test:', '    steps:', ...lines.map((line) => `      ${line}`), ''].join('\n');

test('scripts of all spellings have their words in place', () => {
  const text = steps(
    '- run: npm ci # not a word',
    '- run: |',
    '    npm run lint -- \\',
    '      --fix',
    '',
    '    npx tsc "$A b"; echo done',
    '- run: >-',
    '    docker push',
    '    shop/api',
    "- run: 'npm test'",
    '- run: "npm start"',
    '- run: npm run',
    '    build',
  );
  const expected = [
    'npm ci',
    'npm run lint -- --fix',
    'npx tsc "$A b"',
    'echo done',
    'docker push shop/api',
    'npm test',
    'npm start',
    'npm run build',
  ];
  for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
    assert.deepEqual(placesIn(workflow, variant), expected);
    assertRanges(read(workflow, variant), variant, 'workflow');
  }
  assert.deepEqual(
    read(workflow, text).commands.map(({ words }) => words.join(' ').replaceAll('$A b', '"$A b"')),
    expected,
  );
});

test('escapes have no place, expressions are words', () => {
  const text = steps('- run: "echo \\"a\\" b"', '- run: docker push ${{ env.IMAGE }}:${{ github.sha }} && ls');
  assert.deepEqual(commandsIn(workflow, text).slice(0, 1), [
    'build shell test: echo|a|b @ "\\"echo \\\\\\"a\\\\\\" b\\""',
  ]);
  assert.equal(placesIn(workflow, text)[1], 'docker push ${{ env.IMAGE }}:${{ github.sha }} && ls');
});

test('here-documents and loops of a script', () => {
  const text = steps(
    '- run: |',
    '    cat <<EOF > a',
    '    npm install',
    '    EOF',
    '    for x in a b; do npm ci; done',
  );
  assert.deepEqual(placesIn(workflow, text), ['cat << EOF > a', 'for x in a b', 'npm ci']);
});

test('only shells are read, and the folder is known as long as it can be', () => {
  const text = steps(
    '- { shell: python, run: import os }',
    '- { shell: bash, run: npm ci }',
    '- { working-directory: web, run: npm ci }',
    '- run: |',
    '    npm ci',
    '    cd api',
    '    npm ci',
    '- run: npm ci',
  );
  const defaults = `defaults: { run: { working-directory: site } }\n${text}`;
  const folders = (source: string) => read(workflow, source).commands.map(({ folder }) => folder);
  assert.deepEqual(folders(text), [undefined, 'web', undefined, '', '', undefined]);
  assert.deepEqual(folders(defaults), ['site', 'web', 'site', '', '', 'site']);
});

test('variables, inputs and images of a workflow', () => {
  const text = `env:
  NODE: '22'
jobs:
  deploy:
    strategy: { matrix: { python: ['3.12', "3.13"], include: [{ python: 3.10 }] } }
    env: { TOKEN: abc }
    container: { image: node:22, env: { A: b }, credentials: { password: "x" } }
    services:
      db: { image: 'postgres:17', env: { POSTGRES_PASSWORD: postgres } }
    steps:
      - uses: actions/setup-node@v4
        with:
          node-version: \${{ env.NODE }}
      - uses: actions/setup-python@v5
        with: { python-version: '\${{ matrix.python }}', token: '\${{ secrets.T }}' }
        env:
          KEY: c
  build:
    env: { TOKEN: abc }
    container: node:20
`;
  assert.deepEqual(entriesIn(workflow, text), [
    `env NODE = "22" @ NODE / '22'`,
    'steps with actions setup-node node-version = "22" @ node-version / \'22\'',
    'steps with actions setup-python python-version = list @ python-version / [\'3.12\', "3.13"]',
    'jobs deploy env TOKEN = "abc" @ TOKEN / abc',
    'jobs deploy container image = "node:22" @ node:22 / node:22',
    'jobs deploy env A = "b" @ A / b',
    'jobs deploy credentials password = "x" @ password / "x"',
    "jobs deploy services db image = \"postgres:17\" @ 'postgres:17' / 'postgres:17'",
    'steps with actions setup-node = entries @ node-version: ${{ env.NODE }} / node-version: ${{ env.NODE }}',
    "steps with actions setup-python = entries @ { python-version: '${{ matrix.python }}', token: '${{ secrets.T }}' } / { python-version: '${{ matrix.python }}', token: '${{ secrets.T }}' }",
    'steps with actions setup-python token = "${{ secrets.T }}" @ token / \'${{ secrets.T }}\'',
    'steps env KEY = "c" @ KEY / c',
    'jobs build env TOKEN = unknown @ TOKEN / abc',
    'jobs build container image = "node:20" @ node:20 / node:20',
  ]);
});

test('composite actions, and files of other names', () => {
  const action = 'runs:\n  using: composite\n  steps:\n    - { shell: bash, run: npm install }\n';
  assert.deepEqual(placesIn('action.yml', action), ['npm install']);
  assert.deepEqual(placesIn('.github/actions/setup/action.yaml', action), ['npm install']);
  assert.deepEqual(placesIn('.forgejo/workflows/deployment.yml', steps('- run: npm ci')), ['npm ci']);
});

test('a pipeline of GitLab', () => {
  const text = `image: node:\${NODE:-22}
variables:
  NODE: "22"
  DESCRIBED: { value: a, description: b }
.base: &base
  before_script:
    - npm ci
  variables: { A: x }
test:
  extends: .base
  services:
    - postgres:17
    - { name: redis:7, alias: cache }
  script:
    - !reference [.base, before_script]
    - - npm test
      - |
        cd web
        npm ci
    - npm run lint
deploy:
  <<: *base
  stage: release
  variables:
    TOKEN: abc$X
  image: { name: alpine/k8s, entrypoint: [''] }
  script: npm run deploy
`;
  const path = '.gitlab-ci.yml';
  assert.deepEqual(placesIn(path, text), [
    'npm ci',
    'npm test',
    'cd web',
    'npm ci',
    'npm run lint',
    'npm ci',
    'npm run deploy',
  ]);
  assert.deepEqual(
    read(path, text).commands.map(({ name, folder }) => `${name} ${folder ?? '-'}`),
    ['.base -', 'test -', 'test ', 'test ', 'test ', 'deploy -', 'deploy -'],
  );
  assert.deepEqual(entriesIn(path, text), [
    'image = "node:" + ($environment.NODE or "22") @ node:${NODE:-22} / node:${NODE:-22}',
    'variables NODE = "22" @ NODE / "22"',
    'variables DESCRIBED = "a" @ DESCRIBED / a',
    '.base variables A = "x" @ A / x',
    'test image = "postgres:17" @ postgres:17 / postgres:17',
    'test image = "redis:7" @ redis:7 / redis:7',
    'deploy variables TOKEN = "abc$X" @ TOKEN / abc$X',
    'deploy image = "alpine/k8s" @ alpine/k8s / alpine/k8s',
  ]);
});
