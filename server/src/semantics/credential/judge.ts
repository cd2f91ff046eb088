import type { CredentialName } from './name.ts';
import { credentialName } from './name.ts';
import { isSecretLike, judgeValue, type Judgement, type Verdict } from './value.ts';
import { uuid } from './reference.ts';
import { wordsOf } from './words.ts';

/**
 * How a literal and a credential's name belong together, the surest first: `set` by a method that sets it; beside the
 * name of a user and where they `log-in`, or `beside` a user alone; `held` by what is called so; `compared` with it; `named` just before it in a
 * list of arguments or items; the `default` of a parameter or of something that is asked for; `inner`, both within
 * one text; in a `comment`.
 */
export type Place = 'set' | 'log-in' | 'beside' | 'held' | 'compared' | 'named' | 'default' | 'inner' | 'comment';

/** A literal that is likely a credential: the name it stands under, what it looks like, and how sure that is. */
export interface Suspicion {
  readonly name: CredentialName;
  readonly judgement: Judgement;
  readonly confidence: 'high' | 'medium' | 'low';
}

/**
 * The whole contextual judgement: whether the literal `value` under the written name `name` is likely a credential, from
 * what the name says, what the value looks like, and their place. A literal that only repeats its name
 * (`TOKEN = 'token'`) is none.
 */
export function suspectBinding(name: string, value: string, place: Place = 'held'): Suspicion | undefined {
  const credential = credentialName(name);
  if (!credential) return undefined;
  if (isFingerprint(name, value)) return undefined;
  // `login_web_59ba…`: where something lies, made of words and a digest.
  if (credential.strength === 'weak' && /^[a-z]{4,}_[a-z]{3,}_[\da-f]{32,64}$/.test(value)) return undefined;
  // `hmac: 9f86…`: what was signed rather than what signs.
  if (/^_*(?:hmac|auth|jwt)$/i.test(name) && /^[\da-f]{32,128}$/i.test(value)) return undefined;
  // `buildConfigField("String", "API_KEY", "\"…\"")`: the text of a text.
  const inner = /^\\?"([^"\\]{8,200})\\?"$/.exec(value)?.[1] ?? value;
  const judgement = asKey(credential, place, value) ?? judgeValue(inner);
  const isPin = wordsOf(name).at(-1) === 'pin';
  // `TERMINAL_PIN = "491832"`, and neither that of a board nor a word for something pinned.
  if (isPin && (!/^\d{5,10}$/.test(value) || (place === 'held' && isPostalCode(name, value)))) return undefined;
  const confidence = isPin ? 'medium' : weigh(credential, judgement, place, value);
  const isUsed = place === 'log-in' && isBareWord(value);
  if (confidence === undefined || (repeatsName(name, value) && !isUsed)) return undefined;
  return { name: credential, judgement, confidence };
}

/** A UUID mostly names something; under the name of a service's key or a password it is what the service gave out. */
function asKey({ kind, strength }: CredentialName, place: Place, value: string): Judgement | undefined {
  if (strength !== 'strong' || (kind !== 'api-key' && kind !== 'password')) return undefined;
  // Zeros, ones and what counts up were typed in by hand.
  const isTyped = /^([\da-f])\1{7}-|12345678|(?:^|-)([\da-f])\2{3}(?:-|$)/i.test(value);
  const isGiven = uuid.test(value) && !isTyped && place !== 'named' && place !== 'default' && place !== 'comment';
  return isGiven ? { verdict: 'random', reason: 'a UUID, as services give them out for keys' } : undefined;
}

/** `TERMINAL_PIN` and the digits of one. */
export function isPin(name: string, value: string): boolean {
  return /^\d{5,10}$/.test(value) && wordsOf(name).at(-1) === 'pin';
}

/** What somebody thought of, however short, rather than what stands in for it. */
export function isPersonal(value: string): boolean {
  return (
    /[A-Za-z]{3}/.test(value) &&
    /\d{2}/.test(value) &&
    !/test|demo|example|sample|user|admin|pass|pw|secret|default|your|foo|bar|dummy|temp|min|max|v\d|\d\.\d/i.test(
      value,
    )
  );
}

/** In India `pin` alone is where somebody lives. */
function isPostalCode(name: string, value: string): boolean {
  return /^pin$/i.test(name) && /^[1-9]\d{5}$/.test(value);
}

