import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Rule, Severity } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';
import { configProblems } from './config-problems.ts';
import { ruleNames } from './finding.ts';

export type Profile = 'recommended' | 'strict';
/** What a setting says about a rule. */
export type RuleSeverity = Severity | 'off';
/** How findings of secret rules in test files are treated: dropped, shown as hints, or like any others. */
export type TestsMode = 'off' | 'hint' | 'on';

/** How environment variables are declared; undefined where a file says nothing. */
export interface EnvironmentSettings {
  readonly files?: readonly string[];
  readonly ignoredKeys?: readonly string[];
  readonly publicPrefixes?: readonly string[];
}

export interface Override {
  readonly files: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSeverity>;
}

/** What one configuration file says, without what it extends. Unknown and wrong parts are left out. */
export interface Config {
  readonly root: boolean;
  /** Paths relative to the file, `/` between names. */
  readonly extends: readonly string[];
  readonly profile?: Profile;
  /** By rule id, former id or `factor/*`. */
  readonly rules: ReadonlyMap<string, RuleSeverity>;
  readonly overrides: readonly Override[];
  readonly exclude: readonly string[];
  readonly env: EnvironmentSettings;
  /** Relative to the file. */
  readonly baseline?: string;
  /** Bytes. */
  readonly maxFileSize?: number;
  readonly tests?: TestsMode;
}

/** Something wrong in a configuration file. */
export interface ConfigProblem {
  readonly uri: string;
  readonly message: string;
  readonly range: Range;
}

/** The configuration that says nothing. */
export const emptyConfig: Config = { root: false, extends: [], rules: new Map(), overrides: [], exclude: [], env: {} };

/** Beyond this many UTF-16 units a file is no configuration anyone wrote. */
const largestConfig = 1_000_000;

/**
 * Reads a `.twelve-factor.json`: JSON with comments and trailing commas. Every problem carries the exact range of the
 * key or value it is about; what is right still applies.
 */
export function parseConfig(
  text: string,
  uri: string,
  rules: readonly Rule[],
): { config: Config; problems: ConfigProblem[] } {
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  const syntax = errors.map((error) => ({
    uri,
    message: `Not valid JSON: ${printParseErrorCode(error.error)}.`,
    range: { start: error.offset, end: error.offset + error.length },
  }));
  if (!tree) {
    const nothing = {
      uri,
      message: 'Not a configuration: no JSON in this file.',
      range: { start: 0, end: text.length },
    };
    return { config: emptyConfig, problems: syntax.length > 0 ? syntax : [nothing] };
  }
  const value = valueOf(tree);
  const problems = configProblems(tree, value, ruleNames(rules)).map((problem) => ({ uri, ...problem }));
  return { config: configOf(value), problems: [...syntax, ...problems] };
}

/** The JSON tree of a text; a byte order mark is taken as a blank so that offsets stay. */
function treeOf(text: string, errors: ParseError[]): Node | undefined {
  if (text.length > largestConfig) return undefined;
  const plain = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  try {
    return parseTree(plain, errors, { allowTrailingComma: true, disallowComments: false });
  } catch {
    // Thousands of nested brackets exhaust the parser's stack.
    return undefined;
  }
}

/** The plain value of a node. Built entry by entry, so that a key `__proto__` is a key like any other. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') {
    const value: unknown = node.value;
    return value;
  }
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children }) => {
      const [key, value] = children ?? [];
      return key && value ? [[String(key.value), valueOf(value)]] : [];
    }),
  );
}

/** The configuration a JSON value describes; whatever has the wrong shape is left out. */
export function configOf(value: unknown): Config {
  const at = new Map(entriesOf(value));
  const extended = at.get('extends');
  const profile = at.get('profile');
  const baseline = at.get('baseline');
  const tests = at.get('tests');
  return {
    root: at.get('root') === true,
    extends: typeof extended === 'string' ? [extended] : stringsOf(extended),
    profile: profile === 'recommended' || profile === 'strict' ? profile : undefined,
    rules: rulesOf(at.get('rules')),
    overrides: overridesOf(at.get('overrides')),
    exclude: stringsOf(at.get('exclude')),
    env: environmentOf(at.get('env')),
    baseline: typeof baseline === 'string' ? baseline : undefined,
    maxFileSize: sizeOf(at.get('maxFileSize')),
    tests: tests === 'off' || tests === 'hint' || tests === 'on' ? tests : undefined,
  };
}

/** Severities by rule from a JSON object; entries that are no severity are left out. */
export function rulesOf(value: unknown): ReadonlyMap<string, RuleSeverity> {
  return new Map(
    entriesOf(value).flatMap(([rule, severity]): [string, RuleSeverity][] =>
      isRuleSeverity(severity) ? [[rule, severity]] : [],
    ),
  );
}

const severities: readonly unknown[] = ['off', 'hint', 'information', 'warning', 'error'];

/** True for a severity or `off`. */
export function isRuleSeverity(value: unknown): value is RuleSeverity {
  return severities.includes(value);
}

function overridesOf(value: unknown): readonly Override[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => {
    const at = new Map(entriesOf(item));
    return { files: stringsOf(at.get('files')), rules: rulesOf(at.get('rules')) };
  });
}

function environmentOf(value: unknown): EnvironmentSettings {
  const at = new Map(entriesOf(value));
  const list = (key: string) => (Array.isArray(at.get(key)) ? stringsOf(at.get(key)) : undefined);
  return { files: list('files'), ignoredKeys: list('ignoredKeys'), publicPrefixes: list('publicPrefixes') };
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}
