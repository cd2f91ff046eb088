import type { Text, Value } from '../../facts/value.ts';
import type { ScopeId } from '../../facts/value.ts';
import type { Range } from '../../text/range.ts';
import type { View } from '../view.ts';
import type { Suspect } from './suspects.ts';
import { isSecretAtUse, judgeValue } from './value.ts';
import { credentialInUrl } from './url.ts';

/** How a URL or a connection string begins, or goes on behind its password. */
const beginning = /^[a-z][a-z\d+.-]{1,20}:\/\/|@tcp\(|\bpassword=/i;

/**
 * `\`postgres://shop:${PASS}@db\``, `'amqp://shop:' + '…' + '@mq'`: a literal of its own that becomes the password of a
 * URL. What stands in one literal with the URL is the concern of another rule.
 */
export function ofUrlPart(view: View, value: Value, scope: ScopeId): Suspect | undefined {
  if (value.kind !== 'joined' || value.parts.length > 12) return undefined;
  if (value.parts.length === 2) return behindScheme(view, value, scope) ?? ofUrl(view, value, scope);
  return ofUrl(view, value, scope);
}

/** `\`Bearer ${TOK}\``: a constant of any name that is sent as a token. */
function behindScheme(view: View, { parts }: Value & { kind: 'joined' }, scope: ScopeId): Suspect | undefined {
  const [scheme, given] = parts;
  if (scheme?.kind !== 'text' || !/^(?:Bearer|Token) $/i.test(scheme.text) || given?.kind !== 'name') return undefined;
  const literal = view.constant(given, scope);
  if (literal.kind !== 'text') return undefined;
  const judgement = judgeValue(literal.text);
  if (judgement.verdict !== 'random' && judgement.verdict !== 'plausible') return undefined;
  const name = { kind: 'token', strength: 'strong' } as const;
  const written = given.path.at(-1) ?? 'token';
  const base = { literal, scope, written, path: ['token'], isForeign: true } as const;
  return { ...base, name, judgement, confidence: 'medium', relation: 'put into a header as' };
}

function ofUrl(view: View, value: Value & { kind: 'joined' }, scope: ScopeId): Suspect | undefined {
  if (!value.parts.some((part) => part.kind === 'text' && beginning.test(part.text))) return undefined;
  const parts = value.parts.map((part) => view.constant(part, scope));
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
  const name = { kind: 'password', strength: 'strong' } as const;
  const written = nameBehind(value.parts[index.at]) ?? 'password';
  const base = { literal, scope, written, path: [url.scheme, 'password'], isForeign: true } as const;
  return { ...base, name, judgement, confidence: 'medium', relation: 'put into a URL as' };
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

/** A name behind the scheme of a header: `Bearer ${TOK}`. */
const joinedScheme = /["'`](?:Bearer|Token) (?:[$#]?\{|["'`]\s{0,20}[+.])\s{0,20}(?:\w{1,40}\.){0,3}\$?(\w{1,60})/gi;

/** True where such a name gets a text in the file. */
function mayJoinScheme(text: string): boolean {
  for (const [, name = ''] of text.matchAll(joinedScheme))
    if (new RegExp(`\\b${name}\\b[^=\\n]{0,40}=\\s{0,20}["'\`]`).test(text)) return true;
  return false;
}

/** A cheap necessary condition over the raw text: false only where no URL or header gets its password from elsewhere in the file. */
export function mayJoinUrl(text: string): boolean {
  return joinedUrl.test(text) || formatted.test(text) || mayJoinScheme(text);
}
