import type { ScopeId, Value } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { unwrapped } from './passed-on.ts';

/** What a value comes to when names are followed and what only gives texts on is looked through. */
export function literalBehind(view: View, value: Value, scope: ScopeId): Value {
  let found = value;
  for (let hops = 0; hops < 4 && found.kind !== 'text'; hops++) {
    const next = view.constant(unwrapped(found), scope);
    if (next === found) break;
    found = next;
  }
  if (found.kind !== 'name' || found.path.length !== 1) return found;
  // `def sign(claims, key="…")`: what the parameter is when nobody gives another.
  const [name] = found.path;
  const around = view.facts.scopes.get(scope)?.parent;
  const given = view.facts.bindings.find(
    (binding) =>
      binding.form === 'parameter' &&
      binding.name[0] === name &&
      // A constructor's parameters may stand in the class around.
      (binding.scope === scope || (binding.scope === around && view.facts.scopes.get(around)?.kind === 'class')),
  )?.value;
  return given === undefined ? found : unwrapped(given);
}
