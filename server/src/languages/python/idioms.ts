import type { Idioms } from '../../facts/idioms.ts';
import { termination } from './idioms-termination.ts';
import { rewrites } from './idioms-logging.ts';
import { importStyle } from './import-style.ts';

/** What Python writes for the intents of the rules. */
export const idioms: Idioms = {
  quote: (text) => JSON.stringify(text),
  indent: '    ',
  readEnv: (name, literal = '') => ({
    text: `os.environ["${name}"]${isBytes(literal) ? '.encode()' : ''}`,
    imports: ['import os'],
  }),
  readEnvOr: (name, fallback) => ({ text: `os.environ.get("${name}", ${fallback})`, imports: ['import os'] }),
  readFlag: (name) => ({ text: `os.environ.get("${name}") == "1"`, imports: ['import os'] }),
  readNumberEnvOr: (name, fallback) => ({
    text: `int(os.environ.get("${name}", "${fallback}"))`,
    imports: ['import os'],
  }),
  readListEnvOr: (name, fallback) => ({
    text: `os.environ.get("${name}", ${fallback}).split(",")`,
    imports: ['import os'],
  }),
  namedArgument: (name, value) => `${name}=${value}`,
  importStyle,
  rewrite: (place) => rewrites[place.remedy]?.(place),
  ...termination,
};

function isBytes(literal: string): boolean {
  return /^(?:b|br|rb)["']/i.test(literal);
}
