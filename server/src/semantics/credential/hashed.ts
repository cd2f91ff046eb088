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
  const joined = hashedPieces(call);
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

/** The pieces of what a call makes a sum of; undefined where it is not put together or the call does something else. */
export function hashedPieces({ callee, args }: Call): (Value & { kind: 'joined' }) | undefined {
  const last = callee.at(-1) ?? '';
  if (!hashes.test(last) && !(last === 'update' && callee.some((part) => begun.test(part)))) return undefined;
  for (const { value } of args) {
    const inner = encodedWhole(value) ?? unwrappedAll(value);
    if (inner.kind === 'joined' && inner.parts.length <= 16) return inner;
  }
  return undefined;
}

/** `f"{order}…".encode()`, `(order + "…").getBytes()`. */
function encodedWhole(value: Value): Value | undefined {
  if (value.kind !== 'call' || value.call.receiver?.kind !== 'joined') return undefined;
  const method = value.call.callee.at(-1) ?? '';
  return /^(?:encode|getBytes|as_bytes|into_bytes|bytes|toByteArray|encodeToByteArray|strip|trim)$/.test(method)
    ? value.call.receiver
    : undefined;
}

function suspected(literal: Text, { scope }: Call, written: string, isName: boolean): Suspect | undefined {
  // Under a name of its own it is found there, and everybody may know a salt.
  if (isName && (credentialName(written) !== undefined || /salt/i.test(written))) return undefined;
  const trimmed = literal.text.replace(/^[&?]?(?:key|secret|app_?secret)=|^[:|&_-]|[:|&_-]$/gi, '');
  const judgement = judgeValue(trimmed);
  if (judgement.verdict !== 'random' || trimmed.length < shortest) return undefined;
  return suspectAt('secret', { literal, scope, written, path: ['signing_secret'] }, judgement);
}
