import type { Binding, Call, Scope } from '../../facts/facts.ts';
import type { Path, ScopeId, Value } from '../../facts/value.ts';
import { byKeyword, byPosition } from '../arguments.ts';
import { lookupIn, scopesAround } from '../lookup.ts';
import type { View } from '../view.ts';

/** What a constructor is called, where it has not the name of its class. */
const makes = /^(?:constructor|__init__)$/;
/** Functions that look at a credential, or hide it, are given ones that nobody uses. */
const looks =
  /^_?(?:[Ii]s|[Hh]as|[Vv]alidate|[Cc]heck|[Tt]est|[Aa]ssert|[Ee]xpect|[Mm]ask|[Rr]edact|[Hh]ide|[Cc]onceal|[Rr]ate|[Ss]core|[Mm]easure|[Ee]stimate|[Ff]ind|[Cc]ount)(?![a-z])/;
const receiver = /^(?:self|cls|this)$/;

/** A value that a call of the file's own gives for a parameter. */
interface Given {
  readonly value: Value;
  readonly call: Call;
}

/**
 * What the file's own calls give for a parameter of a function or constructor, and whether they make an object. Those of a
 * function that only looks at what it gets count where `anyway` says so: what the function does with it is known.
 */
export function givenFor(
  view: View,
  { name, scope, nameRange }: Binding,
  anyway = false,
): { readonly given: readonly Given[]; readonly isMade: boolean } {
  const none = { given: [], isMade: false };
  const own = view.facts.scopes.get(scope);
  if (own === undefined || own.kind !== 'function') return none;
  // Within a pattern, or behind one, nothing tells which argument it is.
  if (/[[{]/.test(view.source.text.slice(own.range.start, nameRange.start))) return none;
  const position = positionOf(view, own, nameRange.start);
  const { calls, isMade } = callsOf(view, own, anyway);
  const given = calls.flatMap((call) => {
    const value = byKeyword(call.args, name.at(-1) ?? '') ?? byPosition(call.args, position);
    return value === undefined ? [] : [{ value, call }];
  });
  return { given, isMade };
}

/** Which one of its function's parameters it is; the one that stands for the object does not count. */
export function positionOf(view: View, own: Scope, start: number): number {
  return lookupIn(view.facts)
    .bindingsWithin({ start: nameStart(view, own), end: start })
    .filter(
      (other) =>
        other.form === 'parameter' &&
        other.scope === own.id &&
        other.name.length === 1 &&
        other.nameRange.start < start &&
        !receiver.test(other.name[0] ?? ''),
    ).length;
}

/** Where a function's name stands; Go writes what a method belongs to before that. */
function nameStart({ source }: View, { name, range, body }: Scope): number {
  const at = name === undefined ? -1 : source.text.slice(range.start, body.start).indexOf(`${name}(`);
  return range.start + Math.max(0, at);
}

/** The calls of a function, those that make an object for its only constructor. */
function callsOf(
  view: View,
  own: Scope,
  anyway: boolean,
): { readonly calls: readonly Call[]; readonly isMade: boolean } {
  const lookup = lookupIn(view.facts);
  const around = view.facts.scopes.get(own.parent);
  const isMade = around?.kind === 'class' && (makes.test(own.name ?? '') || own.name === around.name);
  const target = isMade ? around : own;
  const name = target.name ?? lookup.functionHolder(target.id)?.name.at(-1);
  if (name === undefined || (!isMade && !anyway && looks.test(name)) || (isMade && hasOther(view, own)))
    return { calls: [], isMade };
  const calls = lookup
    .callsNamed(name)
    .filter((call) => call.annotates === undefined && functionOfCall(view, call) === target.id);
  return { calls, isMade };
}

/** The function of the file that a call is one of, also as the method of something that the file makes. */
export function functionOfCall(view: View, { callee, calleeRange, scope }: Call): ScopeId | undefined {
  return view.functionOf({ kind: 'name', path: callee, range: calleeRange }, scope) ?? methodOf(view, callee, scope);
}

/**
 * The only function of the file that has the name of a method which something is asked for: `signer.sign` of a `signer` that
 * is neither a module nor, as far as the file says, of another type.
 */
export function methodOf(view: View, path: Path, scope: ScopeId): ScopeId | undefined {
  const [owner = '', name = ''] = path;
  if (path.length !== 2 || name === '' || name === '()') return undefined;
  const lookup = lookupIn(view.facts);
  if (lookup.bindingsNamed(owner).some(({ form }) => form === 'import')) return undefined;
  const [method, ...others] = lookup.functionsNamed(name);
  if (method === undefined || others.length > 0) return undefined;
  const type = typeOf(view, method);
  const isOther = lookup
    .bindingsNamed(owner)
    .some((one) => one.scope === scope && one.name.length === 1 && one.type !== undefined && one.type.at(-1) !== type);
  return type === undefined || isOther ? undefined : method.id;
}

/** The type that a method belongs to: the class around it, or that of the receiver before its name. */
function typeOf(view: View, method: Scope): string | undefined {
  const around = view.facts.scopes.get(method.parent);
  if (around?.kind === 'class') return around.name;
  return lookupIn(view.facts)
    .bindingsWithin({ start: method.range.start, end: nameStart(view, method) })
    .find(({ form, scope }) => form === 'parameter' && scope === method.id)
    ?.type?.at(-1);
}

function hasOther(view: View, { id, parent, name }: Scope): boolean {
  for (const other of view.facts.scopes.values())
    if (other.id !== id && other.parent === parent && other.name === name) return true;
  return false;
}

/** The parameter of a name: that of the function, or of the constructor that the class around has; also of a field that is one. */
export function parameterOf({ facts }: View, path: Path, scope: ScopeId): Binding | undefined {
  const around = facts.scopes.get(scope)?.parent;
  // What a function within another one does not get itself it takes from around.
  const places = new Set(scopesAround(facts, scope).flatMap(({ id, kind }) => (kind === 'function' ? [id] : [])));
  const [first = '', field] = path;
  const classOf = (at: ScopeId): ScopeId | undefined =>
    scopesAround(facts, at).find(({ kind }) => kind === 'class')?.id;
  return lookupIn(facts)
    .bindingsNamed(field ?? first)
    .find(({ form, name, scope: place }) => {
      if (form !== 'parameter') return false;
      const isField = name.length === 2 && name[0] === 'this';
      if (field !== undefined) return isField && classOf(place) === classOf(scope);
      // A constructor's parameters may stand in the class around, and a parameter that is a field as well is named as one.
      if (name.length !== 1 && !isField) return false;
      return places.has(place) || (place === around && facts.scopes.get(around)?.kind === 'class');
    });
}
