import type { Call } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { credentialName } from './name.ts';
import { unwrappedAll } from './passed-on.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/** What makes a sum of all that it gets, by its name, and how such a sum is begun. */
const hashes =
  /^(?:md5|sha_?(?:1|224|256|384|512))(?:hex|sum|_?hexdigest|_?base64)?$|^(?:sum(?:1|224|256|384|512)?|hash_?data|compute_?hash|compute|hexdigest)$/i;
const begun = /^(?:create_?hash|md5|sha_?(?:1|224|256|384|512)|message_?digest)$/i;
const shortest = 12;

/** `md5(order + "…")`, `sha256.Sum256([]byte(body + KEY))`: the random piece by which nobody else can make the same sum. */
export function ofHashed(view: View, call: Call): Suspect | undefined {
  const joined = hashedPieces(view, call);
  if (joined === undefined) return undefined;
  const found = joined.parts.flatMap((part) => {
    const literal = part.kind === 'name' ? view.constant(part, call.scope) : part;
    return literal.kind === 'text' ? [{ part, literal }] : [];
  });
  // Of constants alone a name is made, or an address.
  if (found.length === joined.parts.length) return undefined;
  for (const { part, literal } of found) {
    const written = part.kind === 'name' ? (part.path.at(-1) ?? '') : (call.callee.at(-1) ?? '');
    const suspect = suspected(literal, call, written, part.kind === 'name');
    if (suspect !== undefined) return suspect;
  }
  return undefined;
}

/** True for a call that makes a sum of something that may be put together. */
export function mayHash({ callee, args }: Call): boolean {
  const last = callee.at(-1) ?? '';
  if (!hashes.test(last) && !(/^(?:update|digest)$/.test(last) && callee.some((part) => begun.test(part))))
    return false;
  return args.some(({ value }) => /^(?:joined|name|call|unknown)$/.test((encodedWhole(value) ?? value).kind));
}

/** The pieces of what a call makes a sum of; undefined where it is not put together or the call does something else. */
function hashedPieces(view: View, call: Call): (Value & { kind: 'joined' }) | undefined {
  if (!mayHash(call)) return undefined;
  for (const { value } of call.args) {
    const inner = encodedWhole(value) ?? unwrappedAll(value);
    const pieces =
      piecesOf(inner) ??
      (inner.kind === 'unknown' ? writtenPieces(view.source.text, inner) : undefined) ??
      (inner.kind === 'name' ? piecesOf(view.constant(inner, call.scope)) : undefined);
    if (pieces !== undefined && pieces.parts.length <= 16) return pieces;
  }
  return undefined;
}

const inBrackets = /^\(([\w$.\s+|":&,-]{3,200})\)\s?\.(?:getBytes|toByteArray|encodeToByteArray|encode|as_bytes)\(/;

/** `(session + amount + KEY).getBytes()`: the names between the brackets, as they are written. */
function writtenPieces(text: string, { range }: Value): (Value & { kind: 'joined' }) | undefined {
  const inner = inBrackets.exec(text.slice(range.start, Math.min(range.end, range.start + 260)))?.[1];
  if (inner === undefined) return undefined;
  const parts = inner.split('+').map((part): Value => {
    const name = /^\s*([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*){0,2})\s*$/.exec(part)?.[1];
    return name === undefined ? { kind: 'unknown', range } : { kind: 'name', path: name.split('.'), range };
  });
  return parts.length < 2 ? undefined : { kind: 'joined', parts, range };
}

/** What is put together with `+` or in a template, or as a list: `[order, "…"].join(":")`, `String.join("|", order, KEY)`. */
function piecesOf(value: Value): (Value & { kind: 'joined' }) | undefined {
  if (value.kind === 'joined') return value;
  if (value.kind !== 'call' || !/^(?:join|implode|Join|joinToString)$/.test(value.call.callee.at(-1) ?? ''))
    return undefined;
  const { args, receiver } = value.call;
  const list = [receiver, ...args.map((argument) => argument.value)].find((one) => one?.kind === 'list');
  const parts = list?.kind === 'list' ? list.items : args.slice(1).map((argument) => argument.value);
  return parts.length < 2 ? undefined : { kind: 'joined', parts, range: value.range };
}

/** `f"{order}…".encode()`, `(order + "…").getBytes()`. */
function encodedWhole(value: Value): Value | undefined {
  if (value.kind !== 'call') return undefined;
  const { receiver, callee, calleeRange } = value.call;
  if (
    !/^(?:encode|getBytes|as_bytes|into_bytes|bytes|toByteArray|encodeToByteArray|strip|trim)$/.test(
      callee.at(-1) ?? '',
    )
  )
    return undefined;
  if (receiver?.kind === 'joined' || receiver?.kind === 'call') return receiver;
  return callee.length === 2 ? { kind: 'name', path: callee.slice(0, 1), range: calleeRange } : undefined;
}

function suspected(literal: Text, { scope }: Call, written: string, isName: boolean): Suspect | undefined {
  // Under a name of its own it is found there, and everybody may know a salt.
  if (isName && (credentialName(written) !== undefined || /salt/i.test(written))) return undefined;
  const trimmed = literal.text.replace(/^[&?]?(?:key|secret|app_?secret)=|^[:|&_-]|[:|&_-]$/gi, '');
  const judgement = judgeValue(trimmed);
  // RFC 6455: what the handshake of a web socket is hashed with.
  if (judgement.verdict !== 'random' || trimmed.length < shortest || trimmed.includes('258EAFA5-')) return undefined;
  return suspectAt('secret', { literal, scope, written, path: ['signing_secret'] }, judgement);
}
