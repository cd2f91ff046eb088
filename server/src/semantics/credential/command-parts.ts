import type { SecretForm } from '../../catalog/secret-options.ts';

/** Where the secret stands in a word that says more. */
export const parts: Readonly<Record<Exclude<SecretForm, 'value'>, RegExp>> = {
  account: /^(?!\/)[^:]*:(?!\/\/)(.+)$/,
  percent: /^[^%]+%(.+)$/,
  comma: /^[^,]+,(.+)$/,
  slash: /^[\w.]+\/([^@\s/]+)(?:@|$)/,
};
