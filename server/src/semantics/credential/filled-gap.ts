import type { Binding, Branch } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import { contains, type Range } from '../../text/range.ts';
import { choose } from '../choose.ts';
import { innermostAround, lookupIn } from '../lookup.ts';
import type { Site, View } from '../view.ts';
import type { Fallback } from './fallback.ts';
import { credentialName } from './name.ts';
import { unwrapped } from './passed-on.ts';
import { variableOf } from './stand-in.ts';

/** How far behind a read the statement that fills its gap may stand. */
const reach = 600;

/** A name that gets what a read of the environment gives. */
interface Filled {
  readonly binding: Binding;
  readonly site: Site;
  readonly variable: string;
  /** What else gives the same name a text, nearby. */
  readonly others: readonly Binding[];
}

/** `secret = getenv("X")`, and a statement of its own that gives the name a text where there is none. */
export function laterStandIns(view: View): readonly Fallback[] {
  const reads = new Map<number, Site>();
  for (const site of view.effects('environment-read'))
    if (!reads.has(site.range.start)) reads.set(site.range.start, site);
  if (reads.size === 0) return [];
  return [...filledBy(view, reads).flatMap((filled) => gapOf(view, filled) ?? []), ...variablesSet(view)];
}

function filledBy(view: View, reads: ReadonlyMap<number, Site>): readonly Filled[] {
  const held = [...reads.values()].flatMap((site) => {
    const { start, end } = site.range;
    const bindings = lookupIn(view.facts)
      .bindingsWithin({ start: start - reach, end })
      .filter(({ form, value }) => form !== 'entry' && value.range.start === start && value.range.end === end);
    const variable = bindings.length === 0 ? undefined : variableOf(view, site);
    return variable === undefined ? [] : bindings.map((binding) => ({ binding, site, variable }));
  });
  const given = held.flatMap((one) => [one, ...givenOn(bindingsAround(view, one.binding), one)]);
  return given.map((one) => ({ ...one, others: othersOf(bindingsAround(view, one.binding), one.binding) }));
}

/** `if v := getenv("X"); v != "" { secret = v }`: the name that gets it in the end. */
function givenOn<T extends { readonly binding: Binding }>(bindings: readonly Binding[], held: T): readonly T[] {
  const [name] = held.binding.name;
  if (held.binding.name.length !== 1) return [];
  return bindings
    .filter(
      ({ value, range, form }) =>
        form === 'assignment' &&
        value.kind === 'name' &&
        value.path.length === 1 &&
        value.path[0] === name &&
        isNear(held.binding.range, range),
    )
    .map((binding) => ({ ...held, binding }));
}

/** The bindings that start near another one, before or behind it. */
function bindingsAround({ facts }: View, { range }: Binding): readonly Binding[] {
  return lookupIn(facts).bindingsWithin({ start: range.start - 2 * reach, end: range.end + reach });
}

function isNear(range: Range, later: Range): boolean {
  return later.start > range.end && later.start - range.end < reach;
}

function othersOf(bindings: readonly Binding[], { name, range }: Binding): readonly Binding[] {
  const written = name.join('.');
  return bindings.filter(
    (other) =>
      (other.form === 'assignment' || other.form === 'declaration') &&
      other.name.at(-1) === name.at(-1) &&
      (isNear(range, other.range) || isNear(other.range, range)) &&
      other.name.join('.') === written &&
      unwrapped(other.value).kind === 'text',
  );
}

function gapOf(view: View, filled: Filled): Fallback | undefined {
  const { variable } = filled;
  const found = filled.others.map((other) => gapFilledBy(view, filled, other)).find((one) => one !== undefined);
  if (found !== undefined) return { variable, ...found };
  const literal = returnedInstead(view, filled);
  return literal && { variable, text: literal.text, range: literal.range, scope: filled.binding.scope };
}

/** The other text, where the statements say that it counts only without the variable. */
function gapFilledBy(view: View, filled: Filled, other: Binding): Omit<Fallback, 'variable'> | undefined {
  const { binding, site } = filled;
  const value = unwrapped(other.value);
  if (value.kind !== 'text') return undefined;
  const found = { text: value.text, range: value.range, scope: other.scope };
  if (other.range.start < binding.range.start) return isReplacedWhenSet(view, binding) ? found : undefined;
  if (isOfFailure(view, binding, other) || isLazy(view, other)) return found;
  const branch = innermostAround(view.facts.branches, other.range);
  // `if v = getenv("X"); v == "" { v = "y" }`
  const isAsked =
    branch !== undefined && contains(branch.range, binding.range) && binding.range.end <= branch.consequence.start;
  if (isAsked) return mentions(view, branch, binding) ? found : undefined;
  if (branch === undefined || branch.range.start < binding.range.start) {
    return branch !== undefined && liesBeyond(branch, binding, other) ? found : undefined;
  }
  const names = mentions(view, branch, binding);
  if (!names && !asksOk(branch)) return undefined;
  return isPlain(view, branch, binding, other)
    ? { ...found, required: { replace: site.range, without: branch.range } }
    : found;
}

/** `secret = "y"`, then `if set { secret = getenv("X") }`. */
function isReplacedWhenSet(view: View, { range }: Binding): boolean {
  const branch = innermostAround(view.facts.branches, range);
  return branch !== undefined && branch.alternative === undefined && contains(branch.consequence, range);
}

