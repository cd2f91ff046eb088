import type { Binding, Call, Facts } from '../facts/facts.ts';
import type { Text, Value } from '../facts/value.ts';

/** The facts of a file by what they are asked for, so that large files are not gone through for each question. */
export interface Lookup {
  /** The first text literal that starts at an offset. */
  literalAt(start: number): Text | undefined;
  /** The first binding that is not an argument and whose value is this very one. */
  holderOf(value: Value): Binding | undefined;
  /** The first binding whose value is exactly this call; entries do not count. */
  bindingOf(call: Call): Binding | undefined;
  /** The calls whose name ends in a word. */
  callsNamed(last: string): readonly Call[];
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
  const holders = once(() => firstOf(facts.bindings, ({ form, value }) => (form === 'argument' ? undefined : value)));
  const results = once(() =>
    firstOf(facts.bindings, ({ form, value }) => (form !== 'entry' && value.kind === 'call' ? value.call : undefined)),
  );
  const calls = once(() => {
    const named = new Map<string, Call[]>();
    for (const call of facts.calls) {
      const last = call.callee.at(-1) ?? '';
      const list = named.get(last);
      if (list === undefined) named.set(last, [call]);
      else list.push(call);
    }
    return named;
  });
  return {
    literalAt: (start) => literals().get(start),
    holderOf: (value) => holders().get(value),
    bindingOf: (call) => results().get(call),
    callsNamed: (last) => calls().get(last) ?? [],
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
