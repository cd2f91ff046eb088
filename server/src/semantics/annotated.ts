import type { Binding, Call, Scope } from '../facts/facts.ts';
import type { ScopeId } from '../facts/value.ts';
import { contains } from '../text/range.ts';
import { settingsClasses, settingsNames, settingsPrefix } from '../catalog/env-schemas.ts';
import type { View } from './view.ts';

/** The class or function that an annotation stands on; undefined for one on a field, a parameter or nothing at all. */
export function annotatedScope(view: View, { annotates, range }: Call): Scope | undefined {
  const name = annotates?.at(-1);
  if (name === undefined) return undefined;
  const around = [...view.facts.scopes.values()].filter((scope) => scope.name === name && contains(scope.range, range));
  return around.find((scope) => !contains(scope.body, range));
}

const known = new WeakMap<View, ReadonlySet<ScopeId>>();

/** The classes whose fields a library fills from the environment, so that what the code gives them are defaults. */
export function settingsScopes(view: View): ReadonlySet<ScopeId> {
  const found = known.get(view);
  if (found !== undefined) return found;
  const isSettings = (path: readonly string[], scope: ScopeId): boolean =>
    settingsClasses.includes(view.named(path, scope) ?? '');
  const derived = [...view.facts.scopes.values()]
    .filter(({ bases, parent }) => bases.some((base) => isSettings(base, parent)))
    .map(({ id }) => id);
  const annotated = view.facts.calls
    .filter((call) => call.annotates !== undefined && isSettings(call.callee, call.scope))
    .flatMap((call) => annotatedScope(view, call)?.id ?? []);
  const scopes = new Set([...derived, ...annotated]);
  known.set(view, scopes);
  return scopes;
}

/** The variable that fills a field: the one it names, else its own name behind what its class puts before all of them. */
export function variableOfField({ facts }: View, { name, value, scope }: Binding): string {
  const args = value.kind === 'call' ? value.call.args : [];
  const named = args.find((argument) => settingsNames.includes(argument.name ?? ''))?.value;
  if (named?.kind === 'text') return named.text.toUpperCase();
  const around = facts.scopes.get(scope)?.range;
  const before = facts.bindings.find(
    (binding) => binding.name.at(-1) === settingsPrefix && around !== undefined && contains(around, binding.range),
  )?.value;
  const own = (name.at(-1) ?? '').replace(/([a-z\d])([A-Z])/g, '$1_$2');
  return `${before?.kind === 'text' ? before.text : ''}${own}`.toUpperCase();
}
