import type { Api } from './effects.ts';

/** What is called, the kind of credential it takes, where, how its variable begins, and when that holds. */
export type CredentialRow = readonly [
  call: string,
  kind: 'secret' | 'password' | 'token' | 'api-key',
  subject: string,
  variable: string,
  more?: Pick<Api, 'each' | 'when' | 'unless' | 'imported' | 'plainKeys' | 'traits' | 'words'>,
];

/** The catalog's row of a call that takes a credential; it is found by its name where any object may have the method. */
export function credentialRow([call, kind, subject, variable, more]: CredentialRow): Api {
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
