import type { Binding, Call } from '../../facts/facts.ts';
import { lookupIn } from '../lookup.ts';
import type { Value } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { suspectBinding, type Place } from './judge.ts';
import { credentialName } from './name.ts';
import { givenFor } from './parameter-calls.ts';
import type { Suspect } from './suspects.ts';

/**
 * Literals that the file's own calls give for a parameter of a credential's name: `new Signer('…')` beside
 * `class Signer { constructor(private secret: string) {} }`, `connect('db', '…')` beside `function connect(host, password)`.
 */
export function ofOwnParameter(view: View, binding: Binding): readonly Suspect[] {
  const written = binding.name[0] ?? '';
  if (!mayBeOwnParameter(binding)) return [];
  const { given, isMade } = givenFor(view, binding);
  if (given.length === 0) return [];
  const place = besideUser(view, binding) ? 'log-in' : isMade ? 'held' : 'named';
  return given.flatMap(({ value, call }) => {
    const suspect = suspected(view, call, value, written, place);
    return suspect === undefined ? [] : [suspect];
  });
}

/** True for a parameter with the name of a credential. */
export function mayBeOwnParameter({ form, name }: Binding): boolean {
  return form === 'parameter' && name.length === 1 && credentialName(name[0] ?? '') !== undefined;
}

function suspected(view: View, call: Call, given: Value, written: string, place: Place): Suspect | undefined {
  const literal = literalBehind(view, given, call.scope);
  if (literal.kind !== 'text' || literal.text.length < 3) return undefined;
  const suspicion = suspectBinding(written, literal.text, place);
  const base = { literal, scope: call.scope, written, path: [written], isForeign: true } as const;
  return suspicion && { ...suspicion, ...base, relation: 'given as' };
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
