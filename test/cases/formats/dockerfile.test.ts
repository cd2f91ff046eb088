import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from '../../../server/src/formats/index.ts';
import { commandsIn, entriesIn, read, slice } from './reading.ts';

const starts = (text: string, path = 'Dockerfile'): readonly string[] =>
  commandsIn(path, text).filter((line) => line.startsWith('start'));

test('which files are Dockerfiles', () => {
  for (const path of ['Dockerfile', 'a/Dockerfile.prod', 'web.dockerfile', 'Containerfile', 'docker/dockerfile-web'])
    assert.equal(formatOf(path)?.name, 'dockerfile', path);
  for (const path of ['Dockerfile/readme', 'MyDockerfiles', '.dockerignore', 'src/dockerfile_parser/index.js'])
    assert.notEqual(formatOf(path)?.name, 'dockerfile', path);
});

test('the command of the stage that is built', () => {
  const expected: [string, string, readonly string[]][] = [
    [
      'exec form',
      'FROM a\nCMD ["node", "server.js"]\n',
      ['start exec CMD: node|server.js @ "[\\"node\\", \\"server.js\\"]"'],
    ],
    ['shell form', 'FROM a\nCMD node server.js\n', ['start shell CMD: node|server.js @ "node server.js"']],
    ['lower case', 'from a\ncmd node server.js', ['start shell CMD: node|server.js @ "node server.js"']],
    [
      'shell operators',
      'FROM a\nCMD npm run migrate && exec node "my server.js" > /dev/null\n',
      [
        'start shell CMD: npm|run|migrate|&&|exec|node|my server.js|>|/dev/null @ "npm run migrate && exec node \\"my server.js\\" > /dev/null"',
      ],
    ],
    ['single quotes are no JSON', "FROM a\nCMD ['node', 'x']\n", ["start shell CMD: [node,|x] @ \"['node', 'x']\""]],
    ['the last CMD counts', 'FROM a\nCMD ["one"]\nCMD ["two"]\n', ['start exec CMD: two @ "[\\"two\\"]"']],
    [
      'ENTRYPOINT and CMD',
      'FROM a\nENTRYPOINT ["tini", "--"]\nCMD ["node", "x"]\n',
      ['start exec CMD: tini|--|node|x @ "[\\"node\\", \\"x\\"]"'],
    ],
    [
      'CMD before ENTRYPOINT, with options only',
      'FROM a\nCMD ["-b", ":80"]\nENTRYPOINT ["gunicorn", "app"]\n',
      ['start exec ENTRYPOINT: gunicorn|app|-b|:80 @ "[\\"gunicorn\\", \\"app\\"]"'],
    ],
    [
      'ENTRYPOINT and CMD in shell form',
      'FROM a\nENTRYPOINT ["/entry.sh"]\nCMD node x\n',
      ['start shell CMD: /entry.sh|node|x @ "node x"'],
    ],
    [
      'ENTRYPOINT in shell form ignores CMD',
      'FROM a\nENTRYPOINT gunicorn app\nCMD ["x"]\n',
      ['start shell ENTRYPOINT: gunicorn|app @ "gunicorn app"'],
    ],
    [
      'builder stage',
      'FROM node AS build\nCMD ["npm", "test"]\nFROM nginx\nCMD ["nginx"]\n',
      ['start exec CMD: nginx @ "[\\"nginx\\"]"'],
    ],
    [
      'inherited from a stage above',
      'FROM node AS base\nCMD ["node", "x"]\nFROM scratch AS other\nCMD ["no"]\nFROM base AS production\nENV A=1\n',
      ['start exec CMD: node|x @ "[\\"node\\", \\"x\\"]"'],
    ],
    [
      'an ENTRYPOINT forgets the inherited CMD',
      'FROM node AS base\nCMD ["node", "x"]\nFROM base\nENTRYPOINT ["y"]\n',
      ['start exec ENTRYPOINT: y @ "[\\"y\\"]"'],
    ],
    [
      'a last stage for development',
      'FROM a AS production\nCMD ["node", "x"]\nFROM production AS dev\nCMD ["nodemon", "x"]\n',
      ['start exec CMD: node|x @ "[\\"node\\", \\"x\\"]"'],
    ],
    ['a comment is no command', 'FROM a\n# CMD ["node", "x"]\n', []],
    ['health checks and triggers', 'FROM a\nHEALTHCHECK CMD curl localhost\nONBUILD CMD ["x"]\n', []],
    ['no start', 'FROM a\n', []],
    ['no FROM', 'CMD ["node"]', ['start exec CMD: node @ "[\\"node\\"]"']],
  ];
  for (const [label, text, commands] of expected) {
    assert.deepEqual(starts(text), commands, label);
    assert.deepEqual(starts(text.replaceAll('\n', '\r\n')), commands, `${label}, with CRLF`);
    assert.deepEqual(starts(`\uFEFF${text}`), commands, `${label}, with a byte order mark`);
  }
});

