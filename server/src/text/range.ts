/** A stretch of text: UTF-16 offsets from the start of the document, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** True when `inner` lies within `outer`; equal ranges contain each other. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two ranges share at least one character. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
