import type { Api } from '../../effects.ts';

/** Switches by which a server leaves SIGTERM alone. */
export const apis: readonly Api[] = [
  // apollographql.com/docs/apollo-server/api/apollo-server#stoponterminationsignals
  ...['@apollo/server.ApolloServer', 'apollo-server.ApolloServer'].map((call): Api => ({
    call,
    effect: 'disables-grace',
    subject: '0.stopOnTerminationSignals',
    when: [{ arg: '0.stopOnTerminationSignals', is: 'false' }],
    label: '`stopOnTerminationSignals: false`',
    words: ['stopOnTerminationSignals'],
  })),
];