/** One is taken when the condition holds, the other when not. */
function liesBeyond({ consequence, alternative }: Branch, binding: Binding, other: Binding): boolean {
  return alternative !== undefined && contains(consequence, binding.range) && contains(alternative, other.range);
}

/** What the same name gets where the read failed: `except KeyError: x = "y"`. */
function isOfFailure(view: View, binding: Binding, other: Binding): boolean {
  if (view.facts.handlers.some(({ guarded, body }) => contains(guarded, binding.range) && contains(body, other.range)))
    return true;
  const between = view.source.text.slice(binding.range.end, other.range.start).trim();
  return between.length < 200 && /^(?:except\b[^\n]*:|rescue\b[^\n]*)$/.test(between);
}

/** `secret ||= "y"`, `secret ??= "y"`. */
function isLazy(view: View, { nameRange, value }: Binding): boolean {
  return /^\s*(?:\|\||\?\?)=/.test(
    view.source.text.slice(nameRange.end, Math.min(value.range.start, nameRange.end + 20)),
  );
}

/** True where the condition asks about the name. */
function mentions(view: View, { condition }: Branch, { name }: Binding): boolean {
  const { start, end } = condition.range;
  const asked = view.source.text.slice(start, Math.min(end, start + 300));
  return asked.split(/[^\w$]+/).includes((name.at(-1) ?? '').replace(/^@/, ''));
}

function asksOk({ condition }: Branch): boolean {
  const [first] = condition.kind === 'comparison' && condition.operator === 'not' ? condition.operands : [];
  return first?.kind === 'name' && first.path[0] === 'ok';
}

/** `!x`, `x == nil`, `isEmpty(x)`, `x.isEmpty()`: a condition that asks whether there is a value and nothing else. */
const emptiness =
  /^(?:(?:!|not )\s?_|_ ?(?:===?|is) ?(?:null|nil|None|undefined|false|""|'')|(?:\w+\.)?(?:IsNullOr\w+|empty|len)\(_\)(?: == 0)?|_\.(?:nil\?|empty\?|blank\?|is_empty\(\)|is(?:Empty|Blank|NullOrEmpty|NullOrBlank)\(\)))$/;

/** True when the branch asks plainly whether there is a value and does nothing but fill the gap. */
function isPlain(view: View, branch: Branch, { nameRange }: Binding, other: Binding): boolean {
  const { condition, consequence, alternative } = branch;
  const { text } = view.source;
  const { start, end } = condition.range;
  const asked = text
    .slice(start, Math.min(end, start + 200))
    .trim()
    .replace(/^\((.*)\)$/s, '$1');
  const name = text.slice(nameRange.start, nameRange.end);
  if (alternative !== undefined || !emptiness.test(asked.trim().replace(/\s+/g, ' ').replace(name, '_'))) return false;
  return (
    /^[\s{:]*$/.test(text.slice(consequence.start, other.range.start)) &&
    /^[\s;}]*$/.test(text.slice(other.range.end, consequence.end))
  );
}

/** `if secret == "" { return "y" }`, and `if secret != "" { return secret }` with `return "y"` behind. */
function returnedInstead(view: View, { binding }: Filled): Text | undefined {
  const branch = lookupIn(view.facts)
    .branchesIn(binding.scope)
    .find((one) => isNear(binding.range, one.consequence) && mentions(view, one, binding));
  if (branch === undefined) return undefined;
  const { text } = view.source;
  const inside = text.slice(branch.consequence.start, Math.min(branch.consequence.end, branch.consequence.start + 300));
  const own = /^[\s{:(]*return\s+/.exec(inside);
  if (own === null) return undefined;
  const literalAt = (at: number): Text | undefined => lookupIn(view.facts).literalAt(at);
  const direct = literalAt(branch.consequence.start + own[0].length);
  if (direct !== undefined) return direct;
  if (!inside.slice(own[0].length).startsWith(binding.name.at(-1) ?? '')) return undefined;
  const after = /^[\s};]*(?:else\b[\s:{]*)?return\s+/.exec(
    text.slice(branch.consequence.end, branch.consequence.end + 200),
  );
  return after === null ? undefined : literalAt(branch.consequence.end + after[0].length);
}

/** `if (!process.env.X) process.env.X = "y"`. */
function variablesSet(view: View): readonly Fallback[] {
  if (view.facts.branches.length === 0) return [];
  return variablesWritten(view).flatMap((binding) => {
    const { value, name, range, scope } = binding;
    const variable = name.at(-1) ?? '';
    if (value.kind !== 'text') return [];
    const branch = innermostAround(view.facts.branches, range);
    if (branch === undefined || !mentions(view, branch, binding)) return [];
    const sets = view.effects('environment-read').some((site) => contains(binding.nameRange, site.range));
    return sets ? [{ variable, text: value.text, range: value.range, scope }] : [];
  });
}

/** What may be a variable of the environment that gets a text: `process.env.X = "y"`. */
const variablesWritten = choose('bindings', ({ form, name, value }) => {
  const variable = name.at(-1) ?? '';
  if (value.kind !== 'text' || name.length < 2 || (form !== 'assignment' && form !== 'declaration')) return false;
  return /^[A-Z][A-Z\d_]+$/.test(variable) && credentialName(variable) !== undefined;
});
