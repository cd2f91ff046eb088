/** What is read of Java's own shapes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../server/src/languages/java/index.ts';
import { factsReader, wordsOf } from '../harness/facts.ts';

const read = factsReader(language, 'java');
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

/** Statements within a method. */
function within(...statements: readonly string[]): string {
  return `class A {\n    void b() {\n        ${statements.join('\n        ')}\n    }\n}\n`;
}

/** The names that statements within a method give values. */
async function inside(...statements: readonly string[]): Promise<string[]> {
  return (await bindings(within(...statements))).slice(1);
}

test('imports: alone, of a whole package, and of static members', async () => {
  const text = 'package a;\n\nimport b.c.D;\nimport static b.c.E.f;\nimport b.g.*;\nimport static b.c.H.*;\n';
  const facts = await read(text);
  assert.deepEqual(
    facts.imports.map(({ module, wildcard }) => `${module}${wildcard === true ? '.*' : ''}`),
    ['b.c.D', 'b.c.E.f', 'b.g.*', 'b.c.H.*'],
  );
  assert.deepEqual(await bindings(text), ['import D = module:b.c.D', 'import f = module:b.c.E.f']);
});

test('imports go behind the package, or behind the last import', async () => {
  const first = 'package a;\n\nclass B {}\n';
  assert.equal((await read(first)).importPoint, first.indexOf('class'));
  const second = 'package a;\n\nimport b.C;\n\nclass D {}\n';
  assert.equal((await read(second)).importPoint, second.indexOf('\nclass'));
});

test('texts: escapes, blocks, sums', async () => {
  assert.deepEqual(await inside('var a = "x\\t\\u0041\\"";'), ['declaration a = "x\\tA\\""']);
  assert.deepEqual(await inside('String a = """\n            x\n              y\\\n            z""";'), [
    'declaration a: String = "x\\n  yz"',
  ]);
  assert.deepEqual(await inside('var a = "b" + c.d + "e" + f();'), ['declaration a = "b" + c.d + "e" + f()']);
});

test('values: numbers, choices, lists, entries, comparisons', async () => {
  assert.deepEqual(await inside('var a = List.of(1_000L, 0x1F, -2, true, null, 1.5f);'), [
    'declaration a = [1000, 31, -2, true, null, 1.5]',
  ]);
  assert.deepEqual(await inside('String[] a = {"b", "c"};', 'var d = new int[] {1};'), [
    'declaration a = ["b", "c"]',
    'declaration d = [1]',
  ]);
  assert.deepEqual(await inside('var a = Map.of("b", 1, "c", d);'), [
    'entry b = 1',
    'entry c = d',
    'declaration a = {b: 1, c: d}',
  ]);
  assert.deepEqual(await inside('var a = "b".equals(c) ? 1 : 2;'), ['declaration a = equal(c, "b") ? 1 | 2']);
  assert.deepEqual(await inside('var a = List.of("b", "c").contains(d) && !e;'), [
    'declaration a = and(contains(d, ["b", "c"]), not(e))',
  ]);
});

test('calls: constructors, chains, method references, lambdas', async () => {
  assert.deepEqual(await calls(within('var a = new B<>(1, C.D).e().f(this::g);')), [
    'B(1, C.D)',
    'B.().e()',
    'B.().e.().f(this.g)',
  ]);
  assert.deepEqual(await calls(within('a.b(c -> d(c), () -> { e(); });')), ['a.b(function, function)', 'd(c)', 'e()']);
  assert.deepEqual(await calls(within('new A() { void b() { c(); } };')), ['A(body = function)', 'c()']);
});

test('fields, parameters and locals have their types', async () => {
  const text = `
class A {
    private static final String B = "c";
    private final D<E> d;

    A(D<E> d, @F("g") String... h) {
        this.d = d;
        try (I i = new I()) {}
        for (J j : k) {}
    }
}

record L(M m) {}

interface N {
    int O = 1;
}
`;
  assert.deepEqual(await bindings(text), [
    'declaration A = function',
    'declaration this.B: String = "c"',
    'declaration this.d: D = unknown',
    'parameter d: D = unknown',
    'parameter h: String = unknown',
    'assignment this.d = d',
    'declaration i: I = I()',
    'declaration j: J = unknown',
    'declaration L = function',
    'declaration N = function',
    'declaration this.O = 1',
  ]);
});

test('annotations are calls that know what they stand on', async () => {
  const text = `
@Service
class A {
    @Value("\${b:c}")
    private String d;

    @Scheduled(fixedRate = 5, zone = "e")
    void f(@Value("\${g}") String h) {}
}
`;
  const facts = await read(text);
  assert.deepEqual(
    facts.calls.map((call) => `${called(call)} on ${call.annotates?.join('.') ?? ''}`),
    [
      'Service() on A',
      'Value("\${b:c}") on this.d',
      'Scheduled(fixedRate = 5, zone = "e") on f',
      'Value("\${g}") on h',
    ],
  );
});

test('scopes: classes, methods, results', async () => {
  const facts = await read('class A extends B implements C {\n    D e() { return new D(); }\n}\n');
  assert.deepEqual(
    [...facts.scopes.values()].map(({ kind, name, bases, returns }) => [
      kind,
      name ?? '',
      bases.join(),
      returns?.join('.') ?? '',
    ]),
    [
      ['class', 'A', 'B', ''],
      ['function', 'e', '', 'D'],
    ],
  );
});

test('branches, loops, handlers', async () => {
  const facts = await read(
    within(
      'while (true) { a(); }',
      'for (;;) { b(); }',
      'do { c(); } while (d);',
      'if (e) f(); else g();',
      'switch (n) { case "o" -> p(); default -> {} }',
    ) + within('try { h(); } catch (I | J k) { l(); } finally { m(); }'),
  );
  assert.deepEqual(
    facts.loops.map((loop) => loop.endless),
    [true, true, false],
  );
  assert.deepEqual(
    facts.branches.map((branch) => shown(branch.condition)),
    ['e', 'equal(n, "o")'],
  );
  assert.equal(facts.handlers.length, 2);
});

test('the statement of a call', async () => {
  const text = within('var a = b(1).c();', 'd(() -> { e(); });', 'return f();');
  const facts = await read(text);
  const statements = facts.calls.map((call) => text.slice(call.statement.start, call.statement.end));
  assert.deepEqual(statements, ['var a = b(1).c();', 'var a = b(1).c();', 'd(() -> { e(); });', 'e();', 'return f();']);
});
