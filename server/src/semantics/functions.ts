import type { Binding, Call, Facts } from '../facts/facts.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';
import { contains } from '../text/range.ts';
import type { Resolver } from './resolve.ts';

const maximumDepth = 6;

/** Finds the functions that values are, and the calls in them. */
export function createFunctions(facts: Facts, resolver: Resolver) {
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
    if (first === 'this' && path.length === 2) {
      for (const candidate of facts.scopes.values()) if (candidate.name === second) return candidate.id;
    }
    if (path.length !== 1) return undefined;
    for (const binding of resolver.lookup(first, scope)) {
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

  function bindingOf(call: Call): Binding | undefined {
    return facts.bindings.find(
      (binding) => binding.form !== 'entry' && binding.value.kind === 'call' && binding.value.call === call,
    );
  }

  return { functionOf, functionOfPath, callsIn, bindingOf };
}
