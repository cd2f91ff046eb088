import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xmlElements } from '../../../server/src/formats/xml-elements.ts';
import { entriesIn, read, slice } from './reading.ts';

const bothLineBreaks = (text: string): readonly string[] => [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`];

test('nginx', () => {
  const text = `# access_log /old.log;
error_log  "/var/log/a b.log"  warn;
http { access_log /b.log; access_log '/c.log' main buffer=32k;
  log_format main '$request access_log /d.log';
  access_log /e$host.log # why;
    combined;
  server{access_log off;}
}
access_log /half`;
  for (const variant of bothLineBreaks(text))
    assert.deepEqual(entriesIn('nginx.conf', variant), [
      'error_log = "/var/log/a b.log" @ error_log / "/var/log/a b.log"',
      'access_log = "/b.log" @ access_log / /b.log',
      `access_log buffered = "/c.log" @ access_log / '/c.log'`,
      'access_log = "off" @ access_log / off',
    ]);
  assert.deepEqual(entriesIn('nginx.conf', 'access_log /e$host.log main;'), [
    'access_log = "/e" + $environment.$host + ".log" @ access_log / /e$host.log',
  ]);
  assert.deepEqual(entriesIn('nginx.conf', 'access_log /{{ name }}.log;'), []);
});

test('php.ini and the pools of PHP-FPM', () => {
  const text = `; error_log = old
[PHP]
error_log = "/var/log/php.log" ; here
error_reporting = E_ALL
[www]
access.log=/a/$pool.log
php_admin_value[error_log] = /b.log
php_admin_value[memory_limit] = 32M
error_log =
`;
  for (const variant of bothLineBreaks(text))
    assert.deepEqual(entriesIn('php.ini', variant), [
      'PHP error_log = "/var/log/php.log" @ error_log / "/var/log/php.log"',
      'www access log = "/a/" + $environment.$pool + ".log" @ access.log / /a/$pool.log',
      'www php_admin_value error_log = "/b.log" @ php_admin_value[error_log] / /b.log',
    ]);
});

test('settings of applications', () => {
  const properties = `# comment
logging.file.name = \${LOGS:logs}/a.log
logging.level.root=info
%dev.quarkus.log.file.enable=true
%prod.quarkus.log.file.enable=true
long = a \\
  logging.file.name=b
#---
spring.config.activate.on-profile=prod
logging.file.path: /c
#---
spring.config.activate.on-profile=dev
logging.file.path: /d
`;
  for (const variant of bothLineBreaks(properties))
    assert.deepEqual(entriesIn('application.properties', variant), [
      'logging file name = ($environment.LOGS or "logs") + "/a.log" @ logging.file.name / ${LOGS:logs}/a.log',
      'quarkus log file enable = "true" @ %prod.quarkus.log.file.enable / true',
      'logging file path = "/c" @ logging.file.path / /c',
    ]);
  const yaml = `spring: { application: { name: a } }
logging:
  file:
    name: "a.log" # comment
    max-size: 1MB
---
spring:
  config:
    activate:
      on-profile: local
logging.file.name: b.log
---
"%prod":
  logging:
    file: { path: /c }
`;
  for (const variant of bothLineBreaks(yaml))
    assert.deepEqual(entriesIn('application.yml', variant), [
      'logging file name = "a.log" @ name / "a.log"',
      'logging file path = "/c" @ path / /c',
    ]);
  const [lonely] = read('application.yml', 'a: 1\nlogging:\n  file:\n    name: a.log\n').bindings;
  assert.equal(lonely?.range.start, 5, 'keys that hold nothing else go with it');
});

test('logging.properties and log4j', () => {
  const text = `handlers= java.util.logging.ConsoleHandler,\\
  x.Other
shop.handlers=java.util.logging.FileHandler
.handlers = 1catalina.org.apache.juli.AsyncFileHandler, java.util.logging.ConsoleHandler
`;
  for (const variant of bothLineBreaks(text))
    assert.deepEqual(entriesIn('logging.properties', variant), [
      'handlers FileHandler = "java.util.logging.FileHandler" @ shop.handlers / java.util.logging.FileHandler',
      'handlers beside AsyncFileHandler = "1catalina.org.apache.juli.AsyncFileHandler" @ .handlers / 1catalina.org.apache.juli.AsyncFileHandler',
    ]);
  const log4j = `appender.a.type = File
appender.a.name = A
appender.a.fileName = \${env:LOGS}/a.log
appender.b.type = File
appender.b.name = B
appender.b.fileName = b.log
rootLogger.appenderRef.x.ref = A
`;
  for (const variant of bothLineBreaks(log4j))
    assert.deepEqual(entriesIn('log4j2.properties', variant), [
      'appender File file = $environment.env:LOGS + "/a.log" @ appender.a.fileName / ${env:LOGS}/a.log',
    ]);
});

test('Logback, Log4j and NLog', () => {
  const text = `<?xml version="1.0"?>
<!DOCTYPE c>
<c>
  <appender name="A" class="x.RollingFileAppender">
    <rollingPolicy><fileNamePattern>a.%d.log</fileNamePattern></rollingPolicy>
  </appender>
  <appender class='x.FileAppender' name='B'><file>
    b.log
  </file></appender>
  <appender name="C" class="x.FileAppender"><file>c.log</file></appender>
  <appender name="S" class="x.SiftingAppender"><sift><appender name="T-\${id}" class="x.FileAppender"><file>t.log</file></appender></sift></appender>
  <if condition='property("ENV").equals("dev")'><then><appender-ref ref="C"/></then></if>
  <root><appender-ref ref="A"/><appender-ref ref="B"/><appender-ref ref="S"/></root>
</c>`;
  for (const variant of bothLineBreaks(text))
    assert.deepEqual(entriesIn('logback.xml', variant), [
      'appender RollingFileAppender file = "a.%d.log" @ appender / a.%d.log',
      'appender FileAppender file = "b.log" @ appender / b.log',
      'appender FileAppender file = "t.log" @ appender / t.log',
    ]);
  const nlog =
    '<nlog><targets><target xsi:type="AsyncWrapper" name="w"><target type="File" fileName="a.log"/></target></targets><rules><logger name="*" writeTo="w*"/></rules></nlog>';
  assert.deepEqual(entriesIn('nlog.config', nlog), ['appender File file = "a.log" @ target / a.log']);
});

test('log4rs and logging.yaml', () => {
  const text = `appenders:
  a: { kind: file, path: "a.log" }
  b: { kind: file, path: b.log }
handlers:
  c: { class: logging.FileHandler, filename: c.log }
loggers:
  x: { appenders: [a], handlers: [c] }
`;
  for (const variant of bothLineBreaks(text))
    assert.deepEqual(entriesIn('log4rs.yml', variant), [
      'appender file path = "a.log" @ path / "a.log"',
      'handler FileHandler filename = "c.log" @ filename / c.log',
    ]);
  assert.deepEqual(entriesIn('log4rs.yml', `x: {{ y }}\n${text}`), []);
});

test('elements of a text that is being typed', () => {
  const text = '<a x=1 y="<" z=\'2\'><b/><c>d</e><f g="h</a><!-- <i>';
  assert.deepEqual(
    xmlElements(text).map(({ name, around, range }) => `${around?.name ?? ''}>${name} ${slice(text, range)}`),
    ['>b <b/>', '>c <c>'],
  );
  const closed = '<a><b><c/></a>';
  assert.deepEqual(
    xmlElements(closed).map(({ name, range, content }) => [name, slice(closed, range), slice(closed, content)]),
    [
      ['a', closed, '<b><c/>'],
      ['b', '<b>', ''],
      ['c', '<c/>', ''],
    ],
  );
});

test('huge texts of broken configuration take no time', () => {
  const slow: string[] = [];
  for (const [path, piece] of [
    ['logback.xml', '<a "'],
    ['logback.xml', '<!-- '],
    ['logback.xml', '<a b="'],
    ['logback.xml', '<a>'],
    ['logback.xml', '<appender name="a">'],
    ['logback.xml', '</a>'],
    ['logback.xml', 'a'],
    ['nginx.conf', 'access_log '],
    ['nginx.conf', '#;access_log "'],
    ['nginx.conf', ';access_log a'],
    ['application.properties', '${'],
    ['logging.properties', 'handlers=.'],
    ['php.ini', 'error_log=%('],
  ] as const) {
    const start = performance.now();
    read(path, `<${path === 'logback.xml' ? piece : 'x'}\n${piece.repeat(10_000)}`);
    if (performance.now() - start > 1_000) slow.push(`${path} ${piece}`);
  }
  assert.deepEqual(slow, []);
});
