/** The fixes of the disposability rules, proved by running what they write. */
import { test } from 'node:test';
import { expectCutOff, expectDrained, fixed } from './fixed-program.ts';

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
