/** What is read of Rust's own shapes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../server/src/languages/rust/index.ts';
import { factsReader, wordsOf } from '../harness/facts.ts';

const read = factsReader(language, 'rust');
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

test('imports: trees, renames, wildcards, modules and crates', async () => {
  const facts = await read('use a::{self, b::{C, d as e}, f::*};\nuse crate::db;\nmod files;\nextern crate g as h;\n');
  assert.deepEqual(
    facts.imports.map(({ module, wildcard }) => `${module}${wildcard === true ? '.*' : ''}`),
    ['a', 'a::b::C', 'a::b::d', 'a.f.*', 'crate::db', 'self::files', 'g'],
  );
  assert.deepEqual(await bindings('use a::{self, b::{C, d as e}};\nextern crate g as h;\n'), [
    'a = module:a',
    'C = module:a.b.C',
    'e = module:a.b.d',
    'h = module:g',
  ]);
});

test('what only passes a value on is not part of its name', async () => {
  assert.deepEqual(await bindings('fn f() { let a = &mut x.b().await?.unwrap().clone(); }'), [
    'f = function',
    'a = x.b()',
  ]);
  assert.deepEqual(await bindings('fn f() { let a = Arc::new(Mutex::new(Client::new("u"))); }'), [
    'f = function',
    'a = Client.new("u")',
  ]);
});

test('texts: raw, of bytes, with escapes, put together', async () => {
  assert.deepEqual(
    await bindings(String.raw`const A: &str = r#"a"b"#; const B: &[u8] = b"c"; static C: &str = "d\u{e9}\n";`),
    ['const A: str = "a\\"b"', 'const B = "c"', 'const C: str = "dé\\n"'],
  );
  assert.deepEqual(await bindings('fn f() { let a = format!("http://{host}:{}/{{x}}", port); }'), [
    'f = function',
    'a = "http://" + host + ":" + port + "/{x}"',
  ]);
  assert.deepEqual(await bindings('fn f() { let a = base.join("uploads"); let b = "x".to_string() + y; }'), [
    'f = function',
    'a = base + "/" + "uploads"',
    'b = "x" + y',
  ]);
});

test('a value that falls back, is matched or chosen', async () => {
  assert.deepEqual(
    await bindings(`fn f() {
  let a = env::var("X").unwrap_or_else(|_| "y".into());
  let b = match env::var("X") { Ok(x) => x, Err(_) => "y".to_string() };
  let c = match name { "p" => 1, _ => 2 };
  let d = if x == "p" { "q" } else { "r" };
  let Ok(e) = g() else { return };
}`).then((all) => all.filter((line) => /^[a-e] =/.test(line))),
    [
      'a = env.var("X") | "y"',
      'b = env.var("X") | x | "y"',
      'c = name ? 1 | 2',
      'd = equal(x, "p") ? "q" | "r"',
      'e = g()',
    ],
  );
});

test('calls: methods, types, struct literals, macros and attributes', async () => {
  assert.deepEqual(await calls('fn f() { a::b::<u8>(1).c("x"); S { d: 2, ..e() }; vec![g(3)]; }'), [
    'a.b(1)',
    'a.b.().c("x")',
    'e()',
    'S(d = 2, e())',
    'g(3)',
    'vec(g(3))',
  ]);
  assert.deepEqual(await calls('struct S {\n  #[arg(long, env = "X", default = "y")]\n  x: String,\n}\n'), [
    'arg(long, env = "X", default = "y")',
  ]);
  assert.deepEqual(await calls('fn f() { tokio::select! { _ = a.b() => {}, c = d("x") => {} } }'), [
    'a.b()',
    'd("x")',
    'tokio.select(_ = unknown, c = unknown)',
  ]);
});

test('an attribute tells of the field it stands on', async () => {
  const facts = await read('struct S {\n  #[arg(env = "X")]\n  /// what it is\n  port: u16,\n}\n');
  assert.deepEqual(
    facts.calls.map(({ annotates }) => annotates),
    [['port']],
  );
});

test('fields, self and types that only hold another', async () => {
  assert.deepEqual(
    await bindings(
      'struct S { pool: Arc<Mutex<PgPool>> }\nimpl S { fn f(&self, n: &str) { let a = self.pool.get(); } }',
    ),
    [
      'S = function',
      'this.pool: PgPool = unknown',
      'S = function',
      'f = function',
      'n: str = unknown',
      'a = this.pool.get()',
    ],
  );
});

test('loops, and a module that is only built for tests', async () => {
  const facts = await read(
    'fn f() { loop {} while true {} while x {} for i in y {} }\n#[cfg(test)]\nmod tests { fn g() {} }\n',
  );
  assert.deepEqual(
    facts.loops.map(({ endless }) => endless),
    [true, true, false, false],
  );
  assert.deepEqual(
    [...facts.scopes.values()].filter(({ isTest }) => isTest === true).map(({ name }) => name),
    ['tests'],
  );
});

test('a function beside a crate of its name hides it from no path', async () => {
  const facts = await read('fn rocket() {}\n');
  assert.equal(facts.bindings[0]?.onlyCalled, true);
});