function weigh(
  name: CredentialName,
  judgement: Judgement,
  place: Place,
  value: string,
): Suspicion['confidence'] | undefined {
  const { verdict } = judgement;
  if (place === 'comment') {
    // Under a word that means much besides, hexadecimal digits may be the name of a commit.
    const isSure = name.strength === 'strong' || (value.length >= 20 && !/^[\da-f]+$/i.test(value));
    if (verdict === 'random' && isSure) return 'medium';
    return isSecretLike(name, verdict) ? 'low' : undefined;
  }
  if (place === 'inner' && verdict !== 'random') return undefined;
  // `["pwdLastSet", "unicodePwd", "ms-Mcs-AdmPwd"]` lists names.
  if (place === 'named' && /^[A-Za-z]+(?:[-_.][A-Za-z]+)*$/.test(value) && credentialName(value) !== undefined)
    return undefined;
  if (verdict === 'random') return ofRandom(name, place, value);
  if (name.strength === 'weak') return ofWeakName(name, verdict, place);
  if (verdict === 'plausible') return 'medium';
  const isHuman = name.kind === 'password' || name.kind === 'secret';
  if (verdict === 'weak') return isHuman ? ofChosen(name, place, value) : undefined;
  if (name.kind === 'password' && place === 'log-in' && isBareWord(value)) return 'medium';
  // What is set as a password is one, be it the name of the service.
  if (isWord(judgement, value) && name.kind === 'password' && (place === 'set' || place === 'log-in')) return 'medium';
  return undefined;
}

function ofRandom(name: CredentialName, place: Place, value: string): Suspicion['confidence'] {
  if (name.strength === 'strong' || /^(?:Bearer|Basic|Token) /i.test(value)) return 'high';
  return (place === 'default' || place === 'named') && value.length < 20 ? 'low' : 'medium';
}

/** `pass`, `token` and kin mean much besides: beside a user they are what they say, and so where they are compared. */
function ofWeakName(name: CredentialName, verdict: Verdict, place: Place): Suspicion['confidence'] | undefined {
  if (verdict !== 'plausible' && verdict !== 'weak') return undefined;
  if (place === 'log-in') return 'medium';
  if (place === 'beside') return name.kind === 'password' ? 'medium' : undefined;
  return place === 'compared' && (verdict === 'plausible' || name.kind === 'password') ? 'medium' : undefined;
}

/** What a person chose, by where it stands. */
function ofChosen(name: CredentialName, place: Place, value: string): Suspicion['confidence'] | undefined {
  // A library documents its defaults, and a weak one is for the first try; nobody documents what looks well chosen.
  if (place === 'default')
    return name.strength === 'strong' && (isWellChosen(value) || isPersonal(value)) ? 'medium' : undefined;
  if (place === 'named') return 'low';
  // Who compares a key with words asks whether it is still the default; who compares a password lets people in.
  return place === 'compared' && name.kind !== 'password' ? 'low' : 'medium';
}

/** Words that are passwords only where somebody logs in with them. */
export function isBareWord(value: string): boolean {
  return /^(?:password|passw0rd|secret)$/.test(value);
}

/** Letters in both cases and digits, as people are told to choose a password. */
export function isChosen(text: string): boolean {
  return /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\S{8,}$/.test(text);
}

function isWellChosen(text: string): boolean {
  return isChosen(text) && /[^\p{L}\p{N}_-]/u.test(text);
}

/** One word, which is no name of a credential itself and does not say that there is none. */
function isWord({ verdict, reason }: Judgement, value: string): boolean {
  if (verdict !== 'identifier' || reason !== 'a name' || !/^[a-z]{3,20}$/.test(value)) return false;
  return (
    credentialName(value) === undefined && !/^(?:none|null|nil|undefined|true|false|string|text|type)$/.test(value)
  );
}

/** What tells the public key of who signed a release: `GPG_KEY` in the images of languages. */
export function isFingerprint(name: string, value: string): boolean {
  return (
    // Git's `signingkey` is the name of a key (git-scm.com/docs/git-config, `user.signingKey`).
    (/gpg|pgp|fingerprint/i.test(name) || /(?:^|\.)signingkey$/.test(name)) &&
    /^(?:0x)?(?:[\dA-F]{8}|[\dA-F]{16}|[\dA-F]{40})$/i.test(value.replaceAll(' ', ''))
  );
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
