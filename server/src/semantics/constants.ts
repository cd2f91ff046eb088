import type { EffectName } from '../catalog/effects.ts';
import type { Binding, Call, Facts } from '../facts/facts.ts';
import type { ScopeId, Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { Answers } from './answers.ts';
import { byKeyword, byPosition, calleeOwner } from './arguments.ts';
import type { Resolver } from './resolve.ts';
import type { Understanding } from './understanding.ts';

const maximumDepth = 6;

/** A longer text is none that a rule has a use for, and texts that are made of one another again and again grow fast. */
const longestText = 50_000;

/** Follows names to what they stand for, and joins constant pieces. */
export function createConstants(facts: Facts, resolver: Resolver, iterators: readonly string[], view: Understanding) {
  /** Names that get their values from one another lead to the same ones by ever more ways: each is followed once. */
  const constants = new Answers<Binding, Value>();
  const mentioned = new Map<EffectName, Answers<readonly Binding[], boolean>>();

  function constant(value: Value, scope: ScopeId, depth = 0): Value {
    if (depth > maximumDepth) return value;
    if (value.kind === 'name') return constantOfName(value, scope, depth);
    if (value.kind === 'joined') {
      const parts = value.parts.map((part) => constant(part, scope, depth + 1));
      return joined(parts, value.range) ?? { ...value, parts };
    }
    if (value.kind === 'call') return joinedPath(value.call, scope, depth) ?? value;
    return value;
  }

  function constantOfName(value: Value & { kind: 'name' }, scope: ScopeId, depth: number): Value {
    if (value.path.length === 0) return value;
    const bindings = resolver.bindingsOf(value.path, scope);
    if (value.path.length > 1 && bindings.length === 0) return entryOf(value, scope, depth) ?? value;
    const valued = bindings.filter((binding) => binding.value.kind !== 'unknown' && binding.value !== value);
    const only = valued[0];
    if (only === undefined || valued.length > 1 || only.form === 'parameter') return value;
    return constants.of(only, depth, () => constant(only.value, only.scope, depth + 1));
  }

  /** `config.port` where `config` is an object literal of this file. */
  function entryOf(value: Value & { kind: 'name' }, scope: ScopeId, depth: number): Value | undefined {
    const owner = constant({ ...value, path: value.path.slice(0, -1) }, scope, depth + 1);
    if (owner.kind !== 'entries') return undefined;
    const entry = owner.entries.find((candidate) => candidate.name[0] === value.path.at(-1));
    return entry === undefined ? undefined : constant(entry.value, entry.scope, depth + 1);
  }

  function joinedPath(call: Call, scope: ScopeId, depth: number): Value | undefined {
    const site = view.sitesOf(call).find(({ effect }) => effect === 'joins-path');
    if (site === undefined) return undefined;
    // `folder.resolve("a.txt")`: the subject is what the others are joined to.
    const start = site.subject === undefined ? [] : [site.subject];
    const parts = [...start, ...call.args.map((arg) => arg.value)].map((part) => constant(part, scope, depth + 1));
    const between: Value[] = parts.flatMap((part, index) => (index === 0 ? [part] : [slash(part.range), part]));
    return joined(between, call.range) ?? { kind: 'joined', parts: between, range: call.range };
  }

  function text(value: Value, scope: ScopeId): string | undefined {
    const result = constant(value, scope);
    return result.kind === 'text' ? result.text : undefined;
  }

  function options(value: Value, scope: ScopeId): readonly Value[] {
    const found = optionsOf(value, scope, 0, new Set());
    return found.length === 0 ? [constant(value, scope)] : found;
  }

  /** `seen` holds what was followed already for the value that was asked for. */
  function optionsOf(value: Value, scope: ScopeId, depth: number, seen: Set<Binding | Value>): readonly Value[] {
    if (depth > maximumDepth) return [value];
    const result = constant(value, scope);
    if (result.kind === 'either') return result.options.flatMap((option) => optionsOf(option, scope, depth + 1, seen));
    if (result.kind !== 'name' || result.path.length !== 1) return [result];
    const bindings = resolver.lookup(result.path[0] ?? '', scope);
    const walked = bindings.flatMap((binding) => (binding.form === 'parameter' ? walkedBy(binding) : []));
    if (walked.length > 0)
      return walked.flatMap((item) => (isNew(seen, item) ? optionsOf(item, scope, depth + 1, seen) : []));
    const several = bindings.filter((binding) => binding.value.kind !== 'unknown' && binding.value !== value);
    if (several.length < 2) return [result];
    return several.flatMap((binding) =>
      isNew(seen, binding) ? optionsOf(binding.value, binding.scope, depth + 1, seen) : [],
    );
  }

  /** The elements of the list whose iterating method calls the function that this is the parameter of. */
  function walkedBy(parameter: Binding): readonly Value[] {
    for (const call of facts.calls) {
      if (call.receiver === undefined || !iterators.includes(call.callee.at(-1) ?? '')) continue;
      const [first] = call.args;
      if (first?.value.kind !== 'function' || first.value.scope !== parameter.scope) continue;
      const list = constant(call.receiver, call.scope);
      return list.kind === 'list' ? list.items : [];
    }
    return givenTo(parameter);
  }

  /** The calls of each function of the file, found when they are first asked for. */
  let callsByFunction: ReadonlyMap<ScopeId, readonly Call[]> | undefined;

  function callsOf(scope: ScopeId): readonly Call[] {
    callsByFunction ??= groupedCalls(facts.calls, (call) => view.functionOfPath(call.callee, call.scope, 0));
    return callsByFunction.get(scope) ?? [];
  }

  /** The parameters of each function, in order. */
  let parametersByFunction: ReadonlyMap<ScopeId, readonly Binding[]> | undefined;

  /** What the file's own calls of a function give for one of its parameters. */
  function givenTo(parameter: Binding): readonly Value[] {
    parametersByFunction ??= groupedParameters(facts.bindings);
    const index = parametersByFunction.get(parameter.scope)?.indexOf(parameter) ?? -1;
    const name = parameter.name[0] ?? '';
    return callsOf(parameter.scope).flatMap((call) => {
      const given = byKeyword(call.args, name) ?? byPosition(call.args, index);
      return given === undefined ? [] : [given];
    });
  }

  function mentions(value: Value, scope: ScopeId, effect: EffectName, depth = 0): boolean {
    if (depth > maximumDepth) return false;
    const again = (inner: Value): boolean => mentions(inner, scope, effect, depth + 1);
    switch (value.kind) {
      case 'name': {
        if (view.accessApis(value.path, scope).some((api) => api.effect === effect)) return true;
        const own = resolver.bindingsOf(value.path, scope);
        const start = value.path.slice(0, value.path[0] === 'this' ? 2 : 1);
        return anyMentions(own.length > 0 ? own : resolver.bindingsOf(start, scope), effect, depth + 1);
      }
      case 'call':
        if (view.sitesOf(value.call).some((site) => site.effect === effect)) return true;
        return value.call.args.some((arg) => again(arg.value)) || again(value.call.receiver ?? calleeOwner(value.call));
      case 'joined':
        return value.parts.some(again);
      case 'either':
        return value.options.some(again) || (value.condition !== undefined && again(value.condition));
      case 'list':
        return value.items.some(again);
      case 'comparison':
        return value.operands.some(again);
      case 'entries':
        return value.entries.some((entry) => again(entry.value));
      default:
        return false;
    }
  }

  function anyMentions(bindings: readonly Binding[], effect: EffectName, depth: number): boolean {
    if (depth > maximumDepth || bindings.length === 0) return false;
    const known = mentioned.get(effect) ?? new Answers();
    mentioned.set(effect, known);
    return known.of(bindings, depth, () =>
      bindings.some((binding) => mentions(binding.value, binding.scope, effect, depth)),
    );
  }

  return {
    constant: (value: Value, scope: ScopeId): Value => constant(value, scope),
    text,
    options,
    mentions: (value: Value, scope: ScopeId, effect: EffectName): boolean => mentions(value, scope, effect),
  };
}

function slash(range: Range): Value {
  return { kind: 'text', text: '/', range, content: range };
}

function joined(parts: readonly Value[], range: Range): Value | undefined {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'scalar') text += String(part.value);
    else return undefined;
    if (text.length > longestText) return undefined;
  }
  return { kind: 'text', text, range, content: range };
}

/** Adds a thing; true when it was not there. */
function isNew<T>(seen: Set<T>, one: T): boolean {
  return seen.size < seen.add(one).size;
}

function groupedCalls(
  calls: readonly Call[],
  functionOf: (call: Call) => ScopeId | undefined,
): ReadonlyMap<ScopeId, readonly Call[]> {
  const groups = new Map<ScopeId, Call[]>();
  for (const call of calls) {
    const scope = functionOf(call);
    if (scope === undefined) continue;
    const group = groups.get(scope);
    if (group === undefined) groups.set(scope, [call]);
    else group.push(call);
  }
  return groups;
}

function groupedParameters(bindings: readonly Binding[]): ReadonlyMap<ScopeId, readonly Binding[]> {
  const found = new Map<ScopeId, Binding[]>();
  for (const binding of bindings) {
    if (binding.form !== 'parameter') continue;
    const list = found.get(binding.scope);
    if (list === undefined) found.set(binding.scope, [binding]);
    else list.push(binding);
  }
  return found;
}
