/** How far back from a place its surroundings are looked for. */
const reach = 600;

/**
 * What a place in a text is called by what stands before it: the name that gets it with its sign (`password=`), or the
 * function that takes it and which argument it is (`jwt.sign(1`); empty where neither is found. White space, line breaks
 * and everything on other lines make no difference, so it stays the same when code moves or is formatted anew.
 */
export function surroundings(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - reach), start).replace(/[\s"'`]*(?:\b[a-z]{1,2})?["'`]*$/i, '');
  const named = /([\w$@.-]+)["'\]]*\s*(?::[^=,;{}()\n]{1,80}=|[^\w\s,;(){}[\]"'`]{1,3}|=>)$/.exec(before);
  if (named !== null) return `${named[1] ?? ''}${/[^\w\s"'`\]]{1,3}$/.exec(named[0])?.[0] ?? ''}`;
  return argument(before);
}

/** The call or list that an argument stands in, found from its end backward. */
function argument(before: string): string {
  let depth = 0;
  let position = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const sign = before.charAt(at);
    if (/[)\]}]/.test(sign)) depth++;
    else if (/[([{]/.test(sign)) {
      if (depth === 0) return `${/[\w$.:>-]*$/.exec(before.slice(0, at).trimEnd())?.[0] ?? ''}${sign}${position}`;
      depth--;
    } else if (sign === ',' && depth === 0) position++;
    else if (sign === ';' && depth === 0) return '';
  }
  return '';
}

/** A text as formatters leave it alone: without white space and closing commas, with one kind of quotes. */
export function essence(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/,(?=[)\]}])/g, '')
    .replace(/['`]/g, '"')
    .slice(0, 300);
}
