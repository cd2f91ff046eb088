import { buildCommands, inspectionCommands, releaseCommands, shellTools } from './shell-commands.ts';
import type { Command } from '../facts/facts.ts';
import { shellWords, type ShellWord } from '../text/shell-words.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { fileName, isForDevelopment } from '../text/place.ts';
import { tolerant } from './tolerant.ts';

/**
 * Shell scripts whose names say that they start an app. Each list of commands (`a && b | c &`) is one command; those
 * that start a program have the role `start`, preparations `release` or `build`, all else `other`.
 */
export const format: Format = {
  name: 'shell',
  languageId: 'shellscript',
  globs: ['**/*.{sh,bash}', '**/{docker-,}{entrypoint,start}*'],
  matches: (path) =>
    /^(?:(?:docker[_-]?)?(?:start|entry[_-]?point|run|boot|launch|prestart|cmd|init)(?:[._-][^.]*)?\.(?:sh|bash)|(?:docker[_-])?(?:start|entrypoint)(?:-[\w-]+)?)$/i.test(
      fileName(path),
    ),
  read: tolerant((source) => {
    const forDevelopment = isForDevelopment(source.uri) || /^run[._-]?tests?/i.test(fileName(source.uri));
    return {
      commands: shellCommands(source.text, forDevelopment),
      comments: lineComments(source.text, ['#']).filter((comment) => !comment.text.startsWith('#!')),
    };
  }),
};

/** The commands of a script; none of one for development starts the app. */
export function shellCommands(text: string, forDevelopment: boolean): readonly Command[] {
  return shellLists(shellWords(text)).flatMap((list) => commandOf(list, forDevelopment) ?? []);
}

/** Words that open or close a block: they stand before a command or alone. */
const keywords = /^(?:if|then|elif|else|fi|while|until|do|done|time|!|\{|\}|\)|\()$/;

/** Splits at `;` and `&`, and leaves out keywords, the heads of functions and the patterns of `case`. */
export function shellLists(words: readonly ShellWord[]): readonly (readonly ShellWord[])[] {
  const lists: ShellWord[][] = [];
  let list: ShellWord[] = [];
  let subshells = 0;
  const close = (): void => {
    if (list.some((word) => !word.isOperator)) lists.push(list);
    list = [];
  };
  for (const word of words) {
    const operator = word.isOperator ? word.text : '';
    if (operator === '(') subshells++;
    if (operator === ')') {
      // Without an opening it ends a pattern of `case`, and after `name (` a function's head: neither is a command.
      if (subshells === 0 || list.at(-1)?.text === '(') list = [];
      else close();
      subshells = Math.max(0, subshells - 1);
    } else if (/^(?:;;?|&)$/.test(operator)) {
      // Kept, as it says that the command goes on in the background.
      if (operator === '&' && list.length > 0) list.push(word);
      close();
    } else if (list.length > 0 || !keywords.test(word.text)) list.push(word);
  }
  close();
  return lists;
}

function commandOf(list: readonly ShellWord[], forDevelopment: boolean): Command | undefined {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined || /^(?:for|case|function|esac|in|select)$/.test(first.text))
    return undefined;
  const words = list.map((word) => word.text);
  const role = roleOfList(words);
  return {
    words,
    places: list.map((word) => word.range),
    range: { start: first.range.start, end: last.range.end },
    form: 'shell',
    name: first.text,
    role: forDevelopment && role === 'start' ? 'other' : role,
    onCall: 'file',
  };
}

/** A list starts the app when any of its commands does; otherwise the first that prepares something decides. */
function roleOfList(words: readonly string[]): Command['role'] {
  const roles: Command['role'][] = [];
  // The operators inside `[[ ]]` join conditions.
  let at = words[0] === '[[' ? words.indexOf(']]') + 1 : 0;
  while (at < words.length) {
    const operator = words.findIndex((word, index) => index >= at && /^(?:&&|\|\|?|&)$/.test(word));
    const end = operator === -1 ? words.length : operator;
    roles.push(roleOfCommand(words.slice(at, end)));
    at = end + 1;
  }
  if (roles.includes('start')) return 'start';
  return roles.find((role) => role !== 'other') ?? 'other';
}

function roleOfCommand(words: readonly string[]): Command['role'] {
  const own = words.filter(
    (word, index) =>
      !(/^[A-Za-z_]\w*=/.test(word) && words.slice(0, index).every((before) => /^[A-Za-z_]\w*=/.test(before))),
  );
  const [first] = own;
  if (first === undefined) return 'other';
  const line = own.join(' ');
  if (buildCommands.test(line)) return 'build';
  if (releaseCommands.test(line)) return 'release';
  // Without a command `exec` redirects what follows in the script.
  if (first === 'exec') return own.length > 1 && !/[<>]/.test(own[1] ?? '') ? 'start' : 'other';
  const name = first.slice(first.lastIndexOf('/') + 1);
  if (/^wait[-_]for/.test(name)) return own.includes('--') ? 'start' : 'other';
  return shellTools.test(name) || inspectionCommands.test(line) ? 'other' : 'start';
}
