/** What is read of PHP's own shapes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../../server/src/facts/facts.ts';
import { language } from '../../server/src/languages/php/index.ts';
import { factsReader, wordsOf } from '../harness/facts.ts';

const words = /(?<!\w)(?:\$_ENV|\$_FILES|\$_POST|SIGTERM)(?!\w)/g;
const readFile = factsReader(language, 'php', words);

function read(text: string): Promise<Facts> {
  return readFile(`<?php\n\n${text}`);
}
const { shown, called } = wordsOf(' = ');

async function bindings(text: string): Promise<string[]> {
  const facts = await read(text);
  return facts.bindings.map(({ name, value, type, form }) => {
    const typed = type === undefined ? '' : `: ${type.join('.')}`;
    return `${form} ${name.join('.')}${typed} = ${shown(value)}`;
  });
}

async function calls(text: string): Promise<string[]> {
  return (await read(text)).calls.map(called);
}

/** The names that statements give values, by their values. */
async function values(text: string): Promise<string[]> {
  return (await bindings(text)).map((binding) => binding.replace(/^\w+ /, ''));
}

test('imports: alone, renamed, several, and in a group', async () => {
  const text = 'use A\\B;\nuse A\\C as D, E\\F;\nuse G\\{H, I as J};\nuse function K\\l;\nuse Redis;\n';
  const facts = await read(text);
  assert.deepEqual(
    facts.imports.map(({ module }) => module),
    ['A\\B', 'A\\C', 'E\\F', 'G\\H', 'G\\I', 'K\\l', 'Redis'],
  );
  assert.deepEqual(await bindings(text), [
    'import B = module:A.B',
    'import D = module:A.C',
    'import F = module:E.F',
    'import H = module:G.H',
    'import J = module:G.I',
    'import l = module:K.l',
    'import Redis = module:Redis',
  ]);
});

test('names: variables keep their sign, elements and members follow', async () => {
  assert.deepEqual(await values("$a = $_FILES['photo']['tmp_name'];\n$b = $c->d->e;\n$f = G::H;\n$i = G::$j;\n"), [
    '$a = $_FILES.photo.tmp_name',
    '$b = $c.d.e',
    '$f = G.H',
    '$i = G.j',
  ]);
  assert.deepEqual(await values('$a = \\A\\B::class;\n$b = $c[$d];\n$e = $this->f?->g;\n'), [
    '$a = module:A.B',
    '$b = $c.*',
    '$e = this.f.g',
  ]);
});

test('texts: in single and double quotes, with variables, over several lines', async () => {
  assert.deepEqual(
    await values(`$a = 'it\\'s \\n';\n$b = "x\\n\\$";\n$c = "a {$d['e']} b $f->g";\n$h = 'i' . $j . 'k';\n`),
    [`$a = "it's \\\\n"`, '$b = "x\\n$"', '$c = "a " + $d.e + " b " + $f.g', '$h = "i" + $j + "k"'],
  );
  assert.deepEqual(await values("$a = <<<'X'\nplain $b\nX;\n"), ['$a = "plain $b"']);
  assert.deepEqual(await values('$a = <<<X\nid $b\nX;\n'), ['$a = "id " + $b']);
});

test('numbers, truths and nothing', async () => {
  assert.deepEqual(await values('$a = 1_000;\n$b = 0x1F;\n$c = TRUE;\n$d = null;\n$e = -1;\n$f = 017;\n'), [
    '$a = 1000',
    '$b = 31',
    '$c = true',
    '$d = null',
    '$e = -1',
    '$f = 15',
  ]);
});

test('arrays: lists, dictionaries, and a method of the object', async () => {
  assert.deepEqual(await values("$a = [1, 'b'];\n$c = array(2);\n$d = [$this, 'stop'];\n"), [
    '$a = [1, "b"]',
    '$c = [2]',
    '$d = this.stop',
  ]);
  assert.deepEqual(await values("$a = ['b' => ['c' => 1]];\n"), ['c = 1', 'b = {c: 1}', '$a = {b: {c: 1}}']);
});

