import { test } from 'node:test';
import { formats } from '../../../server/src/formats/index.ts';
import { assertRanges } from './reading.ts';

const samples = [
  'FROM a AS b\nARG X=1\nENV A=1 B="c d" C=$A\nRUN --mount=type=cache x \\\n # c\n y\nEXPOSE 80\nENTRYPOINT ["a"]\nCMD ["b", "c"]\nCMD d && e\n',
  'services:\n  web: &w\n    command: [a, "b"]\n    environment:\n      - A=1\n      - B\n  x:\n    <<: *w\n    command: >-\n      a\n      b\n',
  'kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n          command: [a]\n          env: [{ name: A, value: "b" }]\n',
  '{ "scripts": { "start": "node \\"a\\"", "build": "b" }, "env": { "A": "b", "C": { "value": "$d" } } }',
  'services:\n  - name: a\n    startCommand: b c\n    envVars:\n      - key: A\n        value: b\n',
  'web: a "b"\nrelease: c\n',
  '#!/bin/sh\ncase "$1" in a) exec b;; esac\n[[ a && b ]] || c | d & (e)\ncat <<X\ny\nX\n',
  '[program:a]\ncommand=b "c"\n d\nkey: value ; e\n',
  '[processes]\na = "b c"\n[env]\nA = """\nb"""\nB = [ "c",\n "d" ]\n[deploy]\nrelease_command = \'e\'\n',
  'http { access_log "/a b.log" main; # c\n error_log /d$e.log warn;access_log off; }\n',
  'a.b = c \\\n  d\nlogging.file.name: ${E:f}\n#---\nhandlers=x.FileHandler,y.ConsoleHandler\n',
  '<c><!-- d --><appender name="F" class="x.FileAppender"><file>${L:-a}/b.log</file></appender><root><appender-ref ref="F"/></root></c>',
  'appenders:\n  a: { kind: file, path: "b" }\nroot: { appenders: [a] }\nlogging:\n  file:\n    name: ${A}/b\n',
  '{ "Serilog": { "WriteTo": [{ "Name": "File", "Args": { "path": "a" } }] }, // b\n "C": [1, true, null, "d"] }',
  '<system.web><add key="a" value="b"/><sessionState mode="c"/><aspNetCore stdoutLogEnabled="true" stdoutLogFile="d"/>',
  'production: &a\n  adapter: sqlite3\n  database: <%= ENV["b"] -%>\n<% if c %>\n  d: e\n<% end %>\nf:\n  service: Disk\n  <<: *a\n',
  'datasource a {\n  provider = "sqlite"\n  url = "file:b"\n  c = env("D")\n}\n',
  'ErrorLog "a b"\nProxySet stickysession=c\nRequestHeader set D "e"\ndefaults\n mode http\nbackend f\n cookie g insert\n stick on src\n',
  'log:\n  filePath: a\nhttp: { loadBalancer: { sticky: { cookie: {} } } }\nupstream b { ip_hash; }\nproxy_set_header C "d";\n',
  "[logger_a]\nhandlers = b\n[handler_b]\nclass = FileHandler\nargs = ('c.log', 'a')\n",
  'Configuration:\n  Appenders: { File: [{ name: a, fileName: b }] }\n  Loggers: { Root: { AppenderRef: { ref: a } } }\n',
  '[packages]\na = "*"\n[project]\ndependencies = ["b>=1; c", \'d[e]\']\n[tool.poetry.dependencies]\nf = { version = "*" }\n',
  '<PackageReference Include="a" Version="*"/><PackageVersion Include="b"><Version> 1.* </Version></PackageVersion>\nimplementation "c:d:1.+" // e\n',
  'service: a\nprovider: { name: aws, environment: { B: "c" } }\nfunctions:\n  d: { environment: { E: !Ref F } }\n',
  'Resources:\n  A:\n    Type: AWS::Serverless::Function\n    Properties: { Environment: { Variables: { B: c } } }\n',
  '{ "functions": { "a": {} }, "builds": [], "env": { "A": "b", "C": "@d" }, "extensionBundle": {} }',
  '&a [*a, {? b : *a}]\n---\n!!binary x\n--- |\n  y\n...\n',
  'env: { A: "b" }\njobs:\n  a:\n    strategy: { matrix: { n: [1, 2] } }\n    steps:\n      - run: |\n          a b\n            c\n      - run: >\n          d "e\n      - uses: f/g@v1\n        with: { h: "${{ matrix.n }}" }\n',
  'variables:\n  A: b\nx:\n  image: { name: c }\n  script:\n    - !reference [.d, script]\n    - - e f\n      - "g \\" h"\n',
  'A=b # c\n//d/:_authToken=e\n!f/\nmachine g password h\n',
  '',
  '\uFEFF',
  '\u0000\u001F\u0018é😀\ud800',
  '[[[[{{{{((((""""\'\'\'\'',
];

/** Deterministic numbers below a limit, so that a failure can be repeated. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

test('every format reads every text, whole or broken, and keeps to its ranges', () => {
  const next = numbers(12);
  for (const sample of samples) {
    const variants = [sample, sample.replaceAll('\n', '\r\n'), sample.replaceAll('\n', '\r'), `\uFEFF${sample}`];
    for (let cut = 0; cut < sample.length; cut += 7) variants.push(sample.slice(0, cut), sample.slice(cut));
    for (let round = 0; round < 12; round++) {
      const at = next(sample.length + 1);
      const piece = samples[next(samples.length)]?.slice(0, 1 + next(12)) ?? '';
      variants.push(sample.slice(0, at) + piece + sample.slice(at + next(9)));
    }
    for (const text of variants)
      for (const format of formats)
        assertRanges(
          format.read({ uri: 'file:///a', languageId: '', text }),
          text,
          `${format.name}: ${JSON.stringify(text)}`,
        );
  }
});
