/** What is read of Kotlin's own shapes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../server/src/languages/kotlin/index.ts';
import { factsReader, wordsOf } from '../harness/facts.ts';

const read = factsReader(language, 'kotlin');
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

test('imports: alone, renamed, and all of a package', async () => {
  const facts = await read('package a\n\nimport b.c.D\nimport b.c.e as f\nimport b.g.*\n');
  assert.deepEqual(
    facts.imports.map(({ module, wildcard }) => `${module}${wildcard === true ? '.*' : ''}`),
    ['b.c.D', 'b.c.e', 'b.g.*'],
  );
  assert.deepEqual(await bindings('import b.c.D\nimport b.c.e as f\n'), [
    'import D = module:b.c.D',
    'import f = module:b.c.e',
  ]);
});

test('imports go behind the package, or behind the last import', async () => {
  const first = 'package a\n\nfun main() {}\n';
  assert.equal((await read(first)).importPoint, first.indexOf('fun'));
  const second = 'package a\n\nimport b.C\n\nfun main() {}\n';
  assert.equal((await read(second)).importPoint, second.indexOf('\nfun'));
});

test('strings: templates, escapes, several lines', async () => {
  assert.deepEqual(await bindings('val a = "x $b.c ${d.e} \\$f \\n$ 5"\n'), [
    'declaration a = "x " + b + ".c " + d.e + " $f \\n$ 5"',
  ]);
  assert.deepEqual(await bindings('val a = """x\n $b"""\nval c = """d"""\n'), [
    'declaration a = "x\\n " + b',
    'declaration c = "d"',
  ]);
});

test('calls: named arguments, trailing lambdas, generics, indexes', async () => {
  assert.deepEqual(await calls('val a = serve(Netty, port = 80) { get("/") { ok() } }.start(wait = true)\n'), [
    'serve(Netty, port = 80, function)',
    'serve.().start(wait = true)',
    'get("/", function)',
    'ok()',
  ]);
  assert.deepEqual(await calls('val a = listOf<String>("b")\n'), ['listOf("b")']);
  assert.deepEqual(await calls('val a = Map<String, Int>(1)\n'), ['Map(1)']);
  assert.deepEqual(await calls('val a = System.getenv()["B"]!!\n'), ['System.getenv()', 'System.getenv.().get("B")']);
  assert.deepEqual(await calls('fun f() { a(*b) }\n'), ['a(*b)']);
});

test('what apply and also are called on', async () => {
  assert.deepEqual(await bindings('val a = B(1).apply { c = 2 }\n'), ['declaration a = B(1)', 'assignment c = 2']);
});

test('values: choices, lists, entries, comparisons', async () => {
  assert.deepEqual(await bindings('val a = b ?: "c"\n'), ['declaration a = b | "c"']);
  assert.deepEqual(await bindings('val a = if (b == "c") 1 else { 2 }\n'), ['declaration a = equal(b, "c") ? 1 | 2']);
  assert.deepEqual(await bindings('val a = when (b) { "c", "d" -> 1\n else -> 2 }\n'), [
    'declaration a = contains(b, ["c", "d"]) ? 1 | 2',
  ]);
  assert.deepEqual(await bindings('val a = listOf("b", 1_000L, 0x1F, -2, true, null)\n'), [
    'declaration a = ["b", 1000, 31, -2, true, null]',
  ]);
  assert.deepEqual(await bindings('val a = mapOf("b" to 1)\n'), ['entry b = 1', 'declaration a = {b: 1}']);
  assert.deepEqual(await bindings('val a by lazy { B(1) }\n'), ['declaration a = B(1)']);
});

test('fields: of the constructor, of the body, of the companion', async () => {
  const text = `
class A(private val b: B, c: C = D()) {
    val e: E = f(c)
    lateinit var g: G
    companion object {
        const val H = "i"
    }
}
`;
  assert.deepEqual(await bindings(text), [
    'declaration A = function',
    'parameter this.b: B = unknown',
    'parameter c: C = D()',
    'declaration this.e: E = f(c)',
    'declaration this.g: G = unknown',
    'declaration this.H = "i"',
  ]);
});

test('annotations are calls that know what they stand on', async () => {
  const text = `
@Service
class A(@Value("\\\${b}") private val c: String) {
    @Value("\\\${d:e}")
    lateinit var f: String

    @Scheduled(fixedRate = 5)
    fun g() {}
}
`;
  const facts = await read(text);
  assert.deepEqual(
    facts.calls.map((call) => `${called(call)} on ${call.annotates?.join('.') ?? ''}`),
    ['Service() on A', 'Value("${b}") on c', 'Value("${d:e}") on f', 'Scheduled(fixedRate = 5) on g'],
  );
});

test('scopes: functions, objects, results', async () => {
  const facts = await read('object A : B(), C {\n    fun d(): E = F()\n}\nval g = object : H() {}\n');
  assert.deepEqual(
    [...facts.scopes.values()].map(({ kind, name, bases, returns }) => [
      kind,
      name ?? '',
      bases.join(),
      returns?.join('.') ?? '',
    ]),
    [
      ['class', 'A', 'B,C', ''],
      ['function', 'd', '', 'E'],
      ['class', '', 'H', ''],
    ],
  );
});

test('branches, loops, handlers', async () => {
  const facts = await read(
    'fun f() {\n while (true) { a() }\n if (b) c() else d()\n try { e() } catch (x: G) { h() }\n do { i() } while (j)\n}\n',
  );
  assert.deepEqual(
    facts.loops.map((loop) => loop.endless),
    [true, false],
  );
  assert.deepEqual(
    facts.branches.map((branch) => shown(branch.condition)),
    ['b'],
  );
  assert.equal(facts.handlers.length, 1);
  assert.ok(facts.handlers[0]?.catches.some((path) => path.join('.') === 'G'));
});

test('the statement of a call', async () => {
  const text = 'fun f() {\n    val a = b(1).c()\n    d { e() }\n    if (g) h()\n}\n';
  const facts = await read(text);
  const statements = facts.calls.map((call) => text.slice(call.statement.start, call.statement.end));
  assert.deepEqual(statements, ['val a = b(1).c()', 'val a = b(1).c()', 'd { e() }', 'e()', 'if (g) h()']);
});
