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
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	server := &http.Server{Addr: "${host}:" + os.Getenv("PORT")}
	go server.ListenAndServe()
	<-ctx.Done()
	late, cancel := context.WithTimeout(context.Background(), 40*time.Second)
	defer cancel()
	server.Shutdown(late)
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
    volumes: [mails:/srv/mails]
volumes: { mails: {} }
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
          ports: [{ containerPort: 4000 }]
`,
  'k8s/stock.yaml': `kind: Deployment
metadata: { name: stock }
spec:
  template:
    metadata: { labels: { app: stock } }
    spec:
      terminationGracePeriodSeconds: 20
      containers:
        - name: stock
          ports: [{ name: http, containerPort: 8080 }]
          image: ghcr.io/acme/stock:1.4
`,
  'k8s/services.yaml': `kind: Service
metadata: { name: stock }
spec:
  selector: { app: stock }
  ports: [{ port: 80, targetPort: web }]
`,
  'services/web/Procfile': 'web: npx prisma migrate deploy && node src/server.js\n',
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


def send(channel, method, properties, body):
    with open("/srv/mails/last.json", "w") as file:
        file.write(body)


channel.basic_consume("mails", on_message_callback=send)
channel.start_consuming()
`,
};

const all = [
  'compose.yaml:4 disposability/package-manager-pid1',
  'compose.yaml:7 concurrency/fixed-container-name',
  'compose.yaml:12 config/secret-in-manifest',
  'k8s/services.yaml:5 port-binding/port-mismatch',
  'k8s/stock.yaml:7 disposability/stop-settings',
  'k8s/web.yaml:6 disposability/stop-settings',
  'k8s/web.yaml:10 port-binding/port-mismatch',
  'services/mailer/Dockerfile:3 disposability/shell-form-command',
  'services/mailer/worker.py:9 processes/local-file-state',
  'services/mailer/worker.py:14 disposability/missing-sigterm',
  'services/stock/main.go:15 port-binding/loopback-bind',
  'services/web/Procfile:1 admin-processes/migrate-at-start',
  'services/web/src/server.js:3 disposability/missing-sigterm',
];

const changed = (name: string, before: string, after: string): Files => ({
  [name]: (repository[name] ?? '').replace(before, after),
});

/** What is mended, and the one finding that goes with it. */
const repairs: Readonly<Record<string, { files: Files; gone: string }>> = {
  'a handler in the web server': {
    files: { 'services/web/src/server.js': web("process.on('SIGTERM', () => server.close());\n") },
    gone: 'services/web/src/server.js:3 disposability/missing-sigterm',
  },
  'an address that others reach': {
    files: { 'services/stock/main.go': stock('') },
    gone: 'services/stock/main.go:15 port-binding/loopback-bind',
  },
  'a command without a shell': {
    files: { 'services/mailer/Dockerfile': 'FROM python:3.13\nCOPY worker.py ./\nCMD ["python", "worker.py"]\n' },
    gone: 'services/mailer/Dockerfile:3 disposability/shell-form-command',
  },
  'the program itself in the service of the web server': {
    files: changed('compose.yaml', 'npm start', 'node src/server.js'),
    gone: 'compose.yaml:4 disposability/package-manager-pid1',
  },
  'as much time as the Go program takes': {
    files: changed('k8s/stock.yaml', 'Seconds: 20', 'Seconds: 45'),
    gone: 'k8s/stock.yaml:7 disposability/stop-settings',
  },
  'the port of the web server': {
    files: changed('k8s/web.yaml', '4000', '3000'),
    gone: 'k8s/web.yaml:10 port-binding/port-mismatch',
  },
  'the name that the Go program gives its port': {
    files: changed('k8s/services.yaml', 'targetPort: web', 'targetPort: http'),
    gone: 'k8s/services.yaml:5 port-binding/port-mismatch',
  },
  'a volume of its own for the Python program': {
    files: changed('compose.yaml', 'kQ8vR2xLm4Tz9\n', "kQ8vR2xLm4Tz9\n    volumes: ['mails:/srv/mails']\n"),
    gone: 'services/mailer/worker.py:9 processes/local-file-state',
  },
  'a release that migrates': {
    files: { 'services/web/Procfile': 'release: npx prisma migrate deploy\nweb: node src/server.js\n' },
    gone: 'services/web/Procfile:1 admin-processes/migrate-at-start',
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