test('choices: ?:, ??, a condition, match', async () => {
  assert.deepEqual(await values("$a = getenv('A') ?: 'b';\n$c = $d ?? $e ?? 'f';\n$g = $h === 'i' ? 1 : 2;\n"), [
    '$a = getenv("A") | "b"',
    '$c = $d | $e | "f"',
    '$g = equal($h, "i") ? 1 | 2',
  ]);
  assert.deepEqual(await values("$a = match ($b) { 'x' => 1, default => 2 };\n"), ['$a = $b ? 1 | 2']);
});

test('bindings: several at once, constants, properties, parameters that are properties', async () => {
  assert.deepEqual(await values("[$a, $b] = [1, 2];\nconst C = 3;\ndefine('D', 4);\nforeach ($e as $f) {}\n"), [
    '$a = 1',
    '$b = 2',
    'C = 3',
    'D = 4',
    '$f = unknown',
  ]);
  const text = 'class A { const B = 1; private ?C $d = null; function __construct(private E $e, int $f = 2) {} }\n';
  assert.deepEqual(await values(text), [
    'A = function',
    'this.B = 1',
    'this.d: C = null',
    '$e: E = unknown',
    'this.e: E = unknown',
    '$f = 2',
  ]);
});

test('calls: functions, methods, static ones, new objects, named arguments, spread', async () => {
  assert.deepEqual(await calls("f(1, name: 'x', ...$y);\n$a->b()?->c();\nD::e();\nnew \\F\\G('h');\nexit(1);\n"), [
    'f(1, name = "x", *$y)',
    '$a.b()',
    '$a.b.().c()',
    'D.e()',
    'module:F.G("h")',
    'exit()',
  ]);
});

test('attributes are calls that know what they stand on', async () => {
  const facts = await read(
    "class A {\n    public function __construct(#[Autowire(env: 'URL')] private string $url) {}\n}\n",
  );
  const [attribute] = facts.calls;
  assert.equal(attribute === undefined ? '' : called(attribute), 'Autowire(env = "URL")');
  assert.deepEqual(attribute?.annotates, ['url']);
});

test('scopes: classes with what they extend, functions with what they give', async () => {
  const facts = await read('class A extends \\B\\C {\n    function d(): E {}\n}\n$f = fn () => 1;\n');
  const [first, second, third] = [...facts.scopes.values()];
  assert.deepEqual([first?.kind, first?.name, first?.bases], ['class', 'A', [['module:B', 'C']]]);
  assert.deepEqual([second?.kind, second?.name, second?.returns], ['function', 'd', ['E']]);
  assert.equal(third?.kind, 'function');
});

test('loops, branches and handlers', async () => {
  const facts = await read('while (true) { a(); }\nfor (;;) {}\ndo { b(); } while ($c);\n');
  assert.deepEqual(
    facts.loops.map(({ endless }) => endless),
    [true, true, false],
  );
  const guarded = await read('try { a(); } catch (B | C $d) { e(); } finally { f(); }\n');
  assert.deepEqual(guarded.handlers[0]?.catches, [['B'], ['C']]);
  assert.equal(guarded.handlers.length, 2);
  const branch = await read("if ($a === 'b') { c(); } else { d(); }\n");
  assert.deepEqual(
    branch.branches.map(({ condition }) => shown(condition)),
    ['equal($a, "b")'],
  );
});

test('what is only read: the environment, uploads, the request, signals', async () => {
  const facts = await read("f($_ENV['A'], $_FILES['b']['name'], $_POST, SIGTERM);\n");
  assert.deepEqual(
    facts.accesses.map((access) => access.path.join('.')),
    ['$_ENV.A', '$_FILES.b.name', '$_POST', 'SIGTERM'],
  );
});
