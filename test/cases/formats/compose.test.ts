import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from '../../../server/src/formats/index.ts';
import { commandsIn, entriesIn, read } from './reading.ts';

test('which files are Compose files', () => {
  for (const path of [
    'compose.yml',
    'docker-compose.yaml',
    'a/docker-compose.prod.yml',
    'compose.override.yaml',
    'deploy/compose.yml',
  ])
    assert.equal(formatOf(path)?.name, 'compose', path);
  for (const path of ['composer.yml', 'compose.json', 'my-compose.txt'])
    assert.notEqual(formatOf(path)?.name, 'compose', path);
});

const file = `# services
x-app: &app
  image: me/app:\${TAG:-1.0}
  environment: &env
    LOG_LEVEL: info
services:
  web:
    <<: *app
    command: gunicorn --bind ":80" 'app:app' # the server
    ports:
      - "8000:80"
    environment:
      <<: *env
      DATABASE_URL: "postgres://me:\${DB_PASSWORD:-pw}@db/app"
      DEBUG: yes
      EMPTY:
  worker:
    entrypoint: ["tini", "--"]
    command:
      - celery
      - -A
      - app
      - worker
    environment:
      - BROKER=redis://cache:6379
      - INHERITED
      - 'QUOTED=a b'
    volumes: [data:/data]
  # old:
  #   command: node old.js
  shell:
    command: >
      sh -c "npm run migrate &&
      node $$FILE"
  db:
    image: postgres:16
`;

test('commands of services', () => {
  const expected = [
    `start exec web: gunicorn|--bind|:80|app:app @ "gunicorn --bind \\":80\\" 'app:app'"`,
    'start exec worker: tini|--|celery|-A|app|worker @ "- celery\\n      - -A\\n      - app\\n      - worker"',
    'start exec shell: sh|-c|npm run migrate && node $FILE @ ">\\n      sh -c \\"npm run migrate &&\\n      node $$FILE\\""',
  ];
  const found = commandsIn('compose.yml', file).map((line) => line.replace(/worker\\n +"$/, 'worker"'));
  assert.deepEqual(found, expected);
  assert.deepEqual(
    commandsIn('compose.override.yml', file).map((line) => line.split(' ')[0]),
    ['other', 'other', 'other'],
  );
});

test('settings of services', () => {
  const entries = entriesIn('compose.yml', file);
  for (const expected of [
    'services web image = "me/app:" + ($environment.TAG or "1.0") @ image / me/app:${TAG:-1.0}',
    'services web ports = "8000:80" @ ports / "8000:80"',
    'services web environment LOG_LEVEL = "info" @ LOG_LEVEL / info',
    'services web environment DEBUG = "yes" @ DEBUG / yes',
    'services web environment DATABASE_URL = "postgres://me:" + ($environment.DB_PASSWORD or "pw") + "@db/app" @ DATABASE_URL / "postgres://me:${DB_PASSWORD:-pw}@db/app"',
    'services worker environment BROKER = "redis://cache:6379" @ BROKER / redis://cache:6379',
    'services worker environment QUOTED = "a b" @ QUOTED / a b',
    // What has no value takes that of the shell: the name is all there is to tell.
    'services web environment EMPTY = unknown @ EMPTY / EMPTY',
    'services worker environment INHERITED = unknown @ INHERITED / INHERITED',
    'services worker volumes = "data:/data" @ volumes / data:/data',
    'services db image = "postgres:16" @ image / postgres:16',
  ])
    assert.ok(entries.includes(expected), `${expected}\nis not in\n${entries.join('\n')}`);
  assert.ok(!entries.some((line) => /old/.test(line)));
});

test('the same with CRLF, and with a byte order mark', () => {
  const plain = entriesIn('compose.yml', file);
  assert.deepEqual(entriesIn('compose.yml', file.replaceAll('\n', '\r\n')), plain);
  assert.deepEqual(entriesIn('compose.yml', `\uFEFF${file}`), plain);
  const words = (text: string) => read('compose.yml', text).commands.map((command) => command.words);
  assert.deepEqual(words(file.replaceAll('\n', '\r\n')), words(file));
});

test('comments, but no text that looks like one', () => {
  const text = '# one\nservices: # two\n  a:\n    command: "x # no"\n    image: |\n      # no\n';
  assert.deepEqual(
    read('compose.yml', text).comments.map((comment) => comment.text),
    ['# one', '# two'],
  );
});

test('broken files give what could be read', () => {
  const broken = 'services:\n  web:\n    command: node x\n  b: [\n';
  assert.equal(commandsIn('compose.yml', broken)[0], 'start exec web: node|x @ "node x"');
  assert.deepEqual(commandsIn('compose.yml', 'services: &a\n  <<: *a\n  web:\n    command: node\n').length, 1);
  for (const text of ['', 'services', 'services: 1', 'services: []', 'services:\n  web: *gone\n', '- a'])
    assert.deepEqual(commandsIn('compose.yml', text), [], text);
});

test('maps merged many times, and into themselves, cost no time', { timeout: 10_000 }, () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const merges = Array.from({ length: 12 }, () => `*m${level}`).join(', ');
    return `x${level + 1}: &m${level + 1}\n  <<: [${merges}]\n`;
  });
  const text = `x0: &m0\n  command: node x\n${levels.join('')}services:\n  web:\n    <<: *m12\n  self: &s\n    <<: *s\n    command: node y\n`;
  assert.deepEqual(
    read('compose.yml', text).commands.map((command) => [command.name, ...command.words]),
    [
      ['web', 'node', 'x'],
      ['self', 'node', 'y'],
    ],
  );
});

test('a huge file says nothing', () => {
  assert.deepEqual(read('compose.yml', file + '#'.repeat(500_000)).commands, []);
});

test("a shell's text with escaped dollar signs does not stand as it is read", () => {
  const [command] = read(
    'compose.yaml',
    'services:\n  web:\n    build: .\n    command: [sh, -c, echo $$A $$B && exec node server.js]\n',
  ).commands;
  assert.ok(command);
  assert.deepEqual(command.words, ['sh', '-c', 'echo $A $B && exec node server.js']);
  assert.equal(command.places, undefined);
});
