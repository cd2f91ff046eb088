import type { Node } from 'web-tree-sitter';
import type { Argument, Call } from '../../facts/facts.ts';
import type { Path, Value } from '../../facts/value.ts';
import type { Reading } from '../language.ts';
import { isLazy, isPassing, isWrapping } from './paths.ts';
import { formatted } from './strings.ts';

/**
 * What stands between a macro's brackets is tokens without structure. This reads the arguments between the commas, and
 * takes in what is certainly a call: `signal::ctrl_c()` in `tokio::select!`.
 */
export function tokenArguments(tree: Node, reading: Reading): readonly Argument[] {
  const found: Argument[] = [];
  for (const tokens of argumentTokens(tree)) {
    const [first, equals, ...rest] = tokens;
    const last = tokens.at(-1);
    if (first === undefined || last === undefined) continue;
    const range = reading.range(first.startIndex, last.endIndex);
    // `default = "x"` begins with a word of the language.
    if (equals?.type === '=' && rest[0] !== undefined && /^\w+$/.test(first.type))
      found.push({ name: reading.textOf(first), value: expression(rest, reading), range });
    else if (first.type === '|' && isLazy(tree.startIndex, reading))
      found.push({ value: expression(closureBody(tokens), reading), range });
    else found.push({ value: expression(tokens, reading), range });
  }
  return found;
}

/** What is behind the parameters of `|_| "x".into()`. */
function closureBody(tokens: readonly Node[]): readonly Node[] {
  const end = tokens.findIndex((token, index) => index > 0 && token.type === '|');
  return end < 0 ? [] : tokens.slice(end + 1);
}

/** The tokens between the brackets, apart at the commas. */
function argumentTokens(tree: Node): Node[][] {
  const groups: Node[][] = [[]];
  for (const token of tree.children.slice(1, -1)) {
    if (token.type === ',') groups.push([]);
    else if (!token.type.endsWith('comment')) groups.at(-1)?.push(token);
  }
  return groups;
}

interface Found {
  readonly value: Value;
  /** The index behind its last token. */
  readonly next: number;
}

/** The value of tokens that are one expression; unknown for more, of which the calls are taken in all the same. */
function expression(tokens: readonly Node[], reading: Reading): Value {
  let only: Found | undefined;
  let pieces = 0;
  for (let at = 0; at < tokens.length; pieces++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.type === '&' || token.type === 'mutable_specifier') {
      at++;
      pieces--;
      continue;
    }
    only = chain(tokens, at, reading);
    if (only === undefined) {
      if (token.type === 'token_tree') tokenArguments(token, reading);
      at++;
    } else at = only.next;
  }
  const [first] = tokens;
  const last = tokens.at(-1);
  if (pieces === 1 && only !== undefined) return only.value;
  return { kind: 'unknown', range: reading.range(first?.startIndex ?? 0, last?.endIndex ?? first?.endIndex ?? 0) };
}

/** A literal or name with what is called on it: `std::env::var("X").unwrap_or("y".into())`. */
function chain(tokens: readonly Node[], start: number, reading: Reading): Found | undefined {
  const first = tokens[start];
  if (first === undefined) return undefined;
  let value = primary(first, reading);
  let path = value?.kind === 'name' ? value.path : value === undefined ? undefined : ['*'];
  if (value === undefined || path === undefined) return undefined;
  let at = start + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    const following = tokens[at + 1];
    if (token === undefined) break;
    if ((token.type === '::' || token.type === '.') && following !== undefined && isName(following)) {
      const name = reading.textOf(following);
      at++;
      if (name === 'await') continue;
      path = [...path, name];
      if (tokens[at + 1]?.type !== 'token_tree' && tokens[at + 1]?.type !== '!')
        value = named(path, first, following, reading);
    } else if (token.type === '!' && following?.type === 'token_tree') {
      const made = called(path, value, first, token, following, reading);
      return { value: macroValue(made, following, reading), next: at + 2 };
    } else if (token.type === 'token_tree' && reading.text[token.startIndex] === '(') {
      const made = called(path, value, first, tokens[at - 1] ?? first, token, reading);
      value = passedOn(made, value);
      path = value.kind === 'name' ? value.path : value.kind === 'call' ? [...value.call.callee, '()'] : ['*'];
    } else if (token.type !== '?') break;
  }
  return { value, next: at };
}

function isName(token: Node): boolean {
  return /^(?:identifier|self|super|crate|await|primitive_type|type_identifier)$/.test(token.type);
}

function primary(token: Node, reading: Reading): Value | undefined {
  const range = reading.rangeOf(token);
  switch (token.type) {
    case 'string_literal':
    case 'raw_string_literal':
    case 'integer_literal':
    case 'float_literal':
    case 'boolean_literal':
      return reading.value(token);
    case 'identifier':
      return { kind: 'name', path: [reading.textOf(token)], range };
    case 'self':
      return { kind: 'name', path: ['this'], range };
    case 'crate':
    case 'super':
      return { kind: 'name', path: ['module:crate'], range };
    default:
      return undefined;
  }
}

function named(path: Path, first: Node, last: Node, reading: Reading): Value {
  return { kind: 'name', path, range: reading.range(first.startIndex, last.endIndex) };
}

function called(path: Path, receiver: Value, first: Node, name: Node, args: Node, reading: Reading): Call {
  return reading.addCall({
    callee: path,
    calleeRange: reading.range(first.startIndex, name.endIndex),
    args: tokenArguments(args, reading),
    argsRange: reading.rangeOf(args),
    range: reading.range(first.startIndex, args.endIndex),
    ...(receiver.kind === 'name' ? {} : { receiver }),
  });
}

/** What the call comes to: its receiver for `x.unwrap()`, its argument for `Some(x)`. */
function passedOn(call: Call, receiver: Value): Value {
  const method = call.callee.at(-1) ?? '';
  const [only] = call.args;
  if (receiver.kind !== 'name' || call.callee.length > receiver.path.length) {
    if (isPassing(method, call.args.length === 0) && receiver.kind !== 'unknown') return receiver;
  }
  if (call.args.length === 1 && only !== undefined && isWrapping(call.callee.join('::'))) return only.value;
  return { kind: 'call', call, range: call.range };
}

/** What a macro comes to where the text tells: `format!`, `concat!` and `vec!`. */
export function macroValue(call: Call, tree: Node, reading: Reading): Value {
  const name = call.callee.at(-1);
  const values = call.args.map((argument) => argument.value);
  const [first] = values;
  const { range } = call;
  if (name === 'format' && first?.kind === 'text') return formatted(first, values.slice(1), range, reading);
  if (name === 'concat') return { kind: 'joined', parts: values, range };
  if (name === 'vec' && !tree.children.some((token) => token.type === ';'))
    return { kind: 'list', items: values, range };
  return { kind: 'call', call, range };
}
