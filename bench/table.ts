import os from 'node:os';

/** A Markdown table; the first row is its head. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** The middle value; of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that `percent` of all values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** What the numbers depend on. */
export function machine(): string {
  const [processor] = os.cpus();
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  return `${os.availableParallelism()} cores (${processor?.model ?? 'unknown'}), Node.js ${process.versions.node}, load before: ${load}`;
}
