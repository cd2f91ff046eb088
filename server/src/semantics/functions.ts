import { FILE_SCOPE, type Binding, type Call, type Facts } from '../facts/facts.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';
import { contains } from '../text/range.ts';
import { Answers } from './answers.ts';
import { lookupIn } from './lookup.ts';
import type { Resolver } from './resolve.ts';

const maximumDepth = 6;

/** Finds the functions that values are, and the calls in them. */
export function createFunctions(facts: Facts, resolver: Resolver) {
  const { named, methods, classes } = scopesByName(facts);
  const known = new Answers<readonly Binding[], ScopeId | undefined>();

  function functionOf(value: Value, scope: ScopeId, depth = 0): ScopeId | undefined {
    if (value.kind === 'function') return value.scope;
    if (value.kind === 'call') {
      // `handler.bind(this)`, `() => …` wrapped by a factory: the function is the receiver or the first argument.
      const owner = value.call.callee;
      return owner.at(-1) === 'bind' ? functionOfPath(owner.slice(0, -1), scope, depth) : undefined;
    }
    return value.kind === 'name' ? functionOfPath(value.path, scope, depth) : undefined;
  }

  function functionOfPath(path: Path, scope: ScopeId, depth: number): ScopeId | undefined {
    const [first, second] = path;
    if (first === undefined || depth > maximumDepth) return undefined;
    if (second !== undefined && path.length === 2 && (first === 'this' || classes.has(first))) return named.get(second);
    if (path.length !== 1) return undefined;
    const bindings = resolver.lookup(first, scope);
    const found = bindings.length === 0 ? undefined : known.of(bindings, depth, () => firstOf(bindings, depth));
    if (found !== undefined) return found;
    // Many languages let methods call each other without saying `this`.
    return bindings.length === 0 && scope !== FILE_SCOPE ? methods.get(first) : undefined;
  }

  function firstOf(bindings: readonly Binding[], depth: number): ScopeId | undefined {
    for (const binding of bindings) {
      const found = functionOf(binding.value, binding.scope, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function callsIn(scope: ScopeId): readonly Call[] {
    const result: Call[] = [];
    collectCalls(scope, new Set(), result);
    return result;
  }

  function collectCalls(scope: ScopeId, seen: Set<ScopeId>, result: Call[]): void {
    const body = facts.scopes.get(scope)?.range;
    if (body === undefined || seen.has(scope) || seen.size > 20) return;
    seen.add(scope);
    for (const call of facts.calls) {
      if (!contains(body, call.range)) continue;
      result.push(call);
      const inner = functionOfPath(call.callee, call.scope, 0);
      if (inner !== undefined) collectCalls(inner, seen, result);
    }
  }

  return {
    functionOf,
    functionOfPath,
    callsIn,
    bindingOf: (call: Call): Binding | undefined => lookupIn(facts).bindingOf(call),
  };
}

/** The first scope of each name, the methods among them, and the classes. */
function scopesByName(facts: Facts) {
  const named = new Map<string, ScopeId>();
  const methods = new Map<string, ScopeId>();
  const classes = new Set<string>();
  for (const { id, kind, name, parent } of facts.scopes.values()) {
    if (name === undefined) continue;
    if (!named.has(name)) named.set(name, id);
    if (kind === 'class') classes.add(name);
    else if (facts.scopes.get(parent)?.kind === 'class' && !methods.has(name)) methods.set(name, id);
  }
  return { named, methods, classes };
}
