import type { Node } from 'web-tree-sitter';
import type { Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  s: ' ',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  e: '\x1b',
  '\n': '',
  '\r\n': '',
};

/** The text that a stretch of a literal stands for; between single quotes only these and the backslash are escaped. */
function cooked(raw: string, isPlain: boolean): string {
  if (!raw.includes('\\')) return raw;
  if (isPlain) return raw.replace(/\\([\\'])/g, '$1');
  return raw.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|([0-7]{1,3})|(\r\n|[^]))/g,
    (_whole, hex?: string, short?: string, long?: string, octal?: string, simple?: string) => {
      const code = hex ?? short ?? long;
      if (code !== undefined) return codePoint(parseInt(code, 16));
      if (octal !== undefined) return codePoint(parseInt(octal, 8));
      return simpleEscapes[simple ?? ''] ?? simple ?? '';
    },
  );
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** `"a#{b}"`, `'a'`, `%q(a)`, the words of `%w[a b]`, the body of a here document. */
export function stringValue(node: Node, reading: Reading): Value {
  const first = node.firstChild;
  const last = node.lastChild;
  const isQuoted = node.type !== 'bare_string' && node.type !== 'bare_symbol' && node.type !== 'heredoc_body';
  const start = isQuoted && first !== null ? first.endIndex : node.startIndex;
  const end = last !== null && (isQuoted || last.type === 'heredoc_end') ? last.startIndex : node.endIndex;
  if (end < start) return reading.unknown(node);
  const isPlain = /^(?:'|%q)/.test(reading.text.slice(node.startIndex, start));
  const parts: Value[] = [];
  let at = start;
  const literal = (to: number): void => {
    if (to <= at) return;
    const range = reading.range(at, to);
    parts.push({ kind: 'text', text: cooked(reading.text.slice(at, to), isPlain), range, content: range });
  };
  for (const child of node.namedChildren) {
    if (child.type !== 'interpolation') continue;
    literal(child.startIndex);
    const inner = child.firstNamedChild;
    parts.push(inner === null ? reading.unknown(child) : reading.value(inner));
    at = child.endIndex;
  }
  literal(end);
  const only = parts[0];
  const range = reading.rangeOf(node);
  const content = reading.range(start, end);
  if (only === undefined) return { kind: 'text', text: '', range, content };
  if (parts.length === 1 && only.kind === 'text') return { ...only, range, content };
  return { kind: 'joined', parts, range };
}

/** `:port`, `:"two words"`. */
export function symbolValue(node: Node, reading: Reading): Value {
  if (node.type !== 'simple_symbol') return stringValue(node, reading);
  const content = reading.range(node.startIndex + 1, node.endIndex);
  return { kind: 'text', text: reading.text.slice(content.start, content.end), range: reading.rangeOf(node), content };
}
