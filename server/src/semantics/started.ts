import { programsOfFiles, scriptRun, startedPrograms, type StartedProgram } from './commands.ts';
import type { FileSummary, PlacedCommand } from './project.ts';

/** The programs that commands and files show to be started, those of npm scripts and the like followed. */
export function startedBy(
  commands: readonly PlacedCommand[],
  files: readonly FileSummary[],
): readonly StartedProgram[] {
  const direct = startedPrograms(commands.filter((command) => command.role === 'start'));
  const scripts = direct.flatMap((program) => {
    const script = scriptRun(program.name, program.words);
    if (script === undefined) return [];
    const wanted = script === '' ? 'start' : script;
    return commands.filter((command) => command.name === wanted && command.uri.endsWith('/package.json'));
  });
  const shown = programsOfFiles(files.map((file) => file.path)).map((program) => ({
    program,
    name: program.program,
    words: [],
    command: undefined,
  }));
  return [...direct, ...startedPrograms(scripts), ...shown];
}

/** The app's own files that commands name: `node src/worker.js`. */
export function filesStarted(
  started: readonly StartedProgram[],
  byPath: ReadonlyMap<string, FileSummary>,
): FileSummary[] {
  return started.flatMap((program) => {
    if (program.program?.serves !== false) return [];
    const found = program.words.map((word) => byPath.get(word.replace(/^\.\//, ''))).find((file) => file !== undefined);
    return found === undefined ? [] : [found];
  });
}
