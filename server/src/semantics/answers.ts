/**
 * What was found out of a thing after so many steps from name to name, so that it is found out once. How far there is
 * still to go belongs to the question: near the limit fewer names are followed.
 */
export class Answers<Thing, Answer> {
  readonly #byDepth: Map<Thing, { readonly answer: Answer }>[] = [];

  /** The answer for `depth` steps, which `find` gives when it was not asked for before. */
  of(thing: Thing, depth: number, find: () => Answer): Answer {
    const known = (this.#byDepth[depth] ??= new Map());
    const before = known.get(thing);
    if (before !== undefined) return before.answer;
    const answer = find();
    known.set(thing, { answer });
    return answer;
  }
}
