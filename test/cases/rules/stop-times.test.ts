/** How long apps take to stop against what platforms wait; what each library says stands in the pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Files } from '../../harness/check.ts';

const compose = 'services:\n  web:\n    build: .\n';

async function found(files: Files, path = 'compose.yaml', profile?: 'strict'): Promise<string[]> {
  const { findings } = await check(files, path, profile);
  return findings.filter(({ rule }) => rule === 'disposability/stop-settings').map(({ message }) => message);
}

const express = "import express from 'express';\nconst server = express().listen(process.env.PORT);\n";

function image(from: string, command: string): string {
  return `FROM ${from}\nCMD ${JSON.stringify(command.split(' '))}\n`;
}

test('what stops anything else says nothing of the app', async () => {
  const harmless: readonly Files[] = [
    {
      'server.js': `${express}setTimeout(() => process.exit(1), 40_000);\nprocess.on('SIGTERM', () => server.close());\n`,
    },
    { 'server.js': `${express}process.on('SIGTERM', () => { setTimeout(() => console.log('late'), 40_000); });\n` },
    {
      'server.js': `${express}import graceful from 'http-graceful-shutdown';\ngraceful(server, { timeout: limit });\n`,
    },
    {
      'main.go':
        'package main\n\nimport (\n\t"context"\n\t"net/http"\n\t"time"\n)\n\nfunc main() {\n\tserver := &http.Server{}\n\tctx, cancel := context.WithTimeout(context.Background(), 40*time.Second)\n\tdefer cancel()\n\tload(ctx)\n\tserver.ListenAndServe()\n\tserver.Shutdown(context.Background())\n}\n',
    },
    { 'settings.py': 'graceful_timeout = 40\n', 'app.py': 'from flask import Flask\napp = Flask(__name__)\n' },
    // Of a worker that this deployment does not start.
    { 'config/sidekiq.yml': ':timeout: 40\n', 'config/puma.rb': 'workers 2\n', 'config.ru': 'run App\n' },
    {
      'tasks.py': 'from celery import Celery\napp = Celery("shop")\napp.conf.worker_soft_shutdown_timeout = 40\n',
      'web.py': 'from flask import Flask\napp = Flask(__name__)\n',
      Dockerfile: image('python:3.13', 'gunicorn web:app'),
    },
    // Not switched on, or no unit.
    {
      'src/main/resources/application.yml':
        'micronaut:\n  lifecycle:\n    graceful-shutdown:\n      grace-period: 40s\n',
    },
    {
      'main.go':
        'package main\n\nimport "github.com/hibiken/asynq"\n\nfunc main() {\n\tsrv := asynq.NewServer(redis, asynq.Config{ShutdownTimeout: 40})\n\tsrv.Run(mux)\n}\n',
    },
    // The variable of another service.
    { 'server.js': express, 'worker.yaml': 'NITRO_SHUTDOWN_TIMEOUT: 40000\n' },
  ];
  for (const files of harmless) assert.deepEqual(await found({ 'compose.yaml': compose, ...files }), []);
});

test('a process that ends sooner takes no longer than that', async () => {
  const files = {
    'compose.yaml': compose,
    'server.js': `${express}import graceful from 'http-graceful-shutdown';\ngraceful(server, { timeout: 40_000 });\nprocess.on('SIGTERM', () => { setTimeout(() => process.exit(1), 8_000); });\n`,
  };
  assert.deepEqual(await found(files), []);
});

test('each of several programs has its own time', async () => {
  const files = {
    'compose.yaml': `services:\n  web:\n    build: .\n    command: node server.js\n    stop_grace_period: 5s\n  worker:\n    build: .\n    command: node worker.js\n    stop_grace_period: 5s\n`,
    'server.js': `${express}process.on('SIGTERM', () => { setTimeout(() => process.exit(1), 40_000); });\n`,
    'worker.js':
      "import { Worker } from 'bullmq';\nconst worker = new Worker('mails', send);\nprocess.on('SIGTERM', () => worker.close());\n",
  };
  const { findings } = await check(files, 'compose.yaml');
  const own = findings.filter(({ rule }) => rule === 'disposability/stop-settings');
  assert.deepEqual(
    own.map(({ range }) => files['compose.yaml'].slice(0, range.start).split('\n').length),
    [5],
  );
});

test('the time that a program takes by itself counts against one that somebody wrote', async () => {
  const image = { Dockerfile: 'FROM ruby:3.4\nCMD ["bundle", "exec", "sidekiq"]\n' };
  const short = `${compose}    stop_grace_period: 20s\n`;
  assert.equal((await found({ 'compose.yaml': short, ...image })).length, 1);
  assert.deepEqual(await found({ 'compose.yaml': compose, ...image }), []);
  assert.equal((await found({ 'compose.yaml': compose, ...image }, 'compose.yaml', 'strict')).length, 1);
});

test('a variable of the deployment says how long its own program takes', async () => {
  const text =
    'services:\n  web:\n    build: .\n    environment:\n      NITRO_SHUTDOWN_TIMEOUT: 40000\n  other:\n    build: .\n    command: node other.js\n';
  const files = { 'compose.yaml': text, 'server.js': express, 'other.js': express };
  const { findings } = await check(files, 'compose.yaml');
  const own = findings.filter(({ rule }) => rule === 'disposability/stop-settings');
  assert.deepEqual(
    own.map(({ range, message }) => [text.slice(range.start, range.end), message]),
    [['web', 'SIGKILL follows after 10 s, but the app takes up to 40 s to stop (NITRO_SHUTDOWN_TIMEOUT)']],
  );
});

test('what a job may take counts in earnest only against a time that somebody wrote', async () => {
  const commands = ['celery -A tasks worker --time-limit=300', 'php artisan queue:work --timeout=300'];
  for (const command of commands) {
    const app = { 'tasks.py': 'from celery import Celery\n', Dockerfile: image('python:3.13', command) };
    assert.equal(
      (await found({ 'compose.yaml': `${compose}    stop_grace_period: 20s\n`, ...app })).length,
      1,
      command,
    );
    assert.deepEqual(await found({ 'compose.yaml': compose, ...app }), []);
    assert.equal((await found({ 'compose.yaml': compose, ...app }, 'compose.yaml', 'strict')).length, 1);
  }
});

test('Render waits as long as its blueprint says', async () => {
  const app = {
    'server.js': `${express}import graceful from 'http-graceful-shutdown';\ngraceful(server, { timeout: 40_000 });\n`,
  };
  const text = 'services:\n  - type: web\n    name: shop\n    runtime: node\n    startCommand: node server.js\n';
  const { findings } = await check({ 'render.yaml': text, ...app }, 'render.yaml');
  const own = findings.find(({ rule }) => rule === 'disposability/stop-settings');
  assert.equal(
    own?.message,
    'SIGKILL follows after 30 s, but the app takes up to 40 s to stop (`http-graceful-shutdown`)',
  );
  const edits = own.fixes.flatMap((fix) => fix.edits);
  assert.equal(edits[0]?.newText, 'maxShutdownDelaySeconds: 45\n    ');
  assert.deepEqual(
    await found({ 'render.yaml': `${text}    maxShutdownDelaySeconds: 60\n`, ...app }, 'render.yaml'),
    [],
  );
});

test('where a setting cannot be written for sure, no fix is offered', async () => {
  const app = { 'server.js': `${express}import stoppable from 'stoppable';\nstoppable(server, 40000);\n` };
  for (const text of ['services:\n  web: { build: . }\n', 'x: &base\n  build: .\nservices:\n  web: *base\n']) {
    const { findings } = await check({ 'compose.yaml': text, ...app }, 'compose.yaml');
    const own = findings.find(({ rule }) => rule === 'disposability/stop-settings');
    assert.deepEqual(own?.fixes ?? [], [], text);
  }
});
