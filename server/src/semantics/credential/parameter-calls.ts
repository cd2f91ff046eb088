import type { Binding, Call, Scope } from '../../facts/facts.ts';
import type { Path, ScopeId, Value } from '../../facts/value.ts';
import { contains } from '../../text/range.ts';
import { byKeyword, byPosition } from '../arguments.ts';
import { lookupIn, scopesAround } from '../lookup.ts';
import type { View } from '../view.ts';

/** What a constructor is called, where it has not the name of its class. */
const makes = /^(?:constructor|__init__|__construct|initialize)$/;
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
  if (own === undefined || (own.kind === 'class' && name[0] !== 'this' && !isInHeader(own, nameRange.start)))
    return none;
  // Within a pattern, or behind one, nothing tells which argument it is.
  if (/[[{]/.test(view.source.text.slice(own.range.start, nameRange.start))) return none;
  const { calls, isMade } = callsOf(view, own, anyway);
  const position = calls.length === 0 ? 0 : positionOf(view, own, nameRange.start);
  const given = calls.flatMap((call) => {
    const value = byKeyword(call.args, name.at(-1) ?? '') ?? byPosition(call.args, position);
    return value === undefined ? [] : [{ value, call }];
  });
  return { given, isMade };
}

/** True for a parameter of a class itself: `class Signer(secret: String)`, also where the class has no body. */
function isInHeader({ body, range }: Scope, start: number): boolean {
  return start < body.start || body.start === range.start;
}

/**
 * What a field is that is a parameter of its class, of an object which the file makes by a call: what that gives for it, or
 * else its default.
 */
export function fieldOfMade(view: View, call: Call, type: string, field: string): Value | undefined {
  const parameter = fieldOf(view, type, field);
  const own = parameter === undefined ? undefined : view.facts.scopes.get(parameter.scope);
  if (parameter === undefined || own === undefined) return undefined;
  const position = positionOf(view, own, parameter.nameRange.start);
  return byKeyword(call.args, field) ?? byPosition(call.args, position) ?? parameter.value;
}

/** What a call that makes an object gives for a field of it: by its name, or by its place among the fields. */
export function givenForField(view: View, call: Call, type: string, field: string): Value | undefined {
  const own = byKeyword(call.args, field);
  if (own !== undefined || view.source.text[call.argsRange.start] !== '{' || call.args[0]?.name !== undefined)
    return own;
  const declared = lookupIn(view.facts)
    .bindingsNamed(field)
    .find(({ scope, form }) => form === 'declaration' && view.facts.scopes.get(scope)?.name === type);
  return declared && byPosition(call.args, placeOfField(view, declared));
}

/** Which one of its class's fields it is. */
export function placeOfField({ facts }: View, field: Binding): number {
  return lookupIn(facts)
    .bindingsWithin({ start: facts.scopes.get(field.scope)?.range.start ?? 0, end: field.range.start + 1 })
    .filter(({ form, name, scope }) => form === 'declaration' && name[0] === 'this' && scope === field.scope)
    .indexOf(field);
}

/** `class Settings(val code: String)`: a parameter of the class, which is a field of its objects. */
export function fieldOf({ facts }: View, type: string, field: string): Binding | undefined {
  return lookupIn(facts)
    .bindingsNamed(field)
    .find((binding) => {
      const around = facts.scopes.get(binding.scope);
      return binding.form === 'parameter' && around?.name === type && isField(around, binding);
    });
}

/** True for a parameter that is a field of the class that it stands in: `class Signer(private val secret: String)`. */
function isField(own: Scope, { name }: Binding): boolean {
  return own.kind === 'class' && name.length === 2 && name[0] === 'this';
}

/** Which one of its function's parameters it is; the one that stands for the object does not count. */
export function positionOf(view: View, own: Scope, start: number): number {
  return lookupIn(view.facts)
    .bindingsWithin({ start: nameStart(view, own), end: start })
    .filter(
      (other) =>
        other.form === 'parameter' &&
        other.scope === own.id &&
        other.nameRange.start < start &&
        (isField(own, other) || (other.name.length === 1 && !receiver.test(other.name[0] ?? ''))),
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
  const around = own.kind === 'class' ? own : view.facts.scopes.get(own.parent);
  const isMade = around?.kind === 'class' && (own === around || makes.test(own.name ?? '') || own.name === around.name);
  const target = isMade ? around : own;
  const name = target.name ?? lookup.functionHolder(target.id)?.name.at(-1);
  if (name === undefined || (!isMade && !anyway && looks.test(name))) return { calls: [], isMade };
  // `Signer.new('…')`
  const others = isMade ? lookup.callsNamed('new').filter(({ callee }) => callee.at(-2) === name) : [];
  const delegating = isMade ? lookup.callsNamed('this').filter(({ callee }) => callee.length === 1) : [];
  const count = isMade ? onlyCount(view, own) : undefined;
  if (count === null) return { calls: [], isMade };
  const calls = [...lookup.callsNamed(name), ...others, ...delegating].filter((call) => {
    if (call.annotates !== undefined || (count !== undefined && call.args.length !== count)) return false;
    if (call.callee[0] === 'this' && call.callee.length === 1)
      return scopesAround(view.facts, call.scope).find(({ kind }) => kind === 'class')?.id === target.id;
    // The constants of an enumeration stand in it, where its name may be the constructor's.
    if (call.callee.at(-1) === name)
      return (
        (isMade && call.scope === target.id && call.callee.length === 1) || functionOfCall(view, call) === target.id
      );
    const path = call.callee.slice(0, -1);
    return view.functionOf({ kind: 'name', path, range: call.calleeRange }, call.scope) === target.id;
  });
  return { calls, isMade };
}

/** The function of the file that a call is one of, also as the method of something that the file makes. */
export function functionOfCall(view: View, { callee, calleeRange, scope }: Call): ScopeId | undefined {
  return view.functionOf({ kind: 'name', path: callee, range: calleeRange }, scope) ?? methodOf(view, callee, scope);
}

/**
 * The only function of the file that has the name of a method which something is asked for: `signer.sign` of a `signer` that
 * is neither a module nor, as far as the file says, of another type; and `keys.access` of an object that the file makes.
 */
export function methodOf(view: View, path: Path, scope: ScopeId): ScopeId | undefined {
  const [owner = '', name = ''] = path.filter((part, at) => part !== 'class' || at !== 1).slice(-2);
  if (path.length < 2 || (path.length > 2 && path[0] !== 'this') || name === '' || name === '()') return undefined;
  const lookup = lookupIn(view.facts);
  const owners = lookup.bindingsNamed(owner);
  if (owners.some(({ form }) => form === 'import')) return undefined;
  const [method, ...others] = lookup.functionsNamed(name);
  if (method === undefined) return entryOf(view, owners, name);
  if (others.length > 0) return undefined;
  const type = typeOf(view, method);
  const isOther = owners.some(
    (one) => one.scope === scope && one.name.length === 1 && one.type !== undefined && one.type.at(-1) !== type,
  );
  return type === undefined || isOther ? undefined : method.id;
}

/** The function that an object of the file has under a name. */
function entryOf({ facts }: View, owners: readonly Binding[], name: string): ScopeId | undefined {
  const found = lookupIn(facts)
    .bindingsNamed(name)
    .find(
      ({ form, value, range }) =>
        form === 'entry' && value.kind === 'function' && owners.some((one) => contains(one.value.range, range)),
    );
  return found?.value.kind === 'function' ? found.value.scope : undefined;
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

/**
 * How many arguments the calls of a constructor have that stands beside others; undefined where it is the only one, null
 * where its calls cannot be told from theirs.
 */
function onlyCount(view: View, own: Scope): number | undefined | null {
  const others = [...view.facts.scopes.values()].filter(
    ({ id, parent, name }) => id !== own.id && parent === own.parent && name === own.name,
  );
  if (own.kind === 'class' || others.length === 0) return undefined;
  const count = parametersOf(view, own);
  return others.some((other) => parametersOf(view, other) === count) ? null : count;
}

function parametersOf(view: View, own: Scope): number {
  return positionOf(view, own, own.body.start);
}

/**
 * The parameter of a name: that of the function, of one around it, or of the constructor that the class around has; also of
 * a field that is one.
 */
export function parameterOf({ facts }: View, path: Path, scope: ScopeId): Binding | undefined {
  const [first = '', field] = path;
  const classOf = (at: ScopeId): ScopeId | undefined =>
    scopesAround(facts, at).find(({ kind }) => kind === 'class')?.id;
  const found = lookupIn(facts)
    .bindingsNamed(field ?? first)
    .filter(({ form, name, scope: place }) => {
      if (form !== 'parameter') return false;
      const isOwnField = name.length === 2 && name[0] === 'this';
      if (field !== undefined) return isOwnField && classOf(place) === classOf(scope);
      // A constructor's parameters may stand in the class around, and a parameter that is a field as well is named as one.
      return name.length === 1 || isOwnField;
    });
  if (field !== undefined) return found[0];
  for (const { id } of found.length === 0 ? [] : scopesAround(facts, scope).slice(0, mostAround)) {
    const own = found.find((binding) => binding.scope === id);
    if (own !== undefined) return own;
  }
  return undefined;
}

const mostAround = 4;
