/** True for f-strings, whose braces hold code. */
export function isFormatted(opening: string): boolean {
  return /^[a-z]*[fFtT]/i.test(opening) && /[fFtT]/.test(opening);
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
  '\r\n': '',
};

/** The text that a stretch of a string literal stands for, given how the literal starts (`rb"`, `f'''`). */
export function textBetween(source: string, start: number, end: number, opening: string): string {
  let raw = source.slice(start, end);
  if (isFormatted(opening)) raw = raw.replaceAll('{{', '{').replaceAll('}}', '}');
  if (!raw.includes('\\') || /r/i.test(opening)) return raw;
  return raw.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|(\r\n|[^]))/g,
    (whole, hex?: string, short?: string, long?: string, octal?: string, simple?: string) => {
      const code = hex ?? short ?? long;
      if (code !== undefined) return codePoint(parseInt(code, 16));
      if (octal !== undefined) return codePoint(parseInt(octal, 8));
      return simpleEscapes[simple ?? ''] ?? whole;
    },
  );
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
