import type { Binding } from '../facts/facts.ts';
import type { ScopeId, Value } from '../facts/value.ts';
import { hole } from './locator.ts';
import { lookupIn } from './lookup.ts';
import type { View } from './view.ts';

/** A literal, and what holds it in this file. */
export interface Literal {
  readonly value: Value;
  /** The constant, field or entry whose value is the literal; undefined when it stands in the call itself. */
  readonly holder: Binding | undefined;
}

/**
 * The one literal number or text that a value always is, through constants and object literals of the file. Undefined
 * when something else may set it: another assignment, a parameter, the environment.
 */
export function literalOf(view: View, value: Value, scope: ScopeId): Literal | undefined {
  const found = view.constant(value, scope);
  if (found.kind !== 'text' && found.kind !== 'scalar') return undefined;
  if (value.kind === 'name' && isAssigned(view, value.path)) return undefined;
  const holder = lookupIn(view.facts).holderOf(found);
  if (holder?.form === 'parameter') return undefined;
  return { value: found, holder };
}

/** True when a member of an object gets a value of its own somewhere: `config.port = …`. */
function isAssigned(view: View, path: readonly string[]): boolean {
  if (path.length < 2) return false;
  const whole = path.join('.');
  const assigned = view.facts.bindings.filter((binding) => binding.name.length > 1 && binding.name.join('.') === whole);
  return path[0] === 'this' ? assigned.length > 1 : assigned.length > 0;
}

/** A template whose holes are not constant, as text with a mark for each. */
export function templateText(value: Value): string | undefined {
  if (value.kind !== 'joined') return undefined;
  return value.parts
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'scalar' ? String(part.value) : hole))
    .join('');
}
