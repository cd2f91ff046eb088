import type { Code, Idioms, ImportStyle } from '../../facts/idioms.ts';
import { rewrites } from './idioms-rewrites.ts';
import { termination } from './idioms-termination.ts';

/** What Kotlin writes for the intents of the rules. */
export const idioms: Idioms = {
  quote,
  readEnv: (name) => plain(`checkNotNull(System.getenv("${name}")) { "${name} is not set" }`),
  readEnvOr: (name, fallback) => loose(`System.getenv("${name}") ?: ${fallback}`),
  readFlag: (name) => loose(`System.getenv("${name}") == "1"`),
  readNumberEnvOr: (name, fallback) => loose(`System.getenv("${name}")?.toInt() ?: ${fallback}`),
  readListEnvOr: (name, fallback) => plain(`(System.getenv("${name}") ?: ${fallback}).split(",")`),
  joinText: (pieces) => pieces.join(' + '),
  namedArgument: (name, value) => `${name} = ${value}`,
  constant: { word: /\bconst\s+/, instead: '' },
  importStyle: importStyle(),
  rewrite: (place) => rewrites[place.remedy]?.(place),
  ...termination,
};

function quote(text: string): string {
  return JSON.stringify(text).replaceAll('$', '\\$');
}

function plain(text: string): Code {
  return { text, imports: [] };
}

function loose(text: string): Code {
  return { text, imports: [], isLoose: true };
}

/** kotlinlang.org/docs/coding-conventions.html and ktlint: one group in alphabetical order. */
function importStyle(): ImportStyle {
  return {
    read(line) {
      const [, module, name] = /^import ((?:\w+\.)+(\w+))$/.exec(line) ?? [];
      return module === undefined || name === undefined ? undefined : { module, name };
    },
    isPlatform: () => true,
    oneBlock: true,
  };
}
