/** A statement with a chain of calls, in the pieces that rustfmt lays out line by line. Lines have no indentation around. */
export interface Chain {
  /** What the chain starts with, as lines: `let result = axum::serve(listener, app)`. */
  readonly head: readonly string[];
  /** The calls up to the one in question, each as lines: `.serve(app)`. */
  readonly calls: readonly (readonly string[])[];
  /** Those behind it: `.await`, `.unwrap();`. */
  readonly after: readonly (readonly string[])[];
  /** What follows the chain: the block of an `if let`. */
  readonly rest: readonly string[];
  readonly indent: string;
}

/** The chain in a statement that the call ends; undefined for statements of another shape. */
export function chainOf(statement: string, call: string, indent: string): Chain | undefined {
  const at = call === '' ? -1 : statement.indexOf(call);
  if (at < 0) return undefined;
  const before = statement.slice(0, at);
  const behind = statement.slice(at + call.length);
  const tail = /^((?:\s*(?:\?\s*)?\.\w+(?:\([^()]*\))?)*\??;?)(\s*\{[^]*)?$/.exec(behind);
  if (tail === null || !/^(?:(?:return|let (?:mut )?\w+ =|_ =|if let \w+\(\w+\) =)\s*)?$/.test(before))
    return undefined;
  const [head = '', ...calls] = linksOf(call);
  const after = linksOf(tail[1] ?? '').filter((link) => link !== '');
  const lines = (text: string): readonly string[] => withoutIndent(text);
  return {
    head: lines(before + head),
    calls: calls.map(lines),
    after: after.map(lines),
    rest: tail[2] === undefined ? [] : withoutIndent(tail[2].trimStart()),
    indent,
  };
}

/** The pieces of a chain, cut before each dot that calls or awaits at its top; `?` stays with what is before it. */
function linksOf(text: string): string[] {
  const links: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfText(text, at);
    else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    else if (sign === '.' && depth === 0 && isLink(text, at)) {
      links.push(text.slice(from, at).trim());
      from = at;
    }
  }
  links.push(text.slice(from).trim());
  return links;
}

function endOfText(text: string, start: number): number {
  const found = /^"(?:[^"\\]|\\[^])*"/.exec(text.slice(start))?.[0].length ?? 1;
  return start + found - 1;
}

/** A field before a call belongs to what the chain starts with: `self.server.serve()`. */
function isLink(text: string, at: number): boolean {
  return /^\.(?:await\b|\w+(?:::<[^()]*>)?\()/.test(text.slice(at)) && at > 0;
}

/** Lines without the indentation that all but the first have. */
function withoutIndent(text: string): string[] {
  const [first = '', ...others] = text.split(/\r?\n/);
  const filled = others.filter((line) => line.trim() !== '');
  const shared = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  return [first, ...others.map((line) => line.slice(Number.isFinite(shared) ? shared : 0))];
}

/** The chain without the call in question. */
export function withoutCall(chain: Chain): Chain {
  return { ...chain, calls: chain.calls.slice(0, -1) };
}

/** The lines of links; the end of the statement stays on the last one's line. */
function joined(links: readonly (readonly string[])[]): readonly string[] {
  const lines = links.flat();
  return lines.at(-1) === ';' ? [...lines.slice(0, -2), `${lines.at(-2) ?? ''};`] : lines;
}

/** The lines of the statement with one more call behind that in question. */
export function withCall({ head, calls, after, rest, indent }: Chain, call: readonly string[] = []): readonly string[] {
  const links = [...calls, ...(call.length === 0 ? [] : [call]), ...after];
  const lines = [...head, ...joined(links).map((line) => (line === '' ? '' : indent + line))];
  const [opening, ...body] = rest;
  return opening === undefined ? lines : [...lines, opening, ...body];
}
