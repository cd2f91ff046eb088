/** The words of a list with spaces between them, to ask whether one of them is in it. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