test('commands over several lines', () => {
  const exec = 'FROM a\nCMD [ "gunicorn", \\\n  # the port\n  "app:app" ]\n';
  assert.match(starts(exec)[0] ?? '', /^start exec CMD: gunicorn\|app:app @/);
  const shell = 'FROM a\nCMD gunicorn \\\n  # the port\n  --bind :80 \\\n\n  app:app\nENV A=1\n';
  assert.match(starts(shell)[0] ?? '', /^start shell CMD: gunicorn\|--bind\|:80\|app:app @/);
  const windows = '# escape=`\nFROM a\nCMD node `\r\n C:\\app\\x.js\r\n';
  assert.match(starts(windows)[0] ?? '', /^start shell CMD: node\|C:\\app\\x\.js @/);
});

test('files for development start nothing', () => {
  const text = 'FROM a\nCMD ["nodemon", "x"]\n';
  for (const path of ['Dockerfile.dev', 'dev.dockerfile', '.devcontainer/Dockerfile', 'Dockerfile.test'])
    assert.deepEqual(commandsIn(path, text), ['other exec CMD: nodemon|x @ "[\\"nodemon\\", \\"x\\"]"'], path);
  assert.equal(starts(text, 'Dockerfile.prod').length, 1);
});

test('RUN builds', () => {
  const text =
    'FROM a\nRUN --mount=type=cache,target=/x \\\n  pip install -r requirements.txt\nRUN <<EOF\nnpm ci\nEOF\nRUN ["a", "b"]\n';
  const runs = read('Dockerfile', text).commands;
  assert.deepEqual(
    runs.map((run) => [run.role, run.form]),
    [
      ['build', 'shell'],
      ['build', 'shell'],
      ['build', 'exec'],
    ],
  );
  assert.deepEqual(runs[0]?.words, ['pip', 'install', '-r', 'requirements.txt']);
  assert.deepEqual(
    runs.slice(0, 1).map((run) => slice(text, run.range)),
    ['pip install -r requirements.txt'],
  );
});

test('settings are entries', () => {
  const text =
    'FROM a AS one\nFROM one\nARG KEY=value\nARG NONE\nCOPY --chown=me b c d\nSTOPSIGNAL SIGQUIT\nEXPOSE 80 443/tcp\nENV A=1 B="two words" \\\n    C=$B/bin\nENV OLD style\nENV URL="pg://${USER:-me}@db"\n';
  const expected = [
    'one FROM = "a" @ FROM / a',
    'ARG KEY = "value" @ KEY / value',
    'COPY = "b" @ COPY / b',
    'COPY = "c" @ COPY / c',
    'STOPSIGNAL = "SIGQUIT" @ STOPSIGNAL / SIGQUIT',
    'EXPOSE = "80" @ EXPOSE / 80',
    'EXPOSE = "443/tcp" @ EXPOSE / 443/tcp',
    'ENV A = "1" @ A / 1',
    'ENV B = "two words" @ B / "two words"',
    'ENV C = $environment.B + "/bin" @ C / $B/bin',
    'ENV OLD = "style" @ OLD / style',
    'ENV URL = "pg://" + ($environment.USER or "me") + "@db" @ URL / "pg://${USER:-me}@db"',
  ];
  assert.deepEqual(entriesIn('Dockerfile', text), expected);
  assert.deepEqual(entriesIn('Dockerfile', text.replaceAll('\n', '\r\n')), expected);
  const [quoted] = read('Dockerfile', text).literals.filter((literal) => literal.text === 'two words');
  assert.equal(quoted && slice(text, quoted.content), 'two words');
  const [fallback] = read('Dockerfile', text).literals.filter((literal) => literal.text === 'me');
  assert.equal(fallback && slice(text, fallback.range), 'me');
});

test('comments keep their place', () => {
  const text = '# first\nFROM a\r\n  # second\nCMD x\n';
  assert.deepEqual(
    read('Dockerfile', text).comments.map((comment) => comment.text),
    ['# first', '# second'],
  );
});
