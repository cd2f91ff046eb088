import type { Api, ArgTest } from '../../effects.ts';

const facades = 'Illuminate.Support.Facades';

const modes = ['w', 'a', 'x', 'c', 'r+', 'w+', 'a+', 'x+', 'c+'].flatMap((mode) => [
  mode,
  `${mode}b`,
  `${mode}t`,
  mode.replace('+', 'b+'),
]);
const writing: readonly ArgTest[] = [{ arg: '1|mode=', is: 'text', oneOf: modes }];

/** A folder that the framework knows: with an argument it joins that to it. */
function folder(call: string): Api[] {
  return [
    { call, effect: 'own-folder' },
    { call, effect: 'joins-path', when: [{ arg: '0|path=', is: 'present' }] },
  ];
}

/** Files in PHP (php.net/manual/ref.filesystem), Laravel (laravel.com/docs/helpers) and Symfony. */
export const apis: readonly Api[] = [
  { call: 'file_put_contents', effect: 'writes-file', subject: '0|filename=' },
  { call: 'fopen', effect: 'writes-file', subject: '0|filename=', when: writing },
  {
    call: 'gzopen',
    effect: 'writes-file',
    subject: '0|filename=',
    // The level of compression may follow the mode: `wb9`.
    when: [{ arg: '1|mode=', is: 'text', starts: ['w', 'a'] }],
  },
  { call: 'copy', effect: 'writes-file', subject: '1|to=' },
  { call: 'SplFileObject', effect: 'writes-file', subject: '0|filename=', when: writing },
  { call: 'unlink', effect: 'removes-file', subject: '0' },
  { call: 'sys_get_temp_dir', effect: 'temporary-path' },
  { call: 'tempnam', effect: 'temporary-path' },
  { call: 'tmpfile', effect: 'temporary-path' },
  { call: 'SplTempFileObject', effect: 'temporary-path' },
  ...['base_path', 'storage_path', 'public_path', 'app_path', 'database_path', 'resource_path'].flatMap(folder),
  { access: 'ABSPATH', effect: 'own-folder' },
  { access: 'WP_CONTENT_DIR', effect: 'own-folder' },
  {
    call: '*.getParameter',
    effect: 'own-folder',
    when: [{ arg: '0', is: 'text', oneOf: ['kernel.project_dir', 'kernel.logs_dir'] }],
    words: ['getParameter', 'kernel.'],
  },
  { alias: 'File', is: `${facades}.File` },
  ...['put', 'append', 'prepend', 'replace'].map((name): Api => ({
    call: `${facades}.File.${name}`,
    effect: 'writes-file',
    subject: '0',
    words: ['File', name],
  })),
  // laravel.com/docs/filesystem: these disks are folders of this machine.
  ...['put', 'append', 'prepend'].map((name): Api => ({
    call: `${facades}.Storage.disk().${name}`,
    effect: 'writes-file',
    subject: '0',
    when: [{ arg: 'receiver.0', is: 'text', oneOf: ['local', 'public'] }],
    words: ['Storage', 'disk', name],
  })),
  { call: `${facades}.File.delete`, effect: 'removes-file', subject: '0', words: ['File', 'delete'] },
  { call: 'Symfony.Component.Filesystem.Filesystem', returns: 'Symfony.Component.Filesystem.Filesystem' },
  { call: 'Symfony.Component.Filesystem.Filesystem.dumpFile', effect: 'writes-file', subject: '0|filename=' },
  { call: 'Symfony.Component.Filesystem.Filesystem.appendToFile', effect: 'writes-file', subject: '0|filename=' },
  { call: 'Symfony.Component.Filesystem.Filesystem.remove', effect: 'removes-file', subject: '0' },
  { call: 'Symfony.Component.Filesystem.Filesystem.tempnam', effect: 'temporary-path' },
];
