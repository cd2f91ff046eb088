import { accountPassword } from './account-line.ts';
import { kindUnder } from './alone.ts';
import { isPersonal } from './judge.ts';
import { credentialName } from './name.ts';
import { judgeValue } from './value.ts';

const host = '(?:(?:[\\w-]{1,60}\\.){1,6}[a-z]{2,20}|\\d{1,3}(?:\\.\\d{1,3}){3})';
const user = '[A-Za-z][\\w.@+-]{0,60}';
/** `user:password@host`, without a scheme before it. */
const beforeHost = new RegExp(`^(${user}):([^\\s:@/]{4,100})@${host}(?::\\d{2,5})?(?:/\\S{0,200})?$`);
const address = new RegExp(`^(?:[a-z]{2,8}://)?${host}(?::\\d{2,5})?(?:/[^\\s]{0,100})?$`);
const login = new RegExp(`^${user}$`);
const separators = ['|', ';', ',', '\t'];
/** What else stands before a colon and an address. */
const schemes = /^(?:mailto|sips?|xmpp|jid|acct|im|ssh|scp|git|npm|pkg|tel|callto|skype|news|from|to|cc|via)$/i;
const lists = /(?:users?|accounts?|logins?|credentials?|creds|auths?|passwords|basic_?auth)$/i;
const licenses = /licen[sc]e|unlock|serial|activation|product[._-]?key/i;
const shownToAll = /public|format|mask|pattern|example|regex|type|url/i;
const parameter = /[?&]([A-Za-z][\w-]{0,30})=([\w~-]{20,200})(?=&|$)/g;

/**
 * The secret in a setting that says of itself where it opens something: an account and its host, in one of the orders in
 * which programs take them, a list of accounts, the key of a license, a key in the query of an address.
 */
export function secretInSetting(name: string, text: string): SettingSecret | undefined {
  if (text.length < 8 || text.length > 2000) return undefined;
  const password = ofHost(text) ?? ofRecord(text) ?? ofList(name, text);
  if (password !== undefined) return { kind: 'password', value: password };
  const key = ofLicense(name, text) ?? ofQuery(text);
  return key === undefined ? undefined : { kind: 'token', value: key };
}

export interface SettingSecret {
  readonly kind: 'password' | 'token';
  readonly value: string;
}

function ofHost(text: string): string | undefined {
  const [, who = '', password = ''] = beforeHost.exec(text) ?? [];
  if (who === '') return accountPassword(text);
  return !schemes.test(who) && isMixed(password) ? password : undefined;
}

/** Random, or letters and digits as a person mixes them. */
function isMixed(password: string): boolean {
  const { verdict, reason } = judgeValue(password);
  if (verdict === 'random' || verdict === 'plausible') return /[A-Za-z]/.test(password);
  return reason === 'a password that a person chose' && isPersonal(password);
}

/** `sftp|files.acme.dev|22|shop|…|/in`: behind an address and a name. */
function ofRecord(text: string): string | undefined {
  const separator = separators.find((one) => text.split(one).length > 2);
  if (separator === undefined) return undefined;
  const fields = text.split(separator).map((field) => field.trim());
  const at = fields.findIndex((field) => address.test(field));
  const from = /^\d{2,5}$/.test(fields[at + 1] ?? '') ? at + 2 : at + 1;
  const [who = '', password = ''] = at === -1 ? [] : fields.slice(from, from + 2);
  if (!login.test(who) || address.test(password) || !/^[^\s/:@{}$<>]{8,64}$/.test(password)) return undefined;
  return judgeValue(password).verdict === 'random' && !/^[\da-f-]{8,64}$/i.test(password) ? password : undefined;
}

/** `shop:…,press:…` under the name of those who may log in. */
function ofList(name: string, text: string): string | undefined {
  const items = lists.test(name) ? text.split(/[,;\s]/).filter((item) => item !== '') : [];
  if (items.length < 2 || !items.every((item) => /^[\w.@+-]{1,60}:[^\s:,;]{0,200}$/.test(item))) return undefined;
  return items
    .map((item) => item.slice(item.indexOf(':') + 1))
    .find(
      (password) =>
        password.length > 5 && (judgeValue(password).verdict === 'random' || isPersonal(password)) && isMixed(password),
    );
}

/** `ABCDE-FGHIJ-KLMNO-PQRST`, which opens a program. */
function ofLicense(name: string, text: string): string | undefined {
  if (!licenses.test(name) || shownToAll.test(name) || !/^[A-Z\d]{4,6}(?:-[A-Z\d]{4,6}){3,7}$/.test(text))
    return undefined;
  return new Set(text).size > 9 && !/^([A-Z\d-]{2,12})\1/.test(text) ? text : undefined;
}

/** `?ticket=…`: what is random there lets somebody in, unless it names something. */
function ofQuery(text: string): string | undefined {
  if (!/^https?:\/\/[^\s]{1,2000}$/.test(text)) return undefined;
  for (const [, name = '', value = ''] of text.matchAll(parameter))
    if (
      credentialName(name) === undefined &&
      kindUnder(name, value) === 'secret' &&
      !/(?:id|key|code|data|state|next|cb|v)$/i.test(name)
    )
      return value;
  return undefined;
}

/** A cheap necessary condition over the raw text of settings. */
export function mayHoldRecord(text: string): boolean {
  return record.test(text);
}

const record =
  /(?:[a-z\d]\.[a-z]{2,20}|\.\d{1,3})(?::\d{2,5})?\s?[|,;\t]\s?(?:\d{2,5}\s?[|,;\t]\s?)?[A-Za-z][\w.@+-]{1,60}\s?[|,;\t][\s\\]{0,20}[^\s|,;/]{8}|(?:[A-Z\d]{4,6}-){3}[A-Z\d]{4,6}|[?&]\w{1,30}=[\w~-]{20}|:[^\s:@/]{4,100}@[\w.-]{1,80}|:\d{2,5}:\w/;
