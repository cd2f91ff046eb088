import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environmentLoader, type LoaderEvidence } from '../../../server/src/semantics/env-loader.ts';

function ask(evidence: Partial<LoaderEvidence>) {
  return environmentLoader({ languageId: 'typescript', dependencies: [], commands: [], modules: [], ...evidence });
}

const loading: [string, Partial<LoaderEvidence>][] = [
  ['--env-file', { commands: ['node --env-file=.env dist/server.js'] }],
  ['--env-file', { commands: ['node --env-file-if-exists=./.env dist/server.js'] }],
  ['--env-file', { commands: ['docker run --env-file .env app', 'ls'] }],
  ['--env-file', { commands: ['uvicorn app:app --env-file .env'], languageId: 'python' }],
  ['Deno', { commands: ['deno run --env-file main.ts'] }],
  ['Docker Compose', { composeEnvFiles: ['./.env'] }],
  ['dotenvx', { commands: ['npx dotenvx run -- node server.js'] }],
  ['dotenvx', { modules: ['@dotenvx/dotenvx'] }],
  ['dotenv', { commands: ['node -r dotenv/config server.js'] }],
  ['dotenv', { commands: ['node --import dotenv/config server.js'] }],
  ['dotenv', { commands: ['node --import=dotenv/config server.js'] }],
  ['dotenv command', { commands: ['dotenv -e .env -- node server.js'] }],
  ['dotenv command', { commands: ['npm run build && dotenv run node server.js'] }],
  ['env-cmd', { commands: ['env-cmd node server.js'] }],
  ['Honcho', { commands: ['honcho start web'] }],
  ['Foreman', { commands: ['bundle exec foreman start -f Procfile.dev'] }],
  ['Heroku', { commands: ['heroku local web'] }],
  ['Overmind', { commands: ['overmind start'] }],
  ['Pipenv', { commands: ['pipenv run gunicorn app:app'] }],
  ['Bun', { commands: ['bun server.ts'] }],
  ['Flask', { commands: ['flask --app hello run --port 80'], dependencies: ['flask', 'python-dotenv'] }],
  ['dotenv', { modules: ['dotenv/config'] }],
  ['dotenv', { modules: ['dotenv'] }],
  ['dotenv', { modules: ['dotenv'], names: ['dotenv.config'] }],
  ['dotenv', { modules: ['dotenv'], names: ['dotenv.load_dotenv'], languageId: 'python' }],
  ['dotenv-flow', { modules: ['dotenv-flow/config'] }],
  ['django-environ', { modules: ['environ'], names: ['environ.Env.read_env'], languageId: 'python' }],
  ['loadEnvFile', { names: ['process.loadEnvFile'] }],
  ['@nestjs/config', { modules: ['@nestjs/config'] }],
  ['Next.js', { dependencies: ['react', 'next'] }],
  ['Nuxt', { dependencies: ['nuxt'] }],
  ['Laravel', { dependencies: ['laravel/framework'], languageId: 'php' }],
  ['dotenv-rails', { dependencies: ['dotenv-rails'], languageId: 'ruby' }],
  ['godotenv', { modules: ['github.com/joho/godotenv'], names: ['godotenv.Load'], languageId: 'go' }],
];

for (const [words, evidence] of loading) {
  test(`loaded by ${words}: ${JSON.stringify(evidence)}`, () => {
    const answer = ask(evidence);
    assert.equal(answer.loaded, true);
    assert.ok(answer.advice.includes(words), answer.advice);
  });
}

const notLoading: [string, Partial<LoaderEvidence>][] = [
  ['--env-file=.env', {}],
  ['--env-file=.env', { commands: ['node --env-file=prod.env server.js'] }],
  ['--env-file=.env', { commands: ['node --env-file=.env.production server.js'] }],
  ['--env-file=.env', { commands: ['docker compose --env-file .env up'] }],
  ["import 'dotenv/config'", { dependencies: ['dotenv'] }],
  ["import 'dotenv/config'", { dependencies: ['dotenv'], modules: ['dotenv'], names: ['dotenv.parse'] }],
  ['--env-file=.env', { commands: ['npm install dotenv --save', 'bun install'] }],
  ['--env-file=.env', { composeEnvFiles: ['prod.env', '.env.local'] }],
  ['--env-file=.env', { names: ['server.config', 'Load'] }],
  ['load_dotenv()', { languageId: 'python' }],
  ['python-dotenv is installed', { languageId: 'python', dependencies: ['flask', 'python-dotenv'] }],
  ['add python-dotenv', { languageId: 'python', dependencies: ['flask'], commands: ['flask run'] }],
  ['settings class', { languageId: 'python', modules: ['pydantic_settings'], names: ['env_file'] }],
  ["config('KEY')", { languageId: 'python', modules: ['decouple'] }],
  ['browser', { dependencies: ['vite'] }],
  ['godotenv', { languageId: 'go' }],
  ['dotenv/load', { languageId: 'ruby' }],
  ['phpdotenv', { languageId: 'php' }],
  ['the shell or platform', { languageId: 'rust' }],
];

for (const [words, evidence] of notLoading) {
  test(`not loaded: ${JSON.stringify(evidence)}`, () => {
    const answer = ask(evidence);
    assert.equal(answer.loaded, false);
    assert.ok(answer.advice.includes(words), answer.advice);
    assert.ok(answer.advice.length < 120, answer.advice);
  });
}

test('a loader beside Vite counts', () => {
  assert.equal(ask({ dependencies: ['vite', 'dotenv'], modules: ['dotenv/config'] }).loaded, true);
});
