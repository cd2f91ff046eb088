import { tokenFormats, type TokenFormat } from '../../catalog/tokens.ts';

/** A format, ready to be tried at a place of a text. */
export interface Matcher {
  readonly format: TokenFormat;
  /** Its place among all formats: of two that match, the lower one counts. */
  readonly row: number;
  readonly sticky: RegExp;
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
const significant = 8;

/** All announcements by the text that is looked for. */
export const announcements: ReadonlyMap<string, readonly Announcement[]> = bySign(
  tokenFormats.flatMap((format, row) => {
    const { lead = 0, leastLead = lead } = format;
    const matcher = { format, row, sticky: new RegExp(format.pattern, 'y'), lead, leastLead };
    return [
      ...(format.prefixes ?? []).map((text) => ({ text, isName: false, matcher })),
      ...(format.names ?? []).flatMap(spellings).map((text) => ({ text, isName: true, matcher })),
    ];
  }),
);

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
