/** Addresses of backing services: what counts, what never does, and how often a literal is reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Files } from '../../harness/check.ts';

const rules = new Set(['backing-services/hardcoded-locator', 'config/environment-branch']);

async function found(files: Files, path: string): Promise<string[]> {
  const { findings } = await check(files, path);
  const text = files[path] ?? '';
  return findings
    .filter((finding) => rules.has(finding.rule))
    .map((finding) => text.slice(finding.range.start, finding.range.end));
}

const service = "const express = require('express');\nexpress().listen(process.env.PORT);\n";

async function inService(code: string): Promise<string[]> {
  return await found({ 'src/server.js': service + code }, 'src/server.js');
}

test('a literal that is both a constant and an argument is reported once', async () => {
  const code =
    "const { createClient } = require('redis');\nconst REDIS_URL = 'redis://localhost';\ncreateClient({ url: REDIS_URL });\n";
  assert.deepEqual(await inService(code), ["'redis://localhost'"]);
});

test('a password in the address leaves the finding to the credential rule', async () => {
  const url = ['amqp://app', 'k3Jd8sLq@localhost:5672'].join(':');
  assert.deepEqual(await inService(`const BROKER_URL = '${url}';\nrequire('amqplib').connect('${url}');\n`), []);
});

test('a template shows its host when only the credentials come from elsewhere', async () => {
  const connect = (host: string): string =>
    `require('mongoose').connect(\`mongodb://\${user}:\${password}@${host}/shop\`);\n`;
  assert.equal((await inService(connect('localhost:27017'))).length, 1);
  assert.deepEqual(await inService(connect('${process.env.MONGO_HOST}')), []);
});

test('names alone never make an address', async () => {
  const negatives = [
    "const redisKeyPrefix = 'cache:sessions';",
    "const databaseName = 'localhost';",
    "const apiVersion = '10.0.0.1';",
    "const mailFrom = 'app@mail.internal';",
    "const server = { host: 'localhost', port: 3000 };",
    "const queueName = 'amqp://';",
    "const DATABASE_URL = 'sqlite:///data.db';",
    "const dbHelpUrl = 'http://localhost:8080/docs';",
    "const redirectServiceUrl = 'http://localhost:3000/done';",
    "const serviceUrl = 'https://api.github.com';",
    "const hosts = { api: 'api' };",
    "throw new Error('no redis at redis://localhost:6379');",
    "axios.get('http://localhost:4000/healthz');",
    "const searchPattern = 'http://localhost:*';",
    "exports.cacheHost = process.env.CACHE_HOST || 'localhost';",
    "const kafkaBrokers = (process.env.KAFKA_BROKERS || 'localhost:9092').split(',');",
  ];
  for (const code of negatives) assert.deepEqual(await inService(`${code}\n`), [], code);
});

test('a library, a command-line tool and a test may name their own machine', async () => {
  const code = "const { Client } = require('pg');\nnew Client({ host: 'localhost' });\n";
  assert.deepEqual(await found({ 'index.js': code }, 'index.js'), []);
  assert.deepEqual(await found({ 'src/server.js': service, 'scripts/import.js': code }, 'scripts/import.js'), []);
  assert.deepEqual(await found({ 'src/server.js': service, 'test/db.test.js': code }, 'test/db.test.js'), []);
  assert.deepEqual(await found({ 'src/server.js': `${service}require('./db');`, 'src/db.js': code }, 'src/db.js'), [
    "'localhost'",
  ]);
});

test('groups by environment are reported as groups, not address by address', async () => {
  const code =
    "const hosts = { dev: 'redis://localhost', staging: 'redis://redis.staging.internal', prod: 'redis://redis.prod.internal' };\n";
  assert.deepEqual(await inService(code), ['staging', 'prod']);
});

test('a chain of branches is one finding', async () => {
  const code = [
    'let url;',
    "if (process.env.NODE_ENV === 'production') { url = 'https://a.shop.io'; }",
    "else if (process.env.NODE_ENV === 'staging') { url = 'https://b.shop.io'; }",
    "else { url = 'http://localhost:3000'; }",
  ].join('\n');
  assert.deepEqual(await inService(code), ["process.env.NODE_ENV === 'production'"]);
});

test('what follows the environment without being an address is fine', async () => {
  const code = [
    "const isProd = process.env.NODE_ENV === 'production';",
    "const cookie = { secure: isProd, sameSite: isProd ? 'none' : 'lax', domain: isProd ? 'shop.io' : undefined };",
    "const secret = isProd ? process.env.SECRET : 'only-for-development';",
    "const entry = isProd ? 'dist/main.js' : 'src/main.ts';",
    "const message = isProd ? 'Something went wrong' : 'see http://localhost:3000/errors';",
    "const swaggerUrl = isProd ? 'https://docs.shop.io' : 'http://localhost';",
    'if (isProd) { app.use(limit({ windowMs: 1000 })); }',
    "if (process.env.NODE_ENV === 'test') { apiUrl = 'https://mock.shop.io'; }",
  ].join('\n');
  assert.deepEqual(await inService(code), []);
});
