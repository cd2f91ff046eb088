import type { Binding, Facts } from '../facts/facts.ts';

const known = new WeakMap<Facts, ReadonlyMap<Binding, readonly string[]>>();

/**
 * The name of an entry with the names of everything it stands in, from the outside in: `['config', 'redis', 'host']`;
 * the binding's own name for any other. All entries of a file are named in one pass, so that asking for each costs little.
 */
export function fullBindingName(binding: Binding, facts: Facts): readonly string[] {
  if (binding.form !== 'entry') return binding.name;
  let names = known.get(facts);
  if (names === undefined) {
    names = namesOfEntries(facts);
    known.set(facts, names);
  }
  return names.get(binding) ?? binding.name;
}

function namesOfEntries(facts: Facts): ReadonlyMap<Binding, readonly string[]> {
  const ordered = [...facts.bindings].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const names = new Map<Binding, readonly string[]>();
  const around: Binding[] = [];
  for (const binding of ordered) {
    for (let last = around.at(-1); last !== undefined && last.value.range.end < binding.range.end; last = around.at(-1))
      around.pop();
    if (binding.form === 'entry') names.set(binding, [...around.flatMap((outer) => outer.name), ...binding.name]);
    const holds = binding.value.kind !== 'function' && binding.form !== 'parameter' && binding.form !== 'import';
    if (holds) around.push(binding);
  }
  return names;
}
