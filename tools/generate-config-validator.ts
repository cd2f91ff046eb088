/**
 * Fills the rule ids into schemas/twelve-factor.schema.json and writes the validator of that schema as plain code, so
 * that nothing compiles a schema at run time (the browser's content policy forbids it).
 * Usage: node tools/run.mjs generate-config-validator [--check]
 * With --check it writes nothing and fails when a file is not fresh.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format } from 'prettier';
import { configValidator, schemaWithRules, type NamedRule } from './config-schema.ts';
import { metaRules } from '../server/src/policy/finding.ts';

const schemaFile = 'schemas/twelve-factor.schema.json';
const policy = 'server/src/policy';
const rulesFile = 'server/src/rules/index.ts';

/** The rules in use, from the generated index; it is bundled first because it is TypeScript. */
async function rulesInUse(): Promise<readonly NamedRule[]> {
  if (!existsSync(rulesFile)) return [];
  const outfile = path.resolve('.build/tools/rules.mjs');
  await build({
    entryPoints: [rulesFile],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const loaded: unknown = await import(pathToFileURL(outfile).href);
  const found: unknown = typeof loaded === 'object' && loaded !== null && 'rules' in loaded ? loaded.rules : [];
  return Array.isArray(found) ? found.filter(isNamedRule) : [];
}

function isNamedRule(value: unknown): value is NamedRule {
  return typeof value === 'object' && value !== null && 'id' in value && 'title' in value && 'severity' in value;
}

const rules = [...(await rulesInUse()), ...metaRules].sort((a, b) => (a.id < b.id ? -1 : 1));
const schema = schemaWithRules(await readFile(schemaFile, 'utf8'), rules);
const { code, declaration } = configValidator(schema);
const check = process.argv.includes('--check');
let stale = 0;

async function write(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  if (check) {
    console.error(`not fresh: ${file} (run \`npm run generate\`)`);
    stale++;
  } else await writeFile(file, text);
}

await write(schemaFile, await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 }));
await write(`${policy}/config-validator.generated.js`, code);
await write(`${policy}/config-validator.generated.d.ts`, declaration);
process.exit(stale > 0 ? 1 : 0);
