import type { Api } from '../../effects.ts';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // api.ktor.io
  ...(
    [
      ['io.ktor.server.sessions.SessionTransportTransformerMessageAuthentication', 'secret', '0', 'SESSION'],
      ['io.ktor.client.plugins.auth.providers.BasicAuthCredentials', 'password', '1|password=', 'HTTP'],
    ] as const
  ).map(([call, kind, subject, variable]): Api => ({
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call.replace(/^.*[./]/, '')}\``,
  })),
];
