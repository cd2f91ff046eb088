import { credentialName, type CredentialName } from './name.ts';
import { isSecretLike, judgeValue, type Judgement } from './value.ts';
import { wordsOf } from './words.ts';

/** A literal that is likely a credential: the name it stands under, and what it looks like. */
export interface Suspicion {
  readonly name: CredentialName;
  readonly judgement: Judgement;
}

/**
 * The whole contextual judgement: whether the literal `value` under the written name `name` is likely a credential. A
 * literal that only repeats its name (`TOKEN = 'token'`) is none.
 */
export function suspectBinding(name: string, value: string): Suspicion | undefined {
  const credential = credentialName(name);
  if (!credential) return undefined;
  const judgement = judgeValue(value);
  if (!isSecretLike(credential, judgement.verdict) || repeatsName(name, value)) return undefined;
  return { name: credential, judgement };
}

/** True when the value says nothing but what its name says: equal letters, or only words that the name has too. */
export function repeatsName(name: string, value: string): boolean {
  if (value.length > 100) return false;
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  if (letters(name) === letters(value)) return true;
  const named = new Set(wordsOf(name));
  const words = wordsOf(value);
  return words.length > 0 && !/\d/.test(value) && words.every((word) => named.has(word));
}
