import { noFacts, type Facts } from '../facts/facts.ts';
import type { Source } from '../text/source.ts';

/** A reader that gives no facts where `read` throws, as parsers made by others do on text they did not foresee. */
export function tolerant(read: (source: Source) => Partial<Facts>): (source: Source) => Facts {
  return (source) => {
    try {
      return { ...noFacts, ...read(source) };
    } catch {
      return noFacts;
    }
  };
}
