import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shellWords, splitCommand } from '../../../server/src/text/shell-words.ts';
import { commandsIn } from './reading.ts';

test('words', () => {
  const expected: [string, readonly string[]][] = [
    ['', []],
    ['   ', []],
    ['a b', ['a', 'b']],
    ['a  "b c" \'d e\'f', ['a', 'b c', 'd ef']],
    ['a ""', ['a', '']],
    ['a\\ b "c\\"d" \'e\\f\'', ['a b', 'c"d', 'e\\f']],
    ['a&&b||c;d|e&', ['a', '&&', 'b', '||', 'c', ';', 'd', '|', 'e', '&']],
    ['a >x 2>&1 <y >>z &>w', ['a', '>', 'x', '2>&1', '<', 'y', '>>', 'z', '&>', 'w']],
    ['a 2> x', ['a', '2>', 'x']],
    ['a2>x', ['a2', '>', 'x']],
    ['echo ${A:-b c} $(cd x; pwd) `d e`', ['echo', '${A:-b c}', '$(cd x; pwd)', '`d e`']],
    ['"${A} $(b "c")"', ['${A} $(b "c")']],
    ['a # b', ['a']],
    ['a#b', ['a#b']],
    ['a \\\n b \\\r\n c', ['a', 'b', 'c']],
    ['a\nb\r\n\r\nc', ['a', ';', 'b', ';', 'c']],
    ['a &&\n b', ['a', '&&', 'b']],
    ['cat <<EOF\nnode x\nEOF\nb', ['cat', '<<', 'EOF', ';', 'b']],
    ["cat <<-'EOF'\n\tnode x\n\tEOF\nb", ['cat', '<<-', 'EOF', ';', 'b']],
    ['"open a\nb', ['open a\nb']],
    ["'open", ['open']],
    ['a \\', ['a', '']],
    ['$(open', ['$', '(', 'open']],
    ['`open', ['`open']],
    ['(a) { b; }', ['(', 'a', ')', '{', 'b', ';', '}']],
  ];
  for (const [text, words] of expected) assert.deepEqual(splitCommand(text), words, JSON.stringify(text));
});

test('the ranges of words follow each other and give the words as written', () => {
  const text = 'exec "a b"\\\n  --x=\'1\' && y > z\r\nnode $(a b) "é 😀" # c\n';
  const written = shellWords(text).map((word) => text.slice(word.range.start, word.range.end));
  assert.deepEqual(written, [
    'exec',
    '"a b"',
    "--x='1'",
    '&&',
    'y',
    '>',
    'z',
    '\r\n',
    'node',
    '$(a b)',
    '"é 😀"',
    '\n',
  ]);
  let at = 0;
  for (const { range } of shellWords(text)) {
    assert.ok(range.start >= at && range.end > range.start);
    at = range.end;
  }
});

test('a long text is read in a moment', { timeout: 10_000 }, () => {
  for (const piece of ['"', '$(', '`', '\\', '${', '(', '<<E\n', 'a '])
    assert.ok(shellWords(piece.repeat(20_000)).length >= 0);
});

const lines = (text: string, path = 'start.sh'): readonly string[] => commandsIn(path, text);

test('a usual entry script', () => {
  const text = `#!/bin/sh
# exec node old.js
set -e
export PORT=\${PORT:-8000}
if [ "$MIGRATE" = 1 ]; then
  python manage.py migrate --noinput
fi
python manage.py collectstatic
echo "node server.js"
exec gunicorn app.wsgi \\
  --bind "0.0.0.0:$PORT"
`;
  const expected = [
    'other shell set: set|-e @ "set -e"',
    'other shell export: export|PORT=${PORT:-8000} @ "export PORT=${PORT:-8000}"',
    'other shell [: [|$MIGRATE|=|1|] @ "[ \\"$MIGRATE\\" = 1 ]"',
    'release shell python: python|manage.py|migrate|--noinput @ "python manage.py migrate --noinput"',
    'build shell python: python|manage.py|collectstatic @ "python manage.py collectstatic"',
    'other shell echo: echo|node server.js @ "echo \\"node server.js\\""',
    'start shell exec: exec|gunicorn|app.wsgi|--bind|0.0.0.0:$PORT @ "exec gunicorn app.wsgi \\\\\\n  --bind \\"0.0.0.0:$PORT\\""',
  ];
  assert.deepEqual(lines(text), expected);
  assert.deepEqual(
    lines(text.replaceAll('\n', '\r\n')).map((line) => line.replaceAll('\\r', '')),
    expected,
  );
  assert.deepEqual(lines(`\uFEFF${text}`).length, expected.length);
});

test('which lines start something', () => {
  const expected: [string, readonly string[]][] = [
    ['exec "$@"', ['exec|$@']],
    ['exec > log 2>&1\nnode x', ['node|x']],
    ['celery -A a worker & gunicorn a', ['celery|-A|a|worker|&', 'gunicorn|a']],
    ['cd /app && A=1 node x', ['cd|/app|&&|A=1|node|x']],
    ['[[ -n "$A" && -n "$B" ]] && exec node x', ['[[|-n|$A|&&|-n|$B|]]|&&|exec|node|x']],
    ['[[ -n "$A" && "$B" == c ]] || exit 1', []],
    [
      'case "$1" in\n web) exec node web.js ;;\n worker|jobs)\n  node worker.js;;\n *) exit 1 ;;\nesac',
      ['exec|node|web.js', 'node|worker.js'],
    ],
    ['run() {\n  node x\n}\n', ['node|x']],
    ['until nc -z db 5432; do sleep 1; done\nnpm start', ['npm|start']],
    ['for i in a b; do echo $i; done', []],
    ['wait-for-it db:5432 -- node x', ['wait-for-it|db:5432|--|node|x']],
    ['./wait-for-it.sh db:5432', []],
    ['(cd x && node y)', ['cd|x|&&|node|y']],
    ['npm ci\nnpm run build\npip install .', []],
    ['alembic upgrade head\nflask db upgrade\nnpx prisma migrate deploy', []],
    ['cat <<EOF\nexec node x\nEOF\n', []],
    ['node --version', []],
    ['trap "kill 0" TERM', []],
    ['node x | tee log', ['node|x|||tee|log']],
    ['', []],
    ['if', []],
    ['((', []],
  ];
  const starts = (text: string) =>
    lines(text)
      .filter((line) => line.startsWith('start'))
      .map((line) => line.replace(/^[^:]*: (.*) @ ".*$/s, '$1'));
  for (const [text, words] of expected) assert.deepEqual(starts(text), words, text);
});

test('scripts for development start nothing', () => {
  for (const path of ['start-dev.sh', 'run.local.sh', 'run-tests.sh', 'run_tests.sh'])
    assert.ok(
      lines('exec node x', path).every((line) => line.startsWith('other')),
      path,
    );
  assert.match(lines('exec node x', 'docker-entrypoint.sh')[0] ?? '', /^start/);
});
