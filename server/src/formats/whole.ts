import type { Binding, Facts } from '../facts/facts.ts';
import type { Source } from '../text/source.ts';
import type { Format } from './format.ts';
import { generalFormatOf } from './index.ts';

/**
 * The facts that a format finds in a text, and after them the settings that it takes no notice of, where a general format
 * reads the file too. Never throws, as formats do not.
 */
export function factsIn(format: Format, source: Source): Facts {
  const facts = format.read(source);
  const general = format.isGeneral === true ? undefined : generalFormatOf(source.uri);
  if (general === undefined) return facts;
  const more = general.read(source);
  const places = new Set(facts.bindings.map((binding) => binding.value.range.start));
  const literals = new Set(facts.literals.map(({ range }) => range.start));
  const bindings = more.bindings.filter((binding) => !places.has(binding.value.range.start));
  return {
    ...facts,
    bindings: [...facts.bindings, ...bindings].sort(inOrder),
    literals: [...facts.literals, ...more.literals.filter(({ range }) => !literals.has(range.start))],
  };
}

function inOrder(a: Binding, b: Binding): number {
  return a.range.start - b.range.start;
}
