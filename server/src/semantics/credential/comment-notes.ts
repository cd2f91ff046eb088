import { withoutEnd } from './inner.ts';
import { isChosen } from './judge.ts';
import { networkSecrets } from './network-line.ts';
import { judgeValue } from './value.ts';
import { credentialName } from './name.ts';

/** A value that a comment tells, and the name under which it does. */
export interface Noted {
  readonly written: string;
  readonly value: string;
  /** Where the value ends in the comment. */
  readonly end: number;
}

/** `login with shop, pw = …`. */
const plain =
  /\b(password|passwd|passphrase|pwd|pw|pass|secret|token|api[ _-]?key)(?:\s?[:=]\s?| is (?:now )?)([^\s"'`<>{}()]{8,200})/gi;
/** `admin / …`, `admin:…` behind a word for logging in. */
const logIn =
  /\b(?:log ?in|sign ?in|credentials?|creds)(?: with| as| is| are)?\s?[:=]?\s?[\w.@+-]{2,40}\s?[:/]\s?([^\s"'`<>{}()/]{8,100})/gi;
const value = '["\'`]?([^\\s"\'`<>{}()\\[\\],;]{8,200})';
/** The same with words between: `password for staging: …`. */
const note = new RegExp(
  `\\b(password|passwd|passphrase|pwd|pw|pass|secret|token|api[ _-]?key|key)((?:\\s[\\w.-]{1,20}){0,4})\\s?[:=]\\s?${value}`,
  'gi',
);
/** `the JWT secret is …`, `user ops, password …`. */
const told = new RegExp(
  `\\b(password|passwd|passphrase|pwd|pw|secret|token|api[ _-]?key)(?:\\s(?:is|was|used to be))?\\s${value}`,
  'gi',
);
/** `admin / …`: an account. */
const account =
  /(?<![\w/.])(?:admin|administrator|root|user|username|login|ops|operator|guest|demo|test|sa|postgres)\s?(?:[:|]|\s\/\s?)\s?["'`]?([^\s"'`<>{}()[\],;/]{8,100})/gi;
/** `user verlag, password …`: whose it is stands before it. */
const ofUser =
  /\b(?:user(?:name)?|login|account)\s?[:=]?\s["'`]?[\w.@+-]{2,40}["'`]?\s{0,2}[,;/]?\s{1,3}(?:and |with )?(?:the )?(?:password|passwd|passphrase|pwd|pw|pass)\s?[:=]?\s?(?:is |was )?["'`]?([^\s"'`<>{}()[\],;/]{8,100})/gi;
/** `the old account was dwh / …`. */
const wasAccount =
  /\b(?:accounts?|users?|login|logon|access|credentials|creds)\s(?:is|was|were|are|used to be)\s[\w.@+-]{2,40}(?:\s\/\s|:\s?)([^\s"'`<>{}()[\],;/]{8,100})/gi;
/** `// was "…"`: what stood in the place of the code before. */
const former =
  /^(?:\/\/|#|--)\s*(?:(?:was|old|previously|formerly|before|prev(?:ious)?|currently|now|prod(?:uction)?|staging|dev|local|default|value|current)(?:\s(?:is|value))?:?\s+)?["'`]?([^\s"'`]{12,200})["'`]?[.;]?\s*$/i;
/** What a comment may tell of besides: where something comes from, and what it is checked by. */
const others = /\b(?:commit|sha\d*|hash|checksum|digest|id|ids|md5|revision|fingerprint|public|example)\b/i;

/**
 * The values that a comment tells in its prose; only what nobody would write otherwise counts. `before` is the code that
 * stands before it on its line.
 */
export function notedIn(comment: string, before: string): readonly Noted[] {
  const found: Noted[] = [];
  const take = (written: string, given: string, end: number, isTold = isMixed): void => {
    // A password may end as a sentence does.
    const trimmed = /\d!$/.test(given) ? given : withoutEnd(given);
    const name = /^(?:pw|pass)$/i.test(written) ? 'password' : /^key$/i.test(written) ? 'secret_key' : written;
    if (isTold(trimmed, /^(?:pass|pw)/i.test(name)))
      found.push({ written: name.replace(' ', '_'), value: trimmed, end: end - (given.length - trimmed.length) });
  };
  for (const { 0: whole, 1: written = '', 2: given = '', index } of comment.matchAll(plain))
    take(written, given, index + whole.length, isMeant);
  for (const { 0: whole, 1: given = '', index } of comment.matchAll(logIn))
    take('password', given, index + whole.length, isInvented);
  for (const pattern of [ofUser, wasAccount])
    for (const { 0: whole, 1: given = '', index } of comment.matchAll(pattern))
      take('password', given, index + whole.length, isMeant);
  for (const { value, end } of networkSecrets(comment)) found.push({ written: 'password', value, end });
  for (const { 0: whole, 1: written = '', 2: between = '', 3: given = '', index } of comment.matchAll(note))
    if (!others.test(between) && (between !== '' || !/^key$/i.test(written)))
      take(written, given, index + whole.length);
  for (const { 0: whole, 1: written = '', 2: given = '', index } of comment.matchAll(told))
    if (judgeValue(withoutEnd(given)).verdict === 'random') take(written, given, index + whole.length);
  for (const { 0: whole, 1: given = '', index } of comment.matchAll(account))
    // `digest:'demo:…'`: what ZooKeeper keeps of an account is a sum; `#<User:0x…>` is where an object lies.
    if (
      !/^0x[\da-f]{4,16}\W{0,3}$/i.test(given) &&
      !/(?:digest|hash|sha\d*)\W{1,3}$/i.test(comment.slice(Math.max(0, index - 12), index)) &&
      /^(?:random|plausible)$/.test(judgeValue(withoutEnd(given)).verdict)
    )
      take('password', given, index + whole.length);
  const last = former.exec(comment);
  const written = last === null ? undefined : nameIn(before);
  if (last?.[1] !== undefined && written !== undefined)
    take(written, last[1], last[0].lastIndexOf(last[1]) + last[1].length);
  return found;
}

/** The last name of a credential in a line of code. */
function nameIn(code: string): string | undefined {
  return (code.slice(-200).match(/[A-Za-z_$][\w$-]{2,60}/g) ?? []).findLast(
    (word) => credentialName(word)?.strength === 'strong',
  );
}

/** What a person chose, unless it may as well be the name of a machine: `Server01`. */
export function isInvented(text: string): boolean {
  return isChosen(text) && !/\D0\d$/.test(text);
}

/** What nobody would write as an example. */
export function isMeant(text: string): boolean {
  const { verdict } = judgeValue(text);
  return verdict === 'random' || (isInvented(text) && /^(?:weak|plausible)$/.test(verdict));
}

/** A number that somebody types in, and neither a date nor one that everybody tries first. */
export function isTyped(text: string): boolean {
  return /^\d{6,12}$/.test(text) && !/^(?:19|20)\d\d(?:0\d|1[0-2])|(\d)\1\1|0123|1234|2345|4321|5678|9876/.test(text);
}

/** Random, or a password that has letters, digits and marks as people are told to mix them. */
function isMixed(text: string, isPassword: boolean): boolean {
  const { verdict, reason } = judgeValue(text);
  if (verdict === 'random' || (isPassword && verdict === 'plausible')) return true;
  if (!isPassword || reason !== 'a password that a person chose') return false;
  return /[A-Za-z]{3}/.test(text) && /\d{2}/.test(text) && /[!@#$%^&*?+]/.test(text);
}

const comments = /(?:\/\/|#|--|\*)[ \t][^\n]*/g;
const words = /pass|pwd|pw\b|secret|token|key|admin|root|user|login|ops|operator|guest|demo|test|\bsa\b|postgres/i;

/** A cheap necessary condition over the raw text for what `notedIn` tells. */
export function mayNote(text: string): boolean {
  for (const { 0: comment, index } of text.matchAll(comments)) {
    const start = text.lastIndexOf('\n', index) + 1;
    if (!words.test(text.slice(Math.max(start, index - 200), index + comment.length))) continue;
    for (const word of comment.split(/[\s"'`<>{}()[\],;/=:|]+/))
      if (word.length >= 8 && /\d/.test(word) && isMixed(withoutEnd(word), true)) return true;
  }
  // Wherever it stands: not only in what looks like a comment.
  for (const pattern of [logIn, ofUser, wasAccount])
    for (const [, given = ''] of text.matchAll(pattern)) if (isMeant(given) || isMeant(withoutEnd(given))) return true;
  return false;
}
