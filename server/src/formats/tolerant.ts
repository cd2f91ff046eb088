import { noFacts, type Facts } from '../facts/facts.ts';
import type { Source } from '../text/source.ts';

/** Generated manifests can be huge, and parsers slow; what people write is far below this many characters. */
const LONGEST = 500_000;

/** True for a text of which no reader gives facts, neither of the whole nor of its pieces. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST;
}

/** A reader that gives no facts where `read` throws, as parsers made by others do on text they did not foresee, nor for a huge text. */
export function tolerant(read: (source: Source) => Partial<Facts>): (source: Source) => Facts {
  return (source) => {
    if (isTooLong(source.text)) return noFacts;
    try {
      return { ...noFacts, ...read(source) };
    } catch {
      return noFacts;
    }
  };
}
