import type { Api } from './effects.ts';

/** What rows say of APIs that take a credential. */

/** A password of a person or an account. */
export const password = { effect: 'takes-credential', kind: 'password' } as const;
/** A key that signs, encrypts or proves who a program is. */
export const secret = { effect: 'takes-credential', kind: 'secret' } as const;
/** What stands for somebody who has logged in, or lets a program in. */
export const token = { effect: 'takes-credential', kind: 'token' } as const;
/** What a service gives to those who call it. */
export const apiKey = { effect: 'takes-credential', kind: 'api-key' } as const;

/** What is called, the kind of credential it takes, where, how its variable begins, and what else the row says. */
export type CredentialRow = readonly [
  call: string,
  kind: 'secret' | 'password' | 'token' | 'api-key',
  subject: string,
  variable: string,
  more?: Pick<Api, 'each' | 'when' | 'unless' | 'imported' | 'plainKeys' | 'traits' | 'words'>,
];

/** What a row says, with the last part of what is called as label. */
export function credentialApi([call, kind, subject, variable, more]: CredentialRow): Api {
  return {
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call.split(/[./]/).at(-1) ?? call}\``,
    ...(call.startsWith('*.') ? { words: [call.slice(2)] } : {}),
    ...more,
  };
}
