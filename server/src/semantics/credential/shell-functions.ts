import { placedWords } from '../../text/shell-words.ts';
import { programAt, simpleCommands, type SimpleCommand } from './command-line.ts';
import { atUse, type CommandSecret } from './command-value.ts';

const opening =
  /^[ \t]{0,20}(function[ \t]{1,4})?([A-Za-z_][\w-]{0,60})[ \t]{0,4}(\([ \t]{0,4}\))?[ \t]{0,4}\n?[ \t]{0,20}\{/gm;
const mostFunctions = 200;
const longest = 6000;

/** Stands for an argument while its function is looked at: nobody would take it for a word. */
const standIn = (position: string): string => `x9Kq7Wn2Lp${position}Tv4Rz8Bd`;
const standsIn = /x9Kq7Wn2Lp(\d)Tv4Rz8Bd/;

/**
 * `login shop '…'` behind `login() { curl -d "user=$1" -d "password=$2"; }`: what a script gives its own functions for what they
 * pass on as a secret. `secretsOf` finds the secrets of commands in a text.
 */
export function givenToFunctions(
  source: string,
  commands: readonly SimpleCommand[],
  secretsOf: (source: string, commands: readonly SimpleCommand[]) => readonly CommandSecret[],
): readonly CommandSecret[] {
  const functions = functionsOf(source, secretsOf);
  if (functions.size === 0) return [];
  return commands.flatMap(({ words }) => {
    const start = programAt(words);
    const name = words[start]?.text ?? '';
    return [...(functions.get(name) ?? [])].flatMap((position) => {
      const word = words[start + position];
      const found = word === undefined ? [] : atUse(source, word, word.text, name);
      return found.filter(({ judgement }) => /^(?:weak|plausible|random)$/.test(judgement.verdict));
    });
  });
}

/** Which arguments of a script's functions are secrets. */
function functionsOf(
  source: string,
  secretsOf: (source: string, commands: readonly SimpleCommand[]) => readonly CommandSecret[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, ReadonlySet<number>>();
  if (!/\$\{?[1-9]/.test(source)) return found;
  let count = 0;
  for (const { 0: head, 1: keyword, 2: name = '', 3: brackets, index } of source.matchAll(opening)) {
    if ((keyword === undefined && brackets === undefined) || ++count > mostFunctions) continue;
    const body = bodyAt(source, index + head.length);
    if (!/\$\{?[1-9]/.test(body)) continue;
    const filled = namedFirst(body).replace(
      /\$([1-9])|\$\{([1-9])(?:[:?%#-][^{}\n]{0,80})?\}/g,
      (_, plain?: string, braced?: string) => standIn(plain ?? braced ?? ''),
    );
    const positions = secretsOf(filled, simpleCommands(placedWords(filled, 0))).flatMap(({ literal }) => {
      const position = standsIn.exec(literal.text)?.[1];
      return position === undefined ? [] : [Number(position)];
    });
    if (positions.length > 0) found.set(name, new Set(positions));
  }
  return found;
}

/** `local site=$1 word=$2`: arguments by the names that a function gives them first. */
const given =
  /(?:^|[\s;])([A-Za-z_]\w{0,40})=["']?\$(?:([1-9])(?!\d)|\{([1-9])(?:[:?%#=-][^{}\n]{0,80})?\})["']?(?=[\s;]|$)/g;

function namedFirst(body: string): string {
  let named = body;
  for (const [, name = '', plain, braced] of body.matchAll(given))
    named = named.replaceAll(new RegExp(`\\$(?:${name}\\b|\\{${name}\\})`, 'g'), `$${plain ?? braced ?? ''}`);
  return named;
}

/** What stands between the braces: up to one that begins a line, or the last one of its own line. */
function bodyAt(source: string, start: number): string {
  const rest = source.slice(start, start + longest);
  const [line = ''] = rest.split('\n');
  const end = line.includes('}') && line.trim() !== '' ? line.lastIndexOf('}') : rest.search(/\n[ \t]{0,20}\}/);
  return end < 0 ? rest : rest.slice(0, end);
}
