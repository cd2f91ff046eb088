import type { Idioms } from '../../facts/idioms.ts';

/** What Python writes for the intents of the rules. */
export const idioms: Idioms = {
  quote: (text) => JSON.stringify(text),
  readEnv: (name) => ({ text: `os.environ["${name}"]`, imports: ['import os'] }),
  readEnvOr: (name, fallback) => ({ text: `os.environ.get("${name}", ${fallback})`, imports: ['import os'] }),
  readNumberEnvOr: (name, fallback) => ({ text: `int(os.environ.get("${name}", "${fallback}"))`, imports: ['import os'] }),
};
