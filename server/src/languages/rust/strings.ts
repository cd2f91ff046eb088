import type { Node } from 'web-tree-sitter';
import type { Text, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';

/** The text of a string literal, plain, of bytes, of C or raw: `"a"`, `b"a"`, `r#"a"#`. */
export function textOf(node: Node, reading: Reading): Text {
  const written = reading.textOf(node);
  const opening = /^(?:[bc]?r#*|[bc])?"/.exec(written)?.[0] ?? '';
  const ending = /"(#*)$/.exec(written)?.[0].length ?? 0;
  const start = node.startIndex + opening.length;
  const content = reading.range(start, Math.max(start, node.endIndex - ending));
  const raw = reading.text.slice(content.start, content.end);
  return {
    kind: 'text',
    text: opening.includes('r') ? raw : unescaped(raw),
    range: reading.rangeOf(node),
    content,
  };
}

const simple: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

/** The text that a stretch of a literal stands for (doc.rust-lang.org/reference/tokens.html). */
export function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    /\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F_]{1,8})\}|(\r?\n)\s*|([^]))/g,
    (whole: string, hex?: string, long?: string, lineBreak?: string, other?: string) => {
      const code = hex ?? long?.replaceAll('_', '');
      if (code !== undefined) return codePoint(parseInt(code, 16));
      if (lineBreak !== undefined) return '';
      return other === undefined ? whole : (simple[other] ?? other);
    },
  );
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** What a format string says: its pieces, with the arguments where its holes are (doc.rust-lang.org/std/fmt). */
export function formatted(format: Text, args: readonly Value[], range: Text['range'], reading: Reading): Value {
  const raw = reading.text.slice(format.content.start, format.content.end);
  if (!/[{}]/.test(raw)) return { ...format, range };
  const parts: Value[] = [];
  let from = 0;
  let next = 0;
  const literal = (to: number): void => {
    if (to <= from) return;
    const piece = reading.range(format.content.start + from, format.content.start + to);
    const text = unescaped(raw.slice(from, to)).replaceAll('{{', '{').replaceAll('}}', '}');
    parts.push({ kind: 'text', text, range: piece, content: piece });
  };
  for (const hole of raw.matchAll(/\{\{|\}\}|\{([^{}:]*)(?::[^{}]*)?\}/g)) {
    const name = hole[1];
    if (name === undefined) continue;
    literal(hole.index);
    from = hole.index + hole[0].length;
    const at = reading.range(format.content.start + hole.index, format.content.start + from);
    if (/^[A-Za-z_]\w*$/.test(name)) parts.push({ kind: 'name', path: [name], range: at });
    else parts.push(args[name === '' ? next++ : Number(name)] ?? { kind: 'unknown', range: at });
  }
  literal(raw.length);
  return { kind: 'joined', parts, range };
}
