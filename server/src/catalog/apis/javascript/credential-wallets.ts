import type { Api } from '../../effects.ts';
import { apiKey, password, secret, token } from '../../credential-row.ts';

/** Wallets, frameworks' sessions and infrastructure in code, each as its own documentation says. */
export const apis: readonly Api[] = [
  // docs.ethers.org/v6/api/wallet, viem.sh/docs/accounts/local
  ...['ethers.Wallet', 'ethers.ethers.Wallet', 'viem/accounts.privateKeyToAccount', 'ethers.Wallet.fromPhrase'].map(
    (call): Api => ({ ...secret, call, subject: '0', variable: 'WALLET', label: 'the wallet' }),
  ),
  // remix.run/docs: createCookieSessionStorage; hono.dev/docs/middleware/builtin; elysiajs.com/plugins/jwt
  {
    ...secret,
    call: '@remix-run/node.createCookieSessionStorage',
    subject: '0.cookie.secrets.0',
    variable: 'SESSION',
    label: '`createCookieSessionStorage`',
  },
  { ...password, call: 'hono/basic-auth.basicAuth', subject: '0.password', variable: 'ADMIN', label: '`basicAuth`' },
  { ...secret, call: 'hono/bearer-auth.bearerAuth', subject: '0.token', variable: 'BEARER', label: '`bearerAuth`' },
  { ...secret, call: '@elysiajs/jwt.jwt', subject: '0.secret', variable: 'JWT', label: '`jwt`' },
  // learn.microsoft.com/javascript/api/@azure/core-auth/azurekeycredential
  {
    ...apiKey,
    call: '@azure/core-auth.AzureKeyCredential',
    subject: '0',
    variable: 'AZURE',
    label: '`AzureKeyCredential`',
  },
  // twilio.com/docs/libraries/node, cloud.google.com/nodejs/docs/reference/google-auth-library, npmjs.com/package/cryptr
  { ...token, call: 'twilio.Twilio', subject: '1', variable: 'TWILIO', label: 'the Twilio client' },
  {
    ...secret,
    call: 'google-auth-library.OAuth2Client',
    subject: '0.clientSecret|1',
    variable: 'GOOGLE',
    label: '`OAuth2Client`',
  },
  { ...secret, call: 'cryptr', subject: '0', variable: 'ENCRYPTION', label: '`cryptr`' },
  // docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.SecretValue.html
  {
    ...secret,
    call: 'aws-cdk-lib.SecretValue.unsafePlainText',
    subject: '0',
    variable: 'STACK',
    label: '`unsafePlainText`',
  },
];
