import type { Binding, Call, Scope } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import { byKeyword, byPosition } from '../arguments.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { suspectBinding } from './judge.ts';
import { credentialName } from './name.ts';
import type { Suspect } from './suspects.ts';

/** What a constructor is called, where it has not the name of its class. */
const makes = /^(?:constructor|__init__)$/;
/** Functions that look at a credential, or hide it, are given ones that nobody uses. */
const looks =
  /^_?(?:is|has|validate|check|test|assert|expect|mask|redact|hide|conceal|rate|score|measure|estimate|find|count)(?![a-z])/;
const receiver = /^(?:self|cls|this)$/;

/**
 * Literals that the file's own calls give for a parameter of a credential's name: `new Signer('…')` beside
 * `class Signer { constructor(private secret: string) {} }`, `connect('db', '…')` beside `function connect(host, password)`.
 */
export function ofOwnParameter(view: View, binding: Binding): readonly Suspect[] {
  const { name, scope, nameRange } = binding;
  const written = name[0] ?? '';
  if (!mayBeOwnParameter(binding)) return [];
  const own = view.facts.scopes.get(scope);
  if (own === undefined || own.kind !== 'function') return [];
  // Within a pattern, or behind one, nothing tells which argument it is.
  if (/[[{]/.test(view.source.text.slice(own.range.start, nameRange.start))) return [];
  const position = positionOf(view, own, binding);
  const { calls, isMade } = callsOf(view, own);
  return calls.flatMap((call) => {
    const given = byKeyword(call.args, written) ?? byPosition(call.args, position);
    const suspect = given === undefined ? undefined : suspected(view, call, given, written, isMade);
    return suspect === undefined ? [] : [suspect];
  });
}

/** True for a parameter with the name of a credential. */
export function mayBeOwnParameter({ form, name }: Binding): boolean {
  return form === 'parameter' && name.length === 1 && credentialName(name[0] ?? '') !== undefined;
}

function suspected(view: View, call: Call, given: Value, written: string, isMade: boolean): Suspect | undefined {
  const literal = literalBehind(view, given, call.scope);
  if (literal.kind !== 'text' || literal.text.length < 3) return undefined;
  const suspicion = suspectBinding(written, literal.text, isMade ? 'held' : 'named');
  const base = { literal, scope: call.scope, written, path: [written], isForeign: true } as const;
  return suspicion && { ...suspicion, ...base, relation: 'given as' };
}

/** Which one of its function's parameters it is; the one that stands for the object does not count. */
function positionOf(view: View, own: Scope, { scope, nameRange }: Binding): number {
  return lookupIn(view.facts)
    .bindingsWithin({ start: own.range.start, end: nameRange.start })
    .filter(
      (other) =>
        other.form === 'parameter' &&
        other.scope === scope &&
        other.name.length === 1 &&
        other.nameRange.start < nameRange.start &&
        !receiver.test(other.name[0] ?? ''),
    ).length;
}

/** The calls of a function, those that make an object for its only constructor. */
function callsOf(view: View, own: Scope): { readonly calls: readonly Call[]; readonly isMade: boolean } {
  const lookup = lookupIn(view.facts);
  const around = view.facts.scopes.get(own.parent);
  const isMade = around?.kind === 'class' && (makes.test(own.name ?? '') || own.name === around.name);
  const target = isMade ? around : own;
  const name = target.name ?? lookup.functionHolder(target.id)?.name.at(-1);
  if (name === undefined || (!isMade && looks.test(name)) || (isMade && hasOther(view, own)))
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
