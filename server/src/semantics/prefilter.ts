import type { Api, EffectName } from '../catalog/effects.ts';
import { lastPart } from './names.ts';

/** Tells by words alone which effects a text may have: sound, so that a file without them need not be parsed. */
export type Prefilter = (text: string) => ReadonlySet<EffectName>;

interface Need {
  readonly effect: EffectName;
  /** The module or global the name starts with, and the name's last part: both must occur. */
  readonly words: readonly string[];
}

/**
 * A prefilter for the rows of a catalog. A use of `winston.transports.File` must contain `winston` and `File`, under
 * whatever local names. A name that another row produces starts with that row's module, so its own words suffice.
 */
export function createPrefilter(apis: readonly Api[]): Prefilter {
  const needs = apis.flatMap(needOf);
  const byLast = new Map<string, Need[]>();
  for (const need of needs) {
    const last = need.words.at(-1) ?? '';
    byLast.set(last, [...(byLast.get(last) ?? []), need]);
  }
  const pattern = new RegExp([...new Set(needs.flatMap((need) => need.words))].sort(longestFirst).map(escaped).join('|') || '(?!)', 'g');
  return (text) => {
    const words = new Set<string>();
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
      words.add(hit[0]);
      // A longer word may hide one that starts inside it.
      pattern.lastIndex = hit.index + 1;
    }
    const effects = new Set<EffectName>();
    for (const word of words) {
      for (const need of byLast.get(word) ?? []) {
        if (need.words.every((other) => words.has(other) || text.includes(other))) effects.add(need.effect);
      }
    }
    return effects;
  };
}

function needOf(api: Api): Need[] {
  const name = api.call ?? api.access?.replace(/\.\*$/, '');
  if (name === undefined || api.effect === undefined) return [];
  if (api.words !== undefined) return [{ effect: api.effect, words: api.words }];
  const bare = name.replaceAll('()', '');
  const last = lastPart(bare);
  const first = /^[^.]+/.exec(bare)?.[0] ?? bare;
  return [{ effect: api.effect, words: last === '*' || last === '' ? [first] : [first, last] }];
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

function escaped(word: string): string {
  return word.replace(/[^\w]/g, '\\$&');
}
