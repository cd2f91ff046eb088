import type { Api } from '../../effects.ts';
import { apis as java } from '../java.ts';

/** The libraries of the JVM are the same in both languages; Kotlin's own rows say more of what they name. */
export const apis: readonly Api[] = java;
