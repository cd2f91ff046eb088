import type { Code, Idioms } from '../../facts/idioms.ts';
import { rewrites } from './idioms-rewrites.ts';
import { termination } from './idioms-termination.ts';
import { importStyle } from './import-style.ts';

/** How a file reads the environment: by a function, from the array, or as Laravel's settings files do. */
interface Reading {
  /** The read alone; what it gives when the variable is not set is what `otherwise` goes on from. */
  readonly read: (name: string) => string;
  readonly otherwise: '?:' | '??';
}

const byFunction: Reading = { read: (name) => `getenv('${name}')`, otherwise: '?:' };
const fromArray: Reading = { read: (name) => `$_ENV['${name}']`, otherwise: '??' };

const shared: Idioms = {
  quote,
  indent: '    ',
  // symfony.com/doc/current/components/console/helpers and PHP itself know signals by their constants.
  signal: (name) => plain(name),
  namedArgument: (name, value) => `${name}: ${value}`,
  importStyle,
  joinText: (pieces) => pieces.join(' . '),
  rewrite: (place) => rewrites[place.remedy]?.(place),
  ...termination,
};

/** What PHP writes for the intents of the rules, after the file's own way of reading the environment. */
export function idioms(text: string): Idioms {
  if (isSettingsFile(text)) return inSettings;
  return text.includes('$_ENV[') ? withArray : withFunction;
}

/** Settings of Laravel and its kin: a file that only gives an array, with `env` in it. */
function isSettingsFile(text: string): boolean {
  return /^return \[/m.test(text) && /\benv\(\s*['"]/.test(text);
}

/**
 * Laravel reads its settings while an image is built, too (laravel.com/docs/configuration#configuration-caching), so a
 * settings file does not stop for a variable that is not there yet.
 */
const inSettings: Idioms = {
  ...shared,
  readEnv: (name) => plain(`env('${name}')`),
  readEnvOr: (name, fallback) => plain(`env('${name}', ${fallback})`),
  readNumberEnvOr: (name, fallback) => plain(`(int) env('${name}', ${fallback})`),
  readListEnvOr: (name, fallback) => plain(`explode(',', env('${name}', ${fallback}))`),
};

const withFunction = reading(byFunction);
const withArray = reading(fromArray);

function reading({ read, otherwise }: Reading): Idioms {
  const or = (name: string, fallback: string): string => `${read(name)} ${otherwise} ${fallback}`;
  return {
    ...shared,
    readEnv: (name) => loose(or(name, missing(name))),
    requireValue: (written, name) => loose(`${written} ${written.includes('getenv') ? '?:' : '??'} ${missing(name)}`),
    readEnvOr: (name, fallback) => loose(or(name, fallback)),
    readFlag: (name) => loose(`${otherwise === '??' ? `(${or(name, "''")})` : read(name)} === '1'`),
    readNumberEnvOr: (name, fallback) => plain(`(int) (${or(name, fallback)})`),
    readListEnvOr: (name, fallback) => plain(`explode(',', ${or(name, fallback)})`),
  };
}

function missing(name: string): string {
  return `throw new \\RuntimeException('${name} is not set')`;
}

/** A string literal in the usual single quotes; what they cannot hold is escaped in double ones. */
function quote(text: string): string {
  if (/[\r\n\t]/.test(text)) return JSON.stringify(text).replaceAll('$', '\\$');
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function plain(text: string): Code {
  return { text, imports: [] };
}

function loose(text: string): Code {
  return { text, imports: [], isLoose: true };
}
