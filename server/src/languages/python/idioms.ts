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
  joinText: (pieces) => `f"${pieces.map(interpolated).join('')}"`,
  namedArgument: (name, value) => `${name}=${value}`,
  importStyle,
  rewrite: (place) => rewrites[place.remedy]?.(place),
  ...termination,
};

/** A piece of an f-string. Before Python 3.12 its own quotes may not stand between the braces (PEP 701). */
function interpolated(piece: string): string {
  const literal = /^"([^]*)"$/.exec(piece)?.[1];
  if (literal === undefined) return `{${piece.replaceAll('"', "'")}}`;
  return literal.replaceAll('{', '{{').replaceAll('}', '}}');
}

function isBytes(literal: string): boolean {
  return /^(?:b|br|rb)["']/i.test(literal);
}
