/** How long whole checks take: ours with all rules against peers that look for hardcoded secrets, on the same code. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { canary, corpus, sampleOf, type Corpus } from './corpus.ts';
import { machine, median, table } from './table.ts';

interface Contender {
  readonly name: string;
  readonly command: string;
  readonly argv: (folder: string) => readonly string[];
  /** Programs that take minutes run once, on a part. */
  readonly isSlow?: boolean;
  /** The folder to run in; some ignore what lies outside. */
  readonly cwd?: (folder: string) => string;
  /** True when the program says that it has looked at all files. */
  readonly proof: (output: string, where: Corpus) => boolean;
}

const installed = path.resolve('bench/node_modules');
const settings = path.resolve('.build/bench');
const binary = (name: string): string => path.join(installed, '.bin', name);
const node = process.execPath;

writeFileSync(
  path.join(settings, 'biome.json'),
  JSON.stringify({
    root: true,
    vcs: { enabled: false },
    formatter: { enabled: false },
    assist: { enabled: false },
    files: { maxSize: 1_048_576 },
    linter: { rules: { recommended: false, security: { noSecrets: 'warn' } } },
  }),
);
writeFileSync(
  path.join(settings, 'eslint.config.mjs'),
  `import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(path.join(installed, 'x.js'))});
const sonarjs = require('eslint-plugin-sonarjs');
const secrets = require('eslint-plugin-no-secrets');
export default [{
  files: ['**/*.ts', '**/*.tsx', '**/*.mts', '**/*.cts'],
  languageOptions: { parser: require('@typescript-eslint/parser') },
  linterOptions: { noInlineConfig: true },
  plugins: { sonarjs, 'no-secrets': secrets },
  rules: {
    'sonarjs/no-hardcoded-ip': 'error', 'sonarjs/no-hardcoded-passwords': 'error',
    'sonarjs/no-hardcoded-secrets': 'error', 'no-secrets/no-secrets': 'error',
  },
}];
`,
);
writeFileSync(
  path.join(settings, '.secretlintrc.json'),
  JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }),
);

const tellsOfCanary = (output: string): boolean => output.includes(canary);
const ours: Contender = {
  name: 'twelve-factor, all rules',
  command: node,
  argv: (folder) => [path.resolve('dist/cli.js'), 'check', '--exit-zero', '--format', 'json', folder],
  proof: tellsOfCanary,
};
const peers: readonly Contender[] = [
  {
    name: 'Biome, only noSecrets',
    command: binary('biome'),
    argv: (folder) => ['lint', '--config-path', settings, '--max-diagnostics=1', folder],
    // A configuration counts as nested when it is not found from where Biome runs.
    cwd: () => settings,
    // Of its findings it shows only one; how many files it read it always tells.
    proof: (output, { files }) => Number(/Checked (\d+) files/.exec(output)?.[1]) >= files,
  },
  {
    name: 'ESLint, sonarjs no-hardcoded-* and no-secrets',
    command: binary('eslint'),
    argv: (folder) => ['--config', path.join(settings, 'eslint.config.mjs'), '--no-ignore', '--format', 'json', folder],
    isSlow: true,
    cwd: () => settings,
    proof: tellsOfCanary,
  },
  {
    name: 'secretlint, preset recommend',
    command: binary('secretlint'),
    argv: () => ['--secretlintrc', path.join(settings, '.secretlintrc.json'), '**/*'],
    isSlow: true,
    cwd: (folder) => folder,
    proof: tellsOfCanary,
  },
];

/** Seconds from start to end. Throws when the program fails for another reason than findings, or has not looked. */
function secondsOf({ name, command, argv, cwd, proof }: Contender, where: Corpus): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, argv(where.folder), {
    cwd: cwd?.(where.folder),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}: ${stderr.slice(0, 2000)}`);
  if (!proof(`${stdout}${stderr}`, where))
    throw new Error(`${name} has not looked at all files: ${stderr.slice(0, 2000)}`);
  return seconds;
}

const all = corpus();
const part = sampleOf(all, 16);
console.log(`\n## Whole check\n\n${machine()}\n`);
console.log(
  `Corpus: ${all.files} TypeScript files, ${megabytes(all)} MB; sample: ${part.files} files, ${megabytes(part)} MB.\n`,
);
const fast = [ours, ...peers.filter(({ isSlow }) => isSlow !== true)];
const times = new Map<Contender, number[]>(fast.map((contender) => [contender, []]));
// In turn, so that whatever else the machine does meets all alike.
for (let run = 0; run < 3; run++) for (const [contender, list] of times) list.push(secondsOf(contender, all));
const own = median(times.get(ours) ?? []);
const ownPart = median([1, 2, 3].map(() => secondsOf(ours, part)));
const rows = [
  ['Program', 'Code', 'Seconds', 'MB/s', 'Times ours'],
  ...[...times].map(([{ name }, list]) => row(name, 'corpus', median(list), all, own)),
  row(ours.name, 'sample', ownPart, part, ownPart),
  ...peers
    .filter(({ isSlow }) => isSlow === true)
    .map((peer) => row(peer.name, 'sample', secondsOf(peer, part), part, ownPart)),
];
console.log(table(rows));

function row(name: string, code: string, seconds: number, where: Corpus, unit: number): string[] {
  const rate = where.bytes / 1e6 / seconds;
  return [name, code, seconds.toFixed(2), rate.toFixed(1), (seconds / unit).toFixed(1)];
}

function megabytes({ bytes }: Corpus): string {
  return (bytes / 1e6).toFixed(1);
}
