import type { Path, ScopeId, Text, Value } from '../../facts/value.ts';
import { contains } from '../../text/range.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { unwrapped } from './passed-on.ts';
import { piecesOfCall } from './pieces.ts';

/**
 * What a value comes to when names are followed, what only gives texts on is looked through, of a choice its last text
 * is taken, and of a function of the file what it gives back.
 */
export function literalBehind(view: View, value: Value, scope: ScopeId): Value {
  let found = value;
  for (let hops = 0; hops < 5 && found.kind !== 'text'; hops++) {
    const next = nextOf(view, found, scope);
    if (next === found) break;
    found = next;
  }
  if (found.kind === 'list') return bytesOf(found);
  if (found.kind !== 'name' || found.path.length !== 1) return found;
  // `def sign(claims, key="…")`: what the parameter is when nobody gives another.
  const [name] = found.path;
  const around = view.facts.scopes.get(scope)?.parent;
  const given = view.facts.bindings.find(
    (binding) =>
      binding.form === 'parameter' &&
      isNamed(binding.name, name) &&
      // A constructor's parameters may stand in the class around.
      (binding.scope === scope || (binding.scope === around && view.facts.scopes.get(around)?.kind === 'class')),
  )?.value;
  return given === undefined || given.kind === 'unknown' ? found : unwrapped(given);
}

/**
 * The literals that a value comes to, further than one name: of a parameter what the file's own calls give, of a field
 * what its object is made with.
 */
export function literalsBehind(view: View, value: Value, scope: ScopeId): readonly Text[] {
  const found = literalBehind(view, value, scope);
  if (found.kind === 'text') return [found];
  if (found.kind !== 'name' || found.path.length > 2) return [];
  if (found.path.length === 2) return fieldLiterals(view, found.path, scope);
  const isParameter = view.facts.bindings.some(
    (binding) => binding.form === 'parameter' && binding.scope === scope && binding.name[0] === found.path[0],
  );
  if (!isParameter) return [];
  return view.options(found, scope).flatMap((option) => {
    const given = option === found ? found : literalBehind(view, option, scope);
    return given.kind === 'text' ? [given] : [];
  });
}

/** `signer.key` of `Signer{key: []byte("…")}`, where the file says of which type the signer is. */
function fieldLiterals(view: View, [owner = '', field = '']: Path, scope: ScopeId): readonly Text[] {
  const isOwn = owner === 'this';
  const type = isOwn ? classAround(view, scope) : typeOf(view, owner, scope);
  if (type === undefined) return [];
  const lookup = lookupIn(view.facts);
  return [...lookup.callsNamed(type), ...(isOwn ? lookup.callsNamed('this') : [])].flatMap(({ args, scope: place }) => {
    const given = args.find(({ name }) => name === field)?.value;
    const literal = given === undefined ? undefined : literalBehind(view, given, place);
    return literal?.kind === 'text' ? [literal] : [];
  });
}

function typeOf(view: View, name: string, scope: ScopeId): string | undefined {
  const declared = view.facts.bindings.find(
    (binding) =>
      binding.type !== undefined && binding.scope === scope && binding.name.length === 1 && binding.name[0] === name,
  );
  return declared?.type?.at(-1);
}

function classAround(view: View, scope: ScopeId): string | undefined {
  for (let at = view.facts.scopes.get(scope); at !== undefined; at = view.facts.scopes.get(at.parent))
    if (at.kind === 'class') return at.name;
  return undefined;
}

function nextOf(view: View, value: Value, scope: ScopeId): Value {
  if (value.kind === 'name' && value.path.at(-1) === '*') return itemOf(view, value, scope) ?? value;
  const next = view.constant(joined(value), scope);
  if (next.kind === 'either') return next.options.findLast((option) => option.kind === 'text') ?? next;
  if (value.kind === 'name' && next === value) return onlyText(view, value, scope) ?? value;
  if (next !== value || value.kind !== 'call') return next;
  const { callee, calleeRange } = value.call;
  const id = view.functionOf({ kind: 'name', path: callee, range: calleeRange }, scope);
  return (id === undefined ? undefined : givenBack(view, id)) ?? value;
}

/** `let key = ''; … key = '…'`: the only text of those that a variable gets, all of which are known. */
function onlyText(view: View, value: Value, scope: ScopeId): Text | undefined {
  const texts = view.options(value, scope).flatMap((option) => (option.kind === 'text' ? [option] : [undefined]));
  const [text, ...others] = texts.filter((option) => option === undefined || option.text !== '');
  return texts.length > 1 && others.length === 0 ? text : undefined;
}

/** `KEYS[0]`, where the list stands in the file. */
function itemOf(view: View, { path, range }: Value & { kind: 'name' }, scope: ScopeId): Value | undefined {
  const index = /\[(\d{1,3})\]$/.exec(view.source.text.slice(range.start, range.end))?.[1];
  const list = view.constant({ kind: 'name', path: path.slice(0, -1), range }, scope);
  return index === undefined || list.kind !== 'list' ? undefined : list.items[Number(index)];
}

/** The literal after a function's last `return`, also as bytes, or the one that is all of it. */
export function givenBack(view: View, id: ScopeId): Text | undefined {
  const body = view.facts.scopes.get(id)?.body;
  if (body === undefined) return undefined;
  const { text } = view.source;
  return view.facts.literals.findLast(
    ({ range }) =>
      contains(body, range) &&
      (range.start === body.start ||
        /\breturn\s+(?:\[\]byte\()?$/.test(text.slice(Math.max(body.start, range.start - 30), range.start))),
  );
}

/** A parameter that is a field as well is named as one. */
function isNamed(path: Path, name: string | undefined): boolean {
  return path.at(-1) === name && (path.length === 1 || (path.length === 2 && path[0] === 'this'));
}

function joined(value: Value): Value {
  const parts = value.kind === 'call' && value.call.callee.at(-2) !== 'Buffer' ? piecesOfCall(value.call) : undefined;
  return parts === undefined ? unwrapped(value) : { kind: 'joined', parts, range: value.range };
}

/** `{ 0x1f, 0x8b, … }`: the bytes of a key, as the hexadecimal text that they could be. */
function bytesOf(list: Value & { kind: 'list' }): Value {
  const { items, range } = list;
  if (items.length < 8 || items.length > 512) return list;
  let text = '';
  for (const item of items) {
    if (item.kind !== 'scalar' || typeof item.value !== 'number') return list;
    if (!Number.isInteger(item.value) || item.value < -128 || item.value > 255) return list;
    text += (item.value & 255).toString(16).padStart(2, '0');
  }
  return { kind: 'text', text, range, content: range };
}
