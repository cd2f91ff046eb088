import type { Api, ArgTest } from '../../effects.ts';

const modes = ['w', 'a', 'w+', 'a+', 'r+'].flatMap((mode) => [
  mode,
  `${mode}b`,
  `${mode[0] ?? ''}b${mode.slice(1)}`,
  `${mode}t`,
]);
const writing: readonly ArgTest[] = [{ arg: '1|mode=', is: 'text', oneOf: [...new Set(modes)] }];

/** Files (docs.ruby-lang.org: File, IO, FileUtils, Pathname, CSV). */
export const apis: readonly Api[] = [
  ...['File.open', 'File.new', 'open', 'CSV.open'].map((call): Api => ({
    call,
    effect: 'writes-file',
    subject: '0',
    when: writing,
    label: `\`${call}\``,
  })),
  ...['File.write', 'File.binwrite', 'IO.write', 'IO.binwrite'].map((call): Api => ({
    call,
    effect: 'writes-file',
    subject: '0',
    label: `\`${call}\``,
  })),
  ...['write', 'binwrite'].map((name): Api => ({
    call: `Pathname.new().${name}`,
    effect: 'writes-file',
    subject: 'receiver',
    label: `\`Pathname#${name}\``,
    words: [name],
  })),
  ...['cp', 'copy', 'copy_file', 'mv', 'move', 'install'].map((name): Api => ({
    call: `FileUtils.${name}`,
    effect: 'writes-file',
    subject: '1',
    label: `\`FileUtils.${name}\``,
  })),
  { call: 'IO.copy_stream', effect: 'writes-file', subject: '1', label: '`IO.copy_stream`' },
  ...[
    'File.delete',
    'File.unlink',
    'FileUtils.rm',
    'FileUtils.rm_f',
    'FileUtils.rm_r',
    'FileUtils.rm_rf',
    'FileUtils.remove_entry',
  ].map((call): Api => ({ call, effect: 'removes-file', subject: '0' })),
];
