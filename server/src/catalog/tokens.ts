import { amazonTokens } from './tokens/amazon.ts';
import { azureTokens } from './tokens/azure.ts';
import { cloudflareTokens } from './tokens/cloudflare.ts';
import { cloudsTokens } from './tokens/clouds.ts';
import { commerceTokens } from './tokens/commerce.ts';
import { contentTokens } from './tokens/content.ts';
import { databasesTokens } from './tokens/databases.ts';
import { deliveryTokens } from './tokens/delivery.ts';
import { forgesTokens } from './tokens/forges.ts';
import type { TokenFormat } from './tokens/format.ts';
import { githubTokens } from './tokens/github.ts';
import { gitlabTokens } from './tokens/gitlab.ts';
import { googleTokens } from './tokens/google.ts';
import { hostingTokens } from './tokens/hosting.ts';
import { identityTokens } from './tokens/identity.ts';
import { inferenceTokens } from './tokens/inference.ts';
import { infrastructureTokens } from './tokens/infrastructure.ts';
import { keysTokens } from './tokens/keys.ts';
import { mailTokens } from './tokens/mail.ts';
import { merchantsTokens } from './tokens/merchants.ts';
import { messagingTokens } from './tokens/messaging.ts';
import { microsoftTokens } from './tokens/microsoft.ts';
import { modelsTokens } from './tokens/models.ts';
import { observabilityTokens } from './tokens/observability.ts';
import { paymentsTokens } from './tokens/payments.ts';
import { platformsTokens } from './tokens/platforms.ts';
import { productTokens } from './tokens/product.ts';
import { productivityTokens } from './tokens/productivity.ts';
import { registriesTokens } from './tokens/registries.ts';
import { serversTokens } from './tokens/servers.ts';
import { telemetryTokens } from './tokens/telemetry.ts';

export type { TokenFormat } from './tokens/format.ts';

/**
 * Token formats of providers. Of two rows that match at the same place the earlier one counts, so a narrow row stands
 * before a wide one. Sources: the page that a row names as its `documentation`; where that tells of the key but not of
 * its length, the public rules of gitleaks, betterleaks, kingfisher and Microsoft's security-utilities agree on it.
 */
export const tokenFormats: readonly TokenFormat[] = [
  ...amazonTokens,
  ...googleTokens,
  ...azureTokens,
  ...microsoftTokens,
  ...cloudsTokens,
  ...serversTokens,
  ...hostingTokens,
  ...cloudflareTokens,
  ...platformsTokens,
  ...githubTokens,
  ...gitlabTokens,
  ...forgesTokens,
  ...registriesTokens,
  ...deliveryTokens,
  ...infrastructureTokens,
  ...databasesTokens,
  ...paymentsTokens,
  ...merchantsTokens,
  ...commerceTokens,
  ...messagingTokens,
  ...mailTokens,
  ...modelsTokens,
  ...inferenceTokens,
  ...productivityTokens,
  ...contentTokens,
  ...observabilityTokens,
  ...telemetryTokens,
  ...productTokens,
  ...identityTokens,
  ...keysTokens,
];

/**
 * Pieces of keys that vendors print in their documentation and everybody copies; a token that holds one is clean.
 * AWS (IAM user guide), Azurite and the storage emulator, the Cosmos DB emulator, the jwt.io sample's payload, Stripe's
 * documentation keys, Telegram's, Discord's and Slack's documented bot tokens, Google's codelab key, Socket's
 * public key.
 */
export const documentedExamples: readonly string[] = [
  'IOSFODNN7',
  'I44QH8DHB',
  'wJalrXUtnFEMI',
  'Eby8vdM02xNOcqFlqUwJPLlm',
  'C2y6yDjf5/R+ob0N8A7Cgv30',
  'eyJzdWIiOiIxMjM0NTY3ODkwIi',
  '4eC39HqLyjW',
  'BQokikJOvBiI2HlWgH4olfQ2',
  'HdqTcvCH1vGWJxfSeofSAs0K5',
  'Cl2FMQ.ZnCjm1XVW7vRze',
  '19874698323-pdFZKVeTuE8s',
  'DaGmWKa4JsXZ-HjGw7ISLn',
  't_--RAN5U4ivauy4w37-6aoKyY',
];
