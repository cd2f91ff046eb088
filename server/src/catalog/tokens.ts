import { cloudTokens } from './tokens/cloud.ts';
import { commerceTokens } from './tokens/commerce.ts';
import { developmentTokens } from './tokens/development.ts';
import type { TokenFormat } from './tokens/format.ts';
import { infrastructureTokens } from './tokens/infrastructure.ts';
import { keyTokens } from './tokens/keys.ts';
import { modelTokens } from './tokens/models.ts';
import { serviceTokens } from './tokens/services.ts';
import { toolingTokens } from './tokens/tooling.ts';

export type { TokenFormat } from './tokens/format.ts';

/**
 * Token formats of providers. Of two rows that match at the same place the earlier one counts, so a narrow row stands
 * before a wide one. Sources: the issuers' documentation of their formats.
 */
export const tokenFormats: readonly TokenFormat[] = [
  ...cloudTokens,
  ...infrastructureTokens,
  ...developmentTokens,
  ...toolingTokens,
  ...serviceTokens,
  ...commerceTokens,
  ...modelTokens,
  ...keyTokens,
];

/**
 * Pieces of keys that vendors print in their documentation and everybody copies; a token that holds one is clean.
 * AWS (IAM user guide), Azurite and the storage emulator, the jwt.io sample's payload, Stripe's documentation key.
 */
export const documentedExamples: readonly string[] = [
  'IOSFODNN7',
  'I44QH8DHB',
  'Eby8vdM02xNOcqFlqUwJPLlm',
  'eyJzdWIiOiIxMjM0NTY3ODkwIi',
  '4eC39HqLyjW',
  'BQokikJOvBiI2HlWgH4olfQ2',
];
