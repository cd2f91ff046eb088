import type { Binding, Facts } from '../facts/facts.ts';
import type { Text } from '../facts/value.ts';
import type { Source } from '../text/source.ts';
import type { Format } from './format.ts';
import { generalFormatOf } from './index.ts';

/**
 * The facts that a format finds in a text, and after them the settings that it takes no notice of, where a general format
 * reads the file too. Never throws, as formats do not.
 */
export function factsIn(format: Format, source: Source): Facts {
  return withWords(settingsToo(format, source), source.text);
}

function settingsToo(format: Format, source: Source): Facts {
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
    steps: more.steps,
  };
}

/** The words of commands are texts too: an address or a key may stand among them. */
function withWords(facts: Facts, text: string): Facts {
  const known = new Set(facts.literals.map(({ range }) => range.start));
  const words = [...facts.commands, ...(facts.steps ?? [])].flatMap(({ words: all, places }) =>
    all.flatMap((word, index): Text[] => {
      const place = places?.[index];
      if (place === undefined || word.length < 12 || known.has(place.start)) return [];
      known.add(place.start);
      // `NAME=value` and `--name=value`
      const value = word.replace(/^(?:[A-Za-z_]\w*|--[\w-]+)=(?=.)/, '');
      const at = text.slice(place.start, place.end).lastIndexOf(value);
      const start = place.start + Math.max(0, at);
      const content = at === -1 ? place : { start, end: start + value.length };
      return [{ kind: 'text', text: value, range: content, content }];
    }),
  );
  return words.length === 0 ? facts : { ...facts, literals: [...facts.literals, ...words] };
}

function inOrder(a: Binding, b: Binding): number {
  return a.range.start - b.range.start;
}
