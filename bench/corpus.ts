/** The code that the whole check is measured on: TypeScript sources that npm packages carry, by exact version. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const packages = [
  '@anthropic-ai/sdk@1.11.0',
  '@mysten/sui@1.45.2',
  '@reduxjs/toolkit@2.14.0',
  '@tldraw/editor@5.1.1',
  '@wagmi/core@3.6.5',
  'cloudflare@7.3.0',
  'effect@4.1.0',
  'ethers@6.17.0',
  'matrix-js-sdk@37.5.0',
  'mongodb@7.8.0',
  'openai@6.49.0',
  'ox@1.8.3',
  'puppeteer-core@24.43.1',
  'react-native-reanimated@4.7.1',
  'rxjs@7.8.2',
  'tldraw@5.1.1',
  'viem@2.57.20',
  'zod@4.6.7',
];

const results = path.resolve('.build/bench');

export interface Corpus {
  readonly folder: string;
  /** Of TypeScript files; manifests lie beside them. */
  readonly files: number;
  readonly bytes: number;
}

/** Fetches the packages once, through npm, and keeps of each its manifest and its TypeScript without declarations. */
export function corpus(): Corpus {
  const folder = path.join(results, 'corpus');
  for (const name of packages) {
    const target = path.join(folder, name.replaceAll('/', '-').replace(/^@/, ''));
    if (existsSync(target)) continue;
    mkdirSync(target, { recursive: true });
    const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', results, name], { encoding: 'utf8' });
    const archive = path.join(results, packed.stdout.trim());
    spawnSync('tar', ['xzf', archive, '-C', target, '--strip-components=1']);
    rmSync(archive, { force: true });
    keepSources(target);
  }
  addCanary(folder);
  return measured(folder);
}

/** Every `step`-th file of a corpus, for programs that would take very long on all. */
export function sampleOf({ folder }: Corpus, step: number): Corpus {
  const target = path.join(results, `sample-${step}`);
  if (!existsSync(target)) {
    for (const [index, name] of sourcesBelow(folder).entries()) {
      if (index % step === 0) cpSync(path.join(folder, name), path.join(target, name));
    }
  }
  addCanary(target);
  return measured(target);
}

/** The name of a file with a token of Slack's format: who does not tell of it has not looked. */
export const canary = 'canary.ts';

function addCanary(folder: string): void {
  const token = ['xoxb', '263594206564', '2343594206574', 'FGqddMF8t08v8N7Oq4i57vs1'].join('-');
  writeFileSync(path.join(folder, canary), `export const slack = '${token}';\n`);
}

function measured(folder: string): Corpus {
  const names = sourcesBelow(folder);
  const bytes = names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  return { folder, files: names.length, bytes };
}

function isSource(name: string): boolean {
  return /\.[mc]?tsx?$/.test(name) && !/\.d\.[mc]?ts$/.test(name);
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function keepSources(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !isSource(entry.name) && file !== path.join(folder, 'package.json')) rmSync(file);
  }
}
