import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkedLanguages, deployLanguages } from '../../client/src/languages.ts';
import { githubReport } from '../../server/src/cli/report/github.ts';
import { exampleResult } from './report/result.ts';

const manifest = readJson('package.json');
const { contributes } = manifest;
const clientFiles = readdirSync('client/src').map((file) => readFileSync(`client/src/${file}`, 'utf8'));
const clientSource = clientFiles.join('\n');
const commandIds: string[] = contributes.commands.map((command: { command: string }) => command.command);
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const settings: Record<string, any> = Object.assign(
  {},
  ...contributes.configuration.map((group: { properties: object }) => group.properties),
);

describe('manifest', () => {
  test('contributes exactly the commands that the client registers, and no code action needs arguments for', () => {
    const given: readonly string[] =
      readFileSync('server/src/lsp/actions.ts', 'utf8').match(/twelveFactor\.\w+/g) ?? [];
    const registered = [...clientSource.matchAll(/register\('(twelveFactor\.\w+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((command) => !given.includes(command));
    assert.deepEqual([...commandIds].sort(), registered.sort());
  });

  test('names only contributed commands in menus, walkthrough and client', () => {
    const menus: { command: string }[] = Object.values<{ command: string }[]>(contributes.menus).flat();
    const mentioned = [
      ...menus.map((item) => item.command),
      ...[...JSON.stringify(contributes.walkthroughs).matchAll(/onCommand:(twelveFactor\.\w+)/g)].map(
        (match) => match[1],
      ),
      ...[...readFileSync('package.nls.json', 'utf8').matchAll(/command:(twelveFactor\.\w+)/g)].map(
        (match) => match[1],
      ),
      ...[...clientSource.matchAll(/command: '(twelveFactor\.\w+)'/g)].map((match) => match[1]),
    ];
    assert.ok(mentioned.length > 10);
    assert.deepEqual(
      mentioned.filter((command) => !commandIds.includes(command ?? '')),
      [],
    );
  });

  test('gives every command the category and a title without it', () => {
    for (const { title, category } of contributes.commands) {
      assert.equal(translated(category), 'Twelve-Factor');
      assert.doesNotMatch(translated(title), /^Twelve-Factor/);
    }
  });

  test('declares every setting that the client reads', () => {
    const read = [
      ...clientSource.matchAll(/getConfiguration\('twelveFactor'[^)]*\)\s*\.get(?:<\w+>)?\('([\w.]+)'/g),
    ].map((match) => `twelveFactor.${match[1] ?? ''}`);
    assert.ok(read.length >= 3, 'the pattern finds the reads');
    assert.deepEqual(
      read.filter((name) => !(name in settings)),
      [],
    );
  });

  test('reads the trace setting under the id of the language client', () => {
    for (const file of ['node', 'browser']) {
      assert.match(readFileSync(`client/src/${file}-connection.ts`, 'utf8'), /new LanguageClient\([^']*'twelveFactor'/);
    }
    assert.ok('twelveFactor.trace.server' in settings);
  });

  test('gives every setting a default, a description and a scope that works in folders', () => {
    for (const [name, setting] of Object.entries(settings)) {
      assert.ok('default' in setting, name);
      assert.ok(setting.markdownDescription, name);
      assert.equal(setting.scope, name === 'twelveFactor.trace.server' ? 'window' : 'resource', name);
      if (setting.enum) assert.equal(setting.markdownEnumDescriptions.length, setting.enum.length, name);
    }
    assert.ok(Object.keys(settings).length < 20);
  });

  test('agrees with the schema of the config file where both speak of the same thing', () => {
    const schema = readJson('schemas/twelve-factor.schema.json');
    assert.deepEqual(settings['twelveFactor.profile'].enum, schema.definitions.profile.enum);
    assert.deepEqual(settings['twelveFactor.tests'].enum, schema.definitions.tests.enum);
    assert.equal(settings['twelveFactor.tests'].default, schema.definitions.tests.default);
    assert.deepEqual(settings['twelveFactor.rules'].additionalProperties.enum, schema.definitions.severity.enum);
    assert.equal(settings['twelveFactor.maxFileSize'].default, schema.properties.maxFileSize.default);
  });

  test('starts for the checked languages and for a few files near the root, never for everything', () => {
    const events: string[] = manifest.activationEvents;
    const languages = events.flatMap((event) => /^onLanguage:(.*)$/.exec(event)?.[1] ?? []);
    assert.deepEqual(languages, [...checkedLanguages, ...deployLanguages]);
    for (const event of events.filter((other) => !other.startsWith('onLanguage:'))) {
      assert.match(event, /^workspaceContains:(\*\/)?[\w.-]+$/);
    }
  });

  test('opens to every workspace, and says what is less in a virtual one', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, 'limited');
    assert.ok(translated(manifest.capabilities.virtualWorkspaces.description).length > 20);
  });

  test('names only files that exist', () => {
    const named = [
      manifest.icon,
      ...contributes.jsonValidation.map((entry: { url: string }) => entry.url),
      ...contributes.snippets.map((entry: { path: string }) => entry.path),
      ...contributes.walkthroughs.flatMap((walkthrough: { steps: { media: { svg: string } }[] }) =>
        walkthrough.steps.map((step) => step.media.svg),
      ),
    ];
    assert.deepEqual(
      named.filter((file: string) => !existsSync(file)),
      [],
    );
  });

  test('names the bundles that the build writes', () => {
    const build = readFileSync('tools/build.ts', 'utf8');
    for (const bundle of [manifest.main, manifest.browser]) assert.ok(build.includes(`'${bundle.slice(2)}'`), bundle);
  });

  test('asks for the editor whose types it is built with', () => {
    assert.equal(manifest.engines.vscode, `^${readJson('node_modules/@types/vscode/package.json').version}`);
  });

  test('says the same words in every language file and uses them all', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? ''));
    assert.deepEqual(Object.keys(readJson('package.nls.json')).sort(), [...used].sort());
  });

  test('has every message of the client in the bundle for translators', () => {
    const messages = clientFiles.flatMap((source) =>
      [...source.matchAll(/\b(?:l10n\.t|translate)\(\s*'([^']*)'/g)].map((match) => match[1] ?? ''),
    );
    const bundle = readJson('l10n/bundle.l10n.json');
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(messages)].sort());
    for (const [key, text] of Object.entries(bundle)) assert.equal(key, text);
  });

  test('has an icon of 256 pixels', () => {
    const png = readFileSync(manifest.icon);
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  test('describes every picture of the walkthrough', () => {
    for (const step of contributes.walkthroughs[0].steps) {
      assert.ok(translated(step.media.altText).length > 20, step.id);
      assert.ok(step.completionEvents.length > 0, step.id);
      const picture = readFileSync(step.media.svg, 'utf8');
      assert.match(picture, /aria-label="/);
      const colors = [...picture.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        colors.filter((color) => color !== 'none' && !color.startsWith('var(--vscode-')),
        [],
      );
    }
  });

  test('reads every finding that the task prints as a problem', () => {
    const tasks = readFileSync('client/src/tasks.ts', 'utf8');
    assert.ok(tasks.includes("'--format', 'github'") && tasks.includes("'$twelve-factor'"));
    const [pattern] = contributes.problemPatterns;
    const result = exampleResult();
    const problems = githubReport(result)
      .trimEnd()
      .split('\n')
      .map((line) => new RegExp(pattern.regexp).exec(line) ?? assert.fail(line))
      .map((found) => ({ file: found[pattern.file], line: Number(found[pattern.line]), code: found[pattern.code] }));
    const findings = result.files.flatMap((file) => file.findings);
    assert.deepEqual(problems.map(({ code }) => code).sort(), findings.map(({ rule }) => rule).sort());
    assert.deepEqual(problems[0], { file: 'src/main.js', line: 1, code: 'config/hardcoded-secret' });
  });
});

function translated(text: string): string {
  const key = /^%(.*)%$/.exec(text)?.[1];
  assert.ok(key, `${text} is not translated`);
  return String(readJson('package.nls.json')[key]);
}

// The shape of these files is what the tests are about, so they are read without types.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function readJson(file: string): any {
  return JSON.parse(readFileSync(file, 'utf8'));
}
