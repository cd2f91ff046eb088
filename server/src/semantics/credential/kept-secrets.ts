import { publicPrefixes } from '../../catalog/public-names.ts';
import type { Binding } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import { contains, type Range } from '../../text/range.ts';
import { isDevelopmentName, fileName } from '../../text/place.ts';
import { isSealed } from '../../text/sealed.ts';
import type { View } from '../view.ts';
import { kindAlone } from './alone.ts';
import { suspectBinding } from './judge.ts';
import { findTokens } from './token.ts';
import { credentialInUrl } from './url.ts';
import { judgeValue } from './value.ts';

/** A secret in a file that is there to hold secrets; `name` is empty where it stands by itself, as a private key does. */
export interface KeptSecret {
  readonly name: string;
  /** The name, or the first line of what has none. */
  readonly range: Range;
}

/**
 * What a file holds that must not become known: tokens of known formats, passwords in addresses that others can reach,
 * and, unless the file says that it is for development, random values under the name of a credential. Words that people
 * choose as defaults, encrypted values and what frameworks publish anyway are none.
 */
export function keptSecrets(view: View): readonly KeptSecret[] {
  const { text, uri } = view.source;
  const settings = view.facts.bindings.flatMap((binding) => settingOf(binding));
  const found: KeptSecret[] = [];
  for (const { token, start, end } of findTokens(text)) {
    if (token.kind !== 'secret' || token.maybePublic === true) continue;
    const holder = settings.find(({ value }) => contains(value.range, { start, end }));
    if (holder === undefined && isInComment(view, start)) continue;
    if (holder === undefined) found.push({ name: '', range: { start, end: lineEnd(text, start, end) } });
    else if (!isPublic(holder.name)) found.push(holder);
  }
  const forDevelopment = /(?:^|[._-])(?:dev|development)(?:[._-]|$)/i.test(fileName(uri)) || saysDevelopment(settings);
  for (const setting of settings) {
    if (isSecretAddress(setting.value.text) || (!forDevelopment && isRandom(setting))) found.push(setting);
  }
  const first = new Map<number, KeptSecret>();
  for (const one of found) if (!first.has(one.range.start)) first.set(one.range.start, one);
  return [...first.values()].sort((a, b) => a.range.start - b.range.start);
}

interface Setting extends KeptSecret {
  readonly value: Text;
  readonly isOfAccount: boolean;
}

function settingOf({ name, nameRange, value }: Binding): Setting[] {
  if (value.kind !== 'text' || isSealed(value.text)) return [];
  return [{ name: name.at(-1) ?? '', range: nameRange, value, isOfAccount: name[0] === 'account' }];
}

function isPublic(name: string): boolean {
  return publicPrefixes.some((prefix) => name.startsWith(prefix));
}

/** `APP_ENV=dev`: the values are those that every developer starts with. */
function saysDevelopment(settings: readonly Setting[]): boolean {
  return settings.some(({ name, value }) => /(?:^|_)(?:ENV|ENVIRONMENT)$/.test(name) && isDevelopmentName(value.text));
}

function isRandom({ name, value, isOfAccount }: Setting): boolean {
  if (isPublic(name)) return false;
  const verdict = suspectBinding(name, value.text)?.judgement.verdict;
  // `M0nk3y@78` is nobody's default.
  if (verdict === 'weak' && kindAlone(value.text) === 'password') return true;
  // Nobody keeps an account that needs no password.
  return verdict === 'random' || verdict === 'plausible' || (isOfAccount && verdict === 'weak');
}

/** A password for what has a name, or an address, beyond this machine and the network of its containers. */
function isSecretAddress(text: string): boolean {
  const url = credentialInUrl(text);
  if (url === undefined || url.isPlaceholder) return false;
  const host = url.host.replace(/:\d+$/, '');
  if (
    !host.includes('.') ||
    /^(?:127\.|0\.0\.0\.0$|host\.docker\.internal$)|\.(?:local|localhost|test|internal)$/.test(host)
  )
    return false;
  const { verdict } = judgeValue(text.slice(url.password.start, url.password.end));
  return verdict === 'random' || verdict === 'plausible' || verdict === 'weak';
}

function isInComment(view: View, at: number): boolean {
  return view.facts.comments.some(({ range }) => range.start <= at && at < range.end);
}

function lineEnd(text: string, start: number, end: number): number {
  const lineBreak = /[\r\n]/.exec(text.slice(start, end));
  return lineBreak === null ? end : start + lineBreak.index;
}
