/**
 * The text with each of the values, and each line of one that has several, replaced by asterisks. Values of up to three
 * characters stand for too much else and stay. The longest goes first, so that one value inside another leaves no rest.
 */
export function masked(text: string, values: Iterable<string>): string {
  const lines = [...values].flatMap((value) => value.split(/\r\n?|\n/)).filter((line) => line.length > 3);
  return lines.sort((a, b) => b.length - a.length).reduce((shown, value) => shown.replaceAll(value, '***'), text);
}

/** What stands between the quotes of a literal as written; the whole where it has none. */
export function withoutQuotes(written: string): string {
  return /^[a-z]{0,3}(["'`]{1,3})([^]*)\1$/i.exec(written)?.[2] ?? written;
}
