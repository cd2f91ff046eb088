import type { Api } from '../../effects.ts';

const debug = { effect: 'switches-debug' } as const;

/** Switches that show errors with their code to visitors. */
export const apis: readonly Api[] = [
  // github.com/expressjs/errorhandler: only for development
  { ...debug, call: 'errorhandler', label: '`errorhandler`' },
  // expressjs.com/en/guide/error-handling.html: the stack is left out in production alone
  {
    ...debug,
    call: 'express.Application.set',
    subject: '1',
    when: [
      { arg: '0', is: 'text', oneOf: ['env'] },
      { arg: '1', is: 'text', oneOf: ['development'] },
    ],
    label: 'The environment `development`',
  },
  // apollographql.com/docs/apollo-server/data/errors: `debug` up to version 3, then under another name
  ...[
    ['@apollo/server', 'includeStacktraceInErrorResponses'],
    ['apollo-server', 'debug'],
    ['apollo-server-express', 'debug'],
  ].map(([module, option]): Api => ({
    ...debug,
    call: `${module}.ApolloServer`,
    subject: `0.${option}`,
    when: [{ arg: `0.${option}`, is: 'true' }],
    label: `\`${option}: true\``,
    words: ['ApolloServer', option ?? ''],
  })),
];
