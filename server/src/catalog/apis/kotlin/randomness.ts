import type { Api } from '../../effects.ts';

/** Random bytes and texts beside Java's (kotlinlang.org/api: kotlin.random, kotlin.uuid; api.ktor.io: io.ktor.util). */
export const apis: readonly Api[] = [
  'kotlin.random.Random.nextBytes',
  'kotlin.uuid.Uuid.random',
  'io.ktor.util.generateNonce',
].map((call): Api => ({ call, effect: 'makes-random', words: [call.slice(call.lastIndexOf('.') + 1)] }));
