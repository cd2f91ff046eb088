import type { Node } from 'web-tree-sitter';
import type { Reading } from '../language.ts';

/** The text a string literal stands for. */
export function cooked(node: Node, reading: Reading): string {
  return unescaped(reading.text.slice(node.startIndex + 1, Math.max(node.startIndex + 1, node.endIndex - 1)));
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
};

/** A literal's text with its escape sequences replaced. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|(\r\n|[^]))/g,
    (_whole, hex?: string, braced?: string, unit?: string, simple?: string) => {
      const code = hex ?? braced ?? unit;
      if (code !== undefined) return fromCodePoint(parseInt(code, 16));
      const character = simple ?? '';
      return simpleEscapes[character] ?? (character === '\r\n' ? '' : character);
    },
  );
}

function fromCodePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
