import type { Word } from './command-line.ts';
import { atUse, type CommandSecret } from './command-value.ts';

/**
 * What a script of `expect` answers where somebody is asked for a password: `expect "*assword:"` and then `send "…\r"`, on the next
 * line or within braces (expect(1), "send").
 */
const answer =
  /["{*][^\n"{}]{0,30}(?:assw(?:or)?d|assphrase|asscode)[^\n"{}]{0,20}["}]?[\s{]{1,80}(?:exp_)?send\s{1,4}(?:--\s{1,4})?"([^"\\\s$]{4,100})(?:\\[rn])?"/g;

/** The passwords that the scripts of `expect` in a text send. */
export function answeredSecrets(text: string): readonly CommandSecret[] {
  if (!/\bexpect\b/.test(text) || !/\bsend\b/.test(text)) return [];
  return [...text.matchAll(answer)].flatMap(({ 0: whole, 1: value = '', index }) => {
    const start = index + whole.lastIndexOf(value);
    const word: Word = { text: value, start, end: start + value.length };
    return atUse(text, word, value, 'send').filter(({ judgement }) =>
      /^(?:random|plausible|weak)$/.test(judgement.verdict),
    );
  });
}
