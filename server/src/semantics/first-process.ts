import {
  firstProcesses,
  groupInits,
  groupOptions,
  shells,
  transparentPrograms,
  type FirstProcessRow,
} from '../catalog/first-processes.ts';
import type { Command } from '../facts/facts.ts';
import type { Edit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import { shellWords, type ShellWord } from '../text/shell-words.ts';
import { canonical } from './commands.ts';
import type { Project } from './project.ts';

/** What stands between a container's signals and the app. */
export interface SignalLoss {
  /** The program that gets the signals. */
  readonly program: string;
  /** What becomes of them, after the program's name. */
  readonly loss: string;
  readonly range: Range;
  /** The text that a shell reads, and where it stands. */
  readonly shell?: { readonly text: string; readonly place: Range };
  /** The script of the manifest that is run. */
  readonly script?: string;
}

/** The program that keeps signals from the app when a command is the first process of a container; undefined when none does. */
export function signalLoss(command: Command): SignalLoss | undefined {
  if (command.isFirstProcess !== true || command.role !== 'start') return undefined;
  const at = firstOwnWord(command.words);
  const name = canonical(command.words[at] ?? '');
  const rest = command.words.slice(at + 1);
  if (at < 0) return undefined;
  if (shells.has(name)) return shellLoss(command, at);
  const row = firstProcesses.find((one) => one.program === name && (one.words?.includes(rest[0] ?? '') ?? true));
  // More than one command is a shell's text, which another rule speaks of.
  if (row === undefined || command.words.some((word) => /^(?:&&|\|\|?|;|&)$/.test(word))) return undefined;
  const script = scriptOf(row, rest);
  return {
    program: name,
    loss: row.loss,
    range: placeOf(command, at),
    ...(script === undefined ? {} : { script }),
  };
}

/** True when an init gives the signals to every process, or nothing but inits is run: nothing can be lost then. */
export function isHeardByAll(command: Command): boolean {
  return firstOwnWord(command.words) < 0;
}

/** The words that stand in the command's own range; an entrypoint before it stands elsewhere. */
export function ownWords(command: Command): readonly string[] {
  return command.words.filter((_word, index) => {
    const place = command.places?.[index];
    return place === undefined || contains(command.range, place);
  });
}

/** True for a text that a shell reads although nothing in it needs one. */
export function isPlainCommand(command: Command): boolean {
  const words = ownWords(command);
  const [first = ''] = words;
  return (
    !/^[A-Za-z_]\w*=/.test(first) &&
    words.every((word) => /^[^\s$`*?~|&;<>(){}[\]!#'"\\]+$/.test(word)) &&
    !builtins.has(first)
  );
}

/** What a fix with `execEdit` is called. */
export const execTitle = "Give the shell's place to the app with exec";

/**
 * The edits by which the last program of a shell's text takes the shell's place; the text stands as it is from an offset
 * on. Undefined where no program can.
 */
export function execEdit(text: string, offset: number | undefined): readonly Edit[] | undefined {
  const place = execPlace(text);
  if (place === undefined || offset === undefined) return undefined;
  const at = offset + place;
  return [{ range: { start: at, end: at }, newText: 'exec ' }];
}

/** Where `exec` goes so that the last program of a shell's text takes the shell's place; undefined when it cannot. */
function execPlace(text: string): number | undefined {
  const words = shellWords(text);
  if (words.some(isBeyondExec)) return undefined;
  const lastOperator = words.findLastIndex((word) => word.isOperator && /^(?:&&|\|\||;)$/.test(word.text));
  const last = words.slice(lastOperator + 1);
  const start = last.find((word) => !/^[A-Za-z_]\w*=/.test(word.text));
  if (start === undefined || builtins.has(start.text)) return undefined;
  // `a || b` runs b only when a fails.
  return words.some((word) => word.isOperator && word.text === '||') ? undefined : (last[0]?.range.start ?? undefined);
}

/** The words of a script of the app's manifest, when running them is all that the package manager would do. */
export function scriptWords(project: Project, script: string): readonly string[] | undefined {
  const named = (name: string): Command | undefined =>
    project.commands.find((command) => command.name === name && command.uri === `${project.root}/package.json`);
  const command = named(script);
  if (command === undefined || named(`pre${script}`) !== undefined || named(`post${script}`) !== undefined)
    return undefined;
  // Only node is found without the package manager, which adds the app's own programs to the path.
  return isPlainCommand(command) && command.words[0] === 'node' ? command.words : undefined;
}

/** The edit that writes a command as a JSON array of its words. */
export function jsonForm(range: Range, words: readonly string[]): Edit {
  return { range, newText: `[${words.map((word) => JSON.stringify(word)).join(', ')}]` };
}

const builtins: ReadonlySet<string> = new Set(
  'cd export set source . eval exec if while for until case wait trap exit read test [ [['.split(' '),
);

/** Background jobs, pipes and control flow: there is no last program that could take the shell's place. */
function isBeyondExec(word: ShellWord): boolean {
  if (word.isOperator) return /^(?:&|\|&?|\(|\)|;;|<<.*)$/.test(word.text);
  return /^(?:exec|trap|wait|while|until|for|case|if|do|done|\{|\}|function)$/.test(word.text);
}

/** The index of the first word behind inits and programs that give their place away; -1 where nothing can be lost. */
function firstOwnWord(words: readonly string[]): number {
  let at = 0;
  for (let word = words[at]; word !== undefined; word = words[++at]) {
    const name = canonical(word);
    if (groupInits.has(name) || (words[at + 1] !== undefined && words[at + 1] === groupOptions[name])) return -1;
    if (transparentPrograms.has(name)) continue;
    // Options of an init, its `--`, settings of env, and the user of gosu.
    const isOperand = at > 0 && (/^-|=/.test(word) || /^(?:gosu|su-exec)$/.test(canonical(words[at - 1] ?? '')));
    if (!isOperand) return at;
  }
  return -1;
}

function shellLoss(command: Command, at: number): SignalLoss | undefined {
  const option = command.words.findIndex((word, index) => index > at && /^-[a-z]*c$/.test(word));
  const text = option < 0 ? undefined : command.words[option + 1];
  if (text === undefined) return undefined;
  const words = shellWords(text);
  if (words.some((word) => /^(?:exec|trap)$/.test(word.text)) || loops.test(text)) return undefined;
  const place = command.places?.[option + 1];
  return {
    program: canonical(command.words[at] ?? ''),
    loss: 'is a shell, which dies on SIGTERM and tells the app nothing',
    range: placeOf(command, at),
    ...(place === undefined ? {} : { shell: { text, place } }),
  };
}

/** A shell that loops is the program itself. */
const loops = /\b(?:while|until|for)\b/;

function scriptOf(row: FirstProcessRow, rest: readonly string[]): string | undefined {
  if (row.runsScript !== true) return undefined;
  const words = rest.filter((word) => word !== '--silent' && word !== '-s');
  const [first, second] = words;
  if (first === 'run' || first === 'run-script') return words.length === 2 ? second : undefined;
  return words.length === 1 ? first : undefined;
}

function placeOf(command: Command, index: number): Range {
  return command.places?.[index] ?? command.range;
}
