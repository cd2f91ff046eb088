import type { Api, ArgTest } from '../../effects.ts';

const writers = ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'createWriteStream'];
const extraWriters = [
  'outputFile',
  'outputFileSync',
  'outputJson',
  'outputJsonSync',
  'outputJSON',
  'outputJSONSync',
  'writeJson',
  'writeJsonSync',
  'writeJSON',
  'writeJSONSync',
];
const writing: readonly ArgTest[] = [
  { arg: '1', is: 'text', oneOf: ['w', 'w+', 'wx', 'wx+', 'a', 'a+', 'ax', 'ax+', 'r+', 'as', 'as+'] },
];

/** Node's file system (nodejs.org/docs/latest-v20.x/api/fs.html), fs-extra, graceful-fs, jsonfile, write-file-atomic. */
export const apis: readonly Api[] = [
  { alias: 'fs-extra', is: 'fs' },
  { alias: 'fs-extra/esm', is: 'fs' },
  { alias: 'graceful-fs', is: 'fs' },
  { alias: 'fs/promises', is: 'fs.promises' },
  ...[...writers, ...extraWriters].map((name): Api => ({ call: `fs.${name}`, effect: 'writes-file', subject: '0' })),
  { call: 'fs.promises.writeFile', effect: 'writes-file', subject: '0' },
  { call: 'fs.promises.appendFile', effect: 'writes-file', subject: '0' },
  { call: 'fs.open', effect: 'writes-file', subject: '0', when: writing },
  { call: 'fs.openSync', effect: 'writes-file', subject: '0', when: writing },
  { call: 'fs.promises.open', effect: 'writes-file', subject: '0', when: writing },
  { call: 'fs.copyFile', effect: 'writes-file', subject: '1' },
  { call: 'fs.copyFileSync', effect: 'writes-file', subject: '1' },
  { call: 'fs.promises.copyFile', effect: 'writes-file', subject: '1' },
  { call: 'jsonfile.writeFile', effect: 'writes-file', subject: '0' },
  { call: 'jsonfile.writeFileSync', effect: 'writes-file', subject: '0' },
  { call: 'write-file-atomic', effect: 'writes-file', subject: '0' },
  { call: 'write-file-atomic.sync', effect: 'writes-file', subject: '0' },
  { call: 'Bun.write', effect: 'writes-file', subject: '0' },
  { call: 'Deno.writeTextFile', effect: 'writes-file', subject: '0' },
  { call: 'Deno.writeFile', effect: 'writes-file', subject: '0' },
  ...['unlink', 'unlinkSync', 'rm', 'rmSync', 'remove', 'removeSync', 'promises.unlink', 'promises.rm'].map(
    (name): Api => ({ call: `fs.${name}`, effect: 'removes-file', subject: '0' }),
  ),
  { call: 'fs.promises.mkdtemp', effect: 'temporary-path' },
  ...['file', 'fileSync', 'dir', 'dirSync', 'tmpName', 'tmpNameSync'].flatMap((name): Api[] => [
    { call: `tmp.${name}`, effect: 'temporary-path' },
    { call: `tmp-promise.${name}`, effect: 'temporary-path' },
  ]),
  // The short names are those of tempy 1.
  ...['temporaryFile', 'temporaryDirectory', 'temporaryWrite', 'temporaryWriteSync', 'file', 'directory', 'write'].map(
    (name): Api => ({ call: `tempy.${name}`, effect: 'temporary-path' }),
  ),
  { access: '__dirname', effect: 'own-folder' },
  { access: '__filename', effect: 'own-folder' },
  { access: 'import.meta.dirname', effect: 'own-folder' },
  { access: 'import.meta.url', effect: 'own-folder' },
  { call: 'process.cwd', effect: 'own-folder' },
  { access: 'app-root-path', effect: 'own-folder', words: ['app-root-path'] },
  { call: 'app-root-path.resolve', effect: 'joins-path', subject: 'receiver', words: ['app-root-path', 'resolve'] },
  { access: 'temp-dir', effect: 'temporary-path', words: ['temp-dir'] },
];
