import type { Rule } from '../rules/rule.ts';
import type { Config, EnvironmentSettings, Profile, RuleSeverity, TestsMode } from './config.ts';
import { ruleNames, type FindingId } from './finding.ts';
import { pathTest, type PathTest } from './globs.ts';
import type { Layer, LoadedConfig } from './load.ts';
import { fileName, pathBelow, resolvePath } from './location.ts';
import { isTestPath } from './test-files.ts';

/** What the editor's settings say; undefined where they say nothing. */
export interface EditorSettings {
  readonly enable?: boolean;
  /** Check only where a configuration file is found. */
  readonly requireConfig?: boolean;
  readonly profile?: Profile;
  /** By rule id, former id or `factor/*`. */
  readonly rules?: ReadonlyMap<string, RuleSeverity>;
  /** Globs relative to the workspace folder. */
  readonly exclude?: readonly string[];
  readonly env?: EnvironmentSettings;
  /** Bytes. */
  readonly maxFileSize?: number;
  readonly maxProblemsPerFile?: number;
  readonly tests?: TestsMode;
}

/** What the command line says; it wins over files and editor. */
export interface Flags {
  readonly profile?: Profile;
  readonly rules?: ReadonlyMap<string, RuleSeverity>;
}

/** The settings of one document, all sources taken together. */
export interface Settings {
  readonly enabled: boolean;
  readonly profile: Profile;
  /** What is set for a rule or meta finding; undefined leaves each finding its own severity. */
  severityOf(rule: FindingId | Rule): RuleSeverity | undefined;
  /** True when the document is not to be checked. */
  readonly excluded: boolean;
  /** Bytes. */
  readonly maxFileSize: number;
  readonly maxProblemsPerFile: number;
  readonly tests: TestsMode;
  /** True when the document is a test or a test's data. */
  readonly isTest: boolean;
  readonly env: EnvironmentSettings;
  /** URI of the file with accepted findings. */
  readonly baseline?: string;
  /** URI of the nearest configuration file. */
  readonly configUri?: string;
}

/** What holds where nobody says otherwise. */
export const defaults = {
  profile: 'recommended',
  maxFileSize: 1_048_576,
  maxProblemsPerFile: 100,
  tests: 'off',
} as const;

/**
 * The settings of the document at `uri`. A flag wins over the configuration files, a nearer file over a farther one,
 * files over the editor's settings, and those over the defaults. Cheap enough to call for every check.
 */
export function settingsFor(
  uri: string,
  loaded: LoadedConfig,
  editor: EditorSettings,
  flags: Flags,
  rules: readonly Rule[],
): Settings {
  const configs = loaded.layers.map((layer) => layer.config);
  const nearest = <T>(pick: (config: Config) => T | undefined): T | undefined =>
    configs.reduce<T | undefined>((found, config) => pick(config) ?? found, undefined);
  const severities = severitiesFor(uri, loaded, editor, flags, rules);
  return {
    enabled: editor.enable !== false && !(editor.requireConfig === true && loaded.uri === undefined),
    profile: flags.profile ?? nearest((config) => config.profile) ?? editor.profile ?? defaults.profile,
    severityOf: (rule) => severities.get(typeof rule === 'string' ? rule : rule.id),
    excluded: isExcluded(uri, loaded, editor),
    maxFileSize: nearest((config) => config.maxFileSize) ?? editor.maxFileSize ?? defaults.maxFileSize,
    maxProblemsPerFile: editor.maxProblemsPerFile ?? defaults.maxProblemsPerFile,
    tests: nearest((config) => config.tests) ?? editor.tests ?? defaults.tests,
    isTest: isTestPath((loaded.root === undefined ? undefined : pathBelow(loaded.root, uri)) ?? fileName(uri)),
    env: {
      files: nearest((config) => config.env.files) ?? editor.env?.files,
      ignoredKeys: nearest((config) => config.env.ignoredKeys) ?? editor.env?.ignoredKeys,
      publicPrefixes: nearest((config) => config.env.publicPrefixes) ?? editor.env?.publicPrefixes,
    },
    baseline: baselineOf(loaded.layers),
    configUri: loaded.uri,
  };
}

/** What is set by rule: sources from weak to strong, and in each one ids over `factor/*`. */
function severitiesFor(
  uri: string,
  loaded: LoadedConfig,
  editor: EditorSettings,
  flags: Flags,
  rules: readonly Rule[],
): ReadonlyMap<FindingId, RuleSeverity> {
  const names = ruleNames(rules);
  const sources = [editor.rules, ...loaded.layers.flatMap((layer) => layerRules(uri, layer)), flags.rules];
  const result = new Map<FindingId, RuleSeverity>();
  for (const source of sources) {
    const entries = [...(source ?? [])];
    const groups = entries.filter(([name]) => name.endsWith('/*'));
    const single = entries.filter(([name]) => !name.endsWith('/*'));
    for (const [name, severity] of [...groups, ...single]) {
      for (const id of names.expand(name)) result.set(id, severity);
    }
  }
  return result;
}

/** A layer's rules, then those of its overrides that are about the document. */
function layerRules(uri: string, { config, folder }: Layer): ReadonlyMap<string, RuleSeverity>[] {
  const path = pathBelow(folder, uri);
  const matching = path === undefined ? [] : config.overrides.filter(({ files }) => testFor(files)(path) === true);
  return [config.rules, ...matching.map((override) => override.rules)];
}

/** The globs of the editor count first, then those of the files; the last glob that matches decides. */
function isExcluded(uri: string, { layers, root }: LoadedConfig, editor: EditorSettings): boolean {
  const sources = [
    ...(root === undefined ? [] : [{ folder: root, globs: editor.exclude ?? [] }]),
    ...layers.map(({ folder, config }) => ({ folder, globs: config.exclude })),
  ];
  let excluded = false;
  for (const { folder, globs } of sources) {
    const path = pathBelow(folder, uri);
    if (path !== undefined) excluded = testFor(globs)(path) ?? excluded;
  }
  return excluded;
}

function baselineOf(layers: readonly Layer[]): string | undefined {
  const layer = layers.findLast(({ config }) => config.baseline !== undefined);
  return layer && resolvePath(layer.home, layer.config.baseline ?? '');
}

const compiled = new WeakMap<readonly string[], PathTest>();

/** Compiles each list of globs once; lists live as long as the parsed file they come from. */
function testFor(globs: readonly string[]): PathTest {
  const known = compiled.get(globs);
  if (known) return known;
  const test = pathTest(globs);
  compiled.set(globs, test);
  return test;
}
