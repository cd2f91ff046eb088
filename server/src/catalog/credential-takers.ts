import type { Api } from './effects.ts';

/** What takes a credential: its full name, what it takes, where that stands, and whose the credential is. */
export type Taker = readonly [
  call: string,
  kind: 'secret' | 'password' | 'token' | 'api-key',
  subject: string,
  variable: string,
];

/** The rows of APIs that take a credential, labeled by what they are called. */
export function takers(list: readonly Taker[]): readonly Api[] {
  return list.map(([call, kind, subject, variable]) => ({
    effect: 'takes-credential',
    kind,
    call,
    subject,
    variable,
    label: `\`${call.split(/[./]/).at(-1) ?? call}\``,
  }));
}
