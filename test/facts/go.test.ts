/** What is read of Go's own shapes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../server/src/languages/go/index.ts';
import { factsReader, wordsOf } from '../harness/facts.ts';

const read = factsReader(language, 'go');
const { shown, called } = wordsOf(' = ', '');

async function bindings(text: string): Promise<string[]> {
  const facts = await read(text);
  return facts.bindings.map(({ name, value, type, isConstant }) => {
    const typed = type === undefined ? '' : `: ${type.join('.')}`;
    return `${isConstant === true ? 'const ' : ''}${name.join('.')}${typed} = ${shown(value)}`;
  });
}

async function calls(text: string): Promise<string[]> {
  return (await read(text)).calls.map(called);
}

/** What stands within a function, without the function itself. */
async function inside(...statements: readonly string[]): Promise<string[]> {
  return (await bindings(`package a\n\nfunc b() {\n\t${statements.join('\n\t')}\n}\n`)).slice(1);
}

test('imports: groups, own names, versions, dots and blanks', async () => {
  const text = `package main

import "os"
import (
	"net/http"
	chi "github.com/go-chi/chi/v5"
	. "fmt"
	_ "github.com/lib/pq"
	"github.com/nats-io/nats.go"
	"gopkg.in/yaml.v3"
)
`;
  const facts = await read(text);
  assert.deepEqual(
    facts.imports.map(({ module, wildcard }) => `${module}${wildcard === true ? '.*' : ''}`),
    [
      '.',
      'os',
      'net/http',
      'github.com/go-chi/chi',
      'github.com/go-chi/chi/v5',
      'fmt.*',
      'github.com/lib/pq',
      'github.com/nats-io/nats.go',
      'gopkg.in/yaml',
      'gopkg.in/yaml.v3',
    ],
  );
  assert.deepEqual(
    (await bindings(text)).filter((line) => !line.startsWith('os')),
    [
      'http = module:net/http',
      'chi = module:github.com/go-chi/chi',
      'nats = module:github.com/nats-io/nats.go',
      'yaml = module:gopkg.in/yaml',
    ],
  );
});

test('texts: escapes, raw ones, and those put together', async () => {
  assert.deepEqual(await inside('a := "x\\t\\u0041\\"" + b.c + "y"', 'd := `\\t${e}`'), [
    'a = "x\\tA\\"" + b.c + "y"',
    'd = "\\\\t${e}"',
  ]);
  assert.deepEqual(await inside('a := fmt.Sprintf("http://%s:%d/%%", host, 80)', 'b := net.JoinHostPort("", port)'), [
    'a = "http://" + host + ":" + 80 + "/%"',
    'b = "" + ":" + port',
  ]);
});

test('declarations: several at once, constants, types, and what a call gives', async () => {
  assert.deepEqual(await inside('a, b := 1, "c"', 'd, err := e()', 'var f http.Handler = g', 'const h = 0x1F'), [
    'a = 1',
    'b = "c"',
    'd = e()',
    'err = unknown',
    'f: http.Handler = g',
    'const h = 31',
  ]);
  assert.deepEqual(
    await bindings('package a\n\nfunc (s *Server) run(addr string, rest ...int) (err error) { return }\n'),
    ['addr: string = unknown', 'rest = unknown', 's: Server = unknown'],
  );
});

test('literals: lists, maps, and structs that are made by name or in order', async () => {
  assert.deepEqual(await inside('a := []string{"b", c}', 'd := map[string]int{"e": 1}'), [
    'a = ["b", c]',
    'e = 1',
    'd = {e: 1}',
  ]);
  assert.deepEqual(await calls('package a\n\nvar b = &http.Server{Addr: ":80", Handler: c()}\nvar d = e{1, "f"}\n'), [
    'c()',
    'http.Server(Addr = ":80", Handler = c())',
    'e(1, "f")',
  ]);
});

test('calls: chains, methods, spread arguments, channels and goroutines', async () => {
  assert.deepEqual(
    await calls('package a\n\nfunc b() {\n\tc.D(1).E("x", f...)\n\tgo func() { g() }()\n\t<-h\n\tdefer i()\n}\n'),
    ['c.D(1)', 'c.D.().E("x", f)', 'g()', 'h.receive()', 'i()'],
  );
});

test('a struct tag tells of its field, key by key', async () => {
  const text =
    'package a\n\ntype B struct {\n\tPort int `env:"PORT, default=80" json:"port,omitempty"`\n\tc string\n}\n';
  assert.deepEqual(await calls(text), [
    'tag(field = "Port", env = "PORT", env default = "80", json = "port,omitempty")',
  ]);
  const facts = await read(text);
  assert.deepEqual(
    facts.calls.map(({ annotates }) => annotates),
    [['Port']],
  );
});

test('fields have types, and a receiver is of its own type', async () => {
  const text = 'package a\n\ntype B struct {\n\tdb *sql.DB\n\tlist []int\n}\n\nfunc (b *B) c() { b.db.Ping() }\n';
  assert.deepEqual(
    (await bindings(text)).filter((line) => line.includes(': ')),
    ['this.db: sql.DB = unknown', 'b: B = unknown'],
  );
});

test('what a function results in is known where it is one type, or the first of several', async () => {
  const facts = await read('package a\n\nfunc b() *http.Server {}\nfunc c() (*sql.DB, error) {}\nfunc d() {}\n');
  assert.deepEqual(
    [...facts.scopes.values()].map(({ name, returns }) => `${name}: ${returns?.join('.')}`),
    ['b: http.Server', 'c: sql.DB', 'd: undefined'],
  );
});

test('branches and loops', async () => {
  const facts = await read(`package a

func b() {
	if c, err := d(); err != nil && c == "e" {
		f()
	} else {
		g()
	}
	switch h {
	case "i", "j":
		m()
	default:
	}
	for {
	}
	for true {
	}
	for k < 3 {
	}
	for range l {
	}
}
`);
  assert.deepEqual(
    facts.branches.map(
      ({ condition, alternative }) => `${shown(condition)}${alternative === undefined ? '' : ' else'}`,
    ),
    ['and(unequal(err, null), equal(c, "e")) else', 'equal(h, ["i", "j"])'],
  );
  assert.deepEqual(
    facts.loops.map(({ endless }) => endless),
    [true, true, false, false],
  );
});

test('new imports go behind the last import, or behind the package', async () => {
  const first = 'package a\n\nfunc b() {}\n';
  assert.equal((await read(first)).importPoint, first.indexOf('\nfunc'));
  const second = 'package a\n\nimport "os"\n\nfunc b() {}\n';
  assert.equal((await read(second)).importPoint, second.indexOf('\nfunc'));
});
