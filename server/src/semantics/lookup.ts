import { FILE_SCOPE, type Binding, type Branch, type Call, type Facts, type Scope } from '../facts/facts.ts';
import type { ScopeId, Text, Value } from '../facts/value.ts';
import { contains, type Range } from '../text/range.ts';

/** The facts of a file by what they are asked for, so that large files are not gone through for each question. */
export interface Lookup {
  /** The first text literal that starts at an offset. */
  literalAt(start: number): Text | undefined;
  /** The longest call that starts at an offset: the whole of a chain. */
  callAt(start: number): Call | undefined;
  /** The first binding that is not an argument and whose value is this very one. */
  holderOf(value: Value): Binding | undefined;
  /** The first binding whose value is exactly this call; entries do not count. */
  bindingOf(call: Call): Binding | undefined;
  /** The calls whose name ends in a word. */
  callsNamed(last: string): readonly Call[];
  /** The bindings whose name ends in a word, in document order. */
  bindingsNamed(last: string): readonly Binding[];
  /** The bindings that start within a range, in the order in which they start. */
  bindingsWithin(range: Range): readonly Binding[];
  /** The first binding of a function, by the function's scope. */
  functionHolder(scope: ScopeId): Binding | undefined;
  /** The functions that have a name. */
  functionsNamed(name: string): readonly Scope[];
  /** The innermost function or class around a place; undefined for one that stands in the file itself. */
  scopeAround(range: Range): Scope | undefined;
  /** The scope in which a place stands: that of the innermost function or class around it, else the file's own. */
  scopeIdAround(range: Range): ScopeId;
  /** The scopes whose names a place sees: the file's own and those of the functions and classes around it. */
  scopesSeenAt(range: Range): ReadonlySet<ScopeId>;
  /** The call that a closure is given to, by the closure's scope. */
  takerOf(scope: ScopeId): Call | undefined;
  /** The calls of a name, or to which it is handed on as an argument, by the name's last part. */
  usesOf(last: string): readonly Call[];
  /** True when something that gets a value or is called has a name that begins so. */
  beginsName(first: string): boolean;
  /** The choices that stand directly in a scope, in document order. */
  branchesIn(scope: ScopeId): readonly Branch[];
}

const known = new WeakMap<Facts, Lookup>();

/** The lookup of a file's facts; each of its indexes is made when it is first needed. */
export function lookupIn(facts: Facts): Lookup {
  const found = known.get(facts);
  if (found !== undefined) return found;
  const lookup = createLookup(facts);
  known.set(facts, lookup);
  return lookup;
}

