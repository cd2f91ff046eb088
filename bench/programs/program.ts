/** How programs of a wanted length are made: of pieces that services are made of. */
export interface Program {
  /** As editors call the language. */
  readonly languageId: string;
  readonly file: string;
  readonly head: string;
  readonly piece: (index: number) => string;
  readonly tail: string;
  /** Before the one nearest to the middle, something is typed. */
  readonly anchor: string;
  /** What is typed: a few statements with brackets and strings, open for a while as they are while typing. */
  readonly typed: string;
}

/** A program of about that many lines. */
export function textOf({ head, piece, tail }: Program, lines: number): string {
  const count = Math.round((lines - head.split('\n').length) / (piece(0).split('\n').length - 1));
  return head + Array.from({ length: count }, (_, index) => piece(index)).join('') + tail;
}
