import type { SecretForm } from '../../catalog/secret-options.ts';

/** Where the secret stands in a word that says more. */
export const parts: Readonly<Record<Exclude<SecretForm, 'value'>, RegExp>> = {
  account: /^(?!\/)[^:]*:(?!\/\/)(.+)$/,
  percent: /^[^%]+%(.+)$/,
  comma: /^[^,]+,(.+)$/,
  wireless: /^wireless\.[^=]{1,80}\.key\d?=(.{8,64})$/,
  slash: /^[\w.]+\/([^@\s/]+)(?:@|$)/,
};
