import type { Api } from '../../effects.ts';
import { password, secret, token } from '../../credential-row.ts';

/** Clients of services and makers of keys that take a credential, each as its own documentation says. */
export const apis: readonly Api[] = [
  // api.ktor.io
  {
    ...secret,
    call: 'io.ktor.server.sessions.SessionTransportTransformerMessageAuthentication',
    subject: '0',
    variable: 'SESSION',
    label: '`SessionTransportTransformerMessageAuthentication`',
  },
  {
    ...password,
    call: 'io.ktor.client.plugins.auth.providers.BasicAuthCredentials',
    subject: '1|password=',
    variable: 'HTTP',
    label: '`BasicAuthCredentials`',
  },
  {
    ...secret,
    call: 'io.ktor.server.sessions.SessionTransportTransformerEncrypt',
    subject: '1',
    variable: 'SESSION_SIGN',
    label: '`SessionTransportTransformerEncrypt`',
  },
  {
    ...secret,
    call: 'io.ktor.server.sessions.SessionTransportTransformerEncrypt',
    subject: '0',
    variable: 'SESSION_ENCRYPTION',
    label: '`SessionTransportTransformerEncrypt`',
  },
  // github.com/kordlib/kord, github.com/aallam/openai-kotlin
  { ...token, call: 'dev.kord.core.Kord', subject: '0|token=', variable: 'DISCORD', label: '`Kord`' },
  { ...token, call: 'com.aallam.openai.client.OpenAI', subject: '0|token=', variable: 'OPENAI', label: '`OpenAI`' },
  {
    ...token,
    call: 'io.ktor.client.plugins.auth.providers.BearerTokens',
    subject: '0',
    variable: 'HTTP',
    label: '`BearerTokens`',
  },
  { ...token, call: 'io.ktor.client.request.bearerAuth', subject: '0', variable: 'HTTP', label: '`bearerAuth`' },
];
