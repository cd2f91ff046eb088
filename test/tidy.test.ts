/** The laws of the house: who may import whom, how long a file may be, what may not stand in it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const source = 'server/src';

/** For each module (a folder or a file of the server) what it may import. Its own files are always allowed. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: ['ignore'],
  facts: ['text'],
  host: ['text'],
  languages: ['text', 'facts', 'web-tree-sitter', 'asset'],
  formats: ['text', 'facts', 'dockerfile-ast', 'yaml', 'jsonc-parser', 'smol-toml'],
  catalog: [],
  semantics: ['text', 'facts', 'catalog', 'jsonc-parser', 'smol-toml'],
  rules: ['text', 'facts', 'semantics', 'catalog', 'fixes'],
  policy: ['text', 'facts', 'rules', 'jsonc-parser'],
  fixes: ['text', 'facts', 'catalog', 'formats', 'rules'],
  pages: ['asset'],
  explain: ['pages', 'rules'],
  analyze: ['formats', 'text', 'facts', 'languages', 'catalog', 'semantics', 'rules'],
  files: ['text', 'facts', 'languages', 'formats', 'catalog', 'semantics', 'rules', 'analyze', 'host'],
  document: ['text', 'facts', 'languages', 'semantics', 'analyze', 'files', 'host'],
  survey: ['text', 'formats', 'semantics', 'files', 'host'],
  roots: ['semantics'],
  'folder-files': ['roots', 'host'],
  apps: ['text', 'semantics', 'files', 'survey', 'host'],
  workspace: [
    'text',
    'languages',
    'semantics',
    'rules',
    'policy',
    'analyze',
    'files',
    'document',
    'apps',
    'roots',
    'folder-files',
    'checked',
    'survey',
    'recent',
    'host',
  ],
  recent: [],
  recheck: ['rules', 'policy', 'semantics', 'analyze', 'files', 'checked', 'host'],
  checked: ['text', 'semantics', 'rules', 'policy', 'analyze'],
  check: ['text', 'semantics', 'rules', 'policy', 'analyze', 'files', 'survey', 'apps', 'roots', 'checked', 'host'],
  lsp: [
    'text',
    'languages',
    'rules',
    'policy',
    'fixes',
    'explain',
    'files',
    'document',
    'checked',
    'workspace',
    'check',
    'recheck',
    'host',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
    'vscode-uri',
  ],
  cli: [
    'text',
    'fixes',
    'rules',
    'policy',
    'explain',
    'files',
    'apps',
    'roots',
    'survey',
    'checked',
    'check',
    'host',
    'vscode-uri',
    'node:util',
    'node:crypto',
    'sarif',
  ],
  main: ['*'],
};

/** Rules import of rules only these: what every rule is made with. */
const sharedRuleFiles = /^(?:rule|index|credential-leads|environment-fixes|reference-fixes|image-fixes)\.ts$/;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
}

/** Import specifiers of a file, type-only ones and re-exports too: a bundler's report would not show those. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export)\b[^;'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gms);
  return [...found].map((match) => match[1] ?? match[2] ?? '');
}

/** The first part of a path below the server's sources: `languages`, or `analyze` for `analyze.ts`. */
function moduleOf(file: string): string {
  const relative = path.posix.relative(source, file);
  return relative.split('/')[0]?.replace(/\.ts$/, '') ?? relative;
}

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return /\.(?:md|scm)$/.test(target) ? 'asset' : moduleOf(target);
}

