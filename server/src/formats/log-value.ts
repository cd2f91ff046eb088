import type { Binding } from '../facts/facts.ts';
import type { Path, Text, Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { entry } from './entry.ts';

/** What configuration files write where something else fills in: `${NAME}`, `${env:NAME:-text}`, `%(NAME)s`, `$(NAME)`, `@NAME@`, `$NAME`. */
const hole = /\$\{[^{}]*\}|%\([^()]*\)s?|\$\([^()]*\)|@[\w.]+@|\$[A-Za-z_]\w*/g;

/** `${NAME:-text}`, `${name:text}`, `${env:NAME:-text}`: the name, and what stands for it where nothing else does. */
const filledIn = /^\$\{((?:(?:sys|env|ctx|bundle|main|date|spring|var|gdc):)?[^:{}]*)(?::-?([^{}]*))?\}$/;

/**
 * The value of a path or the like in a configuration file. What something else fills in is a name, with a default one of
 * two; text around it makes a joined value. `range` covers the value as written, with its quotes if there are any.
 */
export function logValue(source: string, range: Range): Value {
  const content = unquoted(source, range);
  const cooked = source.slice(content.start, content.end);
  const text = (start: number, end: number): Text => {
    const own = { start: content.start + start, end: content.start + end };
    const isWhole = start === 0 && end === cooked.length;
    return { kind: 'text', text: cooked.slice(start, end), range: isWhole ? range : own, content: own };
  };
  const parts: Value[] = [];
  let done = 0;
  for (const match of cooked.matchAll(hole)) {
    const end = match.index + match[0].length;
    if (match.index > done) parts.push(text(done, match.index));
    const own = { start: content.start + match.index, end: content.start + end };
    const [, name = match[0], fallback] = filledIn.exec(match[0]) ?? [];
    const named: Value = { kind: 'name', path: ['environment', name], range: own };
    const start = end - 1 - (fallback?.length ?? 0);
    parts.push(
      fallback === undefined || fallback === ''
        ? named
        : { kind: 'either', options: [named, text(start, end - 1)], range: own },
    );
    done = end;
  }
  if (done < cooked.length || parts.length === 0) parts.push(text(done, cooked.length));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'joined', parts, range };
}

/** A setting whose value is read by `logValue`. */
export function logEntry(source: string, name: Path, nameRange: Range, range: Range): Binding {
  return entry(name, nameRange, logValue(source, range));
}

function unquoted(source: string, { start, end }: Range): Range {
  const quote = source.charAt(start);
  const isQuoted = end - start > 1 && (quote === '"' || quote === "'") && source.charAt(end - 1) === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
