import { passwordWords } from '../../catalog/credential-words.ts';
import type { SimpleCommand, Word } from './command-line.ts';
import { atUse, underName, type CommandSecret } from './command-value.ts';
import { wordsOf } from './words.ts';

const head = /^([A-Za-z_]\w{0,60})\+?=$/;
const member = /^([A-Za-z_]\w{0,60})?\[[^\]]{1,80}\]\+?=(.+)$/s;
/** `user:password`, nothing that is read from elsewhere. */
const account = /^[A-Za-z][\w.@+-]{0,60}:([^\s:/@$`]{6,200})$/;
const holdsAccounts = /^(?:log_?ins?|auths?|accounts?|users?|cred(?:ential)?s?|basic)$/i;

/** `declare -A LOGIN=([nexus]="user:password")`, `TOKENS[shop]=…`: what arrays with names hold, whose own name says what it is. */
export function arraySecrets(source: string, commands: readonly SimpleCommand[]): readonly CommandSecret[] {
  const found: CommandSecret[] = [];
  let array: string | undefined;
  for (const { words } of commands) {
    const isInside = array !== undefined && words.every(({ text }) => text.startsWith('['));
    for (const word of words) {
      const [, own = isInside ? array : undefined, value = ''] = member.exec(word.text) ?? [];
      if (own !== undefined && value !== '') found.push(...ofMember(source, word, own, value));
    }
    if (!isInside) array = head.exec(words.at(-1)?.text ?? '')?.[1];
  }
  return found;
}

function ofMember(source: string, word: Word, array: string, value: string): readonly CommandSecret[] {
  const last = wordsOf(array).at(-1) ?? '';
  const password = account.exec(value)?.[1];
  if (password !== undefined && (holdsAccounts.test(last) || passwordWords.has(last.replace(/s$/, ''))))
    return atUse(source, word, password, array);
  return underName(source, word, array.replace(/s$/i, ''), value);
}
