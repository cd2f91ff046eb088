import { programs, type ProgramRow } from '../catalog/programs.ts';
import { wrappers, type WrapperRow } from '../catalog/wrappers.ts';
import type { Command } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { placedWords, splitCommand } from '../text/shell-words.ts';

/** A program that a command starts. */
export interface StartedProgram {
  /** What is known of it; undefined for a program that the catalog does not list. */
  readonly program: ProgramRow | undefined;
  /** Its name without folder, extension and version: `python` for `/usr/bin/python3.12`. */
  readonly name: string;
  /** The words after the name, up to the next shell operator. */
  readonly words: readonly string[];
  /** The command in a deploy file; undefined when a file's mere presence shows the program. */
  readonly command: Command | undefined;
}

/**
 * The programs that commands start, in order, seen through shells, `exec`, runners such as `poetry run` and settings
 * before the name. A command that joins several programs (`a && b`) gives them all.
 */
export function startedPrograms(commands: readonly Command[]): readonly StartedProgram[] {
  return commands.flatMap((command) =>
    runsOf(command).map((words) => {
      const [first = '', ...rest] = words.map((word) => word.text);
      const found = rowOf(first, rest);
      return { ...found, command };
    }),
  );
}

/** A word with its place; undefined where it cannot be placed in the file. */
export interface PlacedWord {
  readonly text: string;
  readonly range: Range | undefined;
}

/**
 * The programs that a command runs, each as its name and the words after it, seen through shells, `exec` and runners as
 * `startedPrograms` sees them.
 */
export function runsOf(command: Command): readonly (readonly PlacedWord[])[] {
  const known = runs.get(command);
  if (known !== undefined) return known;
  const found = unwrap(wordsOf(command), 0);
  runs.set(command, found);
  return found;
}

/** Many rules ask of the same commands. */
const runs = new WeakMap<Command, readonly (readonly PlacedWord[])[]>();

function wordsOf({ words, places }: Command): readonly PlacedWord[] {
  return words.map((text, index) => ({ text, range: places?.[index] }));
}

/**
 * The script of a manifest that a package manager is to run, `start` in `npm start` and `yarn run start`; undefined for
 * other programs, empty where it names none.
 */
export function scriptRun(name: string, words: readonly string[]): string | undefined {
  if (!scriptRunners.has(name)) return undefined;
  return words.find((word) => word !== 'run' && word !== 'run-script' && !word.startsWith('-')) ?? '';
}

const scriptRunners: ReadonlySet<string> = new Set(['npm', 'yarn', 'pnpm', 'bun']);

/** Programs that files show to be in use by their names alone, such as `gunicorn.conf.py`; each once. */
export function programsOfFiles(paths: readonly string[]): readonly ProgramRow[] {
  const names = new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  return programs.filter((row) => row.files?.some((file) => names.has(file)) === true);
}

/** A chain of wrappers in a real file is short; this keeps a made-up one from going on. */
const DEEPEST = 12;

/** The bare commands in a list of words, without what stands around them. */
function unwrap(words: readonly PlacedWord[], depth: number): readonly (readonly PlacedWord[])[] {
  return simpleCommands(words).flatMap((simple) => {
    const bare = withoutSettings(simple);
    const [first] = bare;
    if (first === undefined) return [];
    const name = canonical(first.text);
    for (const wrapper of depth < DEEPEST ? wrappers : []) {
      if (wrapper.program !== name) continue;
      const inner = innerOf(wrapper, bare.slice(1));
      if (inner !== undefined) return unwrap(inner, depth + 1);
    }
    return [bare];
  });
}

/** Splits at the shell's operators; redirections and their targets are left out. */
function simpleCommands(words: readonly PlacedWord[]): readonly (readonly PlacedWord[])[] {
  const commands: PlacedWord[][] = [[]];
  let isTarget = false;
  for (const placed of words) {
    const word = placed.text;
    if (/^(?:&&|\|\|?|;;?|&|\(|\))$/.test(word)) commands.push([]);
    else if (/^(?:\d*[<>]&(?:\d+|-))$/.test(word)) continue;
    else if (/^(?:\d*(?:<<<|<<-?|>>|>\||<>|[<>]&?)|&>>?)$/.test(word)) isTarget = true;
    else if (isTarget) isTarget = false;
    else commands.at(-1)?.push(placed);
  }
  return commands.filter((command) => command.length > 0);
}

