import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // github.com/xmpp4r/xmpp4r: Client#auth(password), gmailgem/gmail: Gmail.connect(user, password), or a way to log in before both
  ['Jabber.Client.auth', 'password', '0', 'XMPP'],
  // plivo.com/docs: RestClient.new(id, token)
  ['Plivo.RestClient.new', 'token', '1', 'PLIVO'],
  ['Gmail.connect', 'password', '1', 'GMAIL', { unless: [{ arg: '2', is: 'present' }] }],
];

/** Mail and chat that take a password by its place, each as its own documentation or source says. */
export const apis: readonly Api[] = [
  { call: 'Jabber.Client.new', returns: 'Jabber.Client' },
  ...rows.map(credentialApi),
];
