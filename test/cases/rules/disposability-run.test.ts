/** The fixes of the disposability rules, proved by running what they write. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectCutOff, expectDrained, fetchText, fixed, run } from './fixed-program.ts';

const nodeServer = `const http = require('http');

http.createServer((request, response) => {
  console.log('request');
  setTimeout(() => response.end('done'), 300);
}).listen(process.env.PORT ?? freePort(), function () {
  console.log('port ' + this.address().port);
});

function freePort() {
  return 0;
}
`;

const nodeServerInVariable = `const http = require('http');

const server = http.createServer((request, response) => {
  console.log('request');
  setTimeout(() => response.end('done'), 300);
});

async function main() {
  server.listen({ port: Number(process.env.PORT ?? '0') }, () => {
    console.log('port ' + server.address().port);
  });
}

main();
`;

for (const [name, text] of Object.entries({ nodeServer, nodeServerInVariable })) {
  test(`missing-sigterm: ${name} is cut off before the fix and drains after it`, async () => {
    await expectCutOff('node', text);
    await expectDrained('node', await fixed({ 'server.js': text }, 'server.js', 'disposability/missing-sigterm'), true);
  });
}

const handlerClass = `import os
import time
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        print("request")
        time.sleep(0.3)
        self.send_response(200)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"done")


`;

const pythonServers = {
  'in a variable': `server = HTTPServer(("", int(os.environ.get("PORT", "0"))), Handler)
print("port", server.server_port)
server.serve_forever()
`,
  'in a function': `def main():
    server = ThreadingHTTPServer(("", int(os.environ.get("PORT", "0"))), Handler)
    print("port", server.server_port)
    server.serve_forever()


if __name__ == "__main__":
    main()
`,
  'in a with statement': `with HTTPServer(("", int(os.environ.get("PORT", "0"))), Handler) as httpd:
    print("port", httpd.server_port)
    httpd.serve_forever()
`,
};

for (const [name, start] of Object.entries(pythonServers)) {
  test(`missing-sigterm: http.server ${name} is cut off before the fix and drains after it`, async () => {
    await expectCutOff('python3', handlerClass + start);
    const text = await fixed({ 'server.py': handlerClass + start }, 'server.py', 'disposability/missing-sigterm');
    await expectDrained('python3', text);
  });
}

const asyncioServer = `import asyncio
import os


async def answer(reader, writer):
    await reader.readuntil(b"\\r\\n\\r\\n")
    print("request")
    await asyncio.sleep(0.3)
    writer.write(b"HTTP/1.1 200 OK\\r\\nContent-Length: 4\\r\\nConnection: close\\r\\n\\r\\ndone")
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(answer, port=int(os.environ.get("PORT", "0")), host="127.0.0.1")
    print("port", server.sockets[0].getsockname()[1])
    async with server:
        await server.serve_forever()


asyncio.run(main())
`;

test('missing-sigterm: asyncio.start_server is cut off before the fix and drains after it', async () => {
  await expectCutOff('python3', asyncioServer);
  await expectDrained('python3', await fixed({ 'main.py': asyncioServer }, 'main.py', 'disposability/missing-sigterm'));
});

const slowServer = `const http = require('http');

const server = http.createServer((request, response) => {
  console.log('request');
  setTimeout(() => response.end('done'), 300);
});
server.listen(process.env.PORT ?? Number('0'), () => console.log('port ' + server.address().port));
`;

test('sigint-only: a handler in place serves both signals after the fix', async () => {
  const text = `${slowServer}
process.on('SIGINT', () => {
  server.close(() => process.exit(0));
});
`;
  await expectCutOff('node', text);
  await expectDrained('node', await fixed({ 'server.js': text }, 'server.js', 'disposability/sigint-only'));
});

test('sigint-only: a named handler serves both signals after the fix', async () => {
  const text = `${slowServer}
function stop() {
  server.close(() => process.exit(0));
}
process.once('SIGINT', stop);
`;
  await expectDrained('node', await fixed({ 'server.js': text }, 'server.js', 'disposability/sigint-only'));
});

test('sigint-only: what stands behind Ctrl-C runs on SIGTERM after the fix', async () => {
  const text = `${handlerClass}server = HTTPServer(("", int(os.environ.get("PORT", "0"))), Handler)
print("port", server.server_port)
try:
    server.serve_forever()
except KeyboardInterrupt:
    print("stopped in order")
    server.server_close()
`;
  const result = await fixed({ 'server.py': text }, 'server.py', 'disposability/sigint-only');
  await run('python3', result, async (running) => {
    // An answer shows that the server runs inside the statement that waits for Ctrl-C.
    assert.equal(await fetchText(await running.printed('port ')), 'done');
    running.process.kill('SIGTERM');
    await running.printed('stopped in order');
    assert.equal(await running.ended, 0, running.output());
  });
});

const exits = {
  'at the end of a block': "process.on('SIGTERM', () => {\n  console.log('bye');\n  process.exit(0);\n});\n",
  'as an expression': "process.on('SIGTERM', () => process.exit(0));\n",
  'in a function': "function leave() {\n  process.exit(0);\n}\nprocess.on('SIGTERM', leave);\n",
};

for (const [name, handler] of Object.entries(exits)) {
  test(`exit-without-drain: an exit ${name} waits for the request after the fix`, async () => {
    const text = `${slowServer}\n${handler}`;
    await expectDrained('node', await fixed({ 'server.js': text }, 'server.js', 'disposability/exit-without-drain'));
  });
}

test('exit-without-drain: sys.exit waits for the request after the fix', async () => {
  const text = `import signal
import sys
${handlerClass}server = HTTPServer(("", int(os.environ.get("PORT", "0"))), Handler)


def terminate(signum, frame):
    sys.exit(0)


signal.signal(signal.SIGTERM, terminate)
print("port", server.server_port)
server.serve_forever()
`;
  await expectDrained('python3', await fixed({ 'server.py': text }, 'server.py', 'disposability/exit-without-drain'));
});

test('missing-sigterm: a worker finishes its job before it ends', async () => {
  const text = `import redis

queue = redis.Redis()
while True:
    job = queue.blpop("jobs", timeout=1)
    print("request", job)
    queue.finish(job)
    print("finished")
`;
  const result = await fixed({ 'worker.py': text }, 'worker.py', 'disposability/missing-sigterm');
  // The package is not installed here: a class of two methods stands in for it.
  const standIn = `import time


class Queue:
    def blpop(self, name, timeout):
        time.sleep(0.05)
        return "job"

    def finish(self, job):
        time.sleep(0.3)
`;
  await run('python3', result.replace('import redis', standIn).replace('redis.Redis()', 'Queue()'), async (running) => {
    await running.printed('request');
    running.process.kill('SIGTERM');
    assert.equal(await running.ended, 0, running.output());
    assert.match(running.output(), /finished\n$/);
  });
});
