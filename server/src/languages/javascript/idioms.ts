import type { Code, Idioms } from '../../facts/idioms.ts';
import { logRewrites } from './idioms-logging.ts';
import { storeRewrites } from './idioms-stores.ts';
import { termination } from './idioms-termination.ts';

/** What JavaScript and TypeScript write for the intents of the rules. */
export function idioms(languageId: string): Idioms {
  const typed = languageId.startsWith('typescript');
  return {
    quote,
    readEnv: (name) => ({ text: `requireEnv('${name}')`, imports: [], declarations: [requireEnv(typed)] }),
    readEnvOr: (name, fallback) => plain(`process.env.${name} ?? ${fallback}`),
    readFlag: (name) => plain(`process.env.${name} === '1'`),
    readNumberEnvOr: (name, fallback) => plain(`Number(process.env.${name} ?? ${fallback})`),
    // Node takes a port as text (nodejs.org/api/net.html#serverlisten), but the type declarations ask for a number.
    portMayBeText: !typed,
    readListEnvOr: (name, fallback) => plain(`(process.env.${name} ?? ${fallback}).split(',')`),
    joinText: (pieces) => `\`${pieces.map(interpolated).join('')}\``,
    namedArgument: (name, value) => `${name}: ${value}`,
    rewrite: (place) => (logRewrites[place.remedy] ?? storeRewrites[place.remedy])?.(place),
    ...termination,
  };
}

/** A string literal in the usual single quotes. */
function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `'${escaped}'`;
}

/** A piece of a template: a literal without its quotes, other code between braces. */
function interpolated(piece: string): string {
  const literal = /^'([^]*)'$/.exec(piece)?.[1];
  if (literal === undefined) return `\${${piece}}`;
  return literal.replaceAll("\\'", "'").replaceAll('`', '\\`').replaceAll('${', '\\${');
}

function plain(text: string): Code {
  return { text, imports: [] };
}

/** JavaScript has no expression that throws, so a required variable is read through a function. */
function requireEnv(typed: boolean): string {
  const signature = typed ? 'function requireEnv(name: string): string {' : 'function requireEnv(name) {';
  return [
    signature,
    '  const value = process.env[name];',
    '  if (!value) throw new Error(`${name} is not set`);',
    '  return value;',
    '}',
  ].join('\n');
}
