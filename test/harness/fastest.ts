/**
 * The least processor time of three runs, in milliseconds. Processor time, because others on a busy machine take time on
 * the clock from a test, but not from this.
 */
export function fastest(run: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
