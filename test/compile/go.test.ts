/** What the fixes write in Go, given to Go's own tools: gofmt for all, the compiler for what needs no further packages. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { fixed } from '../cases/rules/fixed-program.ts';
import { testWith, type Workshop } from '../harness/compilers.ts';
import { readPage } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';

const blocks = pageFiles().flatMap((page) =>
  readPage(readFileSync(page.path, 'utf8'))
    .filter((block) => block.language === 'go' && block.fixed)
    .map((block) => ({ ...block, page: page.path })),
);

testWith('gofmt', 'the text after every fix is Go, as gofmt writes it', (workshop) => {
  assert.ok(blocks.length > 30, `only ${blocks.length} blocks`);
  for (const [index, block] of blocks.entries()) {
    const { status, output } = workshop.run('gofmt', ['-d', workshop.write(`${index}.go`, block.text)]);
    assert.deepEqual({ status, output }, { status: 0, output: '' }, `${block.page}:${block.line}`);
  }
});

const or =
  'package cmp\n\nfunc Or[T comparable](values ...T) (first T) {\n\tfor _, value := range values {\n\t\tif value != first {\n\t\t\treturn value\n\t\t}\n\t}\n\treturn\n}\n';

/** Compiles a program and gives its path. `cmp.Or` came with Go 1.22: an older compiler gets it as a package of its own. */
function build(workshop: Workshop, name: string, text: string): string {
  const hasOr = workshop.run('go', ['list', 'cmp']).status === 0;
  workshop.write(`${name}/main.go`, hasOr ? text : text.replace('"cmp"', '"example.com/fixed/cmp"'));
  workshop.write(`${name}/cmp/cmp.go`, or);
  workshop.write(`${name}/go.mod`, 'module example.com/fixed\n\ngo 1.19\n');
  // What the page leaves out.
  const rest =
    'import "net/http"\n\nfunc handler(...any) http.Handler { return http.NewServeMux() }\n\nfunc routes() http.Handler { return handler() }\n';
  workshop.write(`${name}/rest.go`, `package main\n\n${/\b(?:handler|routes)\(/.test(text) ? rest : ''}`);
  const { status, output } = workshop.run('sh', ['-c', `cd ${name} && go build -o program .`]);
  assert.equal(status, 0, output);
  return path.join(workshop.folder, name, 'program');
}

testWith('go', 'programs of the standard library compile after their fixes', (workshop) => {
  const alone = blocks.filter(({ text }) => /^package main$/m.test(text) && !/"[\w.-]+\.\w+\//.test(text));
  const hasLogger = workshop.run('go', ['list', 'log/slog']).status === 0;
  const known = alone.filter(({ text }) => hasLogger || !text.includes('"log/slog"'));
  const programs = known.filter(({ text, app }) => text.includes('func main()') && app.startsWith('block'));
  assert.ok(programs.length > 8, `only ${programs.length} programs`);
  for (const [index, block] of programs.entries()) build(workshop, `program-${index}`, block.text);
});

/** Two files of one package, each with a password and a port of its own. */
const password = ['Xk9', 'fQ2', 'vLw', '7Rt'].join('');
const files = {
  'main.go': `package main

import (
	"fmt"
	"net/http"
)

func main() {
	port := 8080
	go partners()
	fmt.Println(len(dbPassword), http.ListenAndServe(fmt.Sprintf(":%d", port), nil))
}

var dbPassword = "${password}"
`,
  'partners.go': `package main

import (
	"fmt"
	"net/http"
)

// What the partners sign in with.
var partnerPassword = "${password}m"

func partners() {
	partnersPort := 9090
	fmt.Println(len(partnerPassword), http.ListenAndServe(fmt.Sprintf(":%d", partnersPort), nil))
}
`,
};

testWith(
  'go',
  'two files of a package: what a fix added to one, it does not declare again in the other',
  async (workshop) => {
    const changed: Record<string, string> = { ...files };
    for (const name of ['main.go', 'partners.go']) {
      for (const rule of ['config/hardcoded-secret', 'port-binding/hardcoded-port'])
        changed[name] = await fixed(changed, name, rule);
      workshop.write(`shared/${name}`, changed[name] ?? '');
      assert.equal(workshop.run('gofmt', ['-l', `shared/${name}`]).output, '', changed[name]);
    }
    assert.match(changed['main.go'] ?? '', /^func intEnvOr[^]*^func requireEnv/m);
    assert.doesNotMatch(changed['partners.go'] ?? '', /^func (?:requireEnv|intEnvOr)/m);
    workshop.write('shared/go.mod', 'module example.com/shared\n\ngo 1.19\n');
    const { status, output } = workshop.run('sh', ['-c', 'cd shared && go build -o program .']);
    assert.equal(status, 0, output);
  },
);

const server = `package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"time"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Println("begun")
		time.Sleep(400 * time.Millisecond)
		fmt.Fprint(w, "done")
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}
`;

/** Asks a server, sends it SIGTERM while it answers, and tells how it ended and what it answered. */
async function terminated(program: string, port: number): Promise<{ code: number | null; answer: string }> {
  const child = spawn(program, { env: { ...process.env, PORT: String(port) } });
  child.stdout.once('data', () => child.kill('SIGTERM'));
  const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const ended = once(child, 'close');
  let answer = '';
  for (let tries = 0; answer === '' && tries < 100 && child.exitCode === null && child.signalCode === null; tries++) {
    answer = await ask(port);
    if (answer === '') await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await ended;
  clearTimeout(limit);
  return { code: child.exitCode, answer };
}

async function ask(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => (answer += data.toString()));
  socket.on('error', () => undefined);
  socket.on('connect', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

testWith(
  'go',
  'disposability/missing-sigterm: a server drops its request before the fix and answers after',
  async (workshop) => {
    const before = await terminated(build(workshop, 'before', server), 41_331);
    assert.deepEqual(before, { code: null, answer: '' });
    const text = await fixed({ 'main.go': server }, 'main.go', 'disposability/missing-sigterm');
    const after = await terminated(build(workshop, 'after', text), 41_332);
    assert.equal(after.code, 0);
    assert.match(after.answer, /done$/);
  },
);
