import type { Rule } from '../rules/rule.ts';
import { parseConfig, type Config, type ConfigProblem } from './config.ts';
import { fileName, folderOf, resolvePath } from './location.ts';

/** The names a configuration can have in a folder; the first one found counts. */
export const configNames = [
  '.twelve-factor.json',
  '.twelve-factor.jsonc',
  '.config/.twelve-factor.json',
  '.config/.twelve-factor.jsonc',
] as const;

/** How files are read: text, or nothing when there is no such file. A rejection counts as no file. */
export interface ConfigAccess {
  readFile(uri: string): Promise<string | undefined>;
}

/** One file's part in the settings of a document. */
export interface Layer {
  readonly uri: string;
  /** The folder its globs are relative to: for an extended file, that of the file that extends it. */
  readonly folder: string;
  /** The folder its paths (`baseline`, `extends`) are relative to. */
  readonly home: string;
  readonly config: Config;
}

/** The configuration files that apply to a document. */
export interface LoadedConfig {
  /** From the farthest to the nearest; a later one wins. */
  readonly layers: readonly Layer[];
  /** The nearest configuration file: what "the config in use" means; undefined when there is none. */
  readonly uri?: string;
  /** The folder that paths shown to the user and test-file patterns are relative to. */
  readonly root?: string;
  readonly problems: readonly ConfigProblem[];
}

/** Parsed files by URI, kept by the caller and cleared when a configuration file is written, created or deleted. */
export type ConfigCache = Map<string, Promise<ParsedConfig | undefined>>;
type ParsedConfig = ReturnType<typeof parseConfig>;

/** Settings of a document without any configuration file. */
export const noConfig: LoadedConfig = { layers: [], problems: [] };

interface Loader {
  readonly access: ConfigAccess;
  readonly rules: readonly Rule[];
  readonly cache: ConfigCache;
}

/**
 * Finds the configuration of a document: in its folder and upward, up to `stopAt` (a folder URI, looked at too) or a
 * file with `root`. The nearest file wins, setting by setting. Never rejects.
 */
export async function loadConfig(
  uri: string,
  access: ConfigAccess,
  rules: readonly Rule[],
  stopAt?: string,
  cache: ConfigCache = new Map(),
): Promise<LoadedConfig> {
  const loader = { access, rules, cache };
  const limit = stopAt?.replace(/\/+$/, '');
  const layers: Layer[] = [];
  const problems: ConfigProblem[] = [];
  let nearest: string | undefined;
  let root = limit;
  for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder)) {
    const found = await configIn(folder, loader);
    if (found) {
      nearest ??= found.uri;
      if (limit === undefined) root = folder;
      const chain = await withExtended(found.uri, folder, [], loader);
      layers.unshift(...chain.layers);
      problems.push(...chain.problems);
      if (found.parsed.config.root) break;
    }
    if (folder === limit) break;
  }
  return { layers, uri: nearest, root, problems };
}

/** Loads one named configuration file, and what it extends, for every document: `--config` and `configPath`. */
export async function loadConfigFile(
  uri: string,
  access: ConfigAccess,
  rules: readonly Rule[],
  cache: ConfigCache = new Map(),
): Promise<LoadedConfig> {
  const loader = { access, rules, cache };
  const folder = scopeFolder(uri);
  if ((await parsed(uri, loader)) === undefined) {
    const message = `No such configuration file: ${fileName(uri)}.`;
    return { layers: [], root: folder, problems: [{ uri, message, range: { start: 0, end: 0 } }] };
  }
  return { ...(await withExtended(uri, folder, [], loader)), uri, root: folder };
}

/** True when a file of this name is a configuration file, so that a change of it concerns settings. */
export function isConfigFile(uri: string): boolean {
  return configNames.some((name) => uri.endsWith(`/${name}`));
}

async function configIn(folder: string, loader: Loader) {
  for (const name of configNames) {
    const uri = `${folder}/${name}`;
    const found = await parsed(uri, loader);
    if (found) return { uri, parsed: found };
  }
  return undefined;
}

/** A file in `.config` speaks for the folder that holds `.config`. */
function scopeFolder(uri: string): string {
  const folder = folderOf(uri) ?? uri;
  return folder.endsWith('/.config') ? folder.slice(0, -'/.config'.length) : folder;
}

/** A file's layer with those it extends before it; `path` is how we came here, to see circles. */
async function withExtended(uri: string, folder: string, path: readonly string[], loader: Loader) {
  const layers: Layer[] = [];
  const problems: ConfigProblem[] = [];
  const file = await parsed(uri, loader);
  if (!file) return { layers, problems };
  const home = folderOf(uri) ?? folder;
  problems.push(...file.problems);
  for (const target of file.config.extends) {
    const base = resolvePath(home, target);
    const message = await extendsProblem(target, base, [...path, uri], loader);
    if (message !== undefined) {
      problems.push({ uri, message, range: await placeOf(uri, target, loader) });
      continue;
    }
    const chain = await withExtended(base, folder, [...path, uri], loader);
    layers.push(...chain.layers);
    problems.push(...chain.problems);
  }
  layers.push({ uri, folder, home, config: file.config });
  return { layers, problems };
}

/** Deeper chains than this are circles in all but name (`a/../a/…` cannot happen: paths are resolved). */
const deepest = 32;

async function extendsProblem(target: string, base: string, path: readonly string[], loader: Loader) {
  if (/^(?:[/\\]|[a-z][a-z0-9+.-]*:)/i.test(target)) return `"${target}" must be a path relative to this file.`;
  if (path.includes(base)) return `"${target}" leads back to ${fileName(base)}: configurations extend each other.`;
  if (path.length > deepest) return `"${target}" is the end of too long a chain of configurations.`;
  return (await parsed(base, loader)) ? undefined : `No such configuration file: "${target}".`;
}

/** Where a file says `"target"`; the text is read again because only wrong files need it. */
async function placeOf(uri: string, target: string, loader: Loader) {
  const text = (await read(uri, loader)) ?? '';
  const extending = text.indexOf('"extends"');
  const quoted = JSON.stringify(target);
  const start = text.indexOf(quoted, extending < 0 ? 0 : extending);
  return start < 0 ? { start: 0, end: 0 } : { start, end: start + quoted.length };
}

function parsed(uri: string, loader: Loader): Promise<ParsedConfig | undefined> {
  const known = loader.cache.get(uri);
  if (known) return known;
  const promise = read(uri, loader).then((text) =>
    text === undefined ? undefined : parseConfig(text, uri, loader.rules),
  );
  loader.cache.set(uri, promise);
  return promise;
}

async function read(uri: string, { access }: Loader): Promise<string | undefined> {
  try {
    return await access.readFile(uri);
  } catch {
    return undefined;
  }
}
