import type { Command } from '../../facts/facts.ts';
import { placedWords, verbatimStart } from '../../text/shell-words.ts';

/** A word of a command with its place in the file, quotes included. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One program with its words; `input` are the words of the one that pipes its output to it. */
export interface SimpleCommand {
  readonly words: readonly Word[];
  readonly input?: readonly Word[];
}

/** The words of each program that a command starts, as far as their places are known. */
export function simpleCommands({ words, places }: Pick<Command, 'words' | 'places'>): readonly SimpleCommand[] {
  if (places === undefined) return [];
  const lists: { words: Word[]; input?: Word[] }[] = [{ words: [] }];
  for (const [index, text] of words.entries()) {
    const place = places[index];
    if (place === undefined) return [];
    const last = lists.at(-1);
    if (text.length < 3 && /^(?:&&|\|\||[;&|()])$/.test(text) && place.end - place.start === text.length)
      lists.push(text === '|' && last !== undefined ? { words: [], input: last.words } : { words: [] });
    else last?.words.push({ text, ...place });
  }
  return lists.filter((list) => list.words.length > 0);
}

/** A line that begins with a program to which people give secrets, as a comment notes it; the prefilter relies on it. */
export const noted =
  /^[ \t/*#;!-]{0,24}(?:[A-Za-z][^\n:"'`]{2,80}: )?(?:(?:RUN|CMD|ENTRYPOINT) |(?:command|run|script|entrypoint|ExecStart)\s?[:=] ?["']?|\$ )?(?:sudo )?(?=(?:[A-Z_]{2,30}=\S{3,80} |echo \S{3,80} \| (?:sudo )?(?=chpasswd))?(?:chpasswd$|(?:redis-server|valkey-server|psql|pg_dump|pg_restore|curl|wget|https?|mysql\w*|mongo\w*|redis-cli|sshpass|docker|sqlcmd|ldapsearch|htpasswd|kubectl|helm|openssl|rabbitmqctl|smbclient|lftp|vault)\s))/m;

const before = /^(?:sudo|doas|exec|env|time|nohup|torsocks|proxychains4?|then|do|else|if|elif|while|until|!|\{|CMD)$/;

/** `NAME=value`, also of an array's place. */
export function isAssignment(text: string): boolean {
  return text.includes('=') && /^(?:[A-Za-z_]\w*)?(?:\[\w+\])?\+?=/.test(text);
}

/** The place of the program's name, behind settings, words of the shell and `sudo` with its options; -1 without one. */
export function programAt(words: readonly Word[]): number {
  let isSudo = false;
  for (let at = 0; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    if (isAssignment(text)) continue;
    if (isSudo && text.startsWith('-')) {
      if (/^-[ugh]$/.test(text)) at += 1;
      continue;
    }
    if (!before.test(text)) return at;
    isSudo = text === 'sudo';
  }
  return -1;
}

const redirect = /^\d*(?:<<<|<<-?|>>|>\||<>|[<>]&?)$|^&>>?$/;

/** What stands behind a program's name but for its options and where its streams go. */
export function operandsOf(words: readonly Word[]): readonly Word[] {
  return words.filter(
    ({ text }, index) =>
      index > 0 && !(text.startsWith('-') && text.length > 1) && !redirect.test(text) && !isTarget(words, index),
  );
}

/** True for what a redirection names. */
function isTarget(words: readonly Word[], index: number): boolean {
  const last = words[index - 1];
  return last !== undefined && redirect.test(last.text) && last.end - last.start === last.text.length;
}

/** True for a command whose output goes to a file. */
export function isWritten(words: readonly Word[]): boolean {
  return words.some(({ text, start, end }) => /^1?(?:>>?|>\|)$/.test(text) && end - start === text.length);
}

/** The word behind `<<<`. */
export function hereString(words: readonly Word[]): Word | undefined {
  const at = words.findIndex(({ text }) => text === '<<<');
  return at === -1 ? undefined : words[at + 1];
}

/** The programs within a text that a shell is given: `sh -c "…"`. Where escapes hide their places they have that of the whole. */
export function innerCommands({ text, start, end }: Word, source: string): readonly SimpleCommand[] {
  const own = verbatimStart(source, text, { start, end });
  const { words, places } = placedWords(text, own ?? 0);
  return simpleCommands({ words, places: own === undefined ? words.map(() => ({ start, end })) : places });
}
