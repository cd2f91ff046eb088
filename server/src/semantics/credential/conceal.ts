import { masked } from '../../text/masked.ts';
import { credentialName } from './name.ts';
import { findTokens } from './token.ts';

/**
 * A function that takes secrets out of words which quote a file: the given values, keys of known formats, passwords of
 * URLs, and what an option or variable with a credential's name is set to. Messages and titles should quote none in the
 * first place; this is what keeps a secret back when one does.
 */
export function concealer(values: Iterable<string>): (words: string) => string {
  const distinctive = [...new Set(values)].filter(isDistinctive);
  return (words) => {
    const known = findTokens(words).map(({ start, end }) => words.slice(start, end));
    return masked(words, [...known, ...distinctive])
      .replace(userinfo, '$1***@')
      .replace(setting, withoutValue);
  };
}

/** A plain word that serves as a password stands in many a text that has nothing to do with it. */
function isDistinctive(value: string): boolean {
  return value.length >= 16 || (value.length >= 6 && !/^[a-z_ -]+$/i.test(value));
}

const userinfo = /(:\/\/[^\s:@/]{0,100}:|:\/\/(?=[^\s:@/]{12}))[^\s@/]{1,200}@/g;
const setting = /(?<![\w-])(?:([\w-]{1,60})=|(--[\w-]{1,60})[ \t]+)[^\s"'`]{1,200}/g;

function withoutValue(whole: string, set = '', option = ''): string {
  const name = set === '' ? option : set;
  const isCredential = credentialName(name.replace(/^-+/, '')) !== undefined;
  return isCredential ? `${whole.slice(0, name.length + 1)}***` : whole;
}
