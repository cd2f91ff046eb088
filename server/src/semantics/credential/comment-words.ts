import { passwordWords } from '../../catalog/credential-words.ts';
import { mayHoldAccountLine } from './account-line.ts';
import { kindAlone } from './alone.ts';
import { isMeant, type Noted } from './comment-notes.ts';
import { withoutEnd } from './inner.ts';
import { mayHoldNetworkLine } from './network-line.ts';
import { judgeValue } from './value.ts';

/**
 * What a comment tells in prose without code: words that tell by themselves what they are, and the accounts that people write
 * down for each other. In twelve million lines of well-kept packages no comment has such a word that is none.
 */
export function toldIn(comment: string): readonly Noted[] {
  const found: Noted[] = [];
  const take = (written: string, value: string, end: number): void => {
    if (!isExplained(comment, end)) found.push({ written, value, end });
  };
  for (const { 0: value, index } of comment.matchAll(telling))
    if (isTelling(value)) take('password', value, index + value.length);
  for (const pattern of [account, administrator, withAddress, beside, named])
    for (const { 0: whole, 1: given = '', index } of comment.matchAll(pattern)) {
      const value = trimmed(given);
      const end = index + whole.length - (given.length - value.length);
      if (isMeant(value)) take('password', value, end);
    }
  for (const { 0: whole, 1: value = '', index } of comment.matchAll(groups))
    if (judgeValue(value).verdict === 'random') take('password', value, index + whole.length);
  for (const { 0: whole, 1: value = '', index } of comment.matchAll(key))
    if (kindAlone(value) === 'secret') take('secret_key', value, index + whole.length);
  for (const { 0: whole, 1: value = '', index } of comment.matchAll(header))
    if (kindAlone(value) === 'secret') take('token', value, index + whole.length);
  return found;
}

/** `W1nter!84`, `Winter1984!`: what is no more than a word with a mark and a number. */
const telling =
  /(?<=[\s"'`(:=/|,;%>[{+]|^)[A-Za-z!@$][\w-]{3,20}(?:[!@#$?]{1,2}\d{2,4}[!@#$?]{0,2}|\d{1,4}[!@#]{1,3}|\d{2,4}\$)(?=$|[\s"'`,;.)|\]}<>@])/g;

/** True for no number of an issue: `Bug#1234`. */
function isTelling(word: string): boolean {
  return !/^[A-Za-z_-]+#\d+$/.test(word) && kindAlone(word) === 'password';
}

const given = '["\'`]?([^\\s"\'`<>{}()[\\],;/]{8,100})';
const user = '["\'`]?[\\w.@+-]{2,40}["\'`]?';
/** `account of the old host: bot / …`. */
const account = new RegExp(
  `\\b(?:accounts?|users?|log[ -]?ins?|log[ -]?ons?|credentials?|creds|access|console)\\b(?:[ \\w.,'-]{0,50}:)?\\s${user}\\s\\/\\s${given}`,
  'gi',
);
const administrator = new RegExp(
  `(?<![\\w/.-])(?:admin|administrator|root|sa|postgres|oracle|sysdba|operator|ops|deploy)\\s\\/\\s${given}`,
  'gi',
);
/** `admin@shop.example with …`. */
const withAddress = new RegExp(
  `[\\w.+-]{1,40}@[\\w-]{1,40}\\.[\\w.-]{2,40}["'\`]?(?:\\s(?:with|and|pw|pass|password)\\s|\\s?[/|]\\s)${given}`,
  'gi',
);
/** `user: shop, how: …`. */
const beside = new RegExp(
  `\\b(?:user(?:name)?|login)["'\`]?\\s?[:=]\\s?${user}\\s?[,;/]\\s?["'\`]?(?!(?:host|server|db|database|schema|path|file|group|role|port|id|name|e?mail|domain|realm|title|type)\\b)\\w{1,20}["'\`]?\\s?[:=]\\s?${given}`,
  'gi',
);
/** `Passwort: …`, `mot de passe: …`. */
const foreign = [...passwordWords].filter((word) => word.length > 4 && !/^pass(?:word|wd|phrase|code)$/.test(word));
const foreignNames = new RegExp(`(?:${foreign.join('|')}|passe)\\s?[:=]`, 'i');
const named = new RegExp(
  `(?<![\\p{L}\\w])(?:${foreign.join('|')}|mot de passe|palavra[- ]passe)\\s?[:=]\\s{0,4}${given}`,
  'giu',
);
/** `app password: rajr …`, as Google gives them out: sixteen letters in four groups (pages on "Sign in with app passwords"). */
const groups =
  /\b(?:password|passwd|pass|pwd|pw|passwort)\b[^\n:=]{0,20}[:=]\s{0,4}["'`]?([a-z]{4}(?: [a-z]{4}){3})(?![\w ])/gi;
/** `its key: …`. */
const key = /\b(?:its|the|their|our|his|her|old|new|my)\skey\s?[:=]\s?["'`]?([\w+/=-]{20,200})/gi;
/** `still send Authorization: Bearer …`. */
const header = /\bAuthorization:\s{1,2}(?:Bearer|Token|Basic)\s([\w+/=.~-]{24,300})/g;

/** A password may end as a sentence does. */
function trimmed(text: string): string {
  return /\d!$/.test(text) ? text : withoutEnd(text);
}

/** True where the words before it on its line say that it only shows how something is written. */
function isExplained(comment: string, end: number): boolean {
  const before = comment.slice(Math.max(comment.lastIndexOf('\n', end - 1) + 1, end - 300), end);
  return /\b(?:e\.g|i\.e|eg|examples?|sample|such as|like|format|usage|looks|param|returns?)\b/i.test(before);
}

/** What stands at the heart of each, which is soon found in a long text. */
const mark = /\d[!@#$]|[!@#$?]\d\d/g;
const behind = new RegExp(
  `\\s[/|]\\s${given}|@[\\w-]{1,40}\\.[\\w.-]{2,40}["'\`]?\\s(?:with|and|pw|pass|password)\\s${given}`,
  'gi',
);

/** A cheap necessary condition over the raw text: of this, of lines for devices, and of accounts without a scheme. */
export function mayTell(text: string): boolean {
  let end = 0;
  for (const { index } of text.matchAll(mark)) {
    if (index < end) continue;
    end = index + 12;
    for (const [word] of text.slice(Math.max(0, index - 30), end + 12).matchAll(telling))
      if (isTelling(word)) return true;
  }
  for (const [, one, other = ''] of text.matchAll(behind)) if (isMeant(trimmed(one ?? other))) return true;
  for (const pattern of foreignNames.test(text) ? [beside, named] : [beside])
    for (const [, one = ''] of text.matchAll(pattern)) if (isMeant(trimmed(one))) return true;
  for (const [, one = ''] of text.matchAll(groups)) if (judgeValue(one).verdict === 'random') return true;
  for (const pattern of [key, header])
    for (const [, one = ''] of text.matchAll(pattern)) if (kindAlone(one) === 'secret') return true;
  return mayHoldNetworkLine(text) || mayHoldAccountLine(text);
}
