/** How long whole checks take: ours with all rules against peers that look for hardcoded secrets, on the same code. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, sampleOf, type Corpus } from './corpus.ts';
import { machine, median, table } from './table.ts';

interface Contender {
  readonly name: string;
  readonly command: string;
  readonly argv: (folder: string) => readonly string[];
  /** Programs that take minutes run once, on a part. */
  readonly isSlow?: boolean;
  /** The folder to run in; some ignore what lies outside. */
  readonly folder?: string;
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
    'sonarjs/no-hardcoded-ip': 'warn', 'sonarjs/no-hardcoded-passwords': 'warn', 'sonarjs/no-hardcoded-secrets': 'warn',
    'no-secrets/no-secrets': 'warn',
  },
}];
`,
);
writeFileSync(
  path.join(settings, '.secretlintrc.json'),
  JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }),
);

const ours: Contender = {
  name: 'twelve-factor, all rules',
  command: node,
  argv: (folder) => [path.resolve('dist/cli.js'), 'check', '--exit-zero', '--format', 'json', folder],
};
const peers: readonly Contender[] = [
  {
    name: 'Biome, only noSecrets',
    command: binary('biome'),
    argv: (folder) => ['lint', '--config-path', settings, '--max-diagnostics=1', folder],
  },
  {
    name: 'ESLint, sonarjs no-hardcoded-* and no-secrets',
    command: binary('eslint'),
    argv: (folder) => ['--config', path.join(settings, 'eslint.config.mjs'), '--quiet', '--no-ignore', folder],
    isSlow: true,
    folder: settings,
  },
  {
    name: 'secretlint, preset recommend',
    command: binary('secretlint'),
    argv: (folder) => ['--secretlintrc', path.join(settings, '.secretlintrc.json'), `${folder}/**/*`],
    isSlow: true,
    folder: installed,
  },
];

/** Seconds from start to end. Throws when the program fails for another reason than findings. */
function secondsOf({ name, command, argv, folder }: Contender, where: Corpus): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, argv(where.folder), {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}: ${stderr.slice(0, 2000)}`);
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
for (let run = 0; run < 5; run++) for (const [contender, list] of times) list.push(secondsOf(contender, all));
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
