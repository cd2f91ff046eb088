import type { EffectName } from '../catalog/effects.ts';

/** Effects that a summary carries. */
export const projectEffects: readonly EffectName[] = [
  'listens',
  'consumes',
  'handles-termination',
  'handles-signal',
  'names-termination',
  'drains',
  'serverless-handler',
  'runs-in-desktop',
  'creates-app',
  'parses-arguments',
  'loads-env-file',
  'keeps-sessions-locally',
  'shares-sessions',
  'configures-logging',
  'unbuffers-output',
  'disables-grace',
  'declares-variable',
  'sets-port',
  'uses-image',
  'chooses-storage',
  'limits-drain',
  'sets-folder',
  'sets-stop-signal',
  'inherits-stop-signal',
];
