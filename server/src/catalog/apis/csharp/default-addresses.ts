import type { Api } from '../../effects.ts';

/** Clients that look for their service on this machine when they are given no address (mongodb.github.io/mongo-csharp-driver). */
export const apis: readonly Api[] = [
  {
    call: 'MongoDB.Driver.MongoClient',
    effect: 'connects-locally',
    when: [{ arg: '0', is: 'absent' }],
    label: '`MongoClient`',
    variable: 'MONGODB',
    remedy: 'first-argument',
  },
];
