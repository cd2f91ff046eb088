import type { EffectName } from '../catalog/effects.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import type { Project } from '../semantics/project.ts';
import type { View } from '../semantics/view.ts';

/** The twelve factors in the order of 12factor.net, by the name their rules carry. */
export const factors = [
  'codebase',
  'dependencies',
  'config',
  'backing-services',
  'build-release-run',
  'processes',
  'port-binding',
  'concurrency',
  'disposability',
  'parity',
  'logs',
  'admin-processes',
] as const;
export type Factor = (typeof factors)[number];

/** `factor/kebab-name`; never renumbered. */
export type RuleId = `${Factor}/${string}`;

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How sure a finding is; `low` shows only in the `strict` profile. */
export type Confidence = 'high' | 'medium' | 'low';

/** Another place that belongs to a finding. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** A literal that moves out of the code into the environment files of its app. */
export interface EnvironmentMove {
  /** The wished key; another one is chosen when the key is taken by another value. */
  readonly name: string;
  /** The secret itself. It stays in memory: no message, log or answer carries it, only the edit of `.env`. */
  readonly value: string;
  /** Names to take instead when the wished one holds another value, the best first. */
  readonly alternatives: readonly string[];
  /** True when a key of another name that holds the same value is the same secret, and no coincidence. */
  readonly isDistinctive: boolean;
  /** The issuer's page on revoking a leaked one. */
  readonly revoke?: string;
  /** The edits of the code for the key that was chosen. */
  edits(name: string): readonly Edit[];
}

/** What a file other than the finding's own gets, at its end, unless it has it; an absent file is made. */
export interface OtherFile {
  readonly uri: string;
  /** True when the file is not there as far as the rule knows, so that an editor must be able to create it. */
  readonly create: boolean;
  /** Keys of variables, without values, in a file of such keys. */
  readonly variables?: readonly string[];
  /** Whole lines, without line break. */
  readonly lines?: readonly string[];
}

export interface Fix {
  /** Verb first, no secret in it. Stable for the same finding, so that it also identifies the fix. */
  readonly title: string;
  /** `safe` keeps the program's behavior apart from what the finding is about; only safe fixes run on save. */
  readonly safety: 'safe' | 'unsafe';
  /** Edits in the finding's own file. */
  readonly edits: readonly Edit[];
  /** Also moves a value into `.env`, `.env.example` and `.gitignore`; the edits read it back by `name`. */
  readonly move?: EnvironmentMove;
  /** Changes other files too; their texts are read when the fix is applied. */
  readonly others?: readonly OtherFile[];
  /** True when the edits carry a secret of the file along, so that no report may show them. */
  readonly isPrivate?: boolean;
  /** Why the fix cannot be applied here; shown instead of applying. */
  readonly unavailable?: string;
}

export interface Finding {
  readonly rule: RuleId;
  readonly uri: string;
  readonly range: Range;
  /** One line, about 100 characters, problem then consequence; never a secret's value. */
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly related: readonly Place[];
  readonly fixes: readonly Fix[];
  /** Words that say why this was reported, for the hover: what the judgement rests on. */
  readonly evidence?: string;
  /** True for a key of a known format that opens something: nothing accepts it by the way. */
  readonly isLive?: boolean;
}

/** What a rule says; the rule's own id, severity and confidence are filled in where it is silent. */
export interface Problem {
  readonly range: Range;
  readonly message: string;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly related?: readonly Place[];
  readonly fixes?: readonly Fix[];
  readonly evidence?: string;
  readonly isLive?: boolean;
}

export type Report = (problem: Problem) => void;

export interface Rule {
  readonly id: RuleId;
  readonly factor: Factor;
  /** What is wrong, in a few words; the name of the rule in lists. */
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** True for rules about credentials: their findings honor other scanners' allow comments and are masked. */
  readonly secret?: boolean;
  /** Former ids that settings and comments may still use. */
  readonly aliases?: readonly RuleId[];
  /** True when a finding means something only in code that runs as a service. */
  readonly servicesOnly?: boolean;
  /** True when a finding means nothing in deploy files for a developer's machine, for tests or examples. */
  readonly productionOnly?: boolean;
  /** Effects without which the rule has nothing to say; the whole-workspace check skips files that cannot have them. */
  readonly effects?: readonly EffectName[];
  /** A cheap necessary condition on the raw text, for findings that rest on no effect. */
  readonly mayConcern?: (text: string) => boolean;
  check(view: View, report: Report, project: Project): void;
}

/** True for a fix that changes more than the finding's own file: only an editor applies it, as one step. */
export function changesOtherFiles({ move, others }: Fix): boolean {
  return move !== undefined || others !== undefined;
}

const secretIds = new WeakMap<readonly Rule[], ReadonlySet<string>>();

/** The ids of those rules that are about credentials; remembered per array. */
export function secretRuleIds(rules: readonly Rule[]): ReadonlySet<string> {
  const known = secretIds.get(rules);
  if (known !== undefined) return known;
  const ids = new Set<string>(rules.filter((rule) => rule.secret === true).map((rule) => rule.id));
  secretIds.set(rules, ids);
  return ids;
}

/** Types a rule and keeps its literal id. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
