import { outsideServices } from '../../catalog/credential-words.ts';
import type { Suspicion } from './judge.ts';
import { wordsOf } from './words.ts';

/**
 * Jobs that test make up passwords and keys of their own on the spot, but not what somebody else gives out: tokens, keys of
 * services, and passwords of what stands outside of the job, as `SONAR_PASSWORD` and `KEYSTORE_PASSWORD` do.
 */
export function isGivenOut({ name, judgement: { verdict, reason } }: Suspicion, written: string): boolean {
  if (name.kind === 'token' || name.kind === 'api-key') return verdict === 'random';
  if (name.kind !== 'password' || !wordsOf(written).some((word) => outsideServices.has(word))) return false;
  return verdict === 'random' || (verdict === 'weak' && reason === 'a password that a person chose');
}
