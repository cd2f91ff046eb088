import type { Node } from 'web-tree-sitter';
import type { Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';

const escapes: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r' };

/** What an escape such as `\n`, `\$` or `\u0041` stands for. */
function unescaped(written: string): string {
  const code = /^\\u([\da-fA-F]{4})$/.exec(written)?.[1];
  if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
  const letter = written.slice(1);
  return escapes[letter] ?? letter;
}

/** A string with its templates: `"jdbc:$url"`, `"${a.b}"`, also over several lines. */
export function stringValue(node: Node, reading: Reading): Value {
  const width = node.type === 'multiline_string_literal' ? 3 : 1;
  const range = reading.rangeOf(node);
  const content = reading.range(node.startIndex + width, Math.max(node.startIndex + width, node.endIndex - width));
  const pieces = piecesOf(node, reading);
  if (pieces.every((piece) => piece.value === undefined))
    return { kind: 'text', text: pieces.map((piece) => piece.text).join(''), range, content };
  const parts: Value[] = [];
  let literal: { text: string; start: number; end: number } | undefined;
  const flush = (): void => {
    if (literal === undefined) return;
    const place = reading.range(literal.start, literal.end);
    parts.push({ kind: 'text', text: literal.text, range: place, content: place });
    literal = undefined;
  };
  for (const piece of pieces) {
    if (piece.value !== undefined) {
      flush();
      parts.push(piece.value);
    } else literal = { text: (literal?.text ?? '') + piece.text, start: literal?.start ?? piece.start, end: piece.end };
  }
  flush();
  return { kind: 'joined', parts, range };
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What a template puts in. */
  readonly value?: Value;
}

function piecesOf(node: Node, reading: Reading): readonly Piece[] {
  const pieces: Piece[] = [];
  let isHole = false;
  for (const child of node.namedChildren) {
    const { startIndex: start, endIndex: end } = child;
    const text = reading.textOf(child);
    if (child.type === 'interpolation') {
      const inner = child.firstNamedChild;
      pieces.push({ text: '', start, end, value: inner === null ? reading.unknown(child) : reading.value(inner) });
    } else if (child.type === 'escape_sequence') pieces.push({ text: unescaped(text), start, end });
    else if (isHole) pieces.push(...named(text, start, end, reading));
    else if (text !== '$') pieces.push({ text, start, end });
    // The grammar parts `"$name"` into a dollar sign and the text behind it.
    isHole = child.type === 'string_content' && text === '$' && !isHole;
    if (isHole && !/^[A-Za-z_]/.test(reading.text.slice(end, end + 1))) {
      pieces.push({ text, start, end });
      isHole = false;
    }
  }
  return pieces;
}

/** The name at the beginning of a text, and what follows it. */
function named(text: string, start: number, end: number, reading: Reading): Piece[] {
  const name = /^\w+/.exec(text)?.[0] ?? '';
  const at = start + name.length;
  const hole: Value = { kind: 'name', path: [name], range: reading.range(start, at) };
  const rest = text.slice(name.length);
  return [{ text: '', start, end: at, value: hole }, ...(rest === '' ? [] : [{ text: rest, start: at, end }])];
}
