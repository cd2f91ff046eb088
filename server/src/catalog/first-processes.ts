/** A program that starts another one as its child and keeps the signals to itself. */
export interface FirstProcessRow {
  readonly program: string;
  /** Words of which one must follow at once; any word when absent. */
  readonly words?: readonly string[];
  /** What becomes of a signal, for messages, after the program's name. */
  readonly loss: string;
  /** True when the words that follow name a script of the manifest, which says what really runs. */
  readonly runsScript?: boolean;
}

const shell = 'runs the script in a shell, which dies on SIGTERM and tells the app nothing';

/**
 * Programs that must not be the first process of a container. npm, Yarn and pnpm start a script's text with `sh -c`
 * (https://docs.npmjs.com/cli/v11/commands/npm-run-script) and pass a signal on to that shell at best.
 */
export const firstProcesses: readonly FirstProcessRow[] = [
  { program: 'npm', words: ['start', 'run', 'run-script', 'test', 'exec'], loss: shell, runsScript: true },
  { program: 'yarn', loss: shell, runsScript: true },
  { program: 'pnpm', loss: shell, runsScript: true },
  // GNU make runs each line of a recipe in a shell.
  { program: 'make', loss: 'runs the recipe in a shell, which does not pass SIGTERM on' },
];

/** Init programs that give signals to every process in the container's group, so that a shell in between does no harm. */
export const groupInits: ReadonlySet<string> = new Set(['dumb-init']);

/** Init programs that do so with an option (github.com/krallin/tini, "Process group killing"). */
export const groupOptions: Readonly<Record<string, string>> = { tini: '-g', 'tini-static': '-g' };

/** Programs that become the one they start, or pass signals on to it: what counts is what follows. */
export const transparentPrograms: ReadonlySet<string> = new Set([
  'tini',
  'tini-static',
  'docker-init',
  'catatonit',
  'env',
  'gosu',
  'su-exec',
  'setpriv',
  'chpst',
  'nice',
  'ionice',
  'nohup',
  'setsid',
  'stdbuf',
  'exec',
]);

/** Shells that run the text after `-c`. */
export const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh']);
