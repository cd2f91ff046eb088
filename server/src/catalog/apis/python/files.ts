import type { Api, ArgTest } from '../../effects.ts';

const modes = ['w', 'a', 'x', 'r+', 'w+', 'a+', 'x+'].flatMap((mode) => [
  mode,
  `${mode}b`,
  `${mode}t`,
  mode.replace('+', 'b+'),
]);

function writing(arg: string): readonly ArgTest[] {
  return [{ arg, is: 'text', oneOf: modes }];
}

/**
 * Files in Python: `open`, pathlib, shutil (docs.python.org/3/library) and aiofiles. What is dumped into an open file
 * is reported where the file is opened.
 */
export const apis: readonly Api[] = [
  ...['open', 'io.open', 'codecs.open', 'gzip.open', 'bz2.open', 'lzma.open', 'aiofiles.open', 'anyio.open_file'].map(
    (call): Api => ({
      call,
      effect: 'writes-file',
      subject: '0|file=|filename=',
      when: writing('1|mode='),
      label: `\`${call}\``,
    }),
  ),
  {
    call: 'pathlib.Path.open',
    effect: 'writes-file',
    subject: 'receiver',
    when: writing('0|mode='),
    label: '`Path.open`',
    words: ['pathlib', 'open'],
  },
  { call: 'pathlib.Path.write_text', effect: 'writes-file', subject: 'receiver', label: '`Path.write_text`' },
  { call: 'pathlib.Path.write_bytes', effect: 'writes-file', subject: 'receiver', label: '`Path.write_bytes`' },
  { call: 'pathlib.Path', effect: 'joins-path' },
  { call: 'pathlib.Path.joinpath', effect: 'joins-path', subject: 'receiver' },
  { call: 'pathlib.Path.with_suffix', effect: 'joins-path', subject: 'receiver' },
  { alias: 'pathlib.Path()', is: 'pathlib.Path' },
  { alias: 'pathlib.Path.parent', is: 'pathlib.Path' },
  { alias: 'pathlib.Path.resolve()', is: 'pathlib.Path' },
  { alias: 'pathlib.Path.absolute()', is: 'pathlib.Path' },
  { alias: 'pathlib.Path.joinpath()', is: 'pathlib.Path' },
  { alias: 'pathlib.Path.with_suffix()', is: 'pathlib.Path' },
  { alias: 'pathlib.Path.cwd()', is: 'pathlib.Path' },
  { alias: 'pathlib.Path.home()', is: 'pathlib.Path' },
  { call: 'shutil.copy', effect: 'writes-file', subject: '1|dst=' },
  { call: 'shutil.copy2', effect: 'writes-file', subject: '1|dst=' },
  { call: 'shutil.copyfile', effect: 'writes-file', subject: '1|dst=' },
  { call: 'joblib.dump', effect: 'writes-file', subject: '1|filename=' },
  { call: 'os.remove', effect: 'removes-file', subject: '0' },
  { call: 'os.unlink', effect: 'removes-file', subject: '0' },
  { call: 'shutil.rmtree', effect: 'removes-file', subject: '0' },
  { call: 'pathlib.Path.unlink', effect: 'removes-file', subject: 'receiver' },
  ...['gettempdir', 'mkdtemp', 'mkstemp', 'mktemp'].map((name): Api => ({
    call: `tempfile.${name}`,
    effect: 'temporary-path',
  })),
  ...['TemporaryDirectory', 'NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile'].flatMap((name): Api[] => [
    { call: `tempfile.${name}`, effect: 'temporary-path' },
    { call: `aiofiles.tempfile.${name}`, effect: 'temporary-path' },
  ]),
  { access: 'tempfile.tempdir', effect: 'temporary-path' },
  { access: '__file__', effect: 'own-folder' },
  { call: 'os.getcwd', effect: 'own-folder' },
  { call: 'pathlib.Path.cwd', effect: 'own-folder' },
  { call: 'pathlib.Path.home', effect: 'own-folder' },
  { access: 'flask.Flask.root_path', effect: 'own-folder' },
  { access: 'flask.Flask.instance_path', effect: 'own-folder' },
  { access: 'sys.stdout', effect: 'standard-stream' },
  { access: 'sys.stderr', effect: 'standard-stream' },
  { access: 'sys.__stdout__', effect: 'standard-stream' },
  { access: 'sys.__stderr__', effect: 'standard-stream' },
  { access: 'os.devnull', effect: 'standard-stream' },
];
