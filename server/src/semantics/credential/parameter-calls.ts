import type { Binding, Call, Scope } from '../../facts/facts.ts';
import type { Path, ScopeId, Value } from '../../facts/value.ts';
import { byKeyword, byPosition } from '../arguments.ts';
import { lookupIn, scopesAround } from '../lookup.ts';
import type { View } from '../view.ts';

/** What a constructor is called, where it has not the name of its class. */
const makes = /^(?:constructor|__init__)$/;
/** Functions that look at a credential, or hide it, are given ones that nobody uses. */
const looks =
  /^_?(?:is|has|validate|check|test|assert|expect|mask|redact|hide|conceal|rate|score|measure|estimate|find|count)(?![a-z])/;
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
function positionOf(view: View, own: Scope, start: number): number {
  return lookupIn(view.facts)
    .bindingsWithin({ start: own.range.start, end: start })
    .filter(
      (other) =>
        other.form === 'parameter' &&
        other.scope === own.id &&
        other.name.length === 1 &&
        other.nameRange.start < start &&
        !receiver.test(other.name[0] ?? ''),
    ).length;
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
    .filter(
      ({ callee, calleeRange, scope, annotates }) =>
        annotates === undefined &&
        view.functionOf({ kind: 'name', path: callee, range: calleeRange }, scope) === target.id,
    );
  return { calls, isMade };
}

function hasOther(view: View, { id, parent, name }: Scope): boolean {
  for (const other of view.facts.scopes.values())
    if (other.id !== id && other.parent === parent && other.name === name) return true;
  return false;
}

/** The parameter of a name: that of the function, or of the constructor that the class around has; also of a field that is one. */
export function parameterOf({ facts }: View, path: Path, scope: ScopeId): Binding | undefined {
  const around = facts.scopes.get(scope)?.parent;
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
      return place === scope || (place === around && facts.scopes.get(around)?.kind === 'class');
    });
}
