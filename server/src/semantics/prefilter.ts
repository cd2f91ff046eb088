import type { Api, EffectName } from '../catalog/effects.ts';
import { createWordScanner } from '../text/words.ts';
import { lastPart } from './names.ts';

/** Tells by words alone which effects a text may have: sound, so that a file without them need not be parsed. */
export type Prefilter = (text: string) => ReadonlySet<EffectName>;

/** How a language brings in modules, as far as it shows beside their names. */
export interface ModuleStyle {
  /** True when imports name modules in quotes. */
  readonly quoted: boolean;
  /** Names that are there without an import. */
  readonly globals: readonly string[];
  /** Modules all of whose names are there without an import. */
  readonly implied?: readonly string[];
  /** True when imports name a package in full: `import java.util.List`. */
  readonly whole?: boolean;
}

interface Need {
  readonly effect: EffectName;
  /** Indexes of the words that must all occur. */
  readonly words: readonly number[];
}

/**
 * A prefilter for the rows of a catalog. A use of `winston.transports.File` must contain `winston` as a module's name and
 * `File`, under whatever local names. A name that another row produces starts with that row's module, so its own words
 * suffice.
 */
export function createPrefilter(apis: readonly Api[], wanted: ReadonlySet<EffectName>, style: ModuleStyle): Prefilter {
  const words = new Map<string, number>();
  const needs = new Map<string, Need>();
  for (const api of apis) {
    const texts = wordsOf(api, wanted, style);
    if (texts === undefined || api.effect === undefined) continue;
    const indexes = texts.map((word) => {
      const index = words.get(word) ?? words.size;
      words.set(word, index);
      return index;
    });
    needs.set(`${api.effect} ${texts.join(' ')}`, { effect: api.effect, words: indexes });
  }
  const list = [...words.keys()];
  const scanner = createWordScanner(list.map((word) => word.replace(moduleMark, '').replace(nameMark, '')));
  const tests = list.map((word) => {
    if (word.startsWith(moduleMark)) return style.quoted ? besideQuotedModule : besideName;
    return word.startsWith(nameMark) ? besideName : undefined;
  });
  let current = '';
  const accepts = (word: number, start: number, end: number): boolean =>
    tests[word]?.(current.charCodeAt(start - 1), current.charCodeAt(end), current.charCodeAt(end + 1)) ?? true;
  const all = [...needs.values()];
  return (text) => {
    current = text;
    const found = scanner.scan(text, accepts);
    const effects = new Set<EffectName>();
    for (const need of all) {
      if (!effects.has(need.effect) && need.words.every((word) => found[word] === 1)) effects.add(need.effect);
    }
    return effects;
  };
}

/** Stands before a word that must be a module's name. */
const moduleMark = 'module ';
/** Stands before a word that must be a whole name. */
const nameMark = 'name ';

function wordsOf(
  api: Api,
  wanted: ReadonlySet<EffectName>,
  { globals, implied = [], whole: isWhole = false }: ModuleStyle,
): readonly string[] | undefined {
  if (api.effect === undefined || !wanted.has(api.effect)) return undefined;
  if (api.words !== undefined) return api.words.map((word) => (globals.includes(word) ? nameMark + word : word));
  if (api.literal !== undefined && api.call === undefined && api.access === undefined) return [api.literal];
  const name = api.call ?? api.access?.replace(/\.\*$/, '');
  if (name === undefined) {
    const single = api.module ?? (api.setting === undefined ? undefined : lastPart(api.setting));
    return single === undefined ? undefined : [single];
  }
  const whole = name.replaceAll('()', '');
  const unsaid = implied.find((module) => whole.startsWith(`${module}.`));
  const bare = unsaid === undefined ? whole : whole.slice(unsaid.length + 1);
  // A module's path may hold dots before its last slash: `github.com/go-chi/chi`.
  const packaged = whole === bare && isWhole ? /^(?:[a-z_]\w*\.)+(?=[A-Z])/.exec(bare)?.[0].slice(0, -1) : undefined;
  const first = packaged ?? /^(?:.*\/)?[^./]+/.exec(bare)?.[0] ?? bare;
  const last = lastPart(bare);
  // Names that no import brings: of the language itself, of any object, of a module of the app.
  const isImported = /^[a-z@]/.test(first) && !globals.includes(first);
  const isName = /^[A-Za-z_]\w*$/.test(last);
  const module = isImported ? moduleWords(first) : [globals.includes(first) ? nameMark + first : first];
  return last === '*' || last === first ? module : [...module, isName ? nameMark + last : last];
}

/** A version may stand within a path: `github.com/gofiber/fiber/v2/middleware/basicauth`. */
function moduleWords(path: string): readonly string[] {
  const [, owner, name] = /^([\w-]+\.[\w.-]+\/[^/]+)\/(?:.*\/)?([^/]+)$/.exec(path) ?? [];
  return owner === undefined || name === undefined ? [moduleMark + path] : [moduleMark + owner, nameMark + name];
}

/**
 * What stands beside the name in `'express'`, `"node:http"`, `'fs/promises'`, `'@hapi/hapi'`, `'socket.io'`,
 * `'express-session'`, or where it is used as if it were a global: neither `http://`, `https`, `this.http` nor words.
 */
function besideQuotedModule(before: number, after: number, next: number): boolean {
  if (isOneOf(before, '\'"`/:@') && isOneOf(after, '\'"`/.-')) return true;
  if (after === 32 && isWord(next)) return false;
  return !isWord(before) && !isWord(after) && !isOneOf(before, '.$@/-') && !isOneOf(after, '$:-/\'"`');
}

/** The name is not a part of a longer one. */
function besideName(before: number, after: number): boolean {
  return !isWord(before) && !isWord(after);
}

function isOneOf(code: number, characters: string): boolean {
  return characters.includes(String.fromCharCode(code));
}

/** False for what stands outside of the text, too. */
function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}
