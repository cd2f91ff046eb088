/** A program that runs another one, which its arguments name. */
export interface WrapperRow {
  readonly program: string;
  /** Words that must follow; options may stand between: `run` for `poetry run`. */
  readonly words?: readonly string[];
  /**
   * How the other program is given: `command` as the words that follow, `module` as a Python module after an option,
   * `shell` as one text after an option that a shell reads, `script` as the path of a shell script.
   */
  readonly runs: 'command' | 'module' | 'shell' | 'script';
  /** The letter of the option before the module or the text; others may be joined to it: `-lc`. */
  readonly option?: string;
  /** Options that take the next word for their value. */
  readonly valued?: readonly string[];
  /** How many words of its own come before the command, such as the user of `gosu`. */
  readonly operands?: number;
  /** True when the command stands after `--`. */
  readonly afterDashes?: boolean;
}

const runnerValues = ['--with', '--python', '-p', '--package', '--extra', '--group', '--env-file', '--project'];

/** Programs that run other programs. Of rows with the same program the first that fits counts. */
export const wrappers: readonly WrapperRow[] = [
  // Shells and what is built into them.
  ...['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh'].flatMap((program): WrapperRow[] => [
    { program, runs: 'shell', option: 'c' },
    { program, runs: 'script' },
  ]),
  { program: 'su', runs: 'shell', option: 'c' },
  { program: 'exec', runs: 'command', valued: ['-a'] },
  { program: 'command', runs: 'command' },
  { program: 'time', runs: 'command' },
  { program: 'env', runs: 'command', valued: ['-u', '--unset', '-C', '--chdir'] },
  { program: 'nohup', runs: 'command' },
  { program: 'setsid', runs: 'command' },
  { program: 'nice', runs: 'command', valued: ['-n'] },
  { program: 'ionice', runs: 'command', valued: ['-c', '-n'] },
  { program: 'stdbuf', runs: 'command', valued: ['-i', '-o', '-e'] },
  { program: 'timeout', runs: 'command', valued: ['-s', '--signal', '-k', '--kill-after'], operands: 1 },
  { program: 'sudo', runs: 'command', valued: ['-u', '-g'] },
  { program: 'gosu', runs: 'command', operands: 1 },
  { program: 'su-exec', runs: 'command', operands: 1 },
  { program: 's6-setuidgid', runs: 'command', operands: 1 },
  { program: 'with-contenv', runs: 'command' },
  // First processes of containers.
  { program: 'dumb-init', runs: 'command', valued: ['-r', '--rewrite'] },
  { program: 'tini', runs: 'command', valued: ['-p', '-e'] },
  { program: 'tini-static', runs: 'command', valued: ['-p', '-e'] },
  { program: 'docker-init', runs: 'command' },
  { program: 'catatonit', runs: 'command' },
  { program: 'wait-for-it', runs: 'command', afterDashes: true },
  { program: 'wait-for', runs: 'command', afterDashes: true },
  { program: 'dockerize', runs: 'command', valued: ['-wait', '-timeout', '-template', '-stdout', '-stderr'] },
  // Python.
  { program: 'python', runs: 'module', option: 'm', valued: ['-W', '-X', '--check-hash-based-pycs'] },
  { program: 'poetry', words: ['run'], runs: 'command' },
  { program: 'pipenv', words: ['run'], runs: 'command' },
  { program: 'uv', words: ['run'], runs: 'module', option: 'm', valued: runnerValues },
  { program: 'uv', words: ['run'], runs: 'command', valued: runnerValues },
  { program: 'uvx', runs: 'command', valued: ['--from', ...runnerValues] },
  { program: 'pdm', words: ['run'], runs: 'command', valued: ['-p', '--project'] },
  { program: 'rye', words: ['run'], runs: 'command' },
  { program: 'hatch', words: ['run'], runs: 'command' },
  { program: 'conda', words: ['run'], runs: 'command', valued: ['-n', '--name', '-p', '--prefix'] },
  { program: 'micromamba', words: ['run'], runs: 'command', valued: ['-n', '--name', '-p', '--prefix'] },
  { program: 'coverage', words: ['run'], runs: 'module', option: 'm' },
  { program: 'ddtrace-run', runs: 'command' },
  {
    program: 'opentelemetry-instrument',
    runs: 'command',
    valued: ['--traces_exporter', '--metrics_exporter', '--logs_exporter', '--service_name'],
  },
  { program: 'newrelic-admin', words: ['run-program'], runs: 'command' },
  // Ruby.
  { program: 'bundle', words: ['exec'], runs: 'command' },
  { program: 'rbenv', words: ['exec'], runs: 'command' },
  // JavaScript.
  { program: 'npx', runs: 'command', valued: ['-p', '--package'] },
  { program: 'bunx', runs: 'command' },
  { program: 'pnpx', runs: 'command' },
  { program: 'npm', words: ['exec'], runs: 'command', valued: ['-p', '--package'] },
  { program: 'pnpm', words: ['exec'], runs: 'command' },
  { program: 'pnpm', words: ['dlx'], runs: 'command' },
  { program: 'yarn', words: ['exec'], runs: 'command' },
  { program: 'yarn', words: ['dlx'], runs: 'command' },
  { program: 'cross-env', runs: 'command' },
  { program: 'cross-env-shell', runs: 'command' },
  { program: 'env-cmd', runs: 'command', valued: ['-f', '--file', '-e', '--environments'] },
  // What brings settings along.
  { program: 'dotenv', words: ['run'], runs: 'command', valued: ['-f', '--file'] },
  { program: 'dotenv', runs: 'command', valued: ['-e', '-f', '--file', '-v', '-c', '-p'] },
  { program: 'dotenvx', words: ['run'], runs: 'command', valued: ['-f', '--env-file', '-e', '--env'] },
  { program: 'doppler', words: ['run'], runs: 'command', valued: ['-p', '--project', '-c', '--config', '-t'] },
  { program: 'infisical', words: ['run'], runs: 'command', afterDashes: true },
  { program: 'op', words: ['run'], runs: 'command', afterDashes: true },
  { program: 'chamber', words: ['exec'], runs: 'command', afterDashes: true },
  { program: 'aws-vault', words: ['exec'], runs: 'command', afterDashes: true },
  { program: 'envdir', runs: 'command', operands: 1 },
];
