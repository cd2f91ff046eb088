import type { Api } from '../../effects.ts';

/** Random texts (learn.microsoft.com/dotnet/api/system.guid.newguid, system.security.cryptography.randomnumbergenerator). */
export const apis: readonly Api[] = [
  'System.Guid.NewGuid().ToString',
  'System.Security.Cryptography.RandomNumberGenerator.GetHexString',
  'System.Security.Cryptography.RandomNumberGenerator.GetString',
].map((call): Api => ({
  call,
  effect: 'makes-random',
  words: [call.includes('Guid') ? 'NewGuid' : 'RandomNumberGenerator'],
}));
