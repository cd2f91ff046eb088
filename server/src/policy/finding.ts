import { factors, type Finding, type Rule, type RuleId, type Severity } from '../rules/rule.ts';

/** Findings about twelve-factor's own comments; no rule reports them. */
export type MetaId = 'meta/unused-suppression' | 'meta/unknown-rule';

/** Whatever a finding can be filed under. */
export type FindingId = RuleId | MetaId;

/** A finding as policy hands it on: a rule's, or one about a suppression comment. */
export interface PolicyFinding extends Omit<Finding, 'rule'> {
  readonly rule: FindingId;
}

/** What lists and reports need to know of a finding's origin. */
export interface MetaRule {
  readonly id: MetaId;
  readonly title: string;
  readonly severity: Severity;
}

/** The findings that policy itself makes; settings can change their severity like any rule's. */
export const metaRules: readonly MetaRule[] = [
  { id: 'meta/unused-suppression', title: 'Suppression comment that silences nothing', severity: 'hint' },
  { id: 'meta/unknown-rule', title: 'Suppression comment with an unknown rule', severity: 'hint' },
];

/** The rule that an id or a former id names. */
export interface RuleNames {
  /** Every current id, the ones of meta findings too. */
  readonly ids: readonly FindingId[];
  /** `factor/*` for every factor, and `meta/*`. */
  readonly groups: readonly string[];
  /** The current id for an id or alias. */
  resolve(name: string): FindingId | undefined;
  /** All current ids that a name stands for: one for an id or alias, several for `factor/*`, none if unknown. */
  expand(name: string): readonly FindingId[];
}

const namesOf = new WeakMap<readonly Rule[], RuleNames>();

/** The names of the given rules; remembered per array. */
export function ruleNames(rules: readonly Rule[]): RuleNames {
  const known = namesOf.get(rules);
  if (known) return known;
  const byName = new Map<string, FindingId>();
  for (const rule of rules) for (const alias of rule.aliases ?? []) byName.set(alias, rule.id);
  const ids: FindingId[] = [...rules.map((rule) => rule.id), ...metaRules.map((rule) => rule.id)];
  for (const id of ids) byName.set(id, id);
  const groups = [...factors, 'meta'].map((factor) => `${factor}/*`);
  const names: RuleNames = {
    ids,
    groups,
    resolve: (name) => byName.get(name),
    expand: (name) => {
      const id = byName.get(name);
      if (id !== undefined) return [id];
      return groups.includes(name) ? ids.filter((other) => other.startsWith(name.slice(0, -1))) : [];
    },
  };
  namesOf.set(rules, names);
  return names;
}

/** True when the name is a rule's id, a former id, or `factor/*`. */
export function isRuleName(names: RuleNames, name: string): boolean {
  return names.resolve(name) !== undefined || names.groups.includes(name);
}
