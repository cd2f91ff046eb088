import type { Api } from '../../effects.ts';

const milliseconds = { effect: 'limits-drain', kind: 'milliseconds' } as const;

/** How long apps take to stop at most; defaults of libraries are left out, they are nobody's decision. */
export const apis: readonly Api[] = [
  {
    call: 'setTimeout',
    ...milliseconds,
    subject: '1',
    parts: { handler: '0' },
    traits: ['ends'],
    label: 'setTimeout',
    words: ['setTimeout', 'exit', 'SIGTERM'],
  },
  // Each package's own README and source: the option, in milliseconds.
  { call: 'http-graceful-shutdown', ...milliseconds, subject: '1.timeout' },
  { call: 'close-with-grace', ...milliseconds, subject: '0.delay' },
  { call: '@godaddy/terminus.createTerminus', ...milliseconds, subject: '1.timeout' },
  { call: 'lightship.createLightship', ...milliseconds, subject: '0.gracefulShutdownTimeout' },
  { call: 'http-terminator.createHttpTerminator', ...milliseconds, subject: '0.gracefulTerminationTimeout' },
  { call: 'stoppable', ...milliseconds, subject: '1' },
];
