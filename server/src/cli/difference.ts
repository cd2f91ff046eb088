/** Unchanged lines shown around a change. */
const context = 3;

interface Step {
  readonly kind: ' ' | '-' | '+';
  readonly text: string;
}

/** A unified diff of two texts, as `patch` reads it; empty when they are equal. */
export function difference(path: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = stepsBetween(linesOf(before), linesOf(after));
  return [`--- a/${path}\n`, `+++ b/${path}\n`, ...hunks(steps)].join('');
}

/** Lines with their breaks, whatever those are. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunks(steps: readonly Step[]): string[] {
  const changed = steps.flatMap((step, index) => (step.kind === ' ' ? [] : [index]));
  const spans: { start: number; end: number }[] = [];
  for (const index of changed) {
    const last = spans.at(-1);
    const start = Math.max(0, index - context);
    const end = Math.min(steps.length, index + context + 1);
    if (last !== undefined && start <= last.end) last.end = end;
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => {
    const part = steps.slice(start, end);
    const skipped = steps.slice(0, start);
    const count = (list: readonly Step[], but: Step['kind']): number => list.filter(({ kind }) => kind !== but).length;
    const range = (but: Step['kind']): string => {
      const length = count(part, but);
      return `${count(skipped, but) + (length === 0 ? 0 : 1)},${length}`;
    };
    return `@@ -${range('+')} +${range('-')} @@\n${part.map(printed).join('')}`;
  });
}

function printed({ kind, text }: Step): string {
  return text.endsWith('\n') ? kind + text : `${kind}${text}\n\\ No newline at end of file\n`;
}

/** The shortest way from one list of lines to another (Myers, "An O(ND) Difference Algorithm", 1986). */
function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let distance = 0; distance <= before.length + after.length; distance++) {
    const next = new Map(furthest);
    trace.push(furthest);
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let x = comesFromAbove(furthest, diagonal, distance)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return backtrack(before, after, trace);
    }
    furthest = next;
  }
  return [];
}

/** True when the next line is an added one. */
function comesFromAbove(furthest: ReadonlyMap<number, number>, diagonal: number, distance: number): boolean {
  if (diagonal === -distance) return true;
  return diagonal !== distance && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function backtrack(
  before: readonly string[],
  after: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): readonly Step[] {
  const steps: Step[] = [];
  let x = before.length;
  let y = after.length;
  for (const [distance, furthest] of [...trace.entries()].reverse()) {
    const isAdded = comesFromAbove(furthest, x - y, distance);
    const earlier = isAdded ? x - y + 1 : x - y - 1;
    const fromX = furthest.get(earlier) ?? 0;
    const fromY = fromX - earlier;
    while (x > fromX && y > fromY) {
      steps.push({ kind: ' ', text: before[x - 1] ?? '' });
      x--;
      y--;
    }
    if (distance > 0)
      steps.push(isAdded ? { kind: '+', text: after[y - 1] ?? '' } : { kind: '-', text: before[x - 1] ?? '' });
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}
