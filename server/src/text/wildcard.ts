/**
 * True when a text is what a pattern with `*` (any text) and `?` (any character) says. Patterns come from files that
 * anybody wrote: this looks at each place once for each star, where an expression made of them could take for ever.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let at = 0;
  let asked = 0;
  let star = -1;
  let from = 0;
  while (at < text.length) {
    if (pattern[asked] === '*') {
      star = asked;
      asked += 1;
      from = at;
    } else if (asked < pattern.length && (pattern[asked] === '?' || pattern[asked] === text[at])) {
      asked += 1;
      at += 1;
    } else if (star >= 0) {
      asked = star + 1;
      from += 1;
      at = from;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(asked));
}
