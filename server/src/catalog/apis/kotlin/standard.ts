import type { Api } from '../../effects.ts';
import { apis as brokers } from '../java/brokers.ts';

/**
 * What comes with Kotlin itself. Full names are those of the packages, with dots: `kotlin.system.exitProcess`. An extension
 * is named as a member of what it extends: `java.io.File.writeText`. Java's own libraries are in `../java`.
 */
export const apis: readonly Api[] = [
  // Runs the hooks, as `System.exit` does.
  { call: 'kotlin.system.exitProcess', effect: 'exits', kind: 'running-handlers' },
  // An index calls `get`, though no such word stands in the text.
  {
    call: 'java.lang.System.getenv().getValue',
    effect: 'environment-read',
    subject: '0',
    words: ['getenv', 'getValue'],
  },
  {
    call: 'java.lang.System.getenv().getOrElse',
    effect: 'environment-read',
    subject: '0',
    words: ['getenv', 'getOrElse'],
  },
  // `properties[key] = value` calls `set`, which is `put`.
  ...brokers
    .filter(({ call }) => call === 'java.util.Properties.put')
    .map((row): Api => ({ ...row, call: 'java.util.Properties.set' })),
];
