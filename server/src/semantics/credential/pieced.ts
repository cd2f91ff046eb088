import type { ScopeId, Text, Value } from '../../facts/value.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { unwrapped } from './passed-on.ts';
import { announces } from './url-part.ts';

const longest = 12;
const joins = /^(?:join|implode|joinToString|Join|concat|Concat|concatenate)$/;
const formats = /^(?:format|Format|formatted|sprintf|Sprintf|Sprint)$/;
const scheme = /^(?:Bearer|Basic|Token|ApiKey)? ?$/;
const hole = /%[sv]|\{\d*\}/;

/**
 * The one text that a value puts together from literals: with a sign between them, in a list that is joined, or by a format.
 * Its range is that of the whole value, its content begins with the first piece; undefined where a piece is no constant.
 */
export function pieced(view: View, value: Value, scope: ScopeId): Text | undefined {
  const pieces = piecesOf(view, value, scope);
  if (pieces === undefined || pieces.length < 2 || pieces.length > longest) return undefined;
  const text = formatted(pieces) ?? pieces.map((piece) => piece.text).join('');
  const [first] = pieces;
  if (first === undefined) return undefined;
  const start = Math.max(first.content.start, value.range.start);
  return { kind: 'text', text, range: value.range, content: { start, end: value.range.end } };
}

/** The texts with holes that a value is, or lists as the lines of a header. */
export function joinedIn(value: Value): readonly Value[] {
  if (value.kind === 'joined') return [value];
  return value.kind === 'list' ? value.items.filter((item) => item.kind === 'joined') : [];
}

function piecesOf(view: View, value: Value, scope: ScopeId): readonly Text[] | undefined {
  if (value.kind === 'joined') {
    const whole = constants(view, value.parts, scope);
    if (whole === undefined) return undefined;
    // What an escape or an inner blank comes to is for the reader of the language to say.
    const text = view.text(value, scope);
    const [first, ...rest] = whole;
    return text === undefined || first === undefined
      ? whole
      : [{ ...first, text }, ...rest.map((one) => ({ ...one, text: '' }))];
  }
  if (value.kind !== 'call') return undefined;
  const { callee, args, receiver } = value.call;
  const last = callee.at(-1) ?? '';
  const given = args.map((argument) => argument.value);
  if (joins.test(last)) return listed([receiver, ...given]) ?? literals(own(receiver, given));
  if (!formats.test(last)) return undefined;
  const all = literals(own(receiver, given));
  return all !== undefined && hole.test(all[0]?.text ?? '') ? all : undefined;
}

/** Literals, with names of constants among them. */
function constants(view: View, parts: readonly Value[], scope: ScopeId): readonly Text[] | undefined {
  // What a header or parameter is called is no piece of what stands behind it.
  if (parts.length > longest || parts.some((part, at) => part.kind === 'name' && announces(parts[at - 1])))
    return undefined;
  if (!parts.some((part) => part.kind === 'text' && !scheme.test(part.text))) return undefined;
  const found = parts.map((part): Value => {
    const text = part.kind === 'name' ? view.text(part, scope) : undefined;
    return text === undefined ? part : { kind: 'text', text, range: part.range, content: part.range };
  });
  return literals(found);
}

function own(receiver: Value | undefined, given: readonly Value[]): readonly Value[] {
  // A type is no piece of what its method makes.
  return receiver?.kind === 'text' || receiver?.kind === 'call' ? [receiver, ...given] : given;
}

/** The items of the first list: the texts of `["…", "…"].join("")`. */
function listed(values: readonly (Value | undefined)[]): readonly Text[] | undefined {
  const list = values.find((value) => value?.kind === 'list');
  if (list?.kind === 'list') return literals(list.items);
  // `listOf("…", "…").joinToString("")`
  const made = values[0];
  return made?.kind === 'call' && /^(?:listOf|arrayOf|of|asList)$/.test(made.call.callee.at(-1) ?? '')
    ? literals(made.call.args.map((argument) => argument.value))
    : undefined;
}

function literals(values: readonly Value[]): readonly Text[] | undefined {
  if (values.length > longest) return undefined;
  const found = values.map(unwrapped);
  return found.every((value) => value.kind === 'text') ? found : undefined;
}

/** Holes of a format take what follows it, one after the other. */
function formatted([first, ...rest]: readonly Text[]): string | undefined {
  if (first === undefined || !hole.test(first.text)) return undefined;
  let text = first.text;
  for (const piece of rest) text = text.replace(hole, () => piece.text);
  return text;
}

/** True for the text of a quote that a constant may stand before or behind: `PREFIX + "…"`, `"${PREFIX}…"`, `format!("{PREFIX}…")`. */
export function isBesideName(text: string, opening: number, literal: string): boolean {
  if (literal.length > 200) return false;
  const rest = literal.replace(/[$#]?\{[\w.$]{1,60}\}|\$\w{1,60}/g, '');
  if (rest.length < 6 || !/\d/.test(rest) || !/[A-Za-z]/.test(rest) || /\s/.test(rest)) return false;
  if (rest !== literal || /[\w)]\s?[+.]\s*$/.test(text.slice(Math.max(0, opening - 12), opening))) return true;
  const end = opening + literal.length + 2;
  return /^\s*\+\s*[A-Za-z_$]/.test(text.slice(end, end + 20));
}

/** `$"{Login}:{Word}"`: the constant of the file that ends a text which has no literal of its own where it begins. */
export function constantAtEnd(view: View, { range }: Text, scope: ScopeId): Text | undefined {
  const written = view.source.text.slice(range.start, Math.min(range.end, range.start + 200));
  const name = /[A-Za-z_]\w{0,60}(?=[})"'`\s]{0,4}$)/.exec(written)?.[0];
  if (name === undefined || lookupIn(view.facts).literalAt(range.start) !== undefined) return undefined;
  for (const path of [[name], ['this', name]]) {
    const value = view.constant({ kind: 'name', path, range }, scope);
    if (value.kind === 'text') return value;
  }
  return undefined;
}
