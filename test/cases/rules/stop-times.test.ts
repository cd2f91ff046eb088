/** How long apps take to stop, in every language, against what Compose waits by default. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Files } from '../../harness/check.ts';

const compose = 'services:\n  web:\n    build: .\n';

async function found(files: Files, path = 'compose.yaml', profile?: 'strict'): Promise<string[]> {
  const { findings } = await check(files, path, profile);
  return findings.filter(({ rule }) => rule === 'disposability/stop-settings').map(({ message }) => message);
}

const express = "import express from 'express';\nconst server = express().listen(process.env.PORT);\n";

/** Apps that take 40 seconds, as each library says it. */
const slow: Readonly<Record<string, Files>> = {
  'a timer that exits, by name': {
    'server.js': `${express}const exit = () => process.exit(1);\nconst stop = () => { setTimeout(exit, 40 * 1000); };\nprocess.on('SIGTERM', stop);\n`,
  },
  'http-graceful-shutdown': {
    'server.js': `${express}import graceful from 'http-graceful-shutdown';\ngraceful(server, { timeout: 40_000 });\n`,
  },
  'close-with-grace': {
    'server.js': `${express}import close from 'close-with-grace';\nclose({ delay: 40000 }, () => server.close());\n`,
  },
  terminus: {
    'server.js': `${express}import { createTerminus } from '@godaddy/terminus';\ncreateTerminus(server, { timeout: 40000 });\n`,
  },
  lightship: {
    'server.js': `${express}import { createLightship } from 'lightship';\nconst ship = await createLightship({ gracefulShutdownTimeout: 40000 });\n`,
  },
  'http-terminator': {
    'server.js': `${express}import { createHttpTerminator } from 'http-terminator';\nconst end = createHttpTerminator({ server, gracefulTerminationTimeout: 40000 });\n`,
  },
  stoppable: { 'server.js': `${express}import stoppable from 'stoppable';\nstoppable(server, 40000);\n` },
  Go: {
    'main.go': `package main

import (
	"context"
	"net/http"
	"time"
)

func main() {
	server := &http.Server{Addr: ":8080"}
	go server.ListenAndServe()
	late, cancel := context.WithTimeout(context.Background(), 40*time.Second)
	defer cancel()
	server.Shutdown(late)
}
`,
  },
  'gunicorn.conf.py': {
    'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
    'gunicorn.conf.py': 'graceful_timeout = 40\n',
  },
  'uvicorn.run': { 'app.py': 'import uvicorn\nuvicorn.run("app:app", timeout_graceful_shutdown=40)\n' },
  'uvicorn by its option': {
    'app.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
    Dockerfile: 'FROM python:3.13\nCMD ["uvicorn", "app:app", "--timeout-graceful-shutdown=40"]\n',
  },
  aiohttp: { 'app.py': 'from aiohttp import web\nweb.run_app(web.Application(), shutdown_timeout=40)\n' },
  'grpc in Python': {
    'app.py':
      'import grpc\nserver = grpc.server(pool)\nserver.add_insecure_port("[::]:50051")\nserver.start()\nserver.stop(40)\n',
  },
  'ASP.NET': {
    'Program.cs':
      'var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(40));\nbuilder.Build().Run();\n',
  },
  Spring: {
    'src/main/resources/application.yml': 'spring:\n  lifecycle:\n    timeout-per-shutdown-phase: 40s\n',
  },
  Quarkus: { 'src/main/resources/application.properties': 'quarkus.shutdown.timeout=40\n' },
  'the server of the JDK': {
    'Main.java':
      'import com.sun.net.httpserver.HttpServer;\nimport java.net.InetSocketAddress;\nclass Main {\n  public static void main(String[] args) throws Exception {\n    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);\n    server.start();\n    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(40)));\n  }\n}\n',
  },
  Ktor: {
    'Main.kt':
      'import io.ktor.server.engine.embeddedServer\nimport io.ktor.server.netty.Netty\nfun main() {\n  val server = embeddedServer(Netty, port = 8080) {}\n  server.start(wait = true)\n  server.stop(1000, 40000)\n}\n',
  },
  'actix-web': {
    'src/main.rs':
      'use actix_web::{App, HttpServer};\n#[actix_web::main]\nasync fn main() -> std::io::Result<()> {\n    HttpServer::new(|| App::new()).shutdown_timeout(40).bind(("0.0.0.0", 8080))?.run().await\n}\n',
  },
  Puma: { 'config/puma.rb': 'force_shutdown_after 40\n', 'config.ru': 'run App\n' },
  Sidekiq: { Dockerfile: 'FROM ruby:3.4\nCMD ["bundle", "exec", "sidekiq", "-t", "40"]\n' },
};

for (const [what, files] of Object.entries(slow)) {
  test(`${what} takes longer than Compose waits`, async () => {
    const messages = await found({ 'compose.yaml': compose, ...files });
    assert.equal(messages.length, 1, String(messages));
    assert.match(messages[0] ?? '', /after 10 s, but the app takes up to 40 s/);
    const longer = { ...files, 'compose.yaml': `${compose}    stop_grace_period: 1m\n` };
    assert.deepEqual(await found(longer), []);
  });
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

test('where a setting cannot be written for sure, no fix is offered', async () => {
  const app = { 'server.js': slow['stoppable']?.['server.js'] ?? '' };
  for (const text of ['services:\n  web: { build: . }\n', 'x: &base\n  build: .\nservices:\n  web: *base\n']) {
    const { findings } = await check({ 'compose.yaml': text, ...app }, 'compose.yaml');
    const own = findings.find(({ rule }) => rule === 'disposability/stop-settings');
    assert.deepEqual(own?.fixes ?? [], [], text);
  }
});