function createLookup(facts: Facts): Lookup {
  const literals = once(() => firstOf(facts.literals, ({ range }) => range.start));
  const callsByStart = once(() => longestByStart(facts.calls));
  const holders = once(() => firstOf(facts.bindings, ({ form, value }) => (form === 'argument' ? undefined : value)));
  const results = once(() =>
    firstOf(facts.bindings, ({ form, value }) => (form !== 'entry' && value.kind === 'call' ? value.call : undefined)),
  );
  const calls = once(() => grouped(facts.calls, ({ callee }) => callee.at(-1) ?? ''));
  const bindings = once(() => grouped(facts.bindings, ({ name }) => name.at(-1) ?? ''));
  const ordered = once(() => [...facts.bindings].sort((a, b) => a.range.start - b.range.start));
  const functions = once(() =>
    firstOf(facts.bindings, ({ value }) => (value.kind === 'function' ? value.scope : undefined)),
  );
  const scopes = once(() =>
    [...facts.scopes.values()].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end),
  );
  const scopeAround = (range: Range): Scope | undefined => {
    let scope = scopes()[firstFrom(scopes(), range.start + 1) - 1];
    while (scope !== undefined && !contains(scope.range, range)) scope = facts.scopes.get(scope.parent);
    return scope;
  };
  const byName = once(() =>
    grouped(
      [...facts.scopes.values()].filter(({ kind }) => kind === 'function'),
      ({ name }) => name ?? '',
    ),
  );
  const takers = once(
    () =>
      new Map(
        facts.calls.flatMap((call) =>
          call.args.flatMap(({ value }) => (value.kind === 'function' ? [[value.scope, call] as const] : [])),
        ),
      ),
  );
  const uses = once(() => usesByName(facts.calls));
  const beginnings = once(
    () => new Set([...facts.bindings.map(({ name }) => name[0]), ...facts.calls.map(({ callee }) => callee[0])]),
  );
  const branches = once(() => grouped(facts.branches, ({ scope }) => scope));
  return {
    literalAt: (start) => literals().get(start),
    callAt: (start) => callsByStart().get(start),
    holderOf: (value) => holders().get(value),
    bindingOf: (call) => results().get(call),
    callsNamed: (last) => calls().get(last) ?? [],
    bindingsNamed: (last) => bindings().get(last) ?? [],
    bindingsWithin: ({ start, end }) => ordered().slice(firstFrom(ordered(), start), firstFrom(ordered(), end)),
    functionHolder: (scope) => functions().get(scope),
    functionsNamed: (name) => byName().get(name) ?? [],
    scopeAround,
    scopeIdAround: (range) => scopeAround(range)?.id ?? FILE_SCOPE,
    scopesSeenAt: (range) => {
      const inner = scopeAround(range);
      const around = inner === undefined ? [] : scopesAround(facts, inner.id);
      return new Set([FILE_SCOPE, ...around.map(({ id }) => id)]);
    },
    takerOf: (scope) => takers().get(scope),
    usesOf: (last) => uses().get(last) ?? [],
    beginsName: (first) => beginnings().has(first),
    branchesIn: (scope) => branches().get(scope) ?? [],
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function firstOf<T, K>(list: readonly T[], keyOf: (item: T) => K | undefined): ReadonlyMap<K, T> {
  const found = new Map<K, T>();
  for (const item of list) {
    const key = keyOf(item);
    if (key !== undefined && !found.has(key)) found.set(key, item);
  }
  return found;
}

/** The items by a key, each group in the order of the list. */
export function grouped<T, K>(list: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group === undefined) found.set(key, [item]);
    else group.push(item);
  }
  return found;
}

/** The index of the first item that starts at an offset or behind it. */
export function firstFrom(ordered: readonly { readonly range: Range }[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.range.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function longestByStart(calls: readonly Call[]): ReadonlyMap<number, Call> {
  const found = new Map<number, Call>();
  for (const call of calls) {
    const known = found.get(call.range.start);
    if (known === undefined || known.range.end < call.range.end) found.set(call.range.start, call);
  }
  return found;
}

function usesByName(calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  const found = new Map<string, Call[]>();
  const add = (name: string, call: Call): void => {
    const uses = found.get(name);
    if (uses === undefined) found.set(name, [call]);
    else if (uses.at(-1) !== call) uses.push(call);
  };
  for (const call of calls) {
    add(call.callee.at(-1) ?? '', call);
    for (const { value } of call.args) if (value.kind === 'name') add(value.path.at(-1) ?? '', call);
  }
  return found;
}

interface Ranged {
  readonly range: Range;
}

/** Places asked for again and again, in the order in which they start. */
const ordered = new WeakMap<readonly Ranged[], readonly Ranged[]>();

/** The innermost of some places, of which one holds another or none of it, around a range: with the whole or the named part of it. */
export function innermostAround<T extends Ranged>(
  list: readonly T[],
  range: Range,
  part?: (item: T) => Range,
): T | undefined;
export function innermostAround(
  list: readonly Ranged[],
  range: Range,
  part: (item: Ranged) => Range = (item) => item.range,
): Ranged | undefined {
  let sorted = ordered.get(list);
  if (sorted === undefined) {
    sorted = [...list].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
    ordered.set(list, sorted);
  }
  for (let at = firstFrom(sorted, range.start + 1) - 1; at >= 0; at--) {
    const candidate = sorted[at];
    if (candidate !== undefined && contains(part(candidate), range)) return candidate;
  }
  return undefined;
}

/** The functions and classes around a place in a scope, the innermost first. */
export function scopesAround(facts: Facts, inner: ScopeId): readonly Scope[] {
  const found: Scope[] = [];
  for (let scope = facts.scopes.get(inner); scope !== undefined; scope = facts.scopes.get(scope.parent))
    found.push(scope);
  return found;
}
