import { FILE_SCOPE, type Call, type Scope } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import type { Range } from '../../text/range.ts';
import { lookupIn, scopesAround } from '../lookup.ts';
import type { View } from '../view.ts';
import { suspectBinding } from './judge.ts';
import { credentialName } from './name.ts';
import { setter } from './neighbor.ts';
import { peeled } from './peel.ts';
import { keyInBytes } from './key-bytes.ts';
import { closing, opening } from './results.ts';
import type { Suspect } from './suspect.ts';

/** What stands before a literal that a function gives, or one case of it. */
const giving =
  /(?:\breturn(?:@\w{1,40})?(?:\s{1,40}["'`][^"'`\n]{0,80}["'`]\s{0,40},)?|[=-]>|\{|\blambda\b[^:\n]{0,40}:|(?:\||\{\s{0,40}\w{1,40}\s{0,40}->)|(?:\)|\bget\(\))\s{0,40}(?::\s{0,40}[\w<>?.]{1,30}\s{0,40})?=)\s{0,40}\(?\s{0,40}$/;
/** `getPassword`, `secretFor(tenant)`, `keyByName`, `tokenSupplier`: what stands around the name of what is given. */
const around = [
  /^(?:[Gg]et|fetch|load|read|provide)_?(?=[A-Z_a-z])/,
  /(?<=[a-z\d])_?(?:[Ff]or|Of|By|From)(?:_?[A-Z]\w*)?$/,
  /(?<=[a-z\d])_?(?:[Pp]rovider|[Ss]upplier|[Ff]actory|[Cc]allback|[Gg]etter|[Rr]esolver|[Ff]unc|[Ff]n|[Ll]oader)$/,
];
/** What only turns a literal into another type before it is given. */
const decoding =
  /(?:^|[\s.:(])(?:decode|b64decode|(?:urlsafe_|strict_)?decode64|fromhex|unhexlify|parseHex(?:Binary)?|decodeHex|FromBase64String|FromHexString|DecodeString|base64_decode|hex2bin|decodeBase64|parseBase64Binary|from_hex)\($/;
/** The owner of what decodes, before its name: `java.util.Base64.getDecoder().`. */
const owner = /(?:[\w:]{1,40}(?:\(\))?(?:\.|::)){0,5}[\w:]{1,30}$/;
/** Behind what is decoded, how, and what takes it out of what may have failed. */
const decoded =
  /\s{0,4}(?:,\s{0,4}[\w.:|'"]{1,40}\s{0,4})?\)(?:!!|\?|\.(?:unwrap|expect|to_vec|get|orElseThrow|toByteArray|asUint8List)\([^()]{0,60}\)){0,3}/y;
const turning =
  /(?:Promise\.resolve|Buffer\.from|Uint8Array\.from|Future\.value|bytes(?:\.fromhex)?|(?:base64\.)?b64decode|(?:binascii\.)?unhexlify|atob|SecretStr|new TextEncoder\(\)\.encode|Task\.FromResult|ValueTask\.FromResult|Mono\.just|Optional\.of|completedFuture)\($/;
/** A getter of a property, which is no function of its own in the facts. */
const getter =
  /\b([A-Za-z_]\w{0,60})\s*\{\s*(?:(?:public|private|protected|internal|static|override)\s+)*get\s*(?:=>|\{\s*return)\s*$/;
/** Words of which one stands before a case that is one of several. */
const choosing = /\b(?:switch|match|when|case)\b/;
/** What makes a value when it is first asked for. */
const lazy = /^(?:lazy|Lazy|LazyLock|LazyCell|OnceLock|memoize|memo|useMemo|once|computed|withInitial|Supplier|new)$/;
const longestGiven = 200;
/** How far behind a function's name its texts are looked at; the prefilter relies on it. */
const longestWay = 400;

/** `getPassword() { return '…'; }`, `const jwtSecret = () => '…'`: what a function of a credential's name results in. */
export function ofReturned(view: View, literal: Text): Suspect | undefined {
  const { text } = literal;
  const given = givenBy(view.source.text, literal);
  if (given === undefined) return undefined;
  const inside = functionAround(view, literal);
  const property = getter.exec(view.source.text.slice(Math.max(0, given.start - 160), given.start));
  const found =
    property === null
      ? nameOfGiver(view, inside, given)
      : { written: property[1] ?? '', end: given.start - property[0].length + (property[1] ?? '').length };
  if (found === undefined || given.start - found.end > longestWay) return undefined;
  const { written } = found;
  const judged = credentialName(written) !== undefined ? written : keyGiven(view, written, literal, given);
  const suspicion = judged === undefined ? undefined : suspectBinding(judged, text, 'held');
  if (judged !== written && suspicion?.judgement.verdict !== 'random') return undefined;
  if (found.isOneOfSeveral === true && suspicion?.judgement.verdict !== 'random') return undefined;
  const scope = inside?.id ?? FILE_SCOPE;
  const base = { literal, scope, written, path: [written], isForeign: true } as const;
  return suspicion && { ...suspicion, ...base, relation: 'returned by' };
}

/** `legacyKey() { return decode("…"); }`: what is decoded for a function that gives a key, whatever that is for. */
function keyGiven({ source }: View, written: string, { range }: Text, given: Given): string | undefined {
  const before = source.text.slice(given.start, range.start);
  const isDecoded =
    decoding.test(before) ||
    /^\.(?:decodeHex|hexToByteArray|decodeBase64|hexToBytes)/.test(source.text.slice(range.end, given.end));
  return isDecoded && keyInBytes.test(written) ? 'secretKey' : undefined;
}

interface Giver {
  readonly written: string;
  /** About where the name ends. */
  readonly end: number;
  /** True for one case of several, which may as well tell of something. */
  readonly isOneOfSeveral?: boolean;
}

/** The function that gives a literal, by its name, or that of what it is given to. */
function nameOfGiver(view: View, inside: Scope | undefined, given: Given): Giver | undefined {
  if (inside === undefined) return undefined;
  // An arrow may as well stand before one case of several.
  const isWhole = given.how === 'return' || isWholeOf(view, inside, given);
  const isOneOfSeveral =
    !isWhole && given.how === 'expression' && choosing.test(view.source.text.slice(inside.body.start, given.start));
  if (!isWhole && !isOneOfSeveral && !(given.how === 'last' && isLastOf(view, inside, given))) return undefined;
  const written = providedName(view, inside) ?? givenName(nameOf(view, inside));
  if (credentialName(written) !== undefined || keyInBytes.test(written))
    return { written, end: nameEnd(view, inside), isOneOfSeveral };
  return inside.name === undefined ? ofTaker(view, inside) : undefined;
}

/** `setTokenSupplier(() -> "…")`, `Lazy<string> secret = new Lazy<string>(() => "…")`: what a closure is made for. */
function ofTaker(view: View, { id }: Scope): Giver | undefined {
  const call = lookupIn(view.facts).takerOf(id);
  if (call === undefined || call.annotates !== undefined) return undefined;
  const written = givenName(optionBefore(call, id) ?? setBy(call) ?? heldName(view, call) ?? '');
  return { written, end: call.calleeRange.end };
}

/** `new Option<string>("--password", () => "…")`, `field(default_factory=lambda: "…")`. */
function optionBefore({ args }: Call, id: number): string | undefined {
  const [first] = args;
  const isGiven = args.some(({ value }) => value.kind === 'function' && value.scope === id);
  const flag = first?.value.kind === 'text' ? /^--?([a-z][\w-]{2,60})$/i.exec(first.value.text)?.[1] : undefined;
  return isGiven ? flag : undefined;
}

function setBy({ callee }: Call): string | undefined {
  const method = callee.at(-1) ?? '';
  return setter.exec(method)?.[1] ?? (callee.length > 1 && !lazy.test(method) ? method : undefined);
}

function heldName(view: View, call: Call): string | undefined {
  const isLazy = lazy.test(call.callee.at(-1) ?? '');
  const isDefault = call.args.some(
    ({ name, value }) => value.kind === 'function' && /^default_?factory$/i.test(name ?? ''),
  );
  return isLazy || isDefault ? lookupIn(view.facts).bindingOf(call)?.name.at(-1) : undefined;
}

/** What a function gives, by its name. */
export function givenName(name: string): string {
  return around.reduce((rest, part) => rest.replace(part, ''), name);
}

/** True for a literal that stands where a function may give it. */
export function mayBeReturned(source: string, literal: Text): boolean {
  return givenBy(source, literal) !== undefined;
}

/** A literal that a function gives, with what turns it into another type around it. */
interface Given extends Range {
  readonly how: 'return' | 'expression' | 'last';
}

function givenBy(source: string, { range, text }: Text): Given | undefined {
  if (text.length < 3 || text.length > longestGiven || /\s/.test(text)) return undefined;
  const whole = turnedFrom(source, peeled(source, range));
  if (!mayGive(source, whole.start)) return undefined;
  const before = giving.exec(source.slice(Math.max(0, whole.start - 120), whole.start))?.[0];
  if (before !== undefined) return { ...whole, how: before.startsWith('return') ? 'return' : 'expression' };
  const isLine = /(?:^|[\n;])[ \t]*(?:@{0,2}\w+\s*\|\|=\s*)?$/.test(
    source.slice(Math.max(0, whole.start - 80), whole.start),
  );
  return isLine && /^\s*(?:end\b|\})/.test(source.slice(whole.end, whole.end + 80))
    ? { ...whole, how: 'last' }
    : undefined;
}

/** A cheap necessary condition: the last sign before what is given. */
function mayGive(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && at > start - 60 && ' \t\r('.includes(text.charAt(at))) at -= 1;
  // A text that is given as well stands before.
  if (text[at] === ',') return text.slice(Math.max(0, at - 120), at).includes('return');
  return 'n>{=:|\n;'.includes(text.charAt(at));
}

/** `return Promise.resolve("…")`: where what turns it begins. */
function turnedFrom(source: string, range: Range): Range {
  if (source[range.start - 1] !== '(') return range;
  const before = source.slice(Math.max(0, range.start - 120), range.start);
  if (decoding.test(before)) {
    decoded.lastIndex = range.end;
    const name = owner.exec(before.slice(0, -1))?.[0] ?? '';
    const end = decoded.test(source) ? decoded.lastIndex : range.end + 1;
    return { start: range.start - 1 - name.length, end };
  }
  const turned = turning.exec(source.slice(Math.max(0, range.start - 60), range.start));
  return turned === null ? range : { start: range.start - turned[0].length, end: range.end + 1 };
}

/** True where nothing of the function stands before the literal. */
function isWholeOf({ source: { text } }: View, { body }: Scope, { start }: Range): boolean {
  opening.lastIndex = body.start;
  return opening.test(text) && opening.lastIndex >= start;
}

/** True where nothing of the function stands behind it. */
function isLastOf({ source: { text } }: View, { body }: Scope, { end }: Range): boolean {
  return body.end - end < 40 && closing.test(text.slice(end, Math.max(end, body.end)));
}

/** About where the name of a function ends: before its parameters. */
function nameEnd({ source }: View, { name, range, body }: Scope): number {
  const at = name === undefined ? -1 : source.text.lastIndexOf(name, body.start);
  return name === undefined || at < range.start ? body.start : at + name.length;
}

function functionAround({ facts }: View, { range }: Text): Scope | undefined {
  let inner = lookupIn(facts).scopeAround(range);
  // The block of a lambda is one too.
  const outer = inner?.name === undefined ? facts.scopes.get(inner?.parent ?? FILE_SCOPE) : undefined;
  if (outer?.body.start === inner?.range.start && outer?.body.end === inner?.range.end) inner = outer ?? inner;
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
