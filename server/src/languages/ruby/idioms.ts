import type { Code, Idioms } from '../../facts/idioms.ts';
import { rewrites } from './idioms-rewrites.ts';
import { termination } from './idioms-termination.ts';

/** What Ruby writes for the intents of the rules, as RuboCop would; quotes are those of the literal that is replaced. */
export const idioms: Idioms = {
  quote,
  readEnv: (name, literal = '') => plain(`ENV.fetch(${like(literal, name)})`),
  readEnvOr: (name, fallback) => plain(`ENV.fetch(${like(fallback, name)}, ${fallback})`),
  readFlag: (name) => plain(`ENV['${name}'] == '1'`),
  readNumberEnvOr: (name, fallback) => plain(`Integer(ENV.fetch('${name}', ${fallback}))`),
  portMayBeText: true,
  readListEnvOr: (name, fallback) => plain(`ENV.fetch(${like(fallback, name)}, ${fallback}).split(',')`),
  stopWithout: (name) => plain(`abort '${name} is not set'`),
  joinText: (pieces) => `"${pieces.map(interpolated).join('')}"`,
  namedArgument: (name, value) => `${name}: ${value}`,
  signal: (name) => plain(`'${name.replace(/^SIG/, '')}'`),
  rewrite: (place) => rewrites[place.remedy]?.(place),
  ...termination,
};

function quote(text: string): string {
  if (!/['\\\n\r\t]/.test(text)) return `'${text}'`;
  return JSON.stringify(text).replaceAll('#', '\\#');
}

/** A name within the quotes that a literal has. */
function like(literal: string, name: string): string {
  return literal.startsWith('"') ? `"${name}"` : `'${name}'`;
}

/** A piece of an interpolated text: a literal without its quotes, other code between braces. */
function interpolated(piece: string): string {
  return /^(['"]).*\1$/.test(piece) ? piece.slice(1, -1) : `#{${piece}}`;
}

function plain(text: string): Code {
  return { text, imports: [] };
}
