import type { Node } from 'web-tree-sitter';
import type { Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';

/** The text of a node that may be missing. */
export function textOf(node: Node | null, reading: Reading): string {
  return node === null ? '' : reading.textOf(node);
}

/** A string literal without holes: regular, verbatim (`@"…"`) or raw (`"""…"""`). */
export function textValue(node: Node, reading: Reading): Value {
  const written = reading.textOf(node);
  const opening = /^@?"+/.exec(written)?.[0] ?? '';
  const isRaw = node.type === 'raw_string_literal';
  const quotes = isRaw ? (/^"+/.exec(written)?.[0].length ?? 3) : 1;
  const start = node.startIndex + (isRaw ? quotes : opening.startsWith('@') ? 2 : 1);
  const end = Math.max(start, node.startIndex + written.lastIndexOf('"') + 1 - quotes);
  const content = reading.range(start, end);
  const text = reading.text.slice(content.start, content.end);
  return { kind: 'text', text: cooked(text, node.type), range: reading.rangeOf(node), content };
}

function cooked(text: string, type: string): string {
  if (type === 'verbatim_string_literal') return text.replaceAll('""', '"');
  return type === 'raw_string_literal' ? dedented(text) : unescaped(text);
}

/** Lines between the quotes of a raw string, without the white space that stands before the closing quotes. */
function dedented(text: string): string {
  const lines = text.split(/\r?\n/);
  if (lines.length < 3) return text;
  const indent = lines.at(-1) ?? '';
  return lines
    .slice(1, -1)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');
}

const simple: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
};

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{1,4})|(.))/gi,
    (_, u, long, x, one: string | undefined) => {
      const code: unknown = u ?? long ?? x;
      if (typeof code === 'string') return fromCode(Number.parseInt(code, 16));
      return simple[one ?? ''] ?? one ?? '';
    },
  );
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
