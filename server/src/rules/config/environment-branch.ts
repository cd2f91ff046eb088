import type { ScopeId, Value } from '../../facts/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { environmentGroups } from '../../semantics/environment-group.ts';
import { environmentSetting } from '../../semantics/environment-setting.ts';
import { fullBindingName } from '../../semantics/binding-names.ts';
import type { View } from '../../semantics/view.ts';
import { contains, type Range } from '../../text/range.ts';
import { defineRule, type Problem, type Report } from '../rule.ts';

/** Factor III: the code chooses addresses or credentials by the environment's name instead of reading each from it. */
export const rule = defineRule({
  id: 'config/environment-branch',
  factor: 'config',
  title: 'Settings chosen by the name of the environment',
  severity: 'hint',
  confidence: 'medium',
  servicesOnly: true,
  effects: ['environment-name'],
  mayConcern: (text) =>
    /\b(?:production|staging|Production|Staging|prod)\b|(?:Production|Staging|Prod)_?(?:Config|Settings)|(?:Config|Settings)_?(?:Production|Staging|Prod)/.test(
      text,
    ) && /:\/\/|\bhost|\bbucket|secret/i.test(text),
  check(view, report, project) {
    const role = project.roleOf(view.source.uri);
    if (role === 'test' || role === 'example' || role === 'development') return;
    const reported: Range[] = [];
    const once: Report = (problem) => {
      // Of a chain of branches, and of what stands inside one, the outer says it all.
      if (reported.some((range) => contains(range, problem.range))) return;
      report({ range: problem.range, message: problem.message });
    };
    // Where nothing asks for the name, there is no branch to look for.
    const asked = view.effects('environment-name').length > 0;
    const chosen = asked ? [...branches(view), ...choices(view), ...groups(view), ...lookups(view)] : groups(view);
    for (const { problem, covers } of chosen) {
      once(problem);
      reported.push(covers);
    }
  },
});

interface Found {
  readonly problem: Problem;
  readonly covers: Range;
}

const consequence = 'a new environment needs a code change';

/** `if (env === 'production') apiUrl = '…'` */
function branches(view: View): Found[] {
  return view.facts.branches.flatMap((branch) => {
    if (!namesEnvironment(view, branch.condition, branch.scope)) return [];
    const chosen = [branch.consequence, ...(branch.alternative === undefined ? [] : [branch.alternative])].flatMap(
      (side) => settingIn(view, side) ?? [],
    );
    const [first] = chosen;
    return first === undefined
      ? []
      : [found(branch.condition.range, branch.range, `The environment's name chooses ${first.told}`)];
  });
}

/** `env === 'production' ? '…' : '…'` */
function choices(view: View): Found[] {
  const all: Found[] = [];
  const take = (value: Value, scope: ScopeId, name: () => readonly string[]): void => {
    if (value.kind !== 'either' && value.kind !== 'joined') return;
    for (const choice of eithers(value)) all.push(...ofChoice(view, choice, scope, name));
  };
  for (const binding of view.facts.bindings)
    take(binding.value, binding.scope, () => fullBindingName(binding, view.facts));
  for (const call of view.facts.calls)
    for (const arg of call.args) take(arg.value, call.scope, () => (arg.name === undefined ? [] : [arg.name]));
  return all;
}

function ofChoice(view: View, value: Choice, scope: ScopeId, name: () => readonly string[]): Found[] {
  if (value.condition === undefined || !namesEnvironment(view, value.condition, scope)) return [];
  // A literal beside an environment read is a default for development.
  if (value.options.some((option) => view.mentions(option, scope, 'environment-read'))) return [];
  const chosen = value.options.flatMap((option) => setting(view, name(), option, scope) ?? []);
  const [first] = chosen;
  return first === undefined ? [] : [found(value.range, value.range, `The environment's name chooses ${first}`)];
}

type Choice = Value & { kind: 'either' };

/** `{ development: { … }, production: { … } }`, `class ProductionConfig` */
function groups(view: View): Found[] {
  return environmentGroups(view).flatMap((group) => {
    const holds = group.isDevelopment ? undefined : settingIn(view, group.range);
    if (holds === undefined) return [];
    // Of a file that is a group as a whole, the setting is the place to look at.
    const place = contains(group.nameRange, holds.range) ? holds.range : group.nameRange;
    return [found(place, group.range, `\`${group.name}\` holds ${holds.told} for one environment`)];
  });
}

/** `configs[process.env.NODE_ENV]`, where `configs` is a module of the app that is named for its settings. */
function lookups(view: View): Found[] {
  const { text } = view.source;
  return view.effects('environment-name').flatMap((site) => {
    const before = /([\w$]+)\s*\[\s*$/.exec(text.slice(Math.max(0, site.range.start - 80), site.range.start));
    const owner = before?.[1];
    if (before === null || owner === undefined || !/config|setting|environment/i.test(owner)) return [];
    const start = site.range.start - before[0].length;
    const after = /^[^\]\n]{0,40}\]/.exec(text.slice(site.range.end))?.[0];
    const module = view.named([owner], site.scope);
    if (after === undefined || module === undefined || !/^\.|\/\./.test(module)) return [];
    const range = { start, end: site.range.end + after.length };
    return [found(range, range, `\`${owner}\` is chosen by the environment's name`)];
  });
}

function found(range: Range, covers: Range, message: string): Found {
  return { problem: { range, message: `${message}; ${consequence}` }, covers };
}

/** True when a condition asks for the environment's name, other than for tests, which are no deployment. */
function namesEnvironment(view: View, condition: Value, scope: ScopeId): boolean {
  return (
    view.mentions(condition, scope, 'environment-name') &&
    !/['"](?:test|testing|ci)['"]/.test(view.source.text.slice(condition.range.start, condition.range.end))
  );
}

/** The first setting that a part of the file gives a literal. */
function settingIn(view: View, range: Range): { readonly told: string; readonly range: Range } | undefined {
  for (const binding of view.facts.bindings) {
    if (binding.form === 'import' || binding.form === 'parameter' || !contains(range, binding.range)) continue;
    if (view.constant(binding.value, binding.scope).kind !== 'text') continue;
    const told = setting(view, fullBindingName(binding, view.facts), binding.value, binding.scope);
    if (told !== undefined && !isDevelopmentOnly(view, binding.value.range, binding.scope))
      return { told, range: binding.value.range };
  }
  return undefined;
}

function setting(view: View, name: readonly string[], value: Value, scope: ScopeId): string | undefined {
  const constant = view.constant(value, scope);
  return constant.kind === 'text' ? environmentSetting(name, constant.text) : undefined;
}

function eithers(value: Value, depth = 0): readonly Choice[] {
  if (depth > 3) return [];
  if (value.kind === 'either') return [value, ...value.options.flatMap((option) => eithers(option, depth + 1))];
  return value.kind === 'joined' ? value.parts.flatMap((part) => eithers(part, depth + 1)) : [];
}
