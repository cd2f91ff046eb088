/** Apps of several files: what the disposability rules say of each file, and what they leave alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Files } from '../../harness/check.ts';

const missing = 'missing-sigterm';

/** The findings of the family in an app, as `file:line rule`. */
async function found(files: Files): Promise<string[]> {
  const result: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const { findings } = await check(files, path);
    for (const { rule, range } of findings) {
      if (!rule.startsWith('disposability/')) continue;
      result.push(`${path}:${text.slice(0, range.start).split('\n').length} ${rule.slice('disposability/'.length)}`);
    }
  }
  return result;
}

const expressApp = `const express = require('express');
const app = express();
module.exports = app;
`;
const start = (script: string): string => JSON.stringify({ name: 'shop', private: true, scripts: { start: script } });

const cases: Readonly<Record<string, { files: Files; expected: readonly string[] }>> = {
  'bin/www of the express generator': {
    files: {
      'package.json': start('node ./bin/www'),
      'app.js': expressApp,
      'bin/www.js': `#!/usr/bin/env node
const app = require('../app');
const http = require('http');
const port = process.env.PORT || '3000';
app.set('port', port);
const server = http.createServer(app);
server.listen(port);
server.on('error', onError);
function onError(error) {
  throw error;
}
`,
    },
    expected: [`bin/www.js:7 ${missing}`],
  },
  'a handler of the worker, which is a program of its own': {
    files: {
      Procfile: 'web: node server.js\nworker: node worker.js\n',
      'app.js': expressApp,
      'server.js': "const app = require('./app');\napp.listen(process.env.PORT);\n",
      'worker.js': `const { Worker } = require('bullmq');
const worker = new Worker('mails', async (job) => job.id);
process.on('SIGTERM', () => worker.close());
`,
    },
    expected: [`server.js:2 ${missing}`],
  },
  'a handler in what both programs import': {
    files: {
      Procfile: 'web: node server.js\nworker: node worker.js\n',
      'app.js': expressApp,
      'stop.js': "exports.onStop = (close) => process.on('SIGTERM', close);\n",
      'server.js':
        "const app = require('./app');\nconst server = app.listen(process.env.PORT);\nrequire('./stop').onStop(() => server.close());\n",
      'worker.js':
        "const { Worker } = require('bullmq');\nconst worker = new Worker('mails', async (job) => job.id);\nrequire('./stop').onStop(() => worker.close());\n",
    },
    expected: [],
  },
  'a script that listens before the server in the alphabet': {
    files: {
      'app.js': expressApp,
      'scripts/preview.js': "require('../app').listen(4000);\n",
      'server.js': "const app = require('./app');\napp.listen(process.env.PORT);\n",
    },
    expected: [`server.js:2 ${missing}`],
  },
  'an app that another file creates': {
    files: { 'app.js': expressApp, 'server.js': "const app = require('./app');\napp.listen(process.env.PORT);\n" },
    expected: [`server.js:2 ${missing}`],
  },
  'a handler in another file': {
    files: {
      'app.js': expressApp,
      'server.js': "const app = require('./app');\nrequire('./lib/stop')(app.listen(process.env.PORT));\n",
      'lib/stop.js': "module.exports = (server) => process.on('SIGTERM', () => server.close());\n",
    },
    expected: [],
  },
  'a helper that is called with the signal': {
    files: {
      'server.js': `const http = require('http');
const server = http.createServer().listen(process.env.PORT);
function on(signal, stop) {
  process.on(signal, stop);
}
on('SIGTERM', () => server.close());
`,
    },
    expected: [],
  },
  'a signal that cannot be told': {
    files: {
      'server.js': `const http = require('http');
const { signals } = require('./config');
const server = http.createServer().listen(process.env.PORT);
for (const signal of signals) process.on(signal, () => server.close());
`,
      'config.js': 'exports.signals = load();\n',
    },
    expected: [],
  },
  'a list of signals in a variable': {
    files: {
      'server.ts': `import http from 'node:http';
const signals = ['SIGINT', 'SIGTERM'] as const;
const server = http.createServer().listen(process.env.PORT);
for (const signal of signals) process.once(signal, () => server.close());
`,
    },
    expected: [],
  },
  'a method of a class': {
    files: {
      'server.ts': `import { createServer, Server } from 'node:http';
class App {
  private server: Server;
  constructor() {
    this.server = createServer();
  }
  start() {
    this.server.listen(process.env.PORT);
  }
}
new App().start();
`,
    },
    expected: [`server.ts:8 ${missing}`],
  },
  'SIGTERM that is only sent': {
    files: {
      'server.js': `const { spawn } = require('child_process');
const express = require('express');
const child = spawn('job');
express().listen(process.env.PORT, () => child.kill('SIGTERM'));
`,
    },
    expected: [`server.js:4 ${missing}`],
  },
  'Nest without shutdown hooks': {
    files: {
      'package.json': start('node dist/main'),
      'src/main.ts': `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  await app.listen(process.env.PORT ?? 3000);
}
void bootstrap();
`,
      'src/app.module.ts': 'export class AppModule {}\n',
    },
    expected: [`src/main.ts:5 ${missing}`],
  },
  'Nest with shutdown hooks': {
    files: {
      'src/main.ts': `import { NestFactory } from '@nestjs/core';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableShutdownHooks();
  await app.listen(process.env.PORT ?? 3000);
}
bootstrap();
`,
    },
    expected: [],
  },
  'web and worker, each with a command of its own': {
    files: {
      Procfile: 'web: node web.js\nworker: node worker.js\n',
      'web.js': "const express = require('express');\nexpress().listen(process.env.PORT);\n",
      'worker.js': "const { Worker } = require('bullmq');\nnew Worker('mail', send);\n",
    },
    expected: [`web.js:2 ${missing}`, `worker.js:2 ${missing}`],
  },
  'one finding for an app of several listeners': {
    files: {
      'src/a-server.js': "require('express')().listen(process.env.PORT);\nrequire('./b-server');\n",
      'src/b-server.js': "require('express')().listen(process.env.OTHER_PORT);\n",
    },
    expected: [`src/a-server.js:1 ${missing}`],
  },
  'a listener for metrics beside the main one': {
    files: {
      'src/index.js': `const express = require('express');
const metricsApp = express();
metricsApp.listen(9100);
const app = express();
app.listen(process.env.PORT);
`,
      'src/health.js': "require('http').createServer().listen(8081);\n",
    },
    expected: [`src/index.js:5 ${missing}`],
  },
  'cluster whose workers handle the signal': {
    files: {
      'index.js': `const cluster = require('cluster');
if (cluster.isPrimary) cluster.fork();
else require('./worker');
`,
      'worker.js': `const server = require('http').createServer().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
`,
    },
    expected: [],
  },
  'a custom server of Next': {
    files: {
      'package.json': JSON.stringify({
        private: true,
        scripts: { start: 'node server.js' },
        dependencies: { next: '15.0.0' },
      }),
      'server.js': `const { createServer } = require('http');
const next = require('next');
const app = next({});
app.prepare().then(() => {
  createServer(app.getRequestHandler()).listen(process.env.PORT);
});
`,
    },
    expected: [`server.js:5 ${missing}`],
  },
  'terminus with options': {
    files: {
      'server.ts': `import { createTerminus } from '@godaddy/terminus';
import http from 'http';
const server = http.createServer();
createTerminus(server, { signal: 'SIGTERM' });
server.listen(process.env.PORT);
`,
    },
    expected: [],
  },
  'a plugin that handles the signals': {
    files: {
      'server.js': `const fastify = require('fastify')();
fastify.register(require('fastify-graceful-shutdown'));
fastify.listen({ port: process.env.PORT });
`,
    },
    expected: [],
  },
  'a library whose function listens': {
    files: {
      'package.json': JSON.stringify({ name: 'static-server', version: '1.0.0', main: 'index.js' }),
      'index.js': "exports.create = require('./lib/server');\n",
      'lib/server.js': "module.exports = (port) => require('http').createServer().listen(port);\n",
    },
    expected: [],
  },
  'a method of a library, and a server for its developers': {
    files: {
      'package.json': JSON.stringify({ name: 'framework', version: '1.0.0', main: 'lib/app.js' }),
      'lib/app.js': `const http = require('http');
module.exports = class App {
  listen(...given) {
    const server = http.createServer(this.answer());
    return server.listen(...given);
  }
};
`,
      'integration/server.js': "require('express')().listen(3000);\n",
    },
    expected: [],
  },
  'a command-line tool': {
    files: {
      'package.json': JSON.stringify({ name: 'preview', bin: './cli.js' }),
      'cli.js': "#!/usr/bin/env node\nrequire('./serve')();\n",
      'serve.js': "module.exports = () => require('http').createServer().listen(process.env.PORT);\n",
    },
    expected: [],
  },
  'tests, examples and scripts': {
    files: {
      'test/server.js': "require('express')().listen(3000);\n",
      'src/app.test.js': "require('express')().listen(3000);\n",
      'examples/basic.js': "require('express')().listen(3000);\n",
      'scripts/preview.js': "require('express')().listen(3000);\n",
      'src/mock-server.js': "require('express')().listen(3000);\n",
    },
    expected: [],
  },
  'a desktop app': {
    files: {
      'main.js':
        "const { app } = require('electron');\nrequire('http').createServer().listen(4321);\napp.whenReady();\n",
    },
    expected: [],
  },
  'a server for development alone': {
    files: {
      'index.js':
        "const app = require('express')();\nif (process.env.NODE_ENV !== 'production') {\n  app.listen(3000);\n}\n",
    },
    expected: [],
  },
  'gunicorn in the Procfile': {
    files: {
      Procfile: 'web: gunicorn server:application --workers 2\n',
      'server.py':
        'from wsgiref.simple_server import make_server\nmake_server("", 8000, application).serve_forever()\n',
    },
    expected: [],
  },
  'uvicorn in the Dockerfile': {
    files: {
      Dockerfile: 'FROM python:3.12\nCOPY . .\nCMD ["uvicorn", "app.main:app", "--host", "0.0.0.0"]\n',
      'app/main.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
      'app/tasks.py': 'import time\nwhile True:\n    time.sleep(1)\n',
    },
    expected: [],
  },
  'a worker beside gunicorn, started by python': {
    files: {
      Procfile: 'web: gunicorn app:app\nworker: python worker.py\n',
      'app.py': 'from flask import Flask\napp = Flask(__name__)\n',
      'worker.py': `import pika
channel = pika.BlockingConnection().channel()
channel.basic_consume("jobs", work)
channel.start_consuming()
`,
    },
    expected: [`worker.py:4 ${missing}`],
  },
  'development servers and app objects': {
    files: {
      'flaskapp.py': 'from flask import Flask\napp = Flask(__name__)\nif __name__ == "__main__":\n    app.run()\n',
      'api.py': 'from fastapi import FastAPI\napp = FastAPI()\n',
    },
    expected: [],
  },
  'aiohttp handles signals': {
    files: { 'main.py': 'from aiohttp import web\nweb.run_app(web.Application())\n' },
    expected: [],
  },
  'aiohttp told not to handle signals': {
    files: { 'main.py': 'from aiohttp import web\nweb.run_app(web.Application(), handle_signals=False)\n' },
    expected: ['main.py:2 grace-disabled'],
  },
  'a loop that is handed in': {
    files: {
      'main.py': `import asyncio
import signal
from app import stop


def install(loop):
    loop.add_signal_handler(signal.SIGTERM, stop)


async def main():
    install(asyncio.get_running_loop())
    server = await asyncio.start_server(answer, port=8000)
    await server.serve_forever()


asyncio.run(main())
`,
    },
    expected: [],
  },
  'a class that takes the signals': {
    files: {
      'worker.py': `import redis
from stopper import Stopper

stopper = Stopper()
queue = redis.Redis()
while True:
    job = queue.blpop("jobs", timeout=5)
    if stopper.stopped:
        break
`,
      'stopper.py': `import signal


class Stopper:
    stopped = False

    def __init__(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.stop)

    def stop(self, *_):
        self.stopped = True
`,
    },
    expected: [],
  },
  'loops without a queue, and a tool that Ctrl-C ends': {
    files: {
      'watch.py': 'import time\nwhile True:\n    time.sleep(1)\n',
      'copy.py': 'import sys\ntry:\n    copy(sys.argv)\nexcept KeyboardInterrupt:\n    pass\n',
    },
    expected: [],
  },
  'SIGINT here, SIGTERM nowhere': {
    files: {
      'server.js': "const app = require('express')();\nrequire('./stop')(app.listen(process.env.PORT));\n",
      'stop.js': "module.exports = (server) => {\n  process.on('SIGINT', () => server.close());\n};\n",
    },
    expected: ['stop.js:2 sigint-only'],
  },
  'Ctrl-C around the function that serves': {
    files: {
      'main.py': `import asyncio


async def main():
    server = await asyncio.start_server(answer, port=8000)
    await server.serve_forever()


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("stopped")
`,
    },
    expected: ['main.py:11 sigint-only'],
  },
  'an exit in another file than the server': {
    files: {
      'server.js': "require('./signals');\nrequire('express')().listen(process.env.PORT);\n",
      'signals.js': "process.on('SIGTERM', process.exit);\n",
    },
    expected: ['signals.js:1 exit-without-drain'],
  },
  'an exit after something unknown': {
    files: {
      'server.js': `const { db } = require('./db');
require('express')().listen(process.env.PORT);
process.on('SIGTERM', async () => {
  await db.$disconnect();
  process.exit(0);
});
`,
      'db.js': 'exports.db = connect();\n',
    },
    expected: [],
  },
};

for (const [name, { files, expected }] of Object.entries(cases)) {
  test(`disposability: ${name}`, async () => {
    assert.deepEqual(await found(files), expected);
  });
}

test('disposability: SIGTERM in a test file does not count as handling', async () => {
  const files = {
    'src/server.js': "require('express')().listen(process.env.PORT);\n",
    'test/signal.test.js': "process.on('SIGTERM', () => process.exit());\n",
  };
  assert.deepEqual(await found(files), [`src/server.js:1 ${missing}`]);
});
