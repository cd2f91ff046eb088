import { credentialName } from './name.ts';
import { judgeValue } from './value.ts';

/** What the constants of a text hold: the name of a credential, or what may be one. */
interface Constants {
  readonly names: ReadonlySet<string>;
  readonly secrets: ReadonlySet<string>;
  /** Those of them that are random. */
  readonly random: ReadonlySet<string>;
}

/** A name that is given a text; type and name stand in the one order or the other. */
const given =
  /(?<![\w$])([A-Za-z_$][\w$]{0,60})(?:\s{0,9}:\s{0,4}[\w&<>[\]'. ?,]{1,40}|[ \t]{1,20}([\w*[\].]{1,60}))?\s{0,4}:?=\s{0,20}\(?\s{0,9}["'`]([^"'`\n]{3,200})["'`]/g;

/** The constants of a text, by what they hold; one pass over it. */
export function constantsOf(text: string): Constants {
  const names = new Set<string>();
  const secrets = new Set<string>();
  const random = new Set<string>();
  for (const [, first = '', second = '', value = ''] of text.matchAll(given)) {
    const isName = value.length <= 60 && credentialName(value.split(/[:/]/).at(-1) ?? '') !== undefined;
    const verdict = value.includes('\\') ? 'random' : judgeValue(value).verdict;
    const isSecret = /^(?:weak|plausible|random)$/.test(verdict);
    for (const name of [first, second]) {
      if (isName && name !== '') names.add(name);
      if (isSecret && name !== '') secrets.add(name);
      if (verdict === 'random' && name !== '') random.add(name);
    }
  }
  return { names, secrets, random };
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
    if (constants.names.has(lastPart(first)) && (second === undefined || constants.secrets.has(lastPart(second))))
      return true;
  }
  return false;
}

/** The last part of a written path. */
export function lastPart(path: string): string {
  return path.split(/[^\w$]/).at(-1) ?? '';
}
