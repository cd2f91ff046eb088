import type { Scope } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import type { Range } from '../../text/range.ts';
import { lookupIn, scopesAround } from '../lookup.ts';
import type { View } from '../view.ts';
import { suspectBinding } from './judge.ts';
import { credentialName } from './name.ts';
import { peeled } from './peel.ts';
import type { Suspect } from './suspects.ts';

const giving = /(?:\breturn(?:\s+["'`][^"'`\n]{0,80}["'`]\s*,)?|=>|\{|\)\s*(?::\s*[\w<>?.]{1,30}\s*)?=)\s*\(?\s*$/;
/** `getPassword`, `secretFor(tenant)`, `keyByName`: what comes before and behind the name of what is given. */
const around = [
  /^(?:[Gg]et|fetch|load|read|provide)_?(?=[A-Z_a-z])/,
  /(?<=[a-z\d])_?(?:[Ff]or|Of|By|From)(?:_?[A-Z]\w*)?$/,
];
/** What only turns a literal into another type before it is given. */
const turning =
  /(?:Promise\.resolve|Buffer\.from|Uint8Array\.from|Future\.value|bytes(?:\.fromhex)?|(?:base64\.)?b64decode|(?:binascii\.)?unhexlify|atob|SecretStr|new TextEncoder\(\)\.encode|Task\.FromResult)\($/;
const longestGiven = 200;
/** How far behind a function's name its texts are looked at; the prefilter relies on it. */
const longestWay = 400;

/** `getPassword() { return '…'; }`, `const jwtSecret = () => '…'`: what a function of a credential's name results in. */
export function ofReturned(view: View, literal: Text): Suspect | undefined {
  const { range, text } = literal;
  const before = givenBy(view.source.text, literal);
  if (before === undefined) return undefined;
  const inside = functionAround(view, literal);
  // An arrow may as well stand before one case of several: only what is the whole function counts.
  if (inside === undefined || (!before.startsWith('return') && !isWhole(view, inside, literal))) return undefined;
  const written = providedName(view, inside) ?? givenName(nameOf(view, inside));
  if (credentialName(written) === undefined || range.start - nameEnd(view, inside) > longestWay) return undefined;
  const suspicion = suspectBinding(written, text, 'held');
  const base = { literal, scope: inside.id, written, path: [written], isForeign: true } as const;
  return suspicion && { ...suspicion, ...base, relation: 'returned by' };
}

/** What a function gives, by its name. */
export function givenName(name: string): string {
  return around.reduce((rest, part) => rest.replace(part, ''), name);
}

/** True for a literal that stands where a function may give it. */
export function mayBeReturned(source: string, literal: Text): boolean {
  return givenBy(source, literal) !== undefined;
}

/** What stands before a literal that a function gives. */
function givenBy(source: string, { range, text }: Text): string | undefined {
  if (text.length < 3 || text.length > longestGiven || /\s/.test(text)) return undefined;
  const start = mayGive(source, range.start) ? range.start : convertedFrom(source, range);
  return start === undefined ? undefined : giving.exec(source.slice(Math.max(0, start - 120), start))?.[0];
}

/** `return []byte("…")`: where what turns it into bytes begins, or the text before it that is given as well. */
function convertedFrom(source: string, range: Range): number | undefined {
  const turned =
    source[range.start - 1] === '(' ? turning.exec(source.slice(Math.max(0, range.start - 60), range.start)) : null;
  if (turned !== null) return range.start - turned[0].length;
  if (!source.slice(Math.max(0, range.start - 120), range.start).includes('return')) return undefined;
  return source[range.start - 1] === '(' ? peeled(source, range).start : range.start;
}

/** A cheap necessary condition for `giving`: the last sign before a literal. */
function mayGive(text: string, start: number): boolean {
  let at = start - 1;
  while (at > start - 20 && ' \t\r\n('.includes(text.charAt(at))) at -= 1;
  return 'n>{='.includes(text.charAt(at));
}

/** True where nothing of the function stands before the literal. */
function isWhole({ source }: View, { body }: Scope, { range }: Text): boolean {
  const before = source.text.slice(body.start, Math.max(body.start, range.start));
  return /^[\s={>(]*$/.test(before.replace(turning, ''));
}

/** About where the name of a function ends: before its parameters. */
function nameEnd({ source }: View, { name, range, body }: Scope): number {
  const at = name === undefined ? -1 : source.text.lastIndexOf(name, body.start);
  return name === undefined || at < range.start ? body.start : at + name.length;
}

function functionAround({ facts }: View, { range }: Text): Scope | undefined {
  const inner = lookupIn(facts).scopeAround(range);
  return inner?.kind === 'class' ? scopesAround(facts, inner.parent).find(({ kind }) => kind === 'function') : inner;
}

/** `{ provide: 'JWT_SECRET', useFactory: () => '…' }`: the function makes what is injected under that name. */
function providedName({ facts, source: { text } }: View, { id }: Scope): string | undefined {
  const holder = lookupIn(facts).functionHolder(id);
  if (holder?.name.at(-1) !== 'useFactory') return undefined;
  const before = text.slice(Math.max(0, holder.range.start - 80), holder.range.start);
  return /\bprovide:\s{0,4}["'`]?([\w.:-]{3,60})["'`]?\s{0,4},\s{0,9}$/.exec(before)?.[1];
}

/** A function's own name, or that of what it is assigned to. */
function nameOf({ facts }: View, { id, name }: Scope): string {
  if (name !== undefined) return name;
  return lookupIn(facts).functionHolder(id)?.name.at(-1) ?? '';
}
