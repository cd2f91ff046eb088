import type { Node } from 'web-tree-sitter';
import type { Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';

/** The pieces of `fmt.Sprintf("%s:%d", host, port)`; undefined where the format is not a literal or does not fit. */
export function formatted(given: readonly Value[], node: Node, reading: Reading): Value | undefined {
  const [format, ...values] = given;
  if (format?.kind !== 'text') return undefined;
  const parts: Value[] = [];
  let next = 0;
  let at = 0;
  const literal = (end: number): void => {
    if (end <= at) return;
    const range = reading.range(format.content.start + at, format.content.start + end);
    parts.push({ kind: 'text', text: format.text.slice(at, end).replaceAll('%%', '%'), range, content: range });
  };
  for (const verb of format.text.matchAll(/%(?:%|[-+# 0]*\d*(?:\.\d+)?[a-zA-Z])/g)) {
    if (verb[0] === '%%') continue;
    literal(verb.index);
    at = verb.index + verb[0].length;
    parts.push(values[next++] ?? reading.unknown(node));
  }
  literal(format.text.length);
  return { kind: 'joined', parts, range: reading.rangeOf(node) };
}

/** The pieces of `net.JoinHostPort(host, port)`. */
export function joinedHost([host, port]: readonly Value[], node: Node, reading: Reading): Value {
  if (host === undefined || port === undefined) return reading.unknown(node);
  const range = reading.range(node.startIndex, node.startIndex);
  const parts: readonly Value[] = [host, { kind: 'text', text: ':', range, content: range }, port];
  return { kind: 'joined', parts, range: reading.rangeOf(node) };
}
