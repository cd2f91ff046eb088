/** Versions in lock files: only what is sure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockedVersions } from '../../../server/src/semantics/manifest/locks.ts';

/** Lock files in which `web` is at 1.2.3, `@acme/two` at two versions, and `local` has no number. */
const locks: Readonly<Record<string, string>> = {
  'package-lock.json': JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { web: '*', local: 'file:../local' } },
      'node_modules/web': { version: '1.2.3' },
      'node_modules/local': { resolved: '../local', link: true },
      'node_modules/deep': { version: '9.0.0' },
    },
  }),
  'yarn.lock': `# yarn lockfile v1

"@acme/two@^1.0.0":
  version "1.0.0"

"@acme/two@^2.0.0":
  version "2.0.0"

web@*, web@^1.0.0:
  version "1.2.3"
  resolved "https://registry.example/web-1.2.3.tgz"
  dependencies:
    deep "^9.0.0"
`,
  'pnpm-lock.yaml': `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      local:
        specifier: workspace:*
        version: link:../local
      web:
        specifier: '*'
        version: 1.2.3(react@19.0.0)

  packages/other:
    dependencies:
      deep:
        specifier: ^9.0.0
        version: 9.0.0

packages:

  web@1.2.3:
    resolution: {integrity: sha512-x}
`,
  'composer.lock': JSON.stringify({
    packages: [
      { name: 'web', version: 'v1.2.3' },
      { name: 'local', version: 'dev-main' },
    ],
    'packages-dev': [],
  }),
  'Cargo.lock':
    '[[package]]\nname = "@acme/two"\nversion = "1.0.0"\n\n[[package]]\nname = "@acme/two"\nversion = "2.0.0"\n\n[[package]]\nname = "web"\nversion = "1.2.3"\nsource = "registry"\n',
  'poetry.lock': '[[package]]\r\nname = "web"\r\nversion = "1.2.3"\r\ndescription = ""\r\n',
  'Pipfile.lock': JSON.stringify({ default: { web: { version: '==1.2.3' }, local: { path: '.' } } }),
};

for (const [name, text] of Object.entries(locks)) {
  test(`${name} tells the versions of which it has one`, () => {
    assert.deepEqual(lockedVersions(`folder/${name}`, text), { web: '1.2.3' });
    for (let end = 0; end < text.length; end += 7) lockedVersions(name, text.slice(0, end));
  });
}

test('what is no lock file, of an older kind or too long tells nothing', () => {
  assert.deepEqual(lockedVersions('bun.lockb', '\u0000'), {});
  assert.deepEqual(lockedVersions('package-lock.json', '{"dependencies":{"web":{"version":"1.2.3"}}}'), {});
  assert.deepEqual(lockedVersions('package-lock.json', '[1, {"packages": null}]'), {});
  assert.deepEqual(lockedVersions('poetry.lock', (locks['poetry.lock'] ?? '') + '\n'.repeat(2_000_000)), {});
});
