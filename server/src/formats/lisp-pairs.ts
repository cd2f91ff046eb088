import { settingAt, type WrittenSetting } from './setting-entry.ts';

/**
 * What expressions in parentheses give a name: `(setq name "…")`, `(setenv "NAME" "…")`, `(name . "…")`, `:name "…"`,
 * `(name "…")`, and the name and the password of an account beside each other (gnu.org, "GNU Emacs Lisp Reference
 * Manual", association and property lists; clojure.org/reference/data_structures, keywords of maps).
 */
const given =
  /(?:(?<keyword>:[A-Za-z][\w*+!?<>./-]{0,80})|\((?<head>(?:setq(?:-default|-local)?|setopt|customize-set-variable|set|defvar|defconst|defcustom|defparameter|def|define)[ \t\n]{1,20}'?)?(?:setenv[ \t]{1,9}"(?<variable>\w{1,80})"|(?<symbol>'?[A-Za-z][\w*+!?<>/.-]{0,80})|"(?<key>[\w@.:/+-]{1,80})"))[ \t\n]{1,40}(?:\.[ \t\n]{1,9})?"(?<value>[^"\\\n]{1,300})"/dg;
/** Further pairs of one `setq`. */
const further =
  /^[ \t]{1,40}(?<symbol>[A-Za-z][\w*+!?<>/.-]{2,80})[ \t]{1,40}"(?<value>[^"\\\n]{1,300})"[ \t]{0,9}\)?[ \t]{0,9}\r?$/dgm;
/** `(nickserv "nick" "…")` (gnu.org, "rcirc manual", `rcirc-authinfo`). */
const logIns =
  /\([ \t]{0,9}(?:"[^"\n]{1,80}"[ \t]{1,9})?(?:nickserv|chanserv|bitlbee|quakenet|sasl)[ \t]{1,9}"[^"\n]{1,80}"[ \t]{1,9}"(?<value>[^"\\\n]{3,200})"/dg;
/** Texts that functions ask with, look for or make. */
const functions =
  /^(?:read-|message|error|format|concat|insert|should|string|regexp|require|getenv|auth-source|y-or-n)/;
/** `("nick" . "…")`, what an account and its password look like where the list is called after the passwords. */
const lists = /\((?:setq|setopt|defvar)[ \t\n]{1,20}[A-Za-z][\w*-]{0,80}(?:passwords|credentials)\b/g;
const longestList = 2000;

/** The settings in S-expressions of a text. */
export function lispSettings(text: string): readonly WrittenSetting[] {
  const found = [...text.matchAll(given), ...text.matchAll(further)].flatMap(({ index, groups, indices }) => {
    const { keyword, symbol, key, variable } = groups ?? {};
    const places = indices?.groups;
    const place = places?.['keyword'] ?? places?.['symbol'] ?? places?.['key'] ?? places?.['variable'];
    const value = places?.['value'];
    const name = (keyword ?? symbol ?? key ?? variable ?? '').replace(/^[':]/, '');
    if (place === undefined || value === undefined || functions.test(name) || isCommented(text, index)) return [];
    const isMember = key !== undefined && isInList(text, index);
    return [settingAt(text, isMember ? 'password' : name, place, value)];
  });
  for (const { index, indices } of text.matchAll(logIns)) {
    const value = indices?.groups?.['value'];
    if (value !== undefined && !isCommented(text, index)) found.push(settingAt(text, 'password', value, value));
  }
  const first = new Map<number, WrittenSetting>();
  for (const one of found) if (!first.has(one.range.start)) first.set(one.range.start, one);
  return [...first.values()];
}

/** True within a list of passwords that is still open at an offset. */
function isInList(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - longestList), offset);
  const last = [...before.matchAll(lists)].at(-1);
  if (last === undefined) return false;
  const between = before.slice(last.index);
  return between.split('(').length > between.split(')').length;
}

/** Behind a `;` that stands in no text. */
function isCommented(text: string, offset: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset) + 1, offset - 400), offset);
  return /^[^"]{0,400};/.test(line) && !/\\;/.test(line);
}
