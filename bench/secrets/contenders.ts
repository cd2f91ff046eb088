import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Case } from './corpus.ts';

/** What a program found: by path below the folder, lines from 0 with the rule that spoke. */
export type Finding = { readonly file: string; readonly line: number; readonly rule: string };

/** A program that looks for secrets. */
export interface Contender {
  readonly name: string;
  /** Paths that it reads; of others it says nothing. */
  readonly reads: RegExp;
  /** Looks at a folder. Throws when it has not looked at each of `files`. */
  readonly look: (folder: string, files: readonly string[]) => readonly Finding[];
}

const installed = path.resolve('bench/node_modules');
const settings = path.resolve('.build/bench/secrets-settings');
const code = /\.(?:[mc]?[jt]s|[jt]sx)$/;

function run(command: string, argv: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0 && status !== 1) throw new Error(`${command} ended with ${status}: ${stderr.slice(0, 2000)}`);
  return stdout;
}

/** A report; an error of the parser would print the text, which holds values. */
function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${name} has not written JSON, but ${text.length} characters`);
  }
}

function prove(name: string, seen: readonly string[], files: readonly string[], folder: string): void {
  const known = new Set(seen.map((file) => path.relative(folder, path.resolve(folder, file))));
  const unseen = files.filter((file) => !known.has(file));
  if (unseen.length > 0) throw new Error(`${name} has not looked at ${unseen.length} files, such as ${unseen[0]}`);
}

/** Ours with all rules; those that tell of secrets in the text count. */
export const ours: Contender = {
  name: 'twelve-factor',
  reads: /./,
  look: (folder) => {
    const argv = [path.resolve('dist/cli.js'), 'check', '--exit-zero', '--format', 'json', folder];
    const report = parsed('twelve-factor', run(process.execPath, argv, folder)) as {
      findings: { path: string; rule: string; line: number; related: { path: string; line: number }[] }[];
    };
    return report.findings
      .filter(({ rule }) => secretRule.test(rule))
      .flatMap(({ path: file, rule, line, related }) =>
        // A tracked `.env` is one finding, which names the line of each secret in it.
        [{ path: file, line }, ...(rule === fileRule ? related : [])].map((place) => ({
          file: place.path,
          rule,
          line: place.line - 1,
        })),
      );
  },
};

const fileRule = 'codebase/env-file-tracked';

/** Our rules that say that a secret stands in the text. */
export const secretRule = /^config\/(?:hardcoded-secret|secret-|credential-in-)|^codebase\/env-file-tracked$/;

interface EslintResult {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string | null; line: number; fatal?: boolean; message: string }[];
}

function eslint(name: string, plugin: string, rules: readonly string[]): Contender {
  return {
    name: `ESLint ${name}`,
    reads: code,
    look: (folder, files) => {
      const config = path.join(settings, `${name}.config.mjs`);
      writeFileSync(
        config,
        `import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(path.join(installed, 'x.js'))});
export default [{
  files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
  languageOptions: { parser: require('@typescript-eslint/parser'), parserOptions: { ecmaFeatures: { jsx: true } } },
  linterOptions: { noInlineConfig: true },
  plugins: { peer: require('${plugin}') },
  rules: ${JSON.stringify(Object.fromEntries(rules.map((rule) => [`peer/${rule}`, 'error'])))},
}];
`,
      );
      const argv = ['--config', config, '--no-ignore', '--format', 'json', '.'];
      const results = parsed(name, run(path.join(installed, '.bin/eslint'), argv, folder)) as readonly EslintResult[];
      const broken = results.find(({ messages }) => messages.some(({ fatal }) => fatal === true));
      if (broken !== undefined) throw new Error(`${name} could not parse ${broken.filePath}`);
      prove(
        name,
        results.map(({ filePath }) => filePath),
        files,
        folder,
      );
      return results.flatMap(({ filePath, messages }) =>
        messages.map(({ line, ruleId }) => ({
          file: path.relative(folder, filePath),
          line: line - 1,
          rule: ruleId ?? '',
        })),
      );
    },
  };
}

const biome: Contender = {
  name: 'Biome noSecrets',
  reads: code,
  look: (folder, files) => {
    writeFileSync(
      path.join(folder, 'biome.json'),
      JSON.stringify({
        root: true,
        vcs: { enabled: false },
        formatter: { enabled: false },
        assist: { enabled: false },
        files: { includes: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'] },
        linter: { rules: { recommended: false, security: { noSecrets: 'warn' } } },
      }),
    );
    const argv = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
    const output = run(path.join(installed, '.bin/biome'), argv, folder);
    rmSync(path.join(folder, 'biome.json'));
    const report = parsed('Biome', output) as {
      summary: { changed: number; unchanged: number };
      diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
    };
    const looked = report.summary.changed + report.summary.unchanged;
    // It counts its own settings too.
    if (looked !== files.length + 1) throw new Error(`Biome has looked at ${looked} of ${files.length} files`);
    return report.diagnostics
      .filter(({ category }) => category.includes('noSecrets'))
      .map(({ category, location }) => ({ file: location.path, line: location.start.line - 1, rule: category }));
  },
};

const secretlint: Contender = {
  name: 'secretlint recommend',
  reads: /./,
  look: (folder, files) => {
    const config = path.join(settings, '.secretlintrc.json');
    writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
    // It ends before a pipe has taken all, so it writes to a file.
    const output = path.join(settings, 'secretlint.json');
    run(
      path.join(installed, '.bin/secretlint'),
      ['--secretlintrc', config, '--format', 'json', '--output', output, '**/*'],
      folder,
    );
    const results = parsed('secretlint', readFileSync(output, 'utf8')) as {
      filePath: string;
      messages: { ruleId: string; loc: { start: { line: number } } }[];
    }[];
    rmSync(output);
    prove(
      'secretlint',
      results.map(({ filePath }) => filePath),
      files,
      folder,
    );
    return results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, loc }) => ({
        file: path.relative(folder, filePath),
        line: loc.start.line - 1,
        rule: ruleId,
      })),
    );
  },
};

/** The programs that ours is measured against. */
export const peers: readonly Contender[] = [
  secretlint,
  biome,
  eslint('no-secrets', 'eslint-plugin-no-secrets', ['no-secrets']),
  eslint('sonarjs', 'eslint-plugin-sonarjs', [
    'no-hardcoded-passwords',
    'no-hardcoded-secrets',
    'hardcoded-secret-signatures',
  ]),
];

/** Writes each case into a folder of its own and gives the paths by case id. */
export function writeCases(folder: string, cases: readonly Case[]): ReadonlyMap<string, string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(settings, { recursive: true });
  const files = new Map<string, string>();
  for (const { id, path: name, text } of cases) {
    const file = path.join(id, name);
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    files.set(id, file);
  }
  // Files that are there to hold secrets matter only where others get them: all of these are in version control.
  for (const argv of [
    ['init', '--quiet'],
    ['add', '--all', '--force'],
  ])
    run('git', argv, folder);
  return files;
}
