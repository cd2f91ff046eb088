import { habits, type Habit, type HabitRow } from '../catalog/habits.ts';
import type { Command } from '../facts/facts.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { fileName } from '../text/place.ts';
import { canonical, runsOf, scriptRun, type PlacedWord } from './commands.ts';
import type { Project } from './project.ts';
import type { View } from './view.ts';

/** A part of a command that does something which has its place elsewhere. */
export interface Found {
  readonly row: HabitRow;
  /** The program as it is called, with the words that matter: `npm run build`. */
  readonly called: string;
  /** From the program to the last word that matters; the whole command where words have no place. */
  readonly range: Range;
  /** The option that brings it about, and its value. */
  readonly option: readonly PlacedWord[];
  /** Name and words of the program. */
  readonly words: readonly PlacedWord[];
}

/** What of some kinds a command does, in order; each program of the command is told once. */
export function habitsIn(command: Command, wanted: readonly Habit[]): readonly Found[] {
  return runsOf(command).flatMap((words) => {
    const run = ofScript(words);
    const name = canonical(run[0]?.text ?? '');
    for (const row of habits) {
      if (row.program !== name || !wanted.includes(row.habit)) continue;
      const found = match(row, run, command);
      if (found !== undefined) return [found];
    }
    return [];
  });
}

/** A command that runs each time the app starts, and the app, of which a file above several may hold more. */
export interface StartCommand {
  readonly command: Command;
  readonly app: Project;
}

/**
 * The commands of a file that run each time an app starts: those that start it, and what these call, be it a shell
 * script or a script of the manifest.
 */
export function commandsAtStart(view: View, project: Project): readonly StartCommand[] {
  const before = startCommands.get(view);
  if (before?.project === project) return before.commands;
  const commands = findCommandsAtStart(view, project);
  startCommands.set(view, { project, commands });
  return commands;
}

/** Several rules ask for them. */
const startCommands = new WeakMap<View, { readonly project: Project; readonly commands: readonly StartCommand[] }>();

function findCommandsAtStart(view: View, project: Project): readonly StartCommand[] {
  return view.facts.commands.flatMap((command) => {
    const app = project.deployedAt(view.source.uri, command.range);
    if (app === undefined || !isRunAtStart(command, view.source.uri, app)) return [];
    return [{ command, app }];
  });
}

function isRunAtStart(command: Command, uri: string, app: Project): boolean {
  if (command.onCall === undefined) return command.role === 'start';
  const callers = app.commands.filter((other) => other.uri !== uri && other.role === 'start');
  const own = fileName(uri);
  return callers.some((caller) =>
    command.onCall === 'file'
      ? caller.words.some((word) => fileName(word) === own)
      : runsOf(caller).some(
          ([first, ...words]) =>
            scriptRun(
              canonical(first?.text ?? ''),
              words.map(({ text }) => text),
            ) === command.name,
        ),
  );
}

/** The edit that takes an option out, with the white space before it; undefined where it has no place of its own. */
export function withoutOption({ option }: Found, text: string): Edit | undefined {
  const [first] = option;
  const last = option.at(-1);
  if (first?.range === undefined || last?.range === undefined) return undefined;
  const before = text.slice(0, first.range.start);
  const isInList = text.charAt(first.range.start) === '"' && /[,[]\s*$/.test(before);
  const gap = (isInList ? /,\s*$/ : /[ \t]+$/).exec(before);
  if (gap === null || text.slice(first.range.start, last.range.end).includes('\n')) return undefined;
  return { range: { start: gap.index, end: last.range.end }, newText: '' };
}

/** A run without the interpreter: `python manage.py migrate` is a call of `manage.py`. */
export function ofScript(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const [first, second] = words;
  const isRunner = /^(?:python|ruby|node)$/.test(canonical(first?.text ?? ''));
  return isRunner && second !== undefined && !second.text.startsWith('-') ? words.slice(1) : words;
}

function match(row: HabitRow, run: readonly PlacedWord[], command: Command): Found | undefined {
  const words = run.slice(1);
  let last = 0;
  for (const wanted of row.words ?? []) {
    const at = run.findIndex((word, index) => index > last && word.text === wanted);
    // Between a program and its subcommand stand options at most, with their values.
    const between = run.slice(last, at);
    const isFar = between.some((word, index) => index > 0 && ![word, between[index - 1]].some(isOption));
    if (at < 0 || isFar) {
      if (!isLooseCall(row, at)) return undefined;
    }
    last = at;
  }
  if (row.unless?.some((word) => words.some(({ text }) => text === word)) === true) return undefined;
  const option = row.options === undefined ? [] : optionOf(row, words);
  if (option === undefined) return undefined;
  const start = run[0]?.range?.start;
  const end = (option.at(-1) ?? run[last])?.range?.end;
  // What stands between may be anything, a password too.
  const mattering = run.slice(1, last + 1).filter(({ text }) => row.words?.includes(text));
  return {
    row,
    called: [canonical(run[0]?.text ?? ''), ...[...mattering, ...option].map(({ text }) => text)].join(' '),
    range: start === undefined || end === undefined ? command.range : { start, end },
    option,
    words: run,
  };
}

function isOption(word: PlacedWord | undefined): boolean {
  return word?.text.startsWith('-') === true;
}

/** `service nginx start`: the name of the service stands between. */
function isLooseCall({ habit }: HabitRow, at: number): boolean {
  return habit === 'daemonizes' && at > 0;
}

/** The option that a row asks for, with its value; undefined when it is not given, or given nothing. */
function optionOf(row: HabitRow, words: readonly PlacedWord[]): readonly PlacedWord[] | undefined {
  const at = words.findIndex(({ text }) =>
    row.options?.some((option) => text === option || text.startsWith(`${option}=`)),
  );
  const option = words[at];
  if (option === undefined || /=$/.test(option.text)) return undefined;
  const value = words[at + 1];
  return row.takesValue === true && !option.text.includes('=') && value !== undefined ? [option, value] : [option];
}
