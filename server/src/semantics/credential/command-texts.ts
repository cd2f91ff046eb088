import type { Word } from './command-line.ts';
import { atUse, nameOf, underName, type CommandSecret } from './command-value.ts';
import { suspectBinding } from './judge.ts';
import { networkSecrets } from './network-line.ts';
import { sqlPassword } from './sql-password.ts';

/** `"password": "…"` in JSON. */
const member = /\\?["']([A-Za-z_][\w.-]{1,40})\\?["']\s?:\s?\\?["']([^"'\s\\]{3,200})\\?["']/g;
/** `NAME=value`, `name: value` as the only thing on a line, `//host/:_authToken=value`. */
const line =
  /^[ \t]*(?:export |\/\/[^\s=]{1,100}:)?([A-Za-z_][\w.-]{0,60})(?:=|[ \t]{0,20}:[ \t]|[ \t]=[ \t])[ \t]{0,20}["']?([^\s"']{3,300})["']?;?[ \t]*$/;
/** `s/PASSWORD=.{0,}/PASSWORD=value/` */
const replacement = /(?<![\w.-])([A-Za-z_][\w.-]{1,60})[ ]?[=:][ ]?\\?["']?([^\s"'/|#,;\\]{3,200})/g;
/** `remote_password …`, as the only words of a line. */
const spaced =
  /^[ \t]{0,20}([a-z][\w-]{0,40}[_-](?:password|passwd|passphrase|secret|psk|token))[ \t]{1,20}([^\s"'<>]{6,200})[ \t]*$/;
/** `open -u user,password host` of lftp. */
const opened = /^[ \t]{0,20}open[ \t][^\n]{0,80}?-u[ \t]{0,4}[^\s,]{1,60},([^\s,]{3,200})/;
const account = /(?:^|\s)(?:password|passwd|user \S{1,60})[ \t]+([^\s"']{3,200})/;

/**
 * The secrets in a text that a command writes or sends: members of JSON, passwords in SQL and, in what `isFile` says to be
 * the lines of a file, settings and the accounts of `.netrc`.
 */
export function textSecrets(source: string, word: Word, isFile: boolean): readonly CommandSecret[] {
  const { text } = word;
  if (text.length < 8 || text.length > 4000) return [];
  const found: CommandSecret[] = [];
  if (text.includes(':') && /["']/.test(text))
    for (const [, name = '', value = ''] of text.matchAll(member)) found.push(...underName(source, word, name, value));
  const sql = sqlPassword(text);
  if (sql !== undefined && suspectBinding('password', sql.value, 'set') !== undefined)
    found.push(...atUse(source, word, sql.value, 'PASSWORD'));
  for (const { value } of networkSecrets(text)) found.push(...atUse(source, word, value, 'password'));
  return isFile ? [...found, ...fileSecrets(source, word)] : found;
}

function fileSecrets(source: string, word: Word): readonly CommandSecret[] {
  const { text } = word;
  const found: CommandSecret[] = [];
  for (const part of text.split(/\\n|\n/)) {
    const [, name = '', value = ''] = line.exec(part) ?? [];
    if (name !== '') found.push(...underName(source, word, name, value), ...decoded(source, word, name, value));
    const [, own = '', given = ''] = spaced.exec(part) ?? [];
    if (own !== '') found.push(...underName(source, word, own, given));
    const lent = opened.exec(part)?.[1];
    if (lent !== undefined) found.push(...atUse(source, word, lent, 'lftp -u'));
    const [, password] = /^\s*(?:machine|default|login|password|user) /.test(part) ? (account.exec(part) ?? []) : [];
    if (password !== undefined) found.push(...underName(source, word, 'password', password));
  }
  if (/^s([/|#,])/.test(text)) {
    for (const [, name = '', value = ''] of text.matchAll(replacement))
      found.push(...underName(source, word, name, value));
  }
  return found;
}

/** What a Secret of Kubernetes keeps in base64. */
function decoded(source: string, word: Word, name: string, value: string): readonly CommandSecret[] {
  if (
    nameOf(name)?.strength !== 'strong' ||
    value.length < 8 ||
    !/^(?:[A-Za-z\d+/]{4})+(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)$/.test(value)
  )
    return [];
  const plain = /^[\x21-\x7e]+$/.exec(atob(value))?.[0];
  const suspicion = plain === undefined ? undefined : suspectBinding(name, plain);
  return suspicion === undefined ? [] : atUse(source, word, value, name);
}

/** `[ "$TOKEN" = "…" ]`: the side that is no variable, where the other one is a credential's. */
export function comparedSecrets(source: string, words: readonly Word[]): readonly CommandSecret[] {
  return words.flatMap(({ text }, index) => {
    if (!/^(?:==?|!=)$/.test(text)) return [];
    const [first, second] = [words[index - 1], words[index + 1]];
    return first === undefined || second === undefined
      ? []
      : [...compared(source, first, second), ...compared(source, second, first)];
  });
}

function compared(source: string, variable: Word, literal: Word): readonly CommandSecret[] {
  const [, name] = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(variable.text) ?? [];
  if (name === undefined || suspectBinding(name, literal.text, 'compared') === undefined) return [];
  return underName(source, literal, name, literal.text);
}
