import type { Binding, Call, Scope } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import { byKeyword, byPosition } from '../arguments.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { suspectBinding, type Place } from './judge.ts';
import { credentialName } from './name.ts';
import { givenFor, placeOfField } from './parameter-calls.ts';
import type { Suspect } from './suspect.ts';

/**
 * Literals that the file's own calls give for a parameter of a credential's name: `new Signer('…')` beside
 * `class Signer { constructor(private secret: string) {} }`, `connect('db', '…')` beside `function connect(host, password)`,
 * and `User{"shop", "…"}` beside the fields of `User`.
 */
export function ofOwnParameter(view: View, binding: Binding): readonly Suspect[] {
  if (!mayBeOwnParameter(binding)) return [];
  const written = binding.name.at(-1) ?? '';
  const own = view.facts.scopes.get(binding.scope);
  if (own?.kind === 'class' && binding.form !== 'parameter') return ofField(view, binding, own);
  if (binding.name.length !== 1 && own?.kind !== 'class') return [];
  const { given, isMade } = givenFor(view, binding);
  if (given.length === 0) return [];
  const place = besideUser(view, binding) ? 'log-in' : isMade && !isOnlyPin(view, binding) ? 'held' : 'named';
  return given.flatMap(({ value, call }) => {
    const suspect = suspected(view, call, value, written, place);
    return suspect === undefined ? [] : [suspect];
  });
}

/** True for a parameter with the name of a credential, and for a field with one that is declared without a value. */
export function mayBeOwnParameter({ form, name, value }: Binding): boolean {
  const isField = form === 'declaration' && name.length === 2 && name[0] === 'this' && value.kind === 'unknown';
  const isOwn = name.length === 1 || (name.length === 2 && name[0] === 'this');
  if (!isField && (form !== 'parameter' || !isOwn)) return false;
  return credentialName(name.at(-1) ?? '') !== undefined;
}

/** `User{"shop", "…"}`, where the file says in which order the fields of `User` stand. */
function ofField(view: View, binding: Binding, around: Scope): readonly Suspect[] {
  const written = binding.name.at(-1) ?? '';
  const lookup = lookupIn(view.facts);
  const made = lookup
    .callsNamed(around.name ?? '')
    .filter(({ argsRange, args }) => view.source.text[argsRange.start] === '{' && args[0]?.name === undefined);
  if (made.length === 0) return [];
  const position = placeOfField(view, binding);
  return made.flatMap((call) => {
    const given = byKeyword(call.args, written) ?? byPosition(call.args, position);
    const suspect = given === undefined ? undefined : suspected(view, call, given, written, 'held');
    return suspect === undefined ? [] : [suspect];
  });
}

function suspected(view: View, call: Call, given: Value, written: string, place: Place): Suspect | undefined {
  const literal = literalBehind(view, given, call.scope);
  if (literal.kind !== 'text' || literal.text.length < 3) return undefined;
  const suspicion = suspectBinding(written, literal.text, place);
  const base = { literal, scope: call.scope, written, path: [written], isForeign: true } as const;
  return suspicion && { ...suspicion, ...base, relation: 'given as' };
}

const places = /city|state|district|area|region|address|location|office|branch|postal|country|zone/i;

/** `enum class Terminal(val pin: String)`: of a place it would be where that lies, as people in India call it. */
function isOnlyPin({ facts }: View, { name, scope }: Binding): boolean {
  const own = facts.scopes.get(scope);
  if (name.at(-1) !== 'pin' || own === undefined || places.test(own.name ?? '')) return false;
  const inside = own.kind === 'class' ? own.range : { start: own.range.start, end: own.body.start };
  return (
    lookupIn(facts)
      .bindingsWithin(inside)
      .filter(({ form, scope: place }) => form === 'parameter' && place === scope).length === 1
  );
}

const users = /^(?:db_?)?(?:user|username|user_?name|login|account|email)$/i;

/** True for a parameter that stands beside that of a user, of a function that is not there to change passwords. */
function besideUser({ facts }: View, { scope }: Binding): boolean {
  const own = facts.scopes.get(scope);
  if (own === undefined) return false;
  return lookupIn(facts)
    .bindingsWithin({ start: own.range.start, end: own.body.start })
    .some(({ form, name, scope: place }) => form === 'parameter' && place === scope && users.test(name.at(-1) ?? ''));
}
