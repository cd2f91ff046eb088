import type { Api } from '../../effects.ts';

/** How long apps take to stop at most (pkg.go.dev/context, docs.gofiber.io/api/fiber). */
export const apis: readonly Api[] = [
  {
    call: 'context.WithTimeout',
    effect: 'limits-drain',
    subject: '1',
    traits: ['for-drain'],
    label: 'context.WithTimeout',
    words: ['WithTimeout', 'Shutdown'],
  },
];
