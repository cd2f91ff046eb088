import type { Call } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { credentialName } from './name.ts';
import { unwrappedAll } from './passed-on.ts';
import { piecesOfCall } from './pieces.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/** What makes a sum of all that it gets, by its name, and how such a sum is begun. */
const hashes =
  /^(?:md5|sha_?(?:1|224|256|384|512))(?:hex|sum|_?hexdigest|_?base64)?$|^(?:sum(?:1|224|256|384|512)?|hash_?data|compute_?hash|compute|hexdigest)$/i;
const begun = /^(?:create_?hash|md5|sha_?(?:1|224|256|384|512)|message_?digest)$/i;
const shortest = 12;

/** `md5(order + "…")`, `sha256.Sum256([]byte(body + KEY))`: the random piece by which nobody else can make the same sum. */
export function ofHashed(view: View, call: Call): Suspect | undefined {
  if (!mayHash(call)) return undefined;
  const parts = call.args.map(({ value }) => piecesBehind(view, value, call)).find((some) => some !== undefined);
  if (parts === undefined) return undefined;
  const found = parts.flatMap((part) => {
    const literal = part.kind === 'name' ? view.constant(part, call.scope) : unwrappedAll(part);
    return literal.kind === 'text' ? [{ part, literal }] : [];
  });
  // Of constants alone a name is made, or an address.
  if (found.length === parts.length) return undefined;
  for (const { part, literal } of found) {
    const written = part.kind === 'name' ? (part.path.at(-1) ?? '') : (call.callee.at(-1) ?? '');
    const suspect = suspected(literal, call, written, part.kind === 'name');
    if (suspect !== undefined) return suspect;
  }
  return undefined;
}

/** True for a call that makes a sum of what may be put together. */
export function mayHash({ callee, args }: Call): boolean {
  const last = callee.at(-1) ?? '';
  if (!hashes.test(last) && !(/^(?:update|digest)$/.test(last) && callee.some((part) => begun.test(part))))
    return false;
  return args.some(({ value }) => /^(?:joined|call|name|unknown)$/.test(value.kind));
}

/** The pieces of what is summed, where it is put together, there or in the name that stands there. */
function piecesBehind(view: View, value: Value, { scope }: Call): readonly Value[] | undefined {
  const inner = encodedWhole(value) ?? unwrappedAll(value);
  const own = piecesOf(inner) ?? writtenPieces(view.source.text, value);
  if (own !== undefined || inner.kind !== 'name') return own;
  const constant = view.constant(inner, scope);
  return constant === inner ? undefined : piecesOf(encodedWhole(constant) ?? unwrappedAll(constant));
}

const inBrackets = /^\(([\w$.\s+|":&,-]{3,200})\)\s?\.(?:getBytes|toByteArray|encodeToByteArray|encode|as_bytes)\(/;

/** `(session + amount + KEY).getBytes()`: the names between the brackets, as they are written. */
function writtenPieces(text: string, { range }: Value): readonly Value[] | undefined {
  const inner = inBrackets.exec(text.slice(range.start, Math.min(range.end, range.start + 260)))?.[1];
  if (inner === undefined) return undefined;
  const parts = inner.split('+').map((part): Value => {
    const name = /^\s*([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*){0,2})\s*$/.exec(part)?.[1];
    return name === undefined ? { kind: 'unknown', range } : { kind: 'name', path: name.split('.'), range };
  });
  return parts.length < 2 ? undefined : parts;
}

/** The pieces of a text that is put together: with signs between them, in a list, or by a format. */
export function piecesOf(value: Value): readonly Value[] | undefined {
  const { kind } = value;
  const parts =
    kind === 'joined' ? value.parts : kind === 'call' ? (piecesOfFormat(value.call) ?? piecesOfCall(value.call)) : [];
  return parts === undefined || parts.length < 2 || parts.length > 16 ? undefined : parts;
}

const formats = /^(?:[Ff]ormat|[Ss]printf|formatted)$/;
const hole = /%(?:\d\$)?[svqd]|\{\w{0,12}\}/;

/** `sprintf('%s:%s:…', order, sum)`: what stands between the holes, and what is put into them. */
function piecesOfFormat({ callee, args, receiver }: Call): readonly Value[] | undefined {
  if (!formats.test(callee.at(-1) ?? '')) return undefined;
  const given = args.map(({ value }) => value);
  const [first, ...rest] = receiver?.kind === 'text' ? [receiver, ...given] : given;
  if (first?.kind !== 'text' || !hole.test(first.text)) return undefined;
  const longest = first.text.split(hole).reduce((one, other) => (other.length > one.length ? other : one), '');
  return longest.length < shortest ? rest : [{ ...first, text: longest }, ...rest];
}

/** `f"{order}…".encode()`, `(order + "…").getBytes()`, `":".join([order, "…"]).encode()`. */
function encodedWhole(value: Value): Value | undefined {
  if (value.kind !== 'call') return undefined;
  const { receiver, callee, calleeRange } = value.call;
  if (!encoding.test(callee.at(-1) ?? '')) return undefined;
  if (receiver?.kind === 'joined' || receiver?.kind === 'call') return receiver;
  return callee.length === 2 && receiver === undefined
    ? { kind: 'name', path: callee.slice(0, 1), range: calleeRange }
    : undefined;
}

const encoding = /^(?:encode|getBytes|as_bytes|into_bytes|bytes|toByteArray|encodeToByteArray|strip|trim)$/;

function suspected(literal: Text, { scope }: Call, written: string, isName: boolean): Suspect | undefined {
  // Under a name of its own it is found there, and everybody may know a salt.
  if (isName && (credentialName(written) !== undefined || /salt/i.test(written))) return undefined;
  const trimmed = literal.text.replace(/^[&?]?(?:key|secret|app_?secret)=|^[:|&_-]|[:|&_-]$/gi, '');
  const judgement = judgeValue(trimmed);
  // RFC 6455: what the handshake of a web socket is hashed with.
  if (judgement.verdict !== 'random' || trimmed.length < shortest || trimmed.includes('258EAFA5-')) return undefined;
  return suspectAt('secret', { literal, scope, written, path: ['signing_secret'] }, judgement);
}
