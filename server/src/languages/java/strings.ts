const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  s: ' ',
  '0': '\0',
  '\n': '',
  '\r\n': '',
};

/** The text that a literal's content stands for; `isBlock` for one between three quotes (JLS 3.10.6). */
export function literalText(content: string, isBlock: boolean): string {
  return unescaped(isBlock ? withoutIndent(content) : content);
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|(\r\n|[^]))/g,
    (_whole, code?: string, octal?: string, simple?: string) => {
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      return escapes[simple ?? ''] ?? simple ?? '';
    },
  );
}

/** A text block without the line of its opening quotes and without the indentation that all its lines share. */
function withoutIndent(content: string): string {
  const [, ...lines] = content.split(/\r?\n/);
  const last = lines.length - 1;
  const counted = lines.filter((line, index) => line.trim() !== '' || index === last);
  const indent = Math.min(...counted.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}
