/** Three programs in one repository, with the deploy files above them: each finding belongs to one of them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { checkFolder } from '../harness/folder.ts';

type Files = Readonly<Record<string, string>>;

const web = (ending: string): string => `import express from 'express';

const server = express().listen(process.env.PORT ?? 3000);
${ending}`;
const stock = (host: string): string => `package main

import (
	"context"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	server := &http.Server{Addr: "${host}:" + os.Getenv("PORT")}
	go server.ListenAndServe()
	<-ctx.Done()
	server.Shutdown(context.Background())
}
`;

const repository: Files = {
  'compose.yaml': `services:
  web:
    build: services/web
    command: npm start
  stock:
    build: services/stock
    container_name: stock
  mailer:
    build: services/mailer
    environment:
      PYTHONUNBUFFERED: '1'
      SMTP_PASSWORD: kQ8vR2xLm4Tz9
  db:
    image: postgres:17
    container_name: db
`,
  'k8s/web.yaml': `kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      terminationGracePeriodSeconds: 0
      containers:
        - name: web
          image: ghcr.io/acme/web:1.4
`,
  'k8s/stock.yaml': `kind: Deployment
metadata: { name: stock }
spec:
  template:
    spec:
      containers:
        - name: stock
          image: ghcr.io/acme/stock:1.4
`,
  'services/web/package.json': '{ "name": "web", "private": true, "scripts": { "start": "node src/server.js" } }\n',
  'services/web/.dockerignore': 'node_modules\n',
  'services/web/Dockerfile': 'FROM node:22\nCOPY . .\nCMD ["node", "src/server.js"]\n',
  'services/web/src/server.js': web(''),
  'services/stock/go.mod': 'module example.com/acme/stock\n\ngo 1.25\n',
  'services/stock/Dockerfile': 'FROM golang:1.25\nCOPY main.go ./\nRUN go build -o /stock .\nENTRYPOINT ["/stock"]\n',
  'services/stock/main.go': stock('127.0.0.1'),
  'services/mailer/pyproject.toml': '[project]\nname = "mailer"\ndependencies = ["pika"]\n',
  'services/mailer/Dockerfile': 'FROM python:3.13\nCOPY worker.py ./\nCMD python worker.py\n',
  'services/mailer/worker.py': `import os
import pika

connection = pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))
channel = connection.channel()
channel.basic_consume("mails", on_message_callback=print)
channel.start_consuming()
`,
};

const all = [
  'compose.yaml:4 disposability/package-manager-pid1',
  'compose.yaml:7 concurrency/fixed-container-name',
  'compose.yaml:12 config/secret-in-manifest',
  'k8s/web.yaml:6 disposability/stop-settings',
  'services/mailer/Dockerfile:3 disposability/shell-form-command',
  'services/mailer/worker.py:7 disposability/missing-sigterm',
  'services/stock/main.go:14 port-binding/loopback-bind',
  'services/web/src/server.js:3 disposability/missing-sigterm',
];

/** What is mended, and the one finding that goes with it. */
const repairs: Readonly<Record<string, { files: Files; gone: string }>> = {
  'a handler in the web server': {
    files: { 'services/web/src/server.js': web("process.on('SIGTERM', () => server.close());\n") },
    gone: 'services/web/src/server.js:3 disposability/missing-sigterm',
  },
  'an address that others reach': {
    files: { 'services/stock/main.go': stock('') },
    gone: 'services/stock/main.go:14 port-binding/loopback-bind',
  },
  'a command without a shell': {
    files: { 'services/mailer/Dockerfile': 'FROM python:3.13\nCOPY worker.py ./\nCMD ["python", "worker.py"]\n' },
    gone: 'services/mailer/Dockerfile:3 disposability/shell-form-command',
  },
  'the program itself in the service of the web server': {
    files: { 'compose.yaml': (repository['compose.yaml'] ?? '').replace('npm start', 'node src/server.js') },
    gone: 'compose.yaml:4 disposability/package-manager-pid1',
  },
};

async function findings(files: Files): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'twelve-factor monorepo '));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const found = await checkFolder(folder);
    return found.map(({ path: file, line, finding }) => `${file}:${line} ${finding.rule}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('each finding stands where the program that it concerns is deployed', async () => {
  assert.deepEqual(await findings(repository), all);
});

for (const [what, { files, gone }] of Object.entries(repairs)) {
  test(`${what} silences one finding and no other`, async () => {
    assert.deepEqual(
      await findings({ ...repository, ...files }),
      all.filter((finding) => finding !== gone),
    );
  });
}
