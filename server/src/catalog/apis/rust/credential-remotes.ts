import { credentialApi, type CredentialRow } from '../../credential-row.ts';
import type { Api } from '../../effects.ts';

const rows: readonly CredentialRow[] = [
  // docs.rs/tapo: ApiClient::new(account, password), /cocoon: Cocoon::new(password)
  ['tapo.ApiClient.new', 'password', '1', 'TAPO'],
  ['cocoon.Cocoon.new', 'password', '0', 'ENCRYPTION'],
];

/** Devices and containers that take a password by its place, each as its own documentation says. */
export const apis: readonly Api[] = rows.map(credentialApi);
