import type { Api } from '../../effects.ts';

const written = ['write', 'copy', 'rename'] as const;
const options = ['write', 'append', 'create', 'create_new', 'truncate', 'read', 'mode'];

/** Files in std and tokio (doc.rust-lang.org/std/fs, docs.rs/tokio/latest/tokio/fs), which async-std and fs-err repeat. */
export const apis: readonly Api[] = [
  ...['std.fs', 'tokio.fs', 'async_std.fs', 'fs_err'].flatMap((module): Api[] => [
    ...written.map((name): Api => ({
      call: `${module}.${name}`,
      effect: 'writes-file',
      subject: name === 'write' ? '0' : '1',
      label: `\`fs::${name}\``,
    })),
    { call: `${module}.File.create`, effect: 'writes-file', subject: '0', label: '`File::create`' },
    ...['remove_file', 'remove_dir_all'].map((name): Api => ({
      call: `${module}.${name}`,
      effect: 'removes-file',
      subject: '0',
    })),
    // Options give themselves again; what opens for writing says so before.
    { call: `${module}.OpenOptions.new`, returns: `${module}.OpenOptions` },
    { call: `${module}.File.options`, returns: `${module}.OpenOptions` },
    ...options.map((name): Api => ({
      call: `${module}.OpenOptions.${name}`,
      returns: name === 'read' || name === 'mode' ? `${module}.OpenOptions` : `${module}.OpenOptions.writing`,
    })),
    ...options.map((name): Api => ({
      call: `${module}.OpenOptions.writing.${name}`,
      returns: `${module}.OpenOptions.writing`,
    })),
    {
      call: `${module}.OpenOptions.writing.open`,
      effect: 'writes-file',
      subject: '0',
      label: '`OpenOptions::open`',
      words: ['OpenOptions', 'open'],
    },
  ]),
  // docs.rs/tempfile
  ...['tempfile', 'tempdir', 'NamedTempFile.new', 'TempDir.new', 'Builder.new'].map((name): Api => ({
    call: `tempfile.${name}`,
    effect: 'temporary-path',
  })),
];
