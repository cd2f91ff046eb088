import type { Call, Scope } from '../../facts/facts.ts';
import type { Path, ScopeId, Text, Value } from '../../facts/value.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { unwrapped } from './passed-on.ts';

/** How much of a function is looked at, from its beginning and before its end. */
const longestBody = 6000;

/** What is given by a statement, with what stands between the word and the value. */
const giving = /\breturn(?:@\w{1,40})?(?=[\s("'])\s*(?:await\s+)?\(?(?:\[\]byte\()?[&*]?\s*/g;
/** `done(null, '…')`: how a function that is told where to put its result gives it. */
const callingBack = /(?<![\w$.])([A-Za-z_$][\w$]{0,40})\(\s*(?:null|undefined|nil|None)\s*,\s*/g;
/** What stands before the only expression of a function. */
export const opening =
  /[\s({=>|]{0,40}(?:[\w$]{1,100}(?:\s{0,9},\s{0,9}[\w$]{1,60}){0,4}\s{0,9}->\s{0,40})?[({\s]{0,40}/y;
/** What stands behind the last expression of a function. */
export const closing = /^[\s;)}]{0,40}(?:\bend)?[\s;)}]{0,40}$/;
/** What keeps a value that is made once: `@key ||= '…'`. */
const keeping = /(?:@{0,2}\w+\s*\|\|=|[\w.$>-]+\s*\?\?=)\s*/y;
const named = /[$@]{0,2}[A-Za-z_][\w$]{0,100}(?:(?:!?\??\.|->|::\$?)[A-Za-z_$][\w$]{0,100}){0,8}/y;
const nothing = /^(?:nil|null|None|undefined|true|false|self|this|Self|throw|raise|break|continue|end|err)$/;
/** What goes on after a value that is only a part of what is given. */
const goesOn = /^\s*(?:[+%<>=*/[{-]|\.(?!\w+\()|\?[^.;)\s])/;

const known = new WeakMap<View, Map<ScopeId, readonly Value[]>>();

/**
 * What a function of the file gives back: literals, calls and names behind each `return`, or where an expression is all of it
 * or its last one; also what it hands to a parameter that is called with the result. The last one stands first.
 */
export function resultsOf(view: View, id: ScopeId): readonly Value[] {
  const remembered = known.get(view) ?? new Map<ScopeId, readonly Value[]>();
  known.set(view, remembered);
  const before = remembered.get(id);
  if (before !== undefined) return before;
  const own = view.facts.scopes.get(id);
  const found = own === undefined || own.kind !== 'function' ? [] : findResults(view, own);
  remembered.set(id, found);
  return found;
}

function findResults(view: View, own: Scope): readonly Value[] {
  const { body, id } = own;
  const lookup = lookupIn(view.facts);
  const text = view.source.text.slice(body.start, Math.min(body.end, body.start + longestBody));
  const isOwn = (at: number): boolean => lookup.scopeAround({ start: at, end: at + 1 })?.id === id;
  const found = new Map<number, Value>();
  const take = (at: number): void => {
    const value = valueAt(view, at, body.end);
    if (value !== undefined) found.set(at, value);
  };
  const [first, last] = [firstExpression(view, own), lastExpression(view, own)];
  if (first !== undefined) take(first);
  for (const match of text.matchAll(giving)) {
    const at = body.start + match.index;
    if (isOwn(at)) take(at + match[0].length);
  }
  for (const match of text.matchAll(callingBack)) {
    const at = body.start + match.index;
    const isParameter = lookup
      .bindingsNamed(match[1] ?? '')
      .some(({ form, scope, name }) => form === 'parameter' && scope === id && name.length === 1);
    if (isParameter) take(at + match[0].length);
  }
  if (last !== undefined) take(last);
  return [...found].sort(([a], [b]) => b - a).map(([, value]) => value);
}

const instead =
  /^(?:getOrDefault|getOrElse|getOrPut|orElse|orElseGet|unwrap_or|unwrap_or_else|ifEmpty|ifBlank|defaultIfEmpty|DefaultIfEmpty)$/;

/**
 * What a call gives where there is nothing else: `runCatching { load() }.getOrDefault("…")`, `field(default="…")`,
 * `Flags.string({ default: '…' })`, `Unicode(default_value="…").tag(config=True)`.
 */
export function defaultsOf(view: View, { callee, args, receiver }: Call): readonly Text[] {
  const last = callee.at(-1) ?? '';
  if (last === 'tag' && receiver?.kind === 'call') return defaultsOf(view, receiver.call);
  const options = args[0]?.value.kind === 'entries' ? args[0].value.entries : [];
  const given = instead.test(last)
    ? args.at(-1)?.value
    : (args.find(({ name }) => name === 'default' || name === 'default_value')?.value ??
      options.find(({ name }) => name.at(-1) === 'default')?.value);
  if (given === undefined) return [];
  const values = given.kind === 'function' ? resultsOf(view, given.scope) : [given];
  return values.map(unwrapped).filter((value) => value.kind === 'text');
}

/** Where the expression begins that is all of a function. */
function firstExpression({ source: { text } }: View, { body }: Scope): number | undefined {
  opening.lastIndex = body.start;
  const match = opening.exec(text);
  const at = keptAt(text, body.start + (match?.[0].length ?? 0));
  return at < body.end ? at : undefined;
}

/** Where the last line of a function begins, behind what keeps it. */
function lastExpression({ source: { text } }: View, { body }: Scope): number | undefined {
  const start = Math.max(body.start, body.end - 600);
  const rest = text.slice(start, body.end).replace(/[\s;)}]{0,40}(?:\bend)?[\s;)}]{0,40}$/, '');
  const line = rest.lastIndexOf('\n') + 1;
  if (line === 0) return undefined;
  return keptAt(text, start + line + (/\S/.exec(rest.slice(line))?.index ?? 0));
}

function keptAt(text: string, at: number): number {
  keeping.lastIndex = at;
  return keeping.test(text) ? keeping.lastIndex : at;
}

/** The value that begins at a place and is all of an expression. */
function valueAt(view: View, at: number, limit: number): Value | undefined {
  const { text } = view.source;
  const lookup = lookupIn(view.facts);
  const literal = lookup.literalAt(at);
  const call = lookup.callAt(at);
  const isWhole = (end: number): boolean => end <= limit && !goesOn.test(text.slice(end, end + 20));
  if (call !== undefined && (literal === undefined || call.range.end > literal.range.end))
    return isWhole(call.range.end) ? { kind: 'call', call, range: call.range } : undefined;
  if (literal !== undefined) return isWhole(literal.range.end) ? literal : undefined;
  named.lastIndex = at;
  const written = named.exec(text)?.[0];
  if (written === undefined || nothing.test(written)) return undefined;
  const end = at + written.length;
  const isAlone =
    end <= limit && /^(?:!!)?\s*(?:as \w+\s*)?(?:[;,)}\n]|end\b|$)/.test(text.slice(end, Math.min(limit, end + 20)));
  return isAlone ? { kind: 'name', path: pathOf(written), range: { start: at, end } } : undefined;
}

function pathOf(written: string): Path {
  const [first = '', ...others] = written.split(/!?\??\.|->|::/);
  if (first.startsWith('@')) return ['this', first.replace(/^@+/, ''), ...others];
  return [/^(?:\$this|self|cls|static|Self)$/.test(first) ? 'this' : first, ...others];
}
