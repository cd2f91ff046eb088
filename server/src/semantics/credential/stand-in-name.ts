import { wordSet } from '../../text/word-set.ts';
import { holdsRandom, kindAlone } from './alone.ts';
import { namesOther } from './other-names.ts';
import { isPersonal } from './judge.ts';
import { credentialName, type CredentialName } from './name.ts';
import { isScrambled } from './randomness.ts';
import { judgeValue } from './value.ts';
import { wordsOf } from './words.ts';

/** What is a credential by the name of the variable or setting that it stands in for, or by its look where that says little. */
export function standInName(variable: string, text: string): CredentialName | undefined {
  return credentialName(variable) ?? nameByLook(variable, text);
}

/** Last words of names that say little by themselves, but what else is a secret is seldom called so. */
const speaking = wordSet(
  'word words auth phrase pass pw code seal sign signing signature cipher crypto seed hmac mac ticket unlock cred creds',
);
/** Last words of what services give out for all to see, or to tell one thing of theirs from another. */
const given = wordSet(
  'app client project team workspace room station member owner group account organization db board list folder file calendar form ' +
    'flow agent assistant model voice pool distribution cluster instance node ami subnet vpc zone device serial block tx genesis chain ' +
    'root parent page post item bucket space site store shop theme mode kind place color font endpoint server domain repo repository ' +
    'branch object entity record thread kid variant experiment flag feature container package bundle snapshot volume disk widget ' +
    'collection mapping wasm database',
);

/** What stands in for something whose name says nothing of a credential, and looks like nothing else. */
export function nameByLook(variable: string, text: string): CredentialName | undefined {
  const body = text.replace(/^[\w.@-]{2,30}[:/](?=[^\s:/]{8,}$)/, '');
  const kind = lookOf(variable, body);
  return kind === undefined ? undefined : { kind, strength: 'weak' };
}

function lookOf(variable: string, text: string): 'password' | 'secret' | undefined {
  if (text.length < 6 || text.length > 200 || /\s/.test(text)) return undefined;
  const last = wordsOf(variable).at(-1) ?? '';
  const speaks = speaking.has(last);
  const isWord = /^(?:word|phrase|pass|pw|auth)s?$/.test(last);
  if (isInvented(text, isWord) && (speaks || !namesOther(variable, 'password'))) return 'password';
  if (!speaks && (given.has(last) || namesOther(withoutTrack(variable, text), 'secret'))) return undefined;
  return isGenerated(text, speaks) ? 'secret' : undefined;
}

/** Pieces of music have names in letters of both cases; who follows something needs a key for it. */
function withoutTrack(variable: string, text: string): string {
  return /^[\da-f]+$/.test(text) ? variable.replace(/track(?![a-z])/i, '') : variable;
}

const quoted = /["'`]((?:[\w.@-]{2,30}[:/])?[\w+/=.~!@#$%^&*?-]{8,200})["'`]/g;
const speakingBefore = new RegExp(`(?:${[...speaking].join('|')})`, 'i');

/** The quoted texts of a raw text that may stand in for a secret: they look so, and where only a name tells one stands before. */
export function* lookingTexts(
  source: string,
): Generator<{ readonly text: string; readonly start: number; readonly end: number }> {
  for (const { 0: whole, 1: text = '', index } of source.matchAll(quoted)) {
    if ((text.length < 28 && !/\d/.test(text)) || nameByLook('word', text) === undefined) continue;
    const isTold =
      nameByLook('value', text) !== undefined || speakingBefore.test(source.slice(Math.max(0, index - 160), index));
    if (isTold) yield { text, start: index, end: index + whole.length };
  }
}

/** A cheap necessary condition over the raw text: there is such a text. */
export function mayStandIn(source: string): boolean {
  return lookingTexts(source).next().done !== true;
}

const dated = /^[A-Z][a-z]{3,12}[_.!@#-]?\d{2,4}[!?]?$/;
const spelled = /^[A-Za-z][A-Za-z\d]{4,14}[_.!@#-]\d{2,4}[!?]?$/;

/** `Berlin16` under a name that speaks; `M0nk3y_36`, `W1nter!84` under any other. */
function isInvented(text: string, isWord: boolean): boolean {
  if (kindAlone(text) === 'password') return true;
  if (spelled.test(text) && isSpelledWithDigits(text)) return true;
  return isWord && dated.test(text) && isPersonal(text);
}

/** A word with digits for some of its letters, at least two, or one in a long one. */
function isSpelledWithDigits(text: string): boolean {
  const word = text.replace(/[_.!@#-]\d{2,4}[!?]?$/, '');
  const count = word.match(/(?<=[A-Za-z\d])[01345](?=[A-Za-z\d])|[013457]$/g)?.length ?? 0;
  return /^[A-Z]/.test(word) && /[A-Za-z]{2}|[A-Za-z]\d[A-Za-z]/.test(word) && count >= (word.length >= 7 ? 1 : 2);
}

/** Random characters of a kind and length that names and addresses do not have. */
function isGenerated(text: string, speaks: boolean): boolean {
  if (text.length < 16 || !/^[\w+/=.~!@#$%^&*?-]+$/.test(text) || judgeValue(text).verdict !== 'random') return false;
  if (/^[\da-f]+$/i.test(text)) return text.length >= (speaks ? 24 : 32);
  return holdsRandom(text) || isScrambled(text) || (speaks && /[A-Z]/.test(text) && /\d/.test(text));
}