function withoutSettings(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const start = words.findIndex(
    ({ text }) => !isSetting(text) && !/^(?:if|then|elif|else|while|until|do|!|\{)$/.test(text),
  );
  return start === -1 ? [] : words.slice(start);
}

function isSetting(word: string): boolean {
  return /^[A-Za-z_]\w*=/.test(word);
}

/** What a wrapper runs, given the words after its name; undefined when it is not used as a wrapper here. */
function innerOf(wrapper: WrapperRow, given: readonly PlacedWord[]): readonly PlacedWord[] | undefined {
  const words = afterSubcommand(given, wrapper);
  if (words === undefined) return undefined;
  if (wrapper.afterDashes === true) {
    const dashes = words.findIndex(({ text }) => text === '--');
    return dashes === -1 ? undefined : words.slice(dashes + 1);
  }
  if (wrapper.runs === 'shell') return textAfter(words, wrapper.option ?? 'c');
  const { option, rest } = afterOptions(words, wrapper);
  if (wrapper.runs === 'module') return option ? rest : undefined;
  if (rest.length <= (wrapper.operands ?? 0)) return undefined;
  return rest.slice(wrapper.operands ?? 0);
}

/** The words after a wrapper's subcommand such as `run`, before which options may stand. */
function afterSubcommand(given: readonly PlacedWord[], wrapper: WrapperRow): readonly PlacedWord[] | undefined {
  let rest = given;
  for (const part of wrapper.words ?? []) {
    while (rest[0]?.text.startsWith('-') === true) {
      rest = rest.slice(wrapper.valued?.includes(rest[0].text) === true ? 2 : 1);
    }
    if (rest[0]?.text !== part) return undefined;
    rest = rest.slice(1);
  }
  return rest;
}

/** The words of the text after `-c` (or `-lc`, `-ec`), as a shell splits it. */
function textAfter(words: readonly PlacedWord[], letter: string): readonly PlacedWord[] | undefined {
  const pattern = new RegExp(`^-[a-z]*${letter}$`);
  const at = words.findIndex(({ text }) => pattern.test(text));
  const isScript = at === -1 || words.slice(0, at).some(({ text }) => text.endsWith('.sh'));
  const shell = isScript ? undefined : words[at + 1];
  if (shell === undefined) return undefined;
  const { text, range } = shell;
  const length = range === undefined ? -1 : range.end - range.start;
  // Between quotes, or bare; with escapes in it the text does not stand as it is read.
  const quote = length === text.length ? 0 : length === text.length + 2 ? 1 : undefined;
  if (range === undefined || quote === undefined)
    return splitCommand(text).map((word) => ({ text: word, range: undefined }));
  const { words: inner, places } = placedWords(text, range.start + quote);
  return inner.map((word, index) => ({ text: word, range: places[index] }));
}

/** What follows the options of a wrapper; `option` is true when the last of them announces a module. */
function afterOptions(
  words: readonly PlacedWord[],
  wrapper: WrapperRow,
): { option: boolean; rest: readonly PlacedWord[] } {
  const announces = wrapper.runs === 'module' ? new RegExp(`^-[a-zA-Z]*${wrapper.option ?? 'm'}$`) : undefined;
  let at = 0;
  for (let word = words[at]?.text; word !== undefined; word = words[at]?.text) {
    if (word === '--') return { option: false, rest: words.slice(at + 1) };
    if (announces?.test(word) === true) return { option: true, rest: words.slice(at + 1) };
    if (wrapper.valued?.includes(word) === true) at += 2;
    else if (word.startsWith('-') || isSetting(word)) at += 1;
    else break;
  }
  return { option: false, rest: words.slice(at) };
}

/** The row for a program and the words after it; `python manage.py` counts as the program `manage.py`. */
function rowOf(first: string, words: readonly string[]): Omit<StartedProgram, 'command'> {
  const name = canonical(first);
  const script = words.findIndex((word) => !word.startsWith('-'));
  if (script !== -1 && (name === 'python' || (name === 'yarn' && words[script] !== 'run'))) {
    const inner = canonical(words[script] ?? '');
    const row = bestRow(inner, words.slice(script + 1));
    if (row !== undefined) return { program: row, name: inner, words: words.slice(script + 1) };
  }
  return { program: bestRow(name, words), name, words };
}

function bestRow(name: string, words: readonly string[]): ProgramRow | undefined {
  let best: ProgramRow | undefined;
  for (const row of programs) {
    if (row.program !== name || !follow(row.words ?? [], words)) continue;
    if (best === undefined || (row.words?.length ?? 0) > (best.words?.length ?? 0)) best = row;
  }
  return best;
}

/** True when the wanted words stand among the given ones in this order. */
function follow(wanted: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word === wanted[at]) at++;
  return at >= wanted.length;
}

/** A program's name without folder, extension and version; `huey_consumer.py` is `huey_consumer`. */
export function canonical(word: string): string {
  const known = names.get(word);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) names.clear();
  const name = nameOf(word);
  names.set(word, name);
  return name;
}

/** The same few words stand in most commands. */
const names = new Map<string, string>();
const MOST_NAMES = 2000;

function nameOf(word: string): string {
  const name = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
  const bare = name.replace(/\.(?:exe|cmd|bat)$/i, '').replace(/@[\w.^~-]+$/, '');
  if (/^(?:huey_consumer\.py|wait-for-it\.sh|wait-for\.sh)$/.test(bare)) return bare.replace(/\.\w+$/, '');
  return bare.replace(/^(python|pypy|celery|gunicorn|node)-?\d+(?:\.\d+)*$/, '$1').replace(/^pypy$/, 'python');
}
