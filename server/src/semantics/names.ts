import type { Api } from '../catalog/effects.ts';

/** A catalog made ready for look-ups by full name. */
export interface NameIndex {
  /** Rows by the full name of the call. */
  readonly calls: ReadonlyMap<string, readonly Api[]>;
  /** Rows about a method of whatever object, by the method's name. */
  readonly methods: ReadonlyMap<string, readonly Api[]>;
  /** Rows by the full name of the access. */
  readonly accesses: ReadonlyMap<string, readonly Api[]>;
  /** Rows by the package that is imported. */
  readonly modules: ReadonlyMap<string, readonly Api[]>;
  /** Rows about settings, by the last part of the setting's name. */
  readonly settings: ReadonlyMap<string, readonly Api[]>;
  /** Rows by the string that they look for. */
  readonly literals: ReadonlyMap<string, readonly Api[]>;
  /** Full name, possibly ending in `()`, → the name that stands for it. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Full names of the functions that make another one of what they get. */
  readonly wrappers: ReadonlySet<string>;
  /** Every beginning of a name of the catalog: what a wildcard import may bring. */
  readonly beginnings: ReadonlySet<string>;
  /** Last parts of all call names: a call whose last part is not here has no effect. */
  readonly lastParts: ReadonlySet<string>;
  /** Last fixed parts of access names, for finding accesses in the text. */
  readonly accessWords: RegExp;
}

export function indexNames(apis: readonly Api[]): NameIndex {
  const calls = new Map<string, Api[]>();
  const methods = new Map<string, Api[]>();
  const accesses = new Map<string, Api[]>();
  const modules = new Map<string, Api[]>();
  const settings = new Map<string, Api[]>();
  const literals = new Map<string, Api[]>();
  const aliases = new Map<string, string>();
  const wrappers = new Set<string>();
  const lastParts = new Set<string>();
  const words = new Set<string>();
  for (const api of apis) {
    if (api.module !== undefined && api.effect !== undefined) push(modules, api.module, api);
    if (api.literal !== undefined && api.effect !== undefined) push(literals, api.literal, api);
    if (api.alias !== undefined && api.is !== undefined) aliases.set(api.alias, api.is);
    if (api.call !== undefined) {
      if (api.wraps === true) wrappers.add(api.call);
      if (api.returns !== undefined) aliases.set(`${api.call}()`, api.returns);
      if (api.effect !== undefined) {
        push(calls, api.call, api);
        if (api.call.startsWith('*.')) push(methods, api.call.slice(2), api);
        lastParts.add(lastPart(api.call));
      }
    }
    if (api.setting !== undefined) push(settings, lastPart(api.setting), api);
    if (api.access !== undefined && api.effect !== undefined) {
      push(accesses, api.access, api);
    }
  }
  for (const name of accesses.keys()) {
    // A row for any member finds the single members too.
    if (!accesses.has(`${name.slice(0, -lastPart(name).length)}*`) || name.endsWith('.*'))
      words.add(lastPart(name.replace(/\.\*$/, '')));
  }
  const pattern = [...words].map((word) => word.replace(/[^\w]/g, '\\$&')).join('|');
  return {
    calls,
    methods,
    accesses,
    modules,
    literals,
    settings,
    aliases,
    wrappers,
    beginnings: beginningsOf(apis),
    lastParts,
    accessWords: new RegExp(pattern === '' ? '(?!)' : `(?<!\\w)(?:${pattern})(?!\\w)`, 'g'),
  };
}

function beginningsOf(apis: readonly Api[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { call, access, alias, when = [], unless = [] } of apis) {
    const tested = [...when, ...unless].flatMap(({ named = [] }) => named);
    for (const name of [call, access, alias, ...tested]) {
      for (let dot = name?.indexOf('.') ?? -1; name !== undefined && dot >= 0; dot = name.indexOf('.', dot + 1))
        found.add(name.slice(0, dot).replace(/(?:\(\))+$/, ''));
      if (name !== undefined) found.add(name);
    }
  }
  return found;
}

function push(map: Map<string, Api[]>, key: string, api: Api): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [api]);
  else list.push(api);
}

/** The part after the last dot; `()` belongs to its name. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/**
 * The full name of resolved parts, with every prefix that the catalog knows under another name replaced by it:
 * `express`, `()`, `listen` becomes `express.Application.listen`.
 */
export function fullName(parts: readonly string[], aliases: ReadonlyMap<string, string>): string {
  let name = '';
  for (const part of parts) {
    const owner = name;
    name = part === '()' ? `${name}()` : name === '' ? part : `${name}.${part}`;
    for (let hops = 0; hops < 4; hops++) {
      const other = aliases.get(name) ?? (hops === 0 && part !== '()' ? aliases.get(`${owner}.*`) : undefined);
      if (other === undefined) break;
      name = other;
    }
  }
  return name;
}
