import { tokenFormats, type TokenFormat } from '../../catalog/tokens.ts';

/** A shape, ready to be tried at a place of a text, and the formats that have it: the first that takes a value counts. */
export interface Matcher {
  /** Each with its place among all formats: of two that match, the lower one counts. */
  readonly rows: readonly { readonly format: TokenFormat; readonly row: number }[];
  readonly sticky: RegExp;
  /** What every token of the shape begins with, as far as its pattern says so in letters. */
  readonly opening: string;
  /** How many UTF-16 units stand before the prefix. */
  readonly leastLead: number;
  readonly lead: number;
}

/** What stands in a text before a token, and the formats that it announces. */
export interface Announcement {
  readonly text: string;
  /** True for a name that has the token as its value, false for a part of the token itself. */
  readonly isName: boolean;
  readonly matchers: readonly Matcher[];
}

/** Prefixes and names are looked for by so many of their first characters, which keeps the automaton small. */
const significant = 4;

/** All announcements by the text that is looked for. */
export const announcements: ReadonlyMap<string, readonly Announcement[]> = bySign(
  matchersOf(tokenFormats).flatMap((matcher) =>
    matcher.rows.flatMap(({ format: { prefixes = [], names = [] } }) => [
      ...prefixes.map((text) => ({ text, isName: false, matcher })),
      ...names.flatMap(spellings).map((text) => ({ text, isName: true, matcher })),
    ]),
  ),
);

/** Formats of the same shape and announced alike are tried together. */
function matchersOf(formats: readonly TokenFormat[]): readonly Matcher[] {
  const matchers = new Map<string, Matcher & { rows: { format: TokenFormat; row: number }[] }>();
  for (const [row, format] of formats.entries()) {
    const { lead = 0, leastLead = lead, pattern, prefixes, names } = format;
    const key = JSON.stringify([pattern, lead, leastLead, prefixes, names]);
    const known = matchers.get(key);
    if (known !== undefined) known.rows.push({ format, row });
    else {
      const opening = /^[A-Za-z]*(?![A-Za-z?{])/.exec(pattern)?.[0] ?? '';
      matchers.set(key, { rows: [{ format, row }], sticky: new RegExp(pattern, 'y'), opening, lead, leastLead });
    }
  }
  return [...matchers.values()];
}

function bySign(
  entries: readonly { readonly text: string; readonly isName: boolean; readonly matcher: Matcher }[],
): ReadonlyMap<string, readonly Announcement[]> {
  const whole = new Map<string, { text: string; isName: boolean; matchers: Matcher[] }>();
  for (const { text, isName, matcher } of entries) {
    const key = `${isName ? 'name' : 'prefix'} ${text}`;
    const known = whole.get(key);
    if (known === undefined) whole.set(key, { text, isName, matchers: [matcher] });
    else if (!known.matchers.includes(matcher)) known.matchers.push(matcher);
  }
  const signs = new Map<string, Announcement[]>();
  for (const announcement of whole.values()) {
    const sign = announcement.text.slice(0, significant);
    signs.set(sign, [...(signs.get(sign) ?? []), announcement]);
  }
  return signs;
}

/** How a name in capitals is written in environments and code: `DD_API_KEY`, `dd_api_key`, `ddApiKey`. */
function spellings(name: string): readonly string[] {
  if (/[a-z]/.test(name)) return [name];
  const lower = name.toLowerCase();
  return [name, lower, lower.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())];
}
