import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesIn } from './reading.ts';

const variants = (text: string): readonly string[] => [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`];

test('appsettings.json', () => {
  const text = `{
  // why
  "ConnectionStrings": { "A": "Server=x" },
  "Serilog": { "WriteTo": [ "Console", { "Name": "File", "Args": { "path": "a\\\\b.log", "shared": true } } ] },
  "NLog": { "targets": { "f": { "type": "File", "fileName": "f.log" }, "g": { "type": "File", "fileName": "g.log" } },
    "rules": [ { "writeTo": "f" } ] },
  "Half": "x
`;
  for (const variant of variants(text))
    assert.deepEqual(entriesIn('src/appsettings.Production.json', variant).slice(0, 10), [
      'ConnectionStrings A = "Server=x" @ A / "Server=x"',
      'Serilog WriteTo 0 = "Console" @ "Console" / "Console"',
      'Serilog WriteTo 1 Name = "File" @ Name / "File"',
      'Serilog File path = "a\\\\b.log" @ path / "a\\\\b.log"',
      'Serilog WriteTo 1 Args shared = scalar @ shared / true',
      'NLog targets f type = "File" @ type / "File"',
      'NLog File fileName = "f.log" @ fileName / "f.log"',
      'NLog targets g type = "File" @ type / "File"',
      'NLog targets g fileName = "g.log" @ fileName / "g.log"',
      'NLog rules 0 writeTo = "f" @ writeTo / "f"',
    ]);
});

test('web.config', () => {
  const text = `<configuration>
  <appSettings><add key="A" value="b" /><add value="c"/></appSettings>
  <connectionStrings><add name='D' connectionString='Server=e'/></connectionStrings>
  <system.web><sessionState mode = "InProc"/></system.web>
  <aspNetCore stdoutLogEnabled="False" stdoutLogFile="f"><environmentVariables><environmentVariable name="G" value="h"/>
  <log4net><appender name="X" type="log4net.Appender.FileAppender"><file value="i.log"/></appender><root><appender-ref ref="X"/></root></log4net>
`;
  for (const variant of variants(text))
    assert.deepEqual(entriesIn('Web.Release.config', variant), [
      'appSettings A = "b" @ A / b',
      `connectionStrings D = "Server=e" @ D / Server=e`,
      'system web = unknown @ system.web / system.web',
      'sessionState mode = "InProc" @ mode / InProc',
      'environmentVariables G = "h" @ G / h',
      'appender FileAppender file = "i.log" @ appender / i.log',
    ]);
});

test('database.yml and its kin, with ERB', () => {
  const text = `default: &default
  adapter: sqlite3
  pool: <%= ENV.fetch("POOL") { 5 } %>
<% if true %>
development:
  <<: *default
  database: dev.sqlite3
<% end %>
production:
  primary:
    <<: *default
    database: a b # why
    password: "<%= ENV['P'] %>"
  hosts: [x, "y"]
`;
  for (const variant of variants(text))
    assert.deepEqual(entriesIn('config/database.yml', variant), [
      'sqlite3 database = "a b" @ database / a b',
      `database primary password = $environment.P @ password / "<%= ENV['P'] %>"`,
      'database primary adapter = "sqlite3" @ adapter / sqlite3',
      'database primary pool = unknown @ pool / <%= ENV.fetch("POOL") { 5 } %>',
      'database hosts = "x" @ hosts / x',
      'database hosts = "y" @ hosts / "y"',
    ]);
  assert.deepEqual(
    entriesIn(
      'config/storage.yml',
      'a:\n  service: Disk\n  root: <%= Rails.root.join("b", "c") %>\nd: { service: S3 }\n',
    ),
    ['storage a Disk = "b/c" @ a / <%= Rails.root.join("b", "c") %>'],
  );
  assert.deepEqual(entriesIn('config/database.yml', 'production:\n  <<: *x\n  a: <%= "\n'), [
    'database a = "<%= \\"" @ a / <%= "',
  ]);
});

test('schema.prisma', () => {
  const text = `datasource db {
  provider = "sqlite" // why
  // url = "old"
  url  =  "file:./a.db"
  directUrl = env("B")
}
model url { url = "c" }
datasource half { url = "`;
  for (const variant of variants(text))
    assert.deepEqual(entriesIn('schema.prisma', variant), [
      'datasource provider = "sqlite" @ provider / "sqlite"',
      'sqlite url = "file:./a.db" @ url / "file:./a.db"',
      'datasource directUrl = $environment.B @ directUrl / env("B")',
    ]);
});

test('connections in JSON', () => {
  assert.deepEqual(
    entriesIn('config/config.json', '{ "test": { "a": 1 }, "production": { "dialect": "sqlite", "storage": "b" } }'),
    [
      'test = unknown @ test / { "a": 1 }',
      'production = unknown @ production / { "dialect": "sqlite", "storage": "b" }',
      'production dialect = "sqlite" @ dialect / "sqlite"',
      'sqlite storage = "b" @ storage / "b"',
    ],
  );
  assert.deepEqual(entriesIn('ormconfig.json', '[{ "type": "pg", "extra": { "a": true } }]'), [
    'type = "pg" @ type / "pg"',
    'extra a = scalar @ a / true',
  ]);
});

test('httpd, HAProxy and Traefik', () => {
  const httpd = `# ErrorLog old
ErrorLog "a b.log"
  CustomLog \${X}/c.log combined
ProxySet lbmethod=a stickysession=R
RequestHeader set N "v"
ErrorLog
`;
  for (const variant of variants(httpd))
    assert.deepEqual(entriesIn('httpd.conf', variant), [
      'errorlog = "a b.log" @ ErrorLog / "a b.log"',
      'customlog = $environment.X + "/c.log" @ CustomLog / ${X}/c.log',
      'stickysession = "stickysession=R" @ stickysession=R / stickysession=R',
      'requestheader N = "v" @ N / "v"',
    ]);
  assert.deepEqual(
    entriesIn(
      'haproxy.cfg',
      'defaults\n mode http\nbackend a\n cookie S insert\nbackend b\n mode tcp\n balance source\n',
    ),
    ['backend cookie = unknown @ cookie / insert'],
  );
  assert.deepEqual(
    entriesIn('traefik.yml', 'log: { filePath: "a.log" }\nhttp:\n  s: { loadBalancer: { sticky: {} } }\n'),
    ['log filePath = "a.log" @ filePath / "a.log"', 'loadBalancer sticky = unknown @ sticky / {}'],
  );
  assert.deepEqual(entriesIn('nginx.conf', 'upstream a { ip_hash ; }\nproxy_set_header  Authorization  "Basic x" ;'), [
    'upstream ip_hash = unknown @ ip_hash / ip_hash',
    'proxy_set_header Authorization = "Basic x" @ Authorization / "Basic x"',
  ]);
});

test('files that say that a platform calls functions', () => {
  const framework = `service: shop
provider:
  name: aws
  environment: { A: "b", C: "\${ssm:/c}" }
functions:
  one:
    handler: a.b
    environment:
      D: !Ref E
`;
  for (const variant of variants(framework))
    assert.deepEqual(entriesIn('serverless.yml', variant), [
      'functions = unknown @ functions / functions',
      'environment A = "b" @ A / "b"',
      'environment C = unknown @ C / "${ssm:/c}"',
      'environment D = unknown @ D / E',
    ]);
  assert.deepEqual(entriesIn('template.yaml', 'Resources:\n  A: { Type: "AWS::S3::Bucket" }\n'), []);
  assert.deepEqual(entriesIn('template.yaml', 'Resources:\n  A: { Type: "AWS::Lambda::Function" }\n'), [
    'functions = unknown @ A / A',
  ]);
  assert.deepEqual(entriesIn('vercel.json', '{ "rewrites": [], "env": { "A": "@b", "C": "d" } }'), [
    'environment A = unknown @ A / "@b"',
    'environment C = "d" @ C / "d"',
  ]);
  assert.deepEqual(entriesIn('netlify.toml', '[build]\nfunctions = "f"\n[build.environment]\nA = "b"\n'), [
    'functions = unknown @ functions / functions',
    'environment A = "b" @ A / "b"',
  ]);
  assert.deepEqual(entriesIn('host.json', '{ "version": "2.0", "functionTimeout": "1" }'), [
    'functions = unknown @ functionTimeout / functionTimeout',
  ]);
});
