import type { Code, Idioms } from '../../facts/idioms.ts';
import { rewrites } from './idioms-rewrites.ts';
import { termination } from './idioms-termination.ts';
import { importStyle } from './import-style.ts';

/** What Java writes for the intents of the rules, as google-java-format would. It compiles from Java 10 on. */
export const idioms: Idioms = {
  quote: (text) => JSON.stringify(text),
  readEnv: (name) => ({
    text: `Objects.requireNonNull(System.getenv("${name}"), "${name} is not set")`,
    imports: ['import java.util.Objects;'],
  }),
  readEnvOr: (name, fallback) => plain(`System.getenv().getOrDefault("${name}", ${fallback})`),
  readFlag: (name) => plain(`"1".equals(System.getenv("${name}"))`),
  readNumberEnvOr: (name, fallback) =>
    plain(`Integer.parseInt(System.getenv().getOrDefault("${name}", "${fallback}"))`),
  joinText: (pieces) => pieces.join(' + '),
  importStyle,
  rewrite: (place) => rewrites[place.remedy]?.(place),
  ...termination,
};

function plain(text: string): Code {
  return { text, imports: [] };
}
