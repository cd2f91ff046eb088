import type { Node, QueryMatch } from 'web-tree-sitter';

/** A place that the query found. */
export interface Match {
  readonly name: string;
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  /** The other captures of the match, by the part of their name after the dot. */
  readonly parts: Readonly<Record<string, Node>>;
}

/** Matches in document order, outer before inner. */
export function primaryFirst(matches: readonly QueryMatch[]): Match[] {
  const result: Match[] = [];
  for (const match of matches) {
    let primary: { name: string; node: Node } | undefined;
    const parts: Record<string, Node> = {};
    for (const capture of match.captures) {
      const dot = capture.name.indexOf('.');
      if (dot < 0) primary = capture;
      else parts[capture.name.slice(dot + 1)] = capture.node;
    }
    if (primary === undefined) continue;
    result.push({ ...primary, start: primary.node.startIndex, end: primary.node.endIndex, parts });
  }
  return result.sort((a, b) => a.start - b.start || b.end - a.end);
}
