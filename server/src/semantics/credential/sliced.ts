import type { Text, Value } from '../../facts/value.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';

/** What may stand before a literal of which a part is taken, and behind it: `[]byte("…")[:16]`, `"…".encode()[0:32]`, `'…'[0, 32]`. */
const before = /^(?:\[\]byte\(|&|b)?$/;
const behind = /^(?:\.\w{1,20}\([\w"'-]{0,12}\)){0,2}\)?\[[\d\s:.,-]{1,16}\](?:\.\w{1,20}\([\w"'-]{0,12}\)){0,2}$/;
const longest = 300;

/** The literal of which a value is a part, or the same the other way round: `"…"[::-1]`. */
export function slicedText({ facts, source }: View, value: Value): Text | undefined {
  const { start, end } = value.range;
  if (end - start > longest || (value.kind !== 'unknown' && value.kind !== 'name')) return undefined;
  const text = source.text.slice(start, end);
  const at = text.search(/["'`]/);
  const literal =
    at < 0 ? undefined : (lookupIn(facts).literalAt(start + at) ?? lookupIn(facts).literalAt(start + at - 1));
  if (literal === undefined || literal.range.end > end) return undefined;
  const lead = text.slice(0, Math.max(0, literal.range.start - start));
  return before.test(lead) && behind.test(text.slice(literal.range.end - start)) ? literal : undefined;
}
