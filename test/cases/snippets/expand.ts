/**
 * The text of a snippet as it stands in the editor before the user types: every placeholder holds its default.
 * Handles what our snippets use: `$1`, `${1}`, `${1:default}` with nested placeholders, `${1|first,second|}`, and
 * `\$`, `\}`, `\\`. A placeholder without a default that occurs elsewhere with one takes that default.
 */
export function expandSnippet(body: string): string {
  const defaults = new Map<string, string>();
  expand(body, 0, false, defaults);
  return expand(body, 0, false, defaults).text;
}

/** Numbers of the tab stops in a snippet, as written. */
export function tabStops(body: string): Set<string> {
  return new Set([...body.matchAll(/(?<!\\)\$\{?(\d+)/g)].map((match) => match[1] ?? ''));
}

function expand(
  body: string,
  from: number,
  inside: boolean,
  defaults: Map<string, string>,
): { text: string; end: number } {
  let text = '';
  let index = from;
  while (index < body.length) {
    const rest = body.slice(index);
    const escaped = /^\\([$}\\])/.exec(rest);
    const simple = /^\$(\d+)/.exec(rest);
    const open = /^\$\{(\d+)([:}|])/.exec(rest);
    if (escaped) {
      text += escaped[1] ?? '';
      index += escaped[0].length;
    } else if (simple) {
      text += defaults.get(simple[1] ?? '') ?? '';
      index += simple[0].length;
    } else if (open) {
      const filled = fill(body, index + open[0].length, open[1] ?? '', open[2] ?? '', defaults);
      text += filled.text;
      index = filled.end;
    } else if (inside && rest.startsWith('}')) {
      return { text, end: index + 1 };
    } else {
      text += rest.charAt(0);
      index += 1;
    }
  }
  if (inside) throw new Error('a placeholder is not closed');
  return { text, end: index };
}

function fill(
  body: string,
  from: number,
  stop: string,
  kind: string,
  defaults: Map<string, string>,
): { text: string; end: number } {
  if (kind === '}') return { text: defaults.get(stop) ?? '', end: from };
  if (kind === '|') {
    const end = body.indexOf('|}', from);
    const first = body.slice(from, end).split(',')[0] ?? '';
    defaults.set(stop, first);
    return { text: first, end: end + 2 };
  }
  const filled = expand(body, from, true, defaults);
  defaults.set(stop, filled.text);
  return filled;
}

/** Where the words stand alone they would be no code: before PHP's opening tag all is text, entries stand in an array. */
export function inFile(language: string, text: string): string {
  if (language !== 'php' || text.includes('<?php')) return text;
  if (/^'\w+' => /.test(text)) return `<?php\nreturn [${text}];`;
  return /^(?:private|public) /.test(text) ? `<?php\nclass A\n{\n${text}}` : `<?php\n${text}`;
}
