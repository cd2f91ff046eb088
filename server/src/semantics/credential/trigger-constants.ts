import { credentialName } from './name.ts';
import { judgeValue, type Verdict } from './value.ts';

/** The constants of a text: what they are called, by what they hold. */
interface Constants {
  /** Those that hold the name of a credential. */
  readonly names: ReadonlySet<string>;
  /** Those that hold what may be a credential. */
  secrets(): ReadonlySet<string>;
  /** Those of them that are random. */
  random(): ReadonlySet<string>;
}

/** A name that is given a text; type and name stand in the one order or the other. */
const given =
  /(?<![\w$])([A-Za-z_$][\w$]{0,60})(?:\s{0,9}:\s{0,4}[\w&<>[\]'. ?,]{1,40}|[ \t]{1,20}([\w*[\].]{1,60}))?\s{0,4}:?=\s{0,20}\(?\s{0,9}["'`]([^"'`\n]{3,200})["'`]/g;

let last: { readonly text: string; readonly constants: Constants } | undefined;

/** The constants of a text; one pass over it, and their values are judged once somebody asks for that. */
export function constantsOf(text: string): Constants {
  if (last?.text !== text) last = { text, constants: createConstants(text) };
  return last.constants;
}

function createConstants(text: string): Constants {
  const all = [...text.matchAll(given)].map(([, first = '', second = '', value = '']) => ({
    own: second === '' ? [first] : [first, second],
    value,
  }));
  const namesWith = (holds: (value: string) => boolean): ReadonlySet<string> =>
    new Set(all.flatMap(({ own, value }) => (holds(value) ? own : [])));
  const verdicts = new Map<string, Verdict>();
  const verdictOf = (value: string): Verdict => {
    const known = verdicts.get(value) ?? (value.includes('\\') ? 'random' : judgeValue(value).verdict);
    verdicts.set(value, known);
    return known;
  };
  let secrets: ReadonlySet<string> | undefined;
  let random: ReadonlySet<string> | undefined;
  return {
    names: namesWith((value) => value.length <= 60 && credentialName(value.split(/[:/]/).at(-1) ?? '') !== undefined),
    secrets: () => (secrets ??= namesWith((value) => /^(?:weak|plausible|random)$/.test(verdictOf(value)))),
    random: () => (random ??= namesWith((value) => verdictOf(value) === 'random')),
  };
}

/** Two constants, or one and a text, that are given together: `header(NAME, VALUE)`, `put(NAME, "…")`. */
const both =
  /\(\s{0,20}([A-Za-z_$][\w$.:>-]{0,60})\s{0,3},\s{0,20}(?:\$?([A-Za-z_$][\w$.:>-]{0,60})(?=\s{0,20}[),.])|["'`])/g;

/** A cheap necessary condition over the raw text: a constant that holds a credential's name is given with something. */
export function mayPutConstant(text: string): boolean {
  let constants: Constants | undefined;
  for (const [, first = '', second] of text.matchAll(both)) {
    constants ??= constantsOf(text);
    if (constants.names.size === 0) return false;
    if (constants.names.has(lastPart(first)) && (second === undefined || constants.secrets().has(lastPart(second))))
      return true;
  }
  return false;
}

/** The last part of a written path. */
export function lastPart(path: string): string {
  return path.split(/[^\w$]/).at(-1) ?? '';
}
