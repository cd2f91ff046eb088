import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programs } from '../../../server/src/catalog/programs.ts';
import { wrappers } from '../../../server/src/catalog/wrappers.ts';
import type { Command } from '../../../server/src/facts/facts.ts';
import { programsOfFiles, startedPrograms } from '../../../server/src/semantics/commands.ts';
import { splitCommand } from '../../../server/src/text/shell-words.ts';

function command(words: readonly string[]): Command {
  return { words, range: { start: 0, end: 0 }, form: 'shell', name: 'web', role: 'start' };
}

/** The programs of a command line: the name, then what is known of it. */
function started(line: string | readonly string[]): string {
  return startedPrograms([command(typeof line === 'string' ? splitCommand(line) : line)])
    .map(({ name, program }) => {
      if (program === undefined) return `${name} unknown`;
      const serves = program.serves ? 'serves' : 'runs code';
      return `${name} ${serves}, ${program.termination}${program.developmentOnly === true ? ', development' : ''}`;
    })
    .join('; ');
}

test('programs behind what runs them', () => {
  const gunicorn = 'gunicorn serves, handled';
  for (const line of [
    'gunicorn app:app',
    '/usr/local/bin/gunicorn app:app',
    'exec gunicorn app:app',
    'exec -a name gunicorn app:app',
    'A=1 B="c d" gunicorn app:app',
    'env -u X A=1 gunicorn app:app',
    'python -m gunicorn app:app',
    'python3.12 -u -X dev -m gunicorn app:app',
    '/venv/bin/python -um gunicorn app:app',
    'poetry run gunicorn app:app',
    'poetry -q run gunicorn app:app',
    'pipenv run gunicorn app:app',
    'uv run gunicorn app:app',
    'uv run --no-sync --extra prod -m gunicorn app:app',
    'uv run --env-file .env gunicorn app:app',
    'conda run -n web gunicorn app:app',
    'ddtrace-run gunicorn app:app',
    'opentelemetry-instrument --traces_exporter otlp gunicorn app:app',
    'newrelic-admin run-program gunicorn app:app',
    'dumb-init -- gunicorn app:app',
    'tini -g -- gunicorn app:app',
    '/sbin/tini -- python -m gunicorn app:app',
    'gosu app:app gunicorn app:app',
    'timeout -k 5 60 gunicorn app:app',
    './wait-for-it.sh db:5432 --strict -- gunicorn app:app',
    'doppler run --project x -- gunicorn app:app',
    'dotenv -f .env run -- gunicorn app:app',
    'nohup gunicorn app:app > log 2>&1 &',
    '> log gunicorn app:app',
    'then gunicorn app:app',
  ])
    assert.equal(started(line), gunicorn, line);
  assert.equal(started(['sh', '-c', 'exec gunicorn app:app']), gunicorn);
  assert.equal(started(['/bin/bash', '-lc', 'exec "gunicorn" app:app']), gunicorn);
  assert.equal(started(['bash', '-o', 'pipefail', '-c', 'A=1 gunicorn app:app']), gunicorn);
  assert.equal(started(['su', 'app', '-c', 'gunicorn app:app']), gunicorn);
  assert.equal(started(['tini', '--', 'sh', '-c', "sh -c 'poetry run gunicorn app:app'"]), gunicorn);
});

test('what each program does', () => {
  const expected: [string, string][] = [
    ['python manage.py migrate && gunicorn app', 'python runs code, unknown; gunicorn serves, handled'],
    ['python ./manage.py runserver 0.0.0.0:80', 'manage.py serves, unhandled, development'],
    ['./manage.py runserver', 'manage.py serves, unhandled, development'],
    ['python manage.py rqworker high', 'manage.py serves, handled'],
    ['python app.py', 'python runs code, unknown'],
    ['python -m app', 'app unknown'],
    ['python -m flask --app x run', 'flask serves, unhandled, development'],
    ['flask db upgrade', 'flask unknown'],
    ['fastapi run app.py', 'fastapi serves, handled'],
    ['fastapi dev app.py', 'fastapi serves, handled, development'],
    ['uvicorn app:app --reload', 'uvicorn serves, handled, development'],
    ['uvicorn app:app', 'uvicorn serves, handled'],
    ['waitress-serve app:app', 'waitress-serve serves, unhandled'],
    ['uwsgi --ini uwsgi.ini', 'uwsgi serves, unhandled'],
    ['uwsgi --ini x --die-on-term', 'uwsgi serves, handled'],
    ['celery -A app worker -l info', 'celery serves, handled'],
    ['celery -A app inspect active', 'celery unknown'],
    ['huey_consumer.py app.huey', 'huey_consumer serves, handled'],
    ['rq info', 'rq unknown'],
    ['node dist/main.js', 'node runs code, unknown'],
    ['node --watch main.js', 'node runs code, unknown, development'],
    ['npx next start -p 80', 'next serves, handled'],
    ['yarn next start', 'next serves, handled'],
    ['next dev', 'next serves, handled, development'],
    ['next build', 'next unknown'],
    ['nest start', 'nest serves, unknown'],
    ['nest start --watch', 'nest serves, unknown, development'],
    ['npx -p typescript ts-node x.ts', 'ts-node runs code, unknown, development'],
    ['npx tsx@4 x.ts', 'tsx runs code, unknown'],
    ['tsx watch x.ts', 'tsx runs code, unknown, development'],
    ['cross-env NODE_ENV=production nodemon x', 'nodemon runs code, unknown, development'],
    ['pm2-runtime start ecosystem.config.js', 'pm2-runtime serves, unknown'],
    ['npm start', 'npm unknown'],
    ['sh start.sh', 'start.sh unknown'],
    ['bash ./start.sh -c gunicorn', 'start.sh unknown'],
    ['sh', 'sh unknown'],
    ['echo gunicorn', 'echo unknown'],
    ['vite', 'vite unknown'],
    ['exec', 'exec unknown'],
    ['A=1', ''],
    ['', ''],
    ['&& ; |', ''],
  ];
  for (const [line, program] of expected) assert.equal(started(line), program, line);
});

test('the words that follow the program', () => {
  const [found] = startedPrograms([command(splitCommand('exec python manage.py runserver --noreload > log && x'))]);
  assert.deepEqual(found?.words, ['runserver', '--noreload']);
});

test('a command that wraps itself without end still ends', () => {
  assert.equal(started(Array.from({ length: 500 }, () => 'exec').concat('node')).split(';').length, 1);
});

test('files whose names show a program', () => {
  const names = (...paths: string[]) => programsOfFiles(paths).map((row) => row.program);
  assert.deepEqual(names('app/gunicorn.conf.py', 'main.py'), ['gunicorn']);
  assert.deepEqual(names('uwsgi.ini', 'ecosystem.config.js'), ['uwsgi', 'pm2-runtime']);
  assert.deepEqual(names('main.py', 'my-uwsgi.ini.bak'), []);
});

test('the tables are sound', () => {
  const keys = programs.map((row) => [row.program, ...(row.words ?? [])].join(' '));
  assert.equal(new Set(keys).size, keys.length);
  // What a wrapper always sees through could never be found as a program.
  const always = wrappers.filter(
    (row) => row.runs === 'command' && row.words === undefined && row.afterDashes !== true,
  );
  for (const row of programs) assert.ok(!always.some((wrapper) => wrapper.program === row.program), row.program);
});
