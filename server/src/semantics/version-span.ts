/** Versions from `from` to before `to`, each `major * 1000 + minor`; what follows the minor number does not count. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The versions that a plain one such as `22`, `3.12` or `v3.3.4` may stand for; undefined for what is none. */
export function spanOf(version: string): Span | undefined {
  const numbers = /^v?(\d+)(?:\.(\d+))?(?:\.\d+)*$/.exec(version.trim());
  if (numbers === null) return undefined;
  const from = Number(numbers[1]) * STEP + Number(numbers[2] ?? 0);
  return { from, to: numbers[2] === undefined ? from + STEP : from + 1 };
}

/**
 * The versions that a range allows, as spans of which one must hold: `>=20`, `^18 || ^20`, `>=3.11,<3.13`, `~> 3.3`. The
 * dialects of npm, PyPI, Composer, RubyGems and Cargo are read with what they have in common, in doubt as the wider one.
 * Undefined for what cannot be judged.
 */
export function spansOf(range: string): readonly Span[] | undefined {
  const spans: Span[] = [];
  for (const alternative of range.split(/\|\|?/)) {
    const span = alternativeOf(alternative.trim());
    if (span === undefined) return undefined;
    if (span.from < span.to) spans.push(span);
  }
  return spans.length === 0 ? undefined : spans;
}

/** True when some version is in both. */
export function meet(one: Span, others: readonly Span[]): boolean {
  return others.some((other) => one.from < other.to && other.from < one.to);
}

const STEP = 1000;
const everything: Span = { from: 0, to: Infinity };

function alternativeOf(text: string): Span | undefined {
  const hyphened = /^(\S+)\s+-\s+(\S+)$/.exec(text);
  const joined = hyphened === null ? text : `>=${hyphened[1] ?? ''} <=${hyphened[2] ?? ''}`;
  let span = everything;
  for (const word of joined.replace(/([<>=~^!]+)\s+/g, '$1').split(/[\s,]+/)) {
    const found = word === '' ? everything : comparatorOf(word);
    if (found === undefined) return undefined;
    span = { from: Math.max(span.from, found.from), to: Math.min(span.to, found.to) };
  }
  return span;
}

function comparatorOf(word: string): Span | undefined {
  if (/^[*xX]$/.test(word)) return everything;
  const [, operator = '', rest = ''] = /^([<>=~^!]*)(.*)$/.exec(word) ?? [];
  const version = rest.replace(/(?:\.[*xX])+$/, '');
  const span = spanOf(version);
  if (span === undefined) return undefined;
  const { from, to } = span;
  const major = Math.floor(from / STEP) * STEP;
  if (operator === '' || /^={1,3}$/.test(operator)) return span;
  if (operator === '>=' || operator === '>') return { from, to: Infinity };
  if (operator === '<=') return { from: 0, to };
  // `<3.12.4` leaves earlier ones of 3.12.
  if (operator === '<') return { from: 0, to: /\.\d+\.0*[1-9]/.test(version) ? from + 1 : from };
  if (operator === '^') return { from, to: major + STEP };
  if (operator === '!=') return everything;
  if (!/^~[>=]?$/.test(operator)) return undefined;
  return { from, to: /\.\d+\./.test(version) ? from + 1 : major + STEP };
}
