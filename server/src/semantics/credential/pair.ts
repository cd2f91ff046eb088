import type { Text } from '../../facts/value.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import type { Suspicion } from './judge.ts';
import type { Suspect } from './suspect.ts';
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

/** A cheap necessary condition over the raw text for `encodedPair`. */
export function mayHoldPair(text: string): boolean {
  return /\bBasic\b/.test(text) && quotedPair.test(text);
}

const quotedPair = /\([bB]?["'`][\w.@+-]{1,60}:[^\s:"'`]{3,80}["'`]/;
