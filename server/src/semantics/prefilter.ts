import type { Api, EffectName } from '../catalog/effects.ts';
import { lastPart } from './names.ts';

/** Tells by words alone which effects a text may have: sound, so that a file without them need not be parsed. */
export type Prefilter = (text: string) => ReadonlySet<EffectName>;

interface Need {
  readonly effect: EffectName;
  /** The rarest of the words, which is searched for. */
  readonly key: string;
  /** The others, which must occur too. */
  readonly others: readonly string[];
}

/**
 * A prefilter for the rows of a catalog. A use of `winston.transports.File` must contain `winston` and `File`, under
 * whatever local names. A name that another row produces starts with that row's module, so its own words suffice.
 */
export function createPrefilter(apis: readonly Api[], wanted: ReadonlySet<EffectName>): Prefilter {
  const needs = apis.flatMap((api) => needOf(api, wanted));
  const byKey = new Map<string, Need[]>();
  for (const need of needs) byKey.set(need.key, [...(byKey.get(need.key) ?? []), need]);
  const pattern = new RegExp([...byKey.keys()].sort(longestFirst).map(escaped).join('|') || '(?!)', 'g');
  return (text) => {
    const keys = new Set<string>();
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
      keys.add(hit[0]);
      // A longer word may hide one that starts inside it.
      pattern.lastIndex = hit.index + 1;
    }
    const effects = new Set<EffectName>();
    for (const key of keys) {
      for (const need of byKey.get(key) ?? []) {
        if (!effects.has(need.effect) && need.others.every((word) => text.includes(word))) effects.add(need.effect);
      }
    }
    return effects;
  };
}

function needOf(api: Api, wanted: ReadonlySet<EffectName>): Need[] {
  const name = api.call ?? api.access?.replace(/\.\*$/, '') ?? api.module ?? api.literal ?? (api.setting === undefined ? undefined : lastPart(api.setting));
  if (name === undefined || api.effect === undefined || !wanted.has(api.effect)) return [];
  const words = [...(api.words ?? (api.module === undefined && api.literal === undefined ? wordsOf(name) : [name]))].sort(longestFirst);
  const [key, ...others] = words;
  return key === undefined ? [] : [{ effect: api.effect, key, others }];
}

/** The module or global a name starts with, and its last part: both must occur where it is used. */
function wordsOf(name: string): string[] {
  const bare = name.replaceAll('()', '');
  const first = /^[^.]+/.exec(bare)?.[0] ?? bare;
  const last = lastPart(bare);
  return last === '*' || last === first ? [first] : [first, last];
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

function escaped(word: string): string {
  return word.replace(/[^\w]/g, '\\$&');
}
