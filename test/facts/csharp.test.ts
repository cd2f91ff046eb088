/** What is read of C#'s own shapes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../server/src/languages/csharp/index.ts';
import { factsReader, wordsOf } from '../harness/facts.ts';

const read = factsReader(language, 'c-sharp');
const { shown, called } = wordsOf(': ');

async function bindings(text: string): Promise<readonly string[]> {
  const facts = await read(text);
  return facts.bindings
    .filter(({ form }) => form !== 'argument' && form !== 'entry')
    .map(
      ({ name, value, type }) =>
        `${name.join('.')}${type === undefined ? '' : `: ${type.join('.')}`} = ${shown(value)}`,
    );
}

async function calls(text: string): Promise<readonly string[]> {
  const facts = await read(text);
  return facts.calls.map(
    (call) => `${call.annotates === undefined ? '' : `@${call.annotates.join('.')} `}${called(call)}`,
  );
}

test('usings bring all names of a namespace, one name, or a name of their own', async () => {
  const text = 'using System.Net;\nglobal using Serilog;\nusing static System.Math;\nusing Kafka = Confluent.Kafka;\n';
  const facts = await read(text);
  assert.deepEqual(
    facts.imports.map(({ module, wildcard }) => `${module}${wildcard === true ? '.*' : ''}`),
    ['System.Net.*', 'Serilog.*', 'System.Math.*', 'Confluent.Kafka'],
  );
  assert.deepEqual(
    facts.bindings.map(({ name, value }) => `${name.join('.')} = ${shown(value)}`),
    ['Kafka = module:Confluent.Kafka'],
  );
});

test('variables, fields and properties, with their types', async () => {
  const text = `class A(ILogger log) {
    private const string Key = "k";
    private readonly HttpListener listener = new();
    public int Port { get; set; } = 80;
    void M(Uri target) { var a = 1; string? b = null; using var c = new StreamWriter("x"); }
}`;
  const found = await bindings(text);
  for (const expected of [
    'this.Key: string = "k"',
    'this.listener: HttpListener = HttpListener()',
    'this.Port: int = 80',
    'target: Uri = unknown',
    'a = 1',
    'c = StreamWriter("x")',
  ])
    assert.ok(
      found.includes(expected) || found.includes(expected.replace(': string', '').replace(': int', '')),
      `${expected} in ${found.join('; ')}`,
    );
});

test('constructors, object initializers, indexers and events are calls', async () => {
  assert.deepEqual(await calls('var f = new ConnectionFactory(1) { HostName = "h", Port = 5 };'), [
    'ConnectionFactory(1, HostName: "h", Port: 5)',
  ]);
  assert.deepEqual(await calls('var v = configuration["Jwt:Key"];'), ['configuration.Item("Jwt:Key")']);
  assert.deepEqual(await calls('Console.CancelKeyPress += OnCancel;'), ['Console.CancelKeyPress(OnCancel)']);
  assert.deepEqual(await calls('options.Configuration = "redis:6379";'), ['options.Configuration("redis:6379")']);
  assert.deepEqual(await calls('total += 1;'), []);
});

test('attributes are calls that stand on a declaration', async () => {
  const text =
    'class A { [Required(ErrorMessage = "no")] public string Name { get; set; } [HttpPost("x")] void Post() { } }';
  assert.deepEqual(await calls(text), ['@Name Required(ErrorMessage: "no")', '@Post HttpPost("x")']);
});

test('texts of all kinds', async () => {
  const text =
    'var a = @"C:\\x"; var b = $"http://{host}:80"; var c = """\n  raw\n  """; var d = "x" + y; var e = "\\u0041";';
  assert.deepEqual(await bindings(text), [
    'a = "C:\\\\x"',
    'b = "http://" + host + ":80"',
    'c = "raw"',
    'd = "x" + y',
    'e = "A"',
  ]);
});

test('choices and comparisons', async () => {
  const text =
    'var a = x ?? "y"; var b = p ? 1 : 2; var c = name switch { "Production" => 1, _ => 2 }; var d = e is "x";';
  assert.deepEqual(await bindings(text), ['a = x | "y"', 'b = p ? 1 | 2', 'c = name ? 1 | 2', 'd = equal(e, "x")']);
});

test('classes with their bases, and methods with their results', async () => {
  const facts = await read('class W : BackgroundService, IDisposable { Task<Server> Make() => null; }');
  const scopes = [...facts.scopes.values()];
  assert.deepEqual(
    scopes.map(({ kind, name, bases, returns }) => [
      kind,
      name,
      bases.map((base) => base.join('.')),
      returns?.join('.'),
    ]),
    [
      ['class', 'W', ['BackgroundService', 'IDisposable'], undefined],
      ['function', 'Make', [], 'Server'],
    ],
  );
});

test('broken code gives fewer facts, never an error', async () => {
  for (const text of ['class {', 'var = ;', 'using', 'new Foo(', '[Attr', '$"{', '"""', 'x switch {', 'while (', 'a?.'])
    await assert.doesNotReject(read(text), text);
});