test('server modules import only downwards', () => {
  const broken: string[] = [];
  for (const file of filesBelow(source)) {
    const module = moduleOf(file);
    const may = allowed[module];
    assert.ok(may !== undefined, `the table knows no module ${module}`);
    if (may.includes('*')) continue;
    for (const specifier of importsOf(file)) {
      const target = targetOf(file, specifier);
      if (target !== module && !may.includes(target)) broken.push(`${file} imports ${specifier}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('only the readers of code import the parser', () => {
  const users = filesBelow(source).filter((file) => importsOf(file).includes('web-tree-sitter'));
  assert.deepEqual(
    users.filter((file) => !file.startsWith(`${source}/languages/`)),
    [],
  );
});

test('no rule imports another rule, and no language another language', () => {
  const broken: string[] = [];
  for (const file of filesBelow(`${source}/rules`)) {
    if (file === `${source}/rules/index.ts`) continue;
    for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = path.posix.relative(`${source}/rules`, path.posix.join(path.posix.dirname(file), specifier));
      if (!target.startsWith('..') && !sharedRuleFiles.test(target)) broken.push(`${file} imports ${specifier}`);
    }
  }
  for (const file of filesBelow(`${source}/languages`)) {
    const [own] = path.posix.relative(`${source}/languages`, file).split('/');
    for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = path.posix.relative(`${source}/languages`, path.posix.join(path.posix.dirname(file), specifier));
      const [other] = target.split('/');
      if (target.includes('/') && !target.startsWith('..') && other !== own && !file.endsWith('languages/index.ts'))
        broken.push(`${file} imports ${specifier}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('rules and policy name no language', () => {
  const broken = [...filesBelow(`${source}/rules`), ...filesBelow(`${source}/policy`)].filter((file) =>
    /['"`](?:python|javascript|typescript|java|golang|ruby|csharp|php|rust|kotlin)(?:react)?['"`]/.test(
      readFileSync(file, 'utf8'),
    ),
  );
  assert.deepEqual(broken, []);
});

test('the client imports of the server only the shared requests', () => {
  const broken: string[] = [];
  for (const file of filesBelow('client/src')) {
    for (const specifier of importsOf(file)) {
      if (
        specifier.startsWith('.') &&
        specifier.includes('server/') &&
        !specifier.endsWith('server/src/lsp/requests.ts')
      ) {
        broken.push(`${file} imports ${specifier}`);
      }
    }
  }
  assert.deepEqual(broken, []);
});

test('catalogs give data, not functions', () => {
  // Rows that differ in one word may be written with map; what another module gets is data all the same.
  const givesFunctions = new Set(
    filesBelow(`${source}/catalog`).filter((file) =>
      /^export (?:async )?function|^export const \w+(?:: [^=]+)? = (?:async )?\(?[\w, :]*\)? =>/m.test(
        readFileSync(file, 'utf8'),
      ),
    ),
  );
  const broken = filesBelow(source).flatMap((file) => {
    const isRow = file.startsWith(`${source}/catalog/apis/`);
    const used = importsOf(file).map((specifier) => path.posix.join(path.posix.dirname(file), specifier));
    return used.filter((target) => givesFunctions.has(target) && !isRow).map((target) => `${file} imports ${target}`);
  });
  assert.deepEqual(broken, []);
  // What writes rows stands beside the rows' type, and nowhere else.
  assert.deepEqual([...givesFunctions], [`${source}/catalog/credential-row.ts`]);
});

test('files stay short: 300 lines, rules 150', () => {
  const long: string[] = [];
  for (const file of [...filesBelow(source), ...filesBelow('client/src')]) {
    if (/\/catalog\/|\/index\.ts$|\/pages\.ts$/.test(file)) continue;
    const limit = /\/rules\/[^/]+\//.test(file) ? 150 : 300;
    const lines = readFileSync(file, 'utf8').split('\n').length - 1;
    if (lines > limit) long.push(`${file}: ${lines}`);
  }
  assert.deepEqual(long, []);
});

test('nothing is switched off or left for later', () => {
  const words = new RegExp(
    `\\b(?:TODO|FIXME)\\b|@ts-(?:ignore|nocheck)|\\b(?:it|test|describe)\\.(?:skip|only|todo)\\(`,
  );
  const broken = [
    ...filesBelow(source),
    ...filesBelow('client/src'),
    ...filesBelow('test'),
    ...filesBelow('tools'),
  ].filter((file) => {
    return words.test(withoutStrings(readFileSync(file, 'utf8')));
  });
  assert.deepEqual(broken, []);
});

/** Data may speak of anything. */
function withoutStrings(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/(?:[^/\\\n]|\\.)+\/[a-z]*/g, "''");
}
