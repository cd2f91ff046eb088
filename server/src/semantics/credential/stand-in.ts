import type { Binding, Branch, Scope } from '../../facts/facts.ts';
import type { ScopeId, Value } from '../../facts/value.ts';
import { contains, type Range } from '../../text/range.ts';
import type { Site, View } from '../view.ts';
import type { Fallback } from './fallback.ts';

/** The variable that a site reads, when it is a constant. */
export function variableOf(view: View, site: Site): string | undefined {
  const { subject } = site;
  if (subject === undefined) return undefined;
  // `env.get('X').default('y')`, `ofNullable(getenv("X")).orElse("y")`: the name is in the calls before.
  let first: Value | undefined = subject;
  for (let hops = 0; hops < 3; hops++) {
    const made: Value | undefined = first === undefined ? undefined : view.constant(first, site.scope);
    if (made?.kind === 'call') first = made.call.args[0]?.value;
  }
  return first === undefined ? undefined : view.text(first, site.scope);
}

/** `secret = getenv("X")`, then `if secret == "" { secret = "y" }`: a statement of its own fills the gap. */
export function laterStandIns(view: View): readonly Fallback[] {
  const { bindings, branches } = view.facts;
  const reads = new Map<number, Site>();
  for (const site of view.effects('environment-read'))
    if (!reads.has(site.range.start)) reads.set(site.range.start, site);
  if (reads.size === 0) return [];
  const filled = bindings.filter(({ value }) => reads.get(value.range.start)?.range.end === value.range.end);
  return filled.flatMap((binding) => {
    const site = reads.get(binding.value.range.start);
    const variable = site === undefined ? undefined : variableOf(view, site);
    if (site === undefined || variable === undefined) return [];
    const rescued = afterFailure(view, binding);
    if (rescued !== undefined) return [{ variable, ...rescued, scope: binding.scope }];
    const branch = branches.find(
      (one) => one.scope === binding.scope && one.range.start > binding.range.start && asksWhether(one, binding),
    );
    const filling = branch === undefined ? undefined : onlyFilling(view, branch, binding);
    const text = filling === undefined ? undefined : view.text(filling.value, filling.scope);
    if (branch === undefined || filling === undefined || text === undefined) return [];
    const isPlain =
      branch.alternative === undefined &&
      branch.condition.kind === 'comparison' &&
      names(branch.condition.operands[0], binding);
    return [
      {
        variable,
        text,
        range: filling.value.range,
        scope: filling.scope,
        ...(isPlain && isAlone(view, branch, filling)
          ? { required: { replace: site.range, without: branch.range } }
          : {}),
      },
    ];
  });
}

/** What the same name gets where the read failed: `except KeyError: x = "y"`. */
function afterFailure(view: View, { name, scope, range }: Binding): Pick<Fallback, 'text' | 'range'> | undefined {
  const other = view.facts.bindings.find(
    (candidate) =>
      candidate.scope === scope &&
      candidate.value.kind === 'text' &&
      candidate.range.start > range.end &&
      candidate.name.join('.') === name.join('.'),
  );
  if (other?.value.kind !== 'text' || other.range.start - range.end > 200) return undefined;
  const between = view.source.text.slice(range.end, other.range.start).trim();
  return /^(?:except\b[^\n]*:|rescue\b[^\n]*)$/.test(between)
    ? { text: other.value.text, range: other.value.range }
    : undefined;
}

/** True for a question whether the name has a value: `x == ""`, `!x`, and `!ok` beside a read that says so too. */
function asksWhether({ condition }: Branch, binding: Binding): boolean {
  if (condition.kind !== 'comparison') return false;
  const [first, second] = condition.operands;
  if (condition.operator === 'not') return names(first, binding) || (first?.kind === 'name' && first.path[0] === 'ok');
  if (condition.operator !== 'equal' || !names(first, binding)) return false;
  return (second?.kind === 'text' && second.text === '') || (second?.kind === 'scalar' && second.value === null);
}

function names(value: Value | undefined, { name }: Binding): boolean {
  return value?.kind === 'name' && value.path.join('.') === name.join('.');
}

/** The assignment of the same name within the branch. */
function onlyFilling(view: View, { consequence }: Branch, { name }: Binding): Binding | undefined {
  return view.facts.bindings.find(
    (other) =>
      other.form === 'assignment' && contains(consequence, other.range) && other.name.join('.') === name.join('.'),
  );
}

/** True when the branch does nothing else. */
function isAlone(view: View, { consequence }: Branch, { range }: Binding): boolean {
  const { text } = view.source;
  return (
    /^[\s{:]*$/.test(text.slice(consequence.start, range.start)) &&
    /^[\s;}]*$/.test(text.slice(range.end, consequence.end))
  );
}

/** What a parameter is called that is given back where a variable is not set. */
const standInName =
  /^(?:def(?:ault)?|dflt|fall_?back|alt(?:ernative)?|or_?else|other(?:wise)?)(?:_?(?:val(?:ue)?|string|str|text))?$|^(?:val(?:ue)?)_?(?:default|if_?(?:missing|empty|unset))$/i;

/** `getEnv("X", "y")`, where `getEnv` is a function of the file that reads the variable its parameter names. */
export function helpersStandIns(view: View): readonly Fallback[] {
  const helpers = view.effects('environment-read').flatMap((site) => helperAround(view, site) ?? []);
  if (helpers.length === 0) return [];
  return view.facts.calls.flatMap((call) => {
    const helper = helpers.find(({ scope }) => scope.name === call.callee.at(-1) && !contains(scope.range, call.range));
    const key = helper === undefined ? undefined : call.args[helper.key];
    const given = helper === undefined ? undefined : call.args[helper.standIn];
    const variable = key === undefined ? undefined : view.text(key.value, call.scope);
    const text = given === undefined ? undefined : view.text(given.value, call.scope);
    if (given === undefined || variable === undefined || text === undefined) return [];
    return [{ variable, text, range: given.range, scope: call.scope, required: { replace: call.range } }];
  });
}

interface Helper {
  readonly scope: Scope;
  /** Which parameter names the variable, and which one stands in for it. */
  readonly key: number;
  readonly standIn: number;
}

function helperAround(view: View, site: Site): Helper | undefined {
  const scope = view.facts.scopes.get(site.scope);
  const { subject } = site;
  if (scope?.kind !== 'function' || scope.name === undefined || subject?.kind !== 'name') return undefined;
  const parameters = parametersOf(view, scope.id);
  const key = parameters.indexOf(subject.path.join('.'));
  const standIn = parameters.findIndex((name) => standInName.test(name));
  return key < 0 || standIn < 0 || key === standIn ? undefined : { scope, key, standIn };
}

function parametersOf(view: View, scope: ScopeId): readonly string[] {
  return view.facts.bindings
    .filter((binding) => binding.form === 'parameter' && binding.scope === scope)
    .map((binding) => binding.name.join('.'));
}

/** The lines of a statement, so that nothing is left of it. */
export function wholeLines(text: string, { start, end }: Range): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[ \t]*\r?\n/.exec(text.slice(end, end + 200));
  return /^[ \t]*$/.test(text.slice(from, start)) && after !== null
    ? { start: from, end: end + after[0].length }
    : { start, end };
}
