import type { Api, ArgRef, EffectName } from '../catalog/effects.ts';
import type { Binding, Call, Facts } from '../facts/facts.ts';
import type { Idioms } from '../facts/idioms.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import type { Source } from '../text/source.ts';
import { createArguments } from './arguments.ts';
import { createConstants } from './constants.ts';
import { createFunctions } from './functions.ts';
import { fullName, type NameIndex } from './names.ts';
import { createResolver } from './resolve.ts';
import { accessApis, createSites } from './sites.ts';
import type { Understanding } from './understanding.ts';

/** An API in use at a place. */
export interface Site {
  readonly effect: EffectName;
  readonly api: Api;
  /** The full name under which the catalog knows the API. */
  readonly name: string;
  readonly range: Range;
  readonly scope: ScopeId;
  /** Present when the API is called. */
  readonly call?: Call;
  /** What the effect is about: the path, the port, the signal. */
  readonly subject?: Value;
  /** The element of the arguments that the site is about, for rows with `each`. */
  readonly element?: Value;
  /** The setting that the site is about, and the entries that it stands among. */
  readonly setting?: Binding;
  readonly beside?: readonly Binding[];
}

/** What the language of a file brings to its view. */
export interface Dialect {
  /** The language's folder name, for choosing examples. */
  readonly name: string;
  readonly names: NameIndex;
  readonly idioms: Idioms;
  /**
   * What the file makes: code that runs, an image that is built, a manifest that says how the app is deployed, a pipeline
   * that tests and builds it, or nothing, being there to hold secrets.
   */
  readonly home: 'code' | 'image' | 'manifest' | 'pipeline' | 'secrets';
  /** True for a settings file, which the app reads as it runs. */
  readonly isSettings: boolean;
  /** True for a programming language. */
  readonly isCode: boolean;
  readonly iterators: readonly string[];
  /** Modules all of whose names are there without an import. */
  readonly implied: readonly string[];
}

/** One file, understood: facts with names resolved and effects known. */
export interface View {
  readonly source: Source;
  readonly facts: Facts;
  readonly idioms: Idioms;
  readonly home: Dialect['home'];
  readonly isSettings: boolean;
  readonly isCode: boolean;
  /** Functions that fixes may add and that another file has, so that they can be called but not declared again. */
  readonly helpersBeside?: ReadonlySet<string>;
  effects(effect: EffectName): readonly Site[];
  /** The full name of a written name, or undefined when it is local or cannot be told. */
  named(path: Path, scope: ScopeId): string | undefined;
  /** What a value comes to when names are followed and constant pieces joined; the value itself when it is not constant. */
  constant(value: Value, scope: ScopeId): Value;
  /** The text of a value that is constant. */
  text(value: Value, scope: ScopeId): string | undefined;
  /** Every value it may have: alternatives, and the elements of a list that is walked. */
  options(value: Value, scope: ScopeId): readonly Value[];
  /** True when the value is made with an API of this effect, however deep. */
  mentions(value: Value, scope: ScopeId, effect: EffectName): boolean;
  argument(call: Call, ref: ArgRef): Value | undefined;
  /** A further part of a site, by its name in the catalog row. */
  part(site: Site, name: string): Value | undefined;
  /** The function a value is or names. */
  functionOf(value: Value, scope: ScopeId): ScopeId | undefined;
  /** Calls inside a function, and inside the file's own functions that it calls. */
  callsIn(scope: ScopeId): readonly Call[];
  /** The site a call is, if any. */
  sitesOf(call: Call): readonly Site[];
  /** The binding whose value is exactly this call, looking through `await`: `const server = app.listen()`. */
  bindingOf(call: Call): Binding | undefined;
}

export function createView(source: Source, facts: Facts, dialect: Dialect): View {
  const { names } = dialect;
  const resolver = createResolver(facts, {
    knows: (parts) => names.beginnings.has(fullName(qualified(parts), names.aliases)),
    wraps: (parts) => names.wrappers.size > 0 && names.wrappers.has(fullName(qualified(parts), names.aliases)),
  });

  const wildcards = [
    ...facts.imports.filter((imported) => imported.wildcard === true).map((imported) => imported.module),
    ...dialect.implied,
  ];
  /** Which of them brings a name, as far as it was asked; none is an empty text. */
  const modulesOf = new Map<string, string>();

  /** Rules ask for the same written names again and again. */
  const known = new Map<Path, { readonly scope: ScopeId; readonly name: string | undefined }>();

  function named(path: Path, scope: ScopeId): string | undefined {
    const found = known.get(path);
    if (found?.scope === scope) return found.name;
    const parts = resolver.resolve(path, scope);
    const name = parts === undefined ? undefined : fullName(qualified(parts), names.aliases);
    known.set(path, { scope, name });
    return name;
  }

  /** A name that nothing in the file brings may come from a module all of whose names are usable. */
  function qualified(parts: readonly string[]): readonly string[] {
    if (wildcards.length === 0) return parts;
    const first = parts[0] ?? '';
    let module = modulesOf.get(first);
    if (module === undefined) {
      // A package within a package is no name that comes with it: `kotlin` does not bring `io`.
      module =
        wildcards
          .filter((candidate) => !wildcards.includes(`${candidate}.${first}`))
          .find((candidate) => names.beginnings.has(`${candidate}.${first}`)) ?? '';
      modulesOf.set(first, module);
    }
    return module === '' ? parts : [module, ...parts];
  }

  const functions = createFunctions(facts, resolver);
  const parts: Understanding = {
    named,
    accessApis: (path, scope) => {
      const name = named(path, scope);
      return name === undefined ? [] : accessApis(names.accesses, name);
    },
    functionOf: (value, scope) => functions.functionOf(value, scope),
    functionOfPath: functions.functionOfPath,
    constant: (value, scope) => constants.constant(value, scope),
    mentions: (value, scope, effect) => constants.mentions(value, scope, effect),
    sitesOf: (call) => sites.sitesOf(call),
    elementsAt: (call, ref) => places.elementsAt(call, ref),
    elementsOf: (setting, ref) => places.elementsOf(setting, ref),
    aroundCall: (call) => places.aroundCall(call),
    aroundElement: (element, scope) => places.aroundElement(element, scope),
    aroundSetting: (setting) => places.aroundSetting(setting),
  };
  const places = createArguments(facts, parts);
  const constants = createConstants(facts, resolver, dialect.iterators, parts);
  const sites = createSites(facts, source.uri, names, parts);
  const byEffect = sites.all();
  return {
    source,
    facts,
    idioms: dialect.idioms,
    home: dialect.home,
    isSettings: dialect.isSettings,
    isCode: dialect.isCode,
    effects: (effect) => byEffect.get(effect) ?? [],
    named,
    constant: constants.constant,
    text: constants.text,
    options: constants.options,
    mentions: constants.mentions,
    argument: places.argument,
    part: (site, name) => {
      const ref = site.api.parts?.[name];
      if (ref === undefined) return undefined;
      if (site.call !== undefined) return places.argument(site.call, ref);
      const { api, setting, beside = [] } = site;
      return setting === undefined ? undefined : places.aroundSetting({ api, binding: setting, beside }).find(ref);
    },
    functionOf: (value, scope) => functions.functionOf(value, scope),
    callsIn: functions.callsIn,
    sitesOf: sites.sitesOf,
    bindingOf: functions.bindingOf,
  };
}
