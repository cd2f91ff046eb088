/** What is read of Ruby's own shapes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../server/src/languages/ruby/index.ts';
import { factsReader, wordsOf } from '../harness/facts.ts';

const read = factsReader(language, 'ruby', /\bENV\b/g);
const { shown, called } = wordsOf(': ');

async function bindings(text: string): Promise<string[]> {
  const facts = await read(text);
  return facts.bindings.map(({ name, value, form }) => `${form} ${name.join('.')} = ${shown(value)}`);
}

async function calls(text: string): Promise<string[]> {
  return (await read(text)).calls.map(called);
}

async function valueOf(text: string): Promise<string> {
  const [binding] = (await read(`a = ${text}\n`)).bindings.filter(({ name }) => name[0] === 'a');
  assert.ok(binding !== undefined);
  return shown(binding.value);
}

test('strings: both quotes, interpolation, words, symbols', async () => {
  assert.equal(await valueOf(`'it''s'`), '"it" + "s"');
  assert.equal(await valueOf(String.raw`'a\n'`), JSON.stringify(String.raw`a\n`));
  assert.equal(await valueOf(String.raw`"a\n\u0041"`), '"a\\nA"');
  assert.equal(await valueOf('"redis://#{host}:#{PORT}/0"'), '"redis://" + host + ":" + PORT + "/0"');
  assert.equal(await valueOf('%w[one two]'), '["one", "two"]');
  assert.equal(await valueOf('%i[one two]'), '["one", "two"]');
  assert.equal(await valueOf('%q(plain)'), '"plain"');
  assert.equal(await valueOf(':port'), '"port"');
  assert.equal(await valueOf("'a' + b"), '"a" + b');
  assert.equal(await valueOf("Rails.root / 'log'"), 'Rails.root() + "/" + "log"');
});

test('values that methods only hand on', async () => {
  assert.equal(await valueOf("'secret'.freeze"), '"secret"');
  assert.equal(await valueOf("ENV['A'].presence || 'b'"), 'ENV.A | "b"');
  assert.equal(await valueOf("ENV.fetch('A') { 'b' }"), 'ENV.fetch("A", "b")');
  assert.equal(await valueOf("ENV.fetch('A') { abort }"), 'ENV.fetch("A", function)');
});

test('choices and comparisons', async () => {
  assert.equal(await valueOf("b == 'c' ? 1 : 2"), 'equal(b, "c") ? 1 | 2');
  assert.equal(await valueOf('b || c || 3_000'), 'b | c | 3000');
  assert.equal(await valueOf('!b'), 'not(b)');
  const { branches } = await read("case env\nwhen 'production' then a = 1\nend\nb = 1 if c\nd = 1 unless e\n");
  assert.deepEqual(
    branches.map(({ condition, alternative }) => [shown(condition), alternative !== undefined]),
    [
      ['equal(env, "production")', false],
      ['c', false],
      ['e', true],
    ],
  );
});

test('calls: with and without parentheses, by name, with blocks, on results', async () => {
  assert.deepEqual(await calls("trap 'TERM' do\n  stop\nend\n"), ['trap("TERM", function)', 'stop()']);
  assert.deepEqual(await calls('Redis.new(url: url, **options).get(key)\n'), [
    'Redis.new(url: url, *unknown)',
    'Redis.new.().get(key)',
  ]);
  assert.deepEqual(await calls("use Rack::Session::Pool, key: 'a'\n"), ['use(Rack.Session.Pool, key: "a")']);
  assert.deepEqual(await calls('class A < Sinatra::Base\nend\n'), ['Sinatra.Base.inherited()']);
  assert.deepEqual(await calls('begin\n  a\nrescue SignalException\n  b\nend\n'), ['a()', 'SignalException()', 'b()']);
});

test('names: variables, constants, fields of instance and class, settings', async () => {
  assert.deepEqual(await bindings('PORT = 3000\n@server = server\n@@count ||= 0\n$log = nil\na, b = 1, 2\n'), [
    'declaration PORT = 3000',
    'declaration this.server = server',
    'declaration this.@@count = 0',
    'declaration $log = null',
    'declaration a = 1',
    'declaration b = 2',
  ]);
  assert.deepEqual(await bindings('config.cache_store = :redis_cache_store, { url: url }\n'), [
    'entry url = url',
    'declaration config.cache_store = "redis_cache_store"',
  ]);
  assert.deepEqual(await bindings("config.paths['log'] = 'a.log'\n"), ['declaration config.paths.log = "a.log"']);
});

test('loops: endless ones by their condition, or by their name', async () => {
  const { loops } = await read('loop do\n  a\nend\nwhile true\n  b\nend\nuntil c\n  d\nend\nloop { e }\n');
  assert.deepEqual(
    loops.map(({ endless }) => endless),
    [true, true, false, true],
  );
});

test('modules that are required, of gems and of the app', async () => {
  const { imports } = await read("require 'sinatra/base'\nrequire_relative 'lib/store'\n");
  assert.deepEqual(
    imports.map(({ module }) => module),
    ['sinatra/base', './lib/store'],
  );
});
