import type { Range } from './range.ts';

/** A stretch of a text that is read by itself. */
export interface TextPiece {
  /** What is read; it may begin with words that put the stretch where it belongs. */
  readonly text: string;
  /** Where the stretch stands. */
  readonly range: Range;
}

type Movable = { -readonly [K in keyof Range]: Range[K] };

interface Kept<T> {
  readonly value: T;
  /** Where the beginning of the text that was read would stand in the whole. */
  at: number;
  /** Every range in the value; gathered when they first have to move. */
  ranges: readonly Movable[] | undefined;
}

/**
 * What was read of the pieces of one document. A piece that stays what it was is not read again: its ranges are moved along
 * with the text before it, in place. What was made of a document must not be used any more once that is read anew.
 */
export class PieceMemory<T extends object> {
  #kept = new Map<string, Kept<T>>();

  /** Reads pieces in their order; `read` gives plain data with ranges that count from the beginning of a piece's text. */
  readAll(pieces: readonly TextPiece[], read: (text: string) => T): readonly T[] {
    const kept = new Map<string, Kept<T>>();
    const times = new Map<string, number>();
    const values = pieces.map(({ text, range }) => {
      // The same text may stand twice in a document: each has places of its own.
      const time = times.get(text) ?? 0;
      times.set(text, time + 1);
      const key = `${time} ${text}`;
      const known: Kept<T> = this.#kept.get(key) ?? { value: read(text), at: 0, ranges: undefined };
      kept.set(key, known);
      moveTo(known, range.end - text.length);
      return known.value;
    });
    this.#kept = kept;
    return values;
  }
}

function moveTo(kept: Kept<object>, at: number): void {
  const shift = at - kept.at;
  kept.at = at;
  if (shift === 0) return;
  kept.ranges ??= rangesIn(kept.value);
  for (const range of kept.ranges) {
    range.start += shift;
    range.end += shift;
  }
}

/** Every range object in plain data, each once. */
function rangesIn(value: object): readonly Movable[] {
  const seen = new Set<object>();
  const found: Movable[] = [];
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null || seen.has(one)) return;
    seen.add(one);
    if (isRange(one)) found.push(one);
    else for (const inner of Object.values(one)) visit(inner);
  };
  visit(value);
  return found;
}

function isRange(value: object): value is Movable {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
