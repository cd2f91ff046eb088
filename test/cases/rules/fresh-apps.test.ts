/** What frameworks' own generators write: nothing in it is told that is not so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Files } from '../../harness/check.ts';

async function rulesIn(files: Files, path: string): Promise<readonly string[]> {
  const { findings } = await check(files, path);
  return findings.map(({ rule, related }) => `${rule}${related.map(({ message }) => ` ${message}`).join('')}`);
}

test("Rails's entrypoint migrates at each start, and no release has before", async () => {
  const files: Files = {
    Gemfile: "source 'https://rubygems.org'\ngem 'rails', '~> 8.0'\ngem 'puma'\n",
    Dockerfile: 'FROM ruby:3.4\nENTRYPOINT ["/rails/bin/docker-entrypoint"]\nCMD ["./bin/rails", "server"]\n',
    'bin/docker-entrypoint':
      '#!/bin/bash -e\nif [ "${@: -2:1}" == "./bin/rails" ]; then\n  ./bin/rails db:prepare\nfi\n\nexec "${@}"\n',
  };
  assert.deepEqual(await rulesIn(files, 'bin/docker-entrypoint'), ['admin-processes/migrate-at-start']);
});

test('a service that others wait for to end runs once', async () => {
  const files = (condition: string): Files => ({
    'pyproject.toml': '[project]\nname = "app"\ndependencies = ["fastapi", "alembic"]\n',
    'app/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
    'scripts/prestart.sh': '#!/bin/bash\nset -e\nalembic upgrade head\npython app/initial_data.py\n',
    Dockerfile: 'FROM python:3.13\nENV PYTHONUNBUFFERED=1\nCMD ["fastapi", "run", "app/main.py"]\n',
    'compose.yaml': `services:\n  prestart:\n    build: .\n    command: bash scripts/prestart.sh\n  api:\n    build: .\n    depends_on:\n      prestart:\n        condition: ${condition}\n`,
  });
  assert.deepEqual(await rulesIn(files('service_completed_successfully'), 'scripts/prestart.sh'), []);
  assert.deepEqual(await rulesIn(files('service_started'), 'scripts/prestart.sh'), [
    'admin-processes/migrate-at-start',
    'disposability/entrypoint-without-exec',
  ]);
});

test("Laravel's list of variables holds values for a developer", async () => {
  const files: Files = {
    'composer.json': '{ "require": { "laravel/framework": "^12.0" } }',
    '.env.example': 'APP_KEY=\nREDIS_HOST=127.0.0.1\nREDIS_PORT=6379\nMAIL_HOST=127.0.0.1\n',
    'public/index.php':
      "<?php\n\nuse Illuminate\\Http\\Request;\n\n(require_once __DIR__.'/../bootstrap/app.php')->handleRequest(Request::capture());\n",
    'routes/web.php':
      "<?php\n\nuse Illuminate\\Support\\Facades\\Route;\n\nRoute::get('/', function () {\n    return view('welcome');\n});\n",
  };
  assert.deepEqual(await rulesIn(files, '.env.example'), []);
});

test("Express's generator starts the app in a file without an ending", async () => {
  const files: Files = {
    'package.json':
      '{ "private": true, "scripts": { "start": "node ./bin/www" }, "dependencies": { "express": "^4" } }',
    'app.js': "var express = require('express');\nvar app = express();\nmodule.exports = app;\n",
    'bin/www':
      "#!/usr/bin/env node\nvar app = require('../app');\nvar http = require('http');\nvar server = http.createServer(app);\nserver.listen(process.env.PORT || '3000');\n",
  };
  assert.deepEqual(await rulesIn(files, 'bin/www'), ['disposability/missing-sigterm']);
});
