import type { Api } from '../../effects.ts';
import { apis as java } from '../java.ts';

/** The libraries of the JVM are the same in both languages; Kotlin's own rows say more of what they name. */
export const apis: readonly Api[] = java.map(withProperty);

/** Kotlin writes `config.jdbcUrl = url` where Java calls `setJdbcUrl`: the setter's name need not stand in the text. */
function withProperty(row: Api): Api {
  const [, owner, first, rest] = /(\w+)\.set([A-Z])(\w*)$/.exec(row.call ?? '') ?? [];
  if (owner === undefined || first === undefined || rest === undefined) return row;
  // What follows the first letter is the same in both.
  return { ...row, words: row.words?.map((word) => (word === `set${first}${rest}` ? rest : word)) ?? [owner, rest] };
}
