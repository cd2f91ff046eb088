import type { Api, ArgTest } from '../../effects.ts';

/**
 * Apollo Server stops on SIGINT and SIGTERM unless told not to
 * (apollographql.com/docs/apollo-server/api/apollo-server#stoponterminationsignals).
 */
const unless: readonly ArgTest[] = [{ arg: '0.stopOnTerminationSignals', is: 'false' }];
const servers = [
  '@apollo/server',
  'apollo-server',
  'apollo-server-express',
  'apollo-server-koa',
  'apollo-server-fastify',
  'apollo-server-core',
];

export const apis: readonly Api[] = [
  ...servers.map(
    (module) =>
      ({ call: `${module}.ApolloServer`, returns: 'apollo.Server', effect: 'handles-termination', unless }) as const,
  ),
  {
    call: '@apollo/server/standalone.startStandaloneServer',
    effect: 'listens',
    subject: '1.listen.port',
    parts: { host: '1.listen.host' },
    label: 'Apollo Server',
  },
];
