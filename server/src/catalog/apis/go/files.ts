import type { Api } from '../../effects.ts';

/** Files in Go (pkg.go.dev/os, /io/ioutil). */
export const apis: readonly Api[] = [
  { call: 'os.WriteFile', effect: 'writes-file', subject: '0', label: '`os.WriteFile`' },
  { call: 'io/ioutil.WriteFile', effect: 'writes-file', subject: '0', label: '`ioutil.WriteFile`' },
  { call: 'os.Create', effect: 'writes-file', subject: '0', label: '`os.Create`' },
  {
    call: 'os.OpenFile',
    effect: 'writes-file',
    subject: '0',
    label: '`os.OpenFile`',
    unless: [{ arg: '1', is: 'present', named: ['os.O_RDONLY'] }],
  },
  { call: 'os.Remove', effect: 'removes-file', subject: '0' },
  { call: 'os.RemoveAll', effect: 'removes-file', subject: '0' },
  ...['os.TempDir', 'os.MkdirTemp', 'os.CreateTemp', 'io/ioutil.TempFile', 'io/ioutil.TempDir'].map((call): Api => ({
    call,
    effect: 'temporary-path',
  })),
  { call: 'os.Getwd', effect: 'own-folder' },
  { call: 'os.Executable', effect: 'own-folder' },
  { access: 'os.Stdout', effect: 'standard-stream' },
  { access: 'os.Stderr', effect: 'standard-stream' },
  { access: 'os.DevNull', effect: 'standard-stream' },
  { access: 'io.Discard', effect: 'standard-stream' },
];
