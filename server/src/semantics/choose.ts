import type { Facts, Part } from '../facts/facts.ts';
import type { Source } from '../text/source.ts';

type Lists = Pick<Part, 'bindings' | 'calls' | 'literals' | 'branches' | 'comments'>;
type Fact<K extends keyof Lists> = Lists[K][number];

/** How much of the text before and behind a part a test of its facts may look at, in UTF-16 units. */
const SIGHT = 600;

/** Which facts of a list are chosen. */
interface Choice {
  of(lists: Lists, text: string): readonly unknown[];
}

/** What the choices take of a part, those that take nothing left out, and the text around it at that time. */
interface Memory {
  readonly before: string;
  readonly behind: string;
  readonly taken: readonly Taken[];
}

interface Taken {
  readonly choice: Choice;
  readonly facts: readonly unknown[];
}

const choices: Choice[] = [];
const memories = new WeakMap<Part, Memory>();

/**
 * The facts of a file that pass a test, in document order. The test must decide by the fact itself and the text of the file
 * no further than `SIGHT` units before and behind it, never by other facts: a part that stays what it was is not asked again,
 * so that a key in a long file costs what its own statement does. To be called once for each test, as a module is loaded.
 */
export function choose<K extends keyof Lists>(
  list: K,
  test: (fact: Fact<K>, text: string) => boolean,
): (view: { readonly facts: Facts; readonly source: Source }) => readonly Fact<K>[] {
  const choice: Choice = {
    of: (lists, text) => (lists[list] as readonly Fact<K>[]).filter((fact) => passes(() => test(fact, text))),
  };
  choices.push(choice);
  const known = new WeakMap<Facts, readonly unknown[]>();
  return ({ facts, source: { text } }) => {
    const { parts } = facts;
    const found =
      known.get(facts) ??
      (parts === undefined ? choice.of(facts, text) : chosenIn(facts, parts, text).get(choice)) ??
      [];
    known.set(facts, found);
    return found as readonly Fact<K>[];
  };
}

/** What fails here fails again where the fact is looked at, in the rule that it belongs to. */
function passes(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return true;
  }
}

const chosen = new WeakMap<Facts, ReadonlyMap<Choice, readonly unknown[]>>();

/** What all choices take of a file, for one pass over its parts. */
function chosenIn(facts: Facts, parts: readonly Part[], text: string): ReadonlyMap<Choice, readonly unknown[]> {
  const before = chosen.get(facts);
  if (before !== undefined) return before;
  const found = new Map<Choice, unknown[]>(choices.map((choice) => [choice, []]));
  for (const part of parts) {
    for (const taken of takenOf(part, text)) {
      const all = found.get(taken.choice);
      for (const fact of taken.facts) all?.push(fact);
    }
  }
  chosen.set(facts, found);
  return found;
}

/** What the choices take of a part; asked again where it is new, or the text around it is another one than before. */
function takenOf(part: Part, text: string): readonly Taken[] {
  // Within the text of a shell are parts that change without it.
  if (part.holes.length > 0) return takenAnew(part, text);
  const before = text.slice(Math.max(0, part.start - SIGHT), part.start);
  const behind = text.slice(part.end, part.end + SIGHT);
  const last = memories.get(part);
  if (last?.before === before && last.behind === behind) return last.taken;
  const taken = takenAnew(part, text);
  memories.set(part, { before, behind, taken });
  return taken;
}

function takenAnew(part: Part, text: string): readonly Taken[] {
  return choices.flatMap((choice) => {
    const facts = choice.of(part, text);
    return facts.length === 0 ? [] : [{ choice, facts }];
  });
}
