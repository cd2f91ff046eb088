import { FILE_SCOPE, type Binding } from '../facts/facts.ts';
import type { Path, Text, Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';

/** A setting that a file gives a value. `nameRange` covers the last part of the name as written. */
export function entry(name: Path, nameRange: Range, value: Value): Binding {
  return {
    name,
    nameRange,
    value,
    form: 'entry',
    range: { start: Math.min(nameRange.start, value.range.start), end: Math.max(nameRange.end, value.range.end) },
    scope: FILE_SCOPE,
  };
}

/** The name under which a value refers to a variable of the environment: `$PORT` is `['environment', 'PORT']`. */
const ENVIRONMENT = 'environment';

/**
 * The value that a text in a deploy file stands for. References are taken apart: `${NAME}` is a name,
 * `${NAME:-fallback}` is either the name or the fallback, and text around references makes a joined value. `cooked` is
 * the text without quotes and escapes, `range` the value as written, `content` the same without quotes. Where the
 * text has escapes, the parts of a joined value take the whole content for their range. With `braces`, a dollar sign alone
 * is a letter like any other, unless the whole text is a variable's name behind one.
 */
export function textValue(
  source: string,
  cooked: string,
  range: Range,
  content: Range,
  style: 'shell' | 'braces' = 'shell',
): Value {
  const isVerbatim = source.slice(content.start, content.end) === cooked;
  const place = (start: number, end: number): Range =>
    isVerbatim ? { start: content.start + start, end: content.start + end } : content;
  const parts: Value[] = [];
  let done = 0;
  const text = (start: number, end: number): Text => {
    const whole = start === 0 && end === cooked.length;
    const own = place(start, end);
    return { kind: 'text', text: cooked.slice(start, end), range: whole ? range : own, content: whole ? content : own };
  };
  for (const match of cooked.matchAll(REFERENCE)) {
    if (match[0].startsWith('$$')) continue;
    if (style === 'braces' && match[1] !== undefined && !/^\$[A-Z_]+$/.test(cooked)) continue;
    const end = match.index + match[0].length;
    if (match.index > done) parts.push(text(done, match.index));
    const own = match[0].length === cooked.length ? range : place(match.index, end);
    parts.push(reference(match, own, text));
    done = end;
  }
  if (done < cooked.length || parts.length === 0) parts.push(text(done, cooked.length));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'joined', parts, range };
}

/** All constant texts in values, for `Facts.literals`. */
export function literalsIn(bindings: readonly Binding[]): readonly Text[] {
  return bindings.flatMap((binding) => textsIn(binding.value));
}

const REFERENCE = /\$\$|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-=?+])([^}]*))?\})/g;

function reference(match: RegExpExecArray, range: Range, text: (start: number, end: number) => Text): Value {
  const name: Value = { kind: 'name', path: [ENVIRONMENT, match[1] ?? match[2] ?? ''], range };
  const fallback = match[4];
  if (fallback === undefined || !/[-=]$/.test(match[3] ?? '')) return name;
  const end = match.index + match[0].length - 1;
  return { kind: 'either', options: [name, text(end - fallback.length, end)], range };
}

function textsIn(value: Value): readonly Text[] {
  if (value.kind === 'text') return [value];
  if (value.kind === 'joined') return value.parts.flatMap(textsIn);
  if (value.kind === 'either') return value.options.flatMap(textsIn);
  return value.kind === 'list' ? value.items.flatMap(textsIn) : [];
}
