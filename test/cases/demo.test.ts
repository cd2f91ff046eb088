/** The demonstration app shows every rule at work, and nothing that is not meant. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../../server/src/rules/index.ts';
import { checkFolder } from '../harness/folder.ts';

/** What the demonstration app is to show, by file. */
const shown: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/images.yml': ['build-release-run/mutable-image-tag'],
  'catalog/.gitignore': ['codebase/missing-ignore'],
  'catalog/Dockerfile': ['codebase/fetch-code-at-run', 'disposability/shell-form-command', 'logs/buffered-stdout'],
  'catalog/Procfile': ['admin-processes/missing-release'],
  'catalog/app.py': [
    'config/debug-switch',
    'config/hardcoded-secret',
    'logs/file-handler',
    'port-binding/hardcoded-port',
    'port-binding/loopback-bind',
    'processes/upload-to-disk',
  ],
  'catalog/start-reminders.sh': [
    'concurrency/pid-file',
    'disposability/entrypoint-without-exec',
    'logs/shell-redirect',
  ],
  'catalog/storage.py': ['backing-services/embedded-database'],
  'compose.override.yaml': ['parity/backing-service-differs'],
  'compose.yaml': [
    'admin-processes/migrate-at-start',
    'build-release-run/mutable-image-tag',
    'concurrency/daemonize',
    'concurrency/fixed-container-name',
    'config/secret-in-manifest',
    'disposability/stop-settings',
    'processes/sticky-session',
  ],
  'importer/Dockerfile': ['build-release-run/build-at-start', 'codebase/missing-dockerignore'],
  'importer/importer.py': [
    'backing-services/hardcoded-locator',
    'disposability/exit-without-drain',
    'disposability/untrappable-signal',
  ],
  'importer/warehouse.env': ['codebase/env-file-tracked'],
  'mailer/Dockerfile': ['disposability/package-manager-pid1'],
  'mailer/package.json': ['build-release-run/dev-runner', 'dependencies/unpinned-version'],
  'mailer/src/mail.js': ['config/credential-in-url'],
  'mailer/src/worker.js': ['disposability/sigint-only'],
  'nginx.conf': ['logs/file-in-config'],
  'search/Dockerfile': ['dependencies/unlocked-install', 'parity/version-skew'],
  'search/src/server.js': ['disposability/grace-disabled'],
  'shop/Dockerfile': ['config/secret-in-dockerfile', 'port-binding/port-mismatch'],
  'shop/package.json': ['dependencies/missing-lockfile'],
  'shop/src/database.ts': ['backing-services/hardcoded-locator', 'config/undeclared-variable'],
  'shop/src/logger.ts': ['logs/file-handler'],
  'shop/src/newsletter.ts': [
    'backing-services/implicit-localhost',
    'concurrency/in-process-scheduler',
    'processes/generated-secret-key',
  ],
  'shop/src/routes/account.ts': ['dependencies/undeclared-tool', 'processes/upload-to-disk'],
  'shop/src/routes/basket.ts': ['processes/module-state'],
  'shop/src/routes/orders.ts': ['processes/local-file-state'],
  'shop/src/server.ts': [
    'admin-processes/admin-route',
    'config/hardcoded-secret',
    'disposability/missing-sigterm',
    'port-binding/hardcoded-port',
    'processes/in-memory-session',
    'processes/in-memory-store',
  ],
  'shop/src/settings.ts': ['config/environment-branch', 'config/secret-fallback'],
};

/** As if the folder were a repository of its own, whatever lies around it. */
const found = await checkFolder('demo', {
  versionControl: {
    isTracked: () => Promise.resolve(true),
    rulesAround: (folder) => {
      const top = folder.slice(0, folder.lastIndexOf('/demo') + '/demo'.length);
      return Promise.resolve([{ folder: top, uri: `${top}/.gitignore`, text: 'node_modules/\n' }]);
    },
  },
});

test('the demonstration app has a case of every rule', () => {
  const missing = rules.map((rule) => rule.id).filter((id) => !found.some(({ finding }) => finding.rule === id));
  assert.deepEqual(missing, []);
});

test('the demonstration app shows what it is meant to show, once each, and nothing else', () => {
  const pairs = found.map(({ path, finding }) => `${path} ${finding.rule}`).sort();
  const expected = Object.entries(shown).flatMap(([path, ids]) => ids.map((id) => `${path} ${id}`));
  assert.deepEqual(pairs, expected.sort());
});

test('the editor can repair most of what the demonstration app shows', () => {
  const repairable = found.filter(({ finding }) => finding.fixes.some((fix) => fix.unavailable === undefined));
  assert.ok(repairable.length >= found.length * 0.65, `${repairable.length} of ${found.length}`);
});

test('no message about the demonstration app tells a secret', () => {
  const secrets = found.flatMap(({ path, finding }) => {
    const isSecret = finding.rule === 'config/hardcoded-secret' || finding.rule === 'config/secret-fallback';
    const text = readFileSync(`demo/${path}`, 'utf8').slice(finding.range.start, finding.range.end);
    return isSecret ? [text.replace(/^['"]|['"]$/g, '')] : [];
  });
  assert.ok(secrets.length >= 3);
  for (const { finding } of found) {
    const words = [finding.message, finding.evidence ?? '', ...finding.fixes.map((fix) => fix.title)].join('\n');
    for (const secret of secrets) assert.ok(!words.includes(secret), finding.rule);
  }
});
