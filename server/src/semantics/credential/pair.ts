import type { Call } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { piecesOf } from './hashed.ts';
import type { Suspicion } from './judge.ts';
import { unwrapped, unwrappedAll } from './passed-on.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/** How user and password stand together, as HTTP's basic authentication has them (RFC 7617). */
const pair = /^([\w.@+-]{1,60}):([^\s:]{3,80})$/;
/** What turns the pair into base64, up to its opening quote. */
const encoding =
  /(?:\bbtoa|b64encode|EncodeToString|ToBase64String|encodeToString|encodeBase64String|base64_encode|encode64|\bencode|Buffer\.from)\s*\(\s*(?:[\w.:]{0,40}\(\s*|\[\]byte\()?&?[bB]?$/;

/**
 * `"Basic " + base64("user:password")`: the suspicion against a literal that holds both and is encoded for a header, in a
 * text that says so near it.
 */
export function encodedPair(text: string, { text: value, range }: Text): Suspicion | undefined {
  if (value.length < 5 || value.length > 150 || !value.includes(':')) return undefined;
  const password = pair.exec(value)?.[2];
  if (password === undefined || /^(?:\/\/|\d+$)/.test(password)) return undefined;
  if (!encoding.test(text.slice(Math.max(0, range.start - 90), range.start))) return undefined;
  if (!/\bBasic\b/.test(text.slice(Math.max(0, range.start - 300), range.end + 300))) return undefined;
  const judgement = judgeValue(password);
  const isReal = /^(?:weak|plausible|random)$/.test(judgement.verdict);
  return isReal ? { name: { kind: 'password', strength: 'strong' }, judgement, confidence: 'medium' } : undefined;
}

/** The same as a suspect. */
export function ofPair(view: View, literal: Text): Suspect | undefined {
  const found = encodedPair(view.source.text, literal);
  if (found === undefined) return undefined;
  const scope = lookupIn(view.facts).scopeIdAround(literal.range);
  return { ...found, literal, scope, written: 'Basic', path: ['password'], isForeign: true, relation: 'written under' };
}

const encoders =
  /^(?:btoa|\w{0,20}b64_?encode|EncodeToString|ToBase64String|encodeToString|encodeBase64String|base64_?[eE]ncode|(?:strict_|urlsafe_)?encode64|encode|from)$/;

/** True for a call that may turn a user and a password into base64. */
export function mayEncodePair({ callee, args }: Call): boolean {
  const [first] = args;
  return (
    first !== undefined &&
    args.length < 4 &&
    encoders.test(callee.at(-1) ?? '') &&
    /^(?:joined|call)$/.test(first.value.kind)
  );
}

/** `btoa('shop' + ':' + '…')`, `b64encode(":".join([user, "…"]))`: the password behind the colon, in a text that says `Basic` near it. */
export function ofJoinedPair(view: View, call: Call): Suspect | undefined {
  const [first] = call.args;
  if (first === undefined || !mayEncodePair(call)) return undefined;
  const { start, end } = call.range;
  if (!/\bbasic\b/i.test(view.source.text.slice(Math.max(0, start - 300), end + 300))) return undefined;
  const inner = putTogether(first.value);
  const parts = inner === undefined ? undefined : piecesOf(inner);
  const [literal, before] = [parts?.at(-1), parts?.at(-2)].map((part) => part && unwrappedAll(part));
  if (inner === undefined || literal?.kind !== 'text') return undefined;
  const isBehindColon = before?.kind === 'text' && /^[^:]{0,60}:$/.test(before.text);
  const isJoined =
    inner.kind === 'call' &&
    parts?.length === 2 &&
    /["'`]:["'`]/.test(view.source.text.slice(inner.range.start, inner.range.end));
  const judgement = judgeValue(literal.text);
  if (!(isBehindColon || isJoined) || !/^(?:weak|plausible|random)$/.test(judgement.verdict)) return undefined;
  return suspectAt(
    'password',
    { literal, scope: call.scope, written: 'Basic', path: ['password'] },
    judgement,
    'written under',
  );
}

/** What is put together within what only turns it into bytes. */
function putTogether(value: Value): Value | undefined {
  let inner = value;
  for (let hops = 0; hops < 3; hops++) {
    if (piecesOf(inner) !== undefined) return inner;
    if (inner.kind !== 'call') return undefined;
    const { receiver } = inner.call;
    const next = receiver !== undefined && piecesOf(receiver) !== undefined ? receiver : unwrapped(inner);
    if (next === inner) return undefined;
    inner = next;
  }
  return undefined;
}

/** A cheap necessary condition over the raw text for such a pair. */
const joinedPair =
  /(?:btoa|64|ncode\w{0,10}|Buffer\.from)\s?\([^;\n]{0,120}["'`][^"'`\s]{0,60}:["'`][^;\n]{0,60}["'`]|\[[^\]\n]{1,80}["'`][^"'`\s:]{3,80}["'`]\]\.join\(["'`]:/;

/** A cheap necessary condition over the raw text for `encodedPair` and `ofJoinedPair`. */
export function mayHoldPair(text: string): boolean {
  return /\bbasic\b/i.test(text) && (quotedPair.test(text) || joinedPair.test(text));
}

const quotedPair = /\([bB]?["'`][\w.@+-]{1,60}:[^\s:"'`]{3,80}["'`]/;
