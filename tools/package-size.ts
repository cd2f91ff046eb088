/** Fails when the packaged extension is larger than its budget, or holds what does not belong into it. */
import { readFile, stat } from 'node:fs/promises';

const file = 'twelve-factor.vsix';
const budget = 4 * 1024 * 1024;

/** Names in a zip's central directory (APPNOTE.TXT 4.3.12). */
function namesIn(zip: Buffer): string[] {
  const names: string[] = [];
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0;) {
    const length = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + length));
    const next = at + 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    at = zip.toString('latin1', next, next + 4) === 'PK\x01\x02' ? next : -1;
  }
  return names;
}

const { size } = await stat(file);
const names = namesIn(await readFile(file));
const wanted =
  /^(?:extension\.vsixmanifest|\[Content_Types\]\.xml|extension\/(?:package(?:\.nls)?\.json|readme\.md|changelog\.md|LICENSE(?:\.(?:md|txt))?|dist\/|l10n\/|media\/|schemas\/|snippets\/))/i;
const strange = names.filter((name) => !wanted.test(name));
const needed = [
  'dist/client.js',
  'dist/client.browser.js',
  'dist/server.js',
  'dist/server.browser.js',
  'dist/grammars/runtime.wasm',
];
const missing = needed.filter((name) => !names.includes(`extension/${name}`));
console.log(`${file}: ${names.length} files, ${(size / 1024).toFixed(0)} KiB of ${budget / 1024} KiB`);
if (strange.length > 0) console.error(`does not belong into the package: ${strange.join(', ')}`);
if (missing.length > 0) console.error(`missing in the package: ${missing.join(', ')}`);
process.exit(size > budget || strange.length > 0 || missing.length > 0 ? 1 : 0);
