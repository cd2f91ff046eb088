/** Units of the texts in which settings write times, in seconds; none stands for what a bare number counts. */
const units: Readonly<Record<string, number>> = { us: 1e-6, µs: 1e-6, ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 };

/**
 * The seconds of a time as settings write it: `90`, `1m30s`, `500ms`, `PT30S`, `30 s`. `bare` is what a number alone
 * counts, in seconds. Undefined for what is no time.
 */
export function secondsIn(text: string, bare = 1): number | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^p?t(?=\d)/, '');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain) * bare;
  if (!/^(?:\d+(?:\.\d+)?\s*(?:us|µs|ms|s|m|h|d)\s*)+$/.test(plain)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of plain.matchAll(/(\d+(?:\.\d+)?)\s*(us|µs|ms|s|m|h|d)/g))
    seconds += Number(amount) * (units[unit ?? ''] ?? 0);
  return seconds;
}
