import type { Api } from '../../effects.ts';

/** How long apps take to stop at most (learn.microsoft.com/aspnet/core/fundamentals/host/generic-host, ShutdownTimeout). */
export const apis: readonly Api[] = [
  {
    setting: 'ShutdownTimeout',
    effect: 'limits-drain',
    subject: 'this',
    label: 'ShutdownTimeout',
    words: ['ShutdownTimeout', 'TimeSpan'],
  },
];
