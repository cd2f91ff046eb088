/** Hostile texts: twice the text takes about twice the time, whatever stands in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formats } from '../../../server/src/formats/index.ts';
import { judgeValue } from '../../../server/src/semantics/credential/value.ts';
import { findTokens } from '../../../server/src/semantics/credential/token.ts';
import { mayFallBack, mayHoldCredential } from '../../../server/src/semantics/credential/trigger.ts';
import { credentialInUrl } from '../../../server/src/semantics/credential/url.ts';
import { readManifests } from '../../../server/src/semantics/manifest.ts';
import { unreadable } from '../../../server/src/semantics/readable.ts';
import { fastest } from '../../harness/fastest.ts';
import { sampleToken, seededFormats } from './token-samples.ts';

/** Below so many milliseconds the clock and the collector count for more than the text. */
const floor = 4;
/** Twice the text may take so many times the time: two, and what a busy machine adds. A square takes four times. */
const most = 3.2;

function assertLinear(what: string, run: (text: string) => unknown, piece: string, length: number): void {
  const times = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
  const [text, twice] = [times(length), times(2 * length)];
  let small = fastest(() => run(text));
  let large = fastest(() => run(twice));
  if (large > most * Math.max(small, floor)) [small, large] = [fastest(() => run(text)), fastest(() => run(twice))];
  assert.ok(
    large <= most * Math.max(small, floor),
    `${what}, ${JSON.stringify(piece.slice(0, 40))}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`,
  );
}

const hostile = [
  'a',
  ' ',
  '\n',
  '"',
  `"'`,
  '`"\'',
  '\\"',
  'AKIA',
  'eyJ',
  '-eyJ',
  '.eyJ',
  '{"a":',
  '[[',
  '((',
  '<!--',
  '<a ',
  '${',
  '-----BEGIN PRIVATE KEY-----',
  'password = ',
  'password: "',
  'env',
  'configuration ',
  '://',
  'a:b@',
  'key=',
  '# ',
  'a.',
];

describe('hostile texts', () => {
  it('cost the search for tokens twice the time when they are twice as long', () => {
    for (const piece of hostile) assertLinear('findTokens', findTokens, piece, 500_000);
  });
  it('may be full of beginnings of tokens', () => {
    for (const { format, seed } of seededFormats) {
      const sample = sampleToken(format, seed);
      for (const sign of format.prefixes ?? format.names ?? [])
        assertLinear(format.id, findTokens, `-${sign}${format.names ? '=' : ''}`, 20_000);
      assertLinear(format.id, findTokens, ` ${sample.slice(0, -1)}`, 20_000);
    }
  });
  it('cost the other questions to a text twice the time, too', () => {
    for (const piece of hostile) {
      assertLinear('mayHoldCredential', mayHoldCredential, piece, 100_000);
      assertLinear('mayFallBack', mayFallBack, piece, 100_000);
      assertLinear('credentialInUrl', credentialInUrl, piece, 100_000);
      assertLinear('judgeValue', judgeValue, piece, 100_000);
    }
  });
});

/** Of each format a path that it reads. */
const paths = [
  ...[
    'Dockerfile',
    'compose.yaml',
    'k8s/a.yaml',
    'package.json',
    'app.json',
    'Procfile',
    'start.sh',
    'supervisord.conf',
  ],
  ...[
    'fly.toml',
    'nginx.conf',
    'application.properties',
    'logback.xml',
    'log4j2.yaml',
    'appsettings.json',
    'web.config',
  ],
  ...[
    'config/database.yml',
    'schema.prisma',
    'httpd.conf',
    '.github/workflows/a.yml',
    '.gitlab-ci.yml',
    '.npmrc',
    '.env',
  ],
  ...['pom.xml', 'requirements.txt', 'Cargo.toml', 'php.ini', 'uwsgi.ini', 'setup.cfg'],
];

describe('hostile deploy files', () => {
  for (const format of formats) {
    const path = paths.find((candidate) => format.matches(candidate));
    if (path === undefined) continue;
    it(`${path} of a hostile text is read in linear time, as far as it is read`, () => {
      for (const piece of ['a ', ' ', '"', 'a: ', '${', '<a b="', '<!--', 'a = "\n', '  - a\n', '#\n']) {
        const read = (text: string): unknown => {
          const source = { uri: `file:///${path}`, languageId: format.languageId, text };
          return unreadable(source, path, 1_048_576) === '' ? format.read(source) : undefined;
        };
        assertLinear(path, read, piece, 9_000);
      }
    });
  }
});

describe('hostile manifests', () => {
  for (const path of [
    'pom.xml',
    'build.gradle',
    'a.csproj',
    'Gemfile',
    'setup.py',
    'setup.cfg',
    'pyproject.toml',
    'Gemfile.lock',
  ]) {
    it(`${path} of a hostile text is read in linear time`, () => {
      for (const piece of ['<!--', '<package ', '<!', 'id ( ', 'a.', '"', '/*', '    a (b', '#', 'x = "1"\n'])
        assertLinear(path, (text) => readManifests([{ path, text }]), piece, 20_000);
    });
  }
});
