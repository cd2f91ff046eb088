/** How large what ships is. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { table } from './table.ts';

const rows = [['File', 'KB', 'KB compressed']];
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((name) => path.join('dist', name));
for (const file of files.filter((name) => statSync(name).isFile()).sort()) {
  const bytes = readFileSync(file);
  rows.push([file, kilobytes(bytes.length), kilobytes(gzipSync(bytes, { level: 9 }).length)]);
}
const extension = '.build/bench/twelve-factor.vsix';
if (existsSync(extension)) rows.push([`**${path.basename(extension)}**`, kilobytes(statSync(extension).size), '']);
console.log(`\n## Sizes\n\n${table(rows)}`);

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
