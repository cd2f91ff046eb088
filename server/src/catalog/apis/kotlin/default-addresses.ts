import type { Api } from '../../effects.ts';

/** github.com/Litote/kmongo, KMongo.kt: mongodb://localhost */
export const apis: readonly Api[] = ['KMongo', 'reactivestreams.KMongo'].map((name): Api => ({
  call: `org.litote.kmongo.${name}.createClient`,
  effect: 'connects-locally',
  when: [{ arg: '0', is: 'absent' }],
  variable: 'MONGODB',
  label: '`KMongo.createClient()`',
  remedy: 'first-argument',
}));
