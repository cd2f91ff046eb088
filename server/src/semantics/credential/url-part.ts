import type { Call } from '../../facts/facts.ts';
import type { ScopeId, Text, Value } from '../../facts/value.ts';
import type { Range } from '../../text/range.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { suspectBinding, type Suspicion } from './judge.ts';
import { credentialName } from './name.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { isSecretAtUse, judgeValue } from './value.ts';
import { credentialInUrl } from './url.ts';

/** How a URL or a connection string begins, or goes on behind its password. */
const beginning =
  /^[a-z][a-z\d+.-]{1,20}:\/\/|:[^\s@]{0,100}@(?:[A-Za-z][\w+.-]{0,30})?\(|^@(?:[A-Za-z][\w+.-]{0,30})?\(|\bpassword=/i;

/**
 * `\`postgres://shop:${PASS}@db\``, `'amqp://shop:' + '…' + '@mq'`: a literal of its own that becomes the password of a
 * URL, or the value of one of its parameters. What stands in one literal with the URL is the concern of another rule.
 */
export function ofUrlPart(view: View, value: Value | undefined, scope: ScopeId): Suspect | undefined {
  if (value?.kind !== 'joined' || value.parts.length > longest) return undefined;
  return behindName(view, value, scope) ?? ofUrl(view, value, scope);
}

const longest = 16;
const formats = /^(?:[Ff]ormat|[Ss]printf|formatted|Formatv?)$/;
const verb = /%(?:\d\$)?[svqd]|\{(\d?)\}/g;
const named = /[\w"')]\s?[=:]\s?(?:Bearer |Token )?(?:%[svq]|\{\d?\})|:\/\//;

/** `fmt.Sprintf("postgres://%s:%s@%s", …)` where nothing holds what it gives: the pieces, with what stands in the holes. */
export function formattedPieces({ callee, args, range }: Call): Value | undefined {
  const [first, ...rest] = args.map(({ value }) => value);
  if (first?.kind !== 'text' || !formats.test(callee.at(-1) ?? '') || !named.test(first.text)) return undefined;
  const parts: Value[] = [];
  let at = 0;
  let next = 0;
  for (const { 0: hole, 1: place = '', index } of first.text.matchAll(verb)) {
    if (index > at) parts.push(piece(first, at, index));
    const given = rest[place === '' ? next++ : Number(place)];
    parts.push(given ?? { kind: 'unknown', range });
    at = index + hole.length;
  }
  if (at < first.text.length) parts.push(piece(first, at, first.text.length));
  return { kind: 'joined', parts, range };
}

function piece({ text, range }: Text, start: number, end: number): Text {
  return { kind: 'text', text: text.slice(start, end), range, content: range };
}

/** What a piece ends with before the value of a parameter, a header, or a scheme. */
const parameter = /(?:^|[^\w.-])([A-Za-z][\w.-]{1,40})\s?(?:=|:\s?)\s?["']?(?:(?:Bearer|Basic|Token) )?$/;

/** The scheme of a header, alone or behind the header's name. */
const scheme = /^(?:Authorization:\s{0,2})?(?:Bearer|Token) $/i;

/** True for the part of a text behind which a credential stands: `Bearer `, `…?api_key=`, `X-Api-Key: `. */
export function announces(value: Value | undefined): boolean {
  if (value?.kind !== 'text') return false;
  const written = parameter.exec(value.text)?.[1];
  return scheme.test(value.text) || (written !== undefined && credentialName(written) !== undefined);
}

/** `\`Bearer ${TOK}\``, `'?appid=' + ID`, `"&key=" + K`: a constant of any name that is sent as a credential. */
function behindName(view: View, { parts }: Value & { kind: 'joined' }, scope: ScopeId): Suspect | undefined {
  for (const [index, before] of parts.entries()) {
    const given = parts[index + 1];
    if (before.kind !== 'text' || (given?.kind !== 'name' && given?.kind !== 'text')) continue;
    const isScheme = scheme.test(before.text);
    const written = isScheme ? 'token' : parameter.exec(before.text)?.[1];
    // What has a credential's name of its own is found under that.
    const name = given.kind === 'name' ? given.path.at(-1) : undefined;
    if (written === undefined || credentialName(name ?? '')?.strength === 'strong') continue;
    const literal = literalBehind(view, given, scope);
    if (literal.kind !== 'text') continue;
    const found = isScheme
      ? asToken(literal)
      : (ofConnection(parts, written, literal) ?? asParameter(written, literal));
    if (found === undefined) continue;
    const base = { literal, scope, written: name ?? written, path: [written], isForeign: true } as const;
    return { ...base, ...found, relation: isScheme ? 'put into a header as' : 'put into a URL as' };
  }
  return undefined;
}

/** `"Server=db;User Id=sa;Password=" + PASS`: beside the user of a connection, whatever somebody chose. */
function ofConnection(parts: readonly Value[], written: string, { text }: Text): Suspicion | undefined {
  const isPassword = /^(?:password|passwd|pwd)$/i.test(written);
  const isConnection = isPassword && parts.some((part) => part.kind === 'text' && connectionUser.test(part.text));
  const suspicion = isConnection ? suspectBinding('password', text, 'log-in') : undefined;
  return suspicion && { ...suspicion, confidence: 'medium' };
}

const connectionUser = /(?:^|[\s;'"])(?:user(?: ?id| ?name)?|uid)\s?=/i;

function asToken({ text }: Text): Suspicion | undefined {
  const judgement = judgeValue(text);
  if (judgement.verdict !== 'random' && judgement.verdict !== 'plausible') return undefined;
  return { name: { kind: 'token', strength: 'strong' }, judgement, confidence: 'medium' };
}

/** Parameters that say no more than that there is a key, and those by which services tell their customers. */
const keys = /^(?:key|app_?id|auth|sign|access|ticket|serial|licen[cs]e)$/i;

/** A literal as the value of a parameter: of a credential's name, or of one that says no more than that there is a key. */
export function asParameter(written: string, { text }: Text): Suspicion | undefined {
  const suspicion = suspectBinding(keys.test(written) ? 'apiKey' : written, text, 'named');
  const isSure = suspicion?.judgement.verdict === 'random' && text.length >= 16;
  return suspicion !== undefined && (isSure || suspicion.confidence !== 'low')
    ? keys.test(written) && !isSure
      ? undefined
      : { ...suspicion, confidence: 'medium' }
    : undefined;
}

const opening = /:["'`]\s{0,4}[+.]\s{0,4}\$?([A-Za-z_][\w.]{0,60})\s{0,4}[+.]\s{0,4}$/;

/** `user + ":" + q + "@tcp("`: what stands between a colon and a literal that goes on behind the password. */
export function ofConcatenated(view: View, literal: Text, scope: ScopeId): Suspect | undefined {
  const path = beforeAddress(view.source.text, literal);
  if (path === undefined) return undefined;
  const constant = view.constant({ kind: 'name', path: path.split('.'), range: literal.range }, scope);
  if (constant.kind !== 'text') return undefined;
  const judgement = judgeValue(constant.text);
  if (!/^(?:weak|plausible|random)$/.test(judgement.verdict)) return undefined;
  const place = { literal: constant, scope, written: path, path: ['password'] };
  return suspectAt('password', place, judgement, 'put into a URL as');
}

/** The name before a literal that begins with the address of a server. */
export function beforeAddress(source: string, { text, range }: Text): string | undefined {
  if (!text.startsWith('@')) return undefined;
  return opening.exec(source.slice(Math.max(0, range.start - 100), range.start))?.[1];
}

function ofUrl(view: View, value: Value & { kind: 'joined' }, scope: ScopeId): Suspect | undefined {
  if (!value.parts.some((part) => part.kind === 'text' && beginning.test(part.text))) return undefined;
  const parts = value.parts.map((part) => {
    const constant = view.constant(part, scope);
    // `postgres://shop:${PASSWORD:-…}@db`: what stands in for the variable.
    const standIn =
      constant.kind === 'either' ? constant.options.findLast((option) => option.kind === 'text') : undefined;
    return standIn ?? constant;
  });
  const texts = parts.map((part) =>
    part.kind === 'text' ? part.text : part.kind === 'scalar' ? String(part.value) : 'unknown',
  );
  const url = credentialInUrl(texts.join(''));
  if (url === undefined) return undefined;
  const index = partAt(texts, url.password);
  const part = parts[index.at];
  // What holds all that a URL needs is a URL of its own.
  if (part?.kind !== 'text' || credentialInUrl(part.text) !== undefined) return undefined;
  const literal = within(part, index.password);
  if (literal === undefined) return undefined;
  const judgement = judgeValue(literal.text);
  if (!isSecretAtUse(judgement)) return undefined;
  const written = nameBehind(value.parts[index.at]) ?? 'password';
  const place = { literal, scope, written, path: [url.scheme, 'password'] };
  return suspectAt('password', place, judgement, 'put into a URL as');
}

/** Which part holds a range of the joined text, and where in it; at -1 when none does. */
function partAt(texts: readonly string[], { start, end }: Range): { readonly at: number; readonly password: Range } {
  let before = 0;
  for (const [at, text] of texts.entries()) {
    if (before <= start && end <= before + text.length)
      return { at, password: { start: start - before, end: end - before } };
    before += text.length;
  }
  return { at: -1, password: { start, end } };
}

/** The password alone, where its literal holds more than that and is written as it reads. */
function within({ text, range, content }: Text, { start, end }: Range): Text | undefined {
  if (end - start === text.length) return { kind: 'text', text, range, content };
  if (text.length !== content.end - content.start) return undefined;
  const inner = { start: content.start + start, end: content.start + end };
  return { kind: 'text', text: text.slice(start, end), range: inner, content: inner };
}

function nameBehind(value: Value | undefined): string | undefined {
  return value?.kind === 'name' ? value.path.at(-1) : undefined;
}

/** A URL whose password is no literal of the URL's own: `amqp://shop:${PASS}@mq`, `'amqp://shop:' + PASS + '@mq'`. */
const joinedUrl =
  /:\/\/[^\s"'`@/]{0,120}:[$#]?\{[^{}\n]{1,60}\}@|:\/\/[^\s"'`@/]{0,60}["'`]\s{0,20}[+.][^\n]{1,120}["'`]@/;
/** The same with the verbs of a format, and where a piece begins with the password. */
const formatted =
  /(?::\/\/|["'`])(?:%[sv]|\{[^{}\s]{0,30}\}):(?:%[sv]|\{[^{}\s]{0,30}\}|[^\s"'`{}%]{3,60})@|[Pp](?:assword|wd)=(?:%[sv]|\{\w{0,30}\})|[+.]\s?["'`]:[^\s"'`@]{3,60}@/;

/** A name behind the scheme of a header or the name of a parameter: `Bearer ${TOK}`, `"?appid=" + ID`, `"key=%s", key`. */
const joinedName =
  /(?:["'`](?:Bearer|Token) |(?:key|token|secret|pass(?:word)?|pwd|app_?id|auth|sign|authorization)\s?[=:]\s?["']?(?:(?:Bearer|Basic|Token) )?)(?:(?:[$#]?\{|(?=\$)|["'`]\s{0,20}[+.])\s{0,20}\$?(?:\w{1,40}(?:\.|->|::)\$?){0,3}([A-Za-z_]\w{0,60})|%[svq]|\{\d?\})/gi;

/** So many names are looked for at most; a file with more of them is read. */
const mostNames = 20;

/** True where such a name gets a text in the file, or stands behind a format. */
function mayJoinName(text: string): boolean {
  const asked = new Set<string>();
  for (const [, name] of text.matchAll(joinedName)) {
    if (name === undefined || asked.size > mostNames) return true;
    if (asked.has(name)) continue;
    asked.add(name);
    if (new RegExp(`\\b${name}\\b[^=,\\n]{0,40}[=,]\\s{0,20}["'\`]`).test(text)) return true;
  }
  return false;
}

/** A literal that goes on behind a password. */
const address = /:["'`]\s{0,4}[+.]\s{0,4}\$?[A-Za-z_][\w.]{0,60}\s{0,4}[+.]\s{0,4}["'`]@/;

/** A cheap necessary condition over the raw text: false only where no URL or header gets its password from elsewhere in the file. */
export function mayJoinUrl(text: string): boolean {
  return joinedUrl.test(text) || formatted.test(text) || mayJoinName(text) || address.test(text);
}
