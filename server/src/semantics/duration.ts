import { durationCalls, durationUnits, numberUnits, unitNames } from '../catalog/durations.ts';
import type { ScopeId, Value } from '../facts/value.ts';
import { secondsIn } from '../text/duration.ts';
import { contains } from '../text/range.ts';
import { isTermination, signalsOf } from './termination.ts';
import type { Site, View } from './view.ts';

/** How many names may stand for one another before the number. */
const maximumDepth = 4;

/**
 * The seconds that a value stands for: a number of its `kind` (`seconds`, `milliseconds`), a text such as `30s`, a call
 * that makes a span of time, a product of these. Undefined where it is not constant, not a number where the kind is `span`
 * and a number stands alone.
 */
export function secondsOf(view: View, value: Value, scope: ScopeId, kind = 'seconds', depth = 0): number | undefined {
  const unit = kind === 'span' ? Number.NaN : (numberUnits[kind] ?? 1);
  const found = view.constant(value, scope);
  if (found.kind === 'scalar') return typeof found.value === 'number' ? found.value * unit : undefined;
  if (found.kind === 'text') return secondsIn(found.text, unit);
  if (found.kind === 'call') {
    const { callee, args } = found.call;
    const each = durationCalls[callee.slice(-2).join('.')];
    const given = args[0]?.value;
    const amount = each === undefined || given === undefined ? undefined : secondsOf(view, given, scope, '', depth + 1);
    return amount === undefined || each === undefined ? undefined : amount * each;
  }
  const unitName = found.kind === 'name' ? durationUnits[found.path.join('.')] : undefined;
  if (unitName !== undefined) return unitName;
  if (found.kind === 'unknown') return product(view.source.text.slice(found.range.start, found.range.end), unit);
  if (found.kind !== 'name' || found.path.length !== 1 || depth > maximumDepth) return undefined;
  // A product is no constant for other purposes, so that the name still stands for itself.
  const named = view.facts.bindings.filter(({ name }) => name.length === 1 && name[0] === found.path[0]);
  const [only] = named;
  if (only === undefined || named.length > 1 || only.form === 'parameter') return undefined;
  return secondsOf(view, only.value, only.scope, kind, depth + 1);
}

/** `30 * time.Second`, `10 * 1_000`, `30.seconds`, `40_000L`: numbers and names of units. */
function product(text: string, unit: number): number | undefined {
  let seconds = 1;
  let isSpan = false;
  for (const factor of text.split('*').map((one) => one.trim())) {
    const [, digits, fraction = '', suffix] = /^(\d[\d_]*)(\.\d+)?L?(\.[a-z]+)?$/.exec(factor) ?? [];
    const known = durationUnits[suffix ?? factor];
    if (known !== undefined) isSpan = true;
    else if (digits === undefined || suffix !== undefined) return undefined;
    seconds *= (known ?? 1) * (digits === undefined ? 1 : Number(digits.replaceAll('_', '') + fraction));
  }
  return isSpan ? seconds : seconds * unit;
}

/** What a bare number of a site counts, as its row or an argument beside it says. */
export function unitOf(view: View, site: Site): string | undefined {
  const named = view.part(site, 'unit');
  return named?.kind === 'name' ? (unitNames[named.path.at(-1) ?? ''] ?? 'span') : site.api.kind;
}

/**
 * True for a site that limits how long the app takes to stop, rather than something else: a timer only where it ends the
 * process in a handler of SIGTERM, a deadline only where a call that drains is given it.
 */
export function isPartOfStopping(view: View, site: Site): boolean {
  const { api, call } = site;
  if (call === undefined) return true;
  if (api.traits?.includes('ends') === true) {
    const handler = view.part(site, 'handler');
    const timed = handler === undefined ? undefined : view.functionOf(handler, site.scope);
    if (timed === undefined || !view.callsIn(timed).some((one) => isOf(view, one, 'exits'))) return false;
    return terminationHandlers(view).some((scope) => view.callsIn(scope).includes(call));
  }
  if (api.traits?.includes('for-drain') !== true) return true;
  const name = view.bindingOf(call)?.name[0];
  return view
    .effects('drains')
    .some(
      (drain) =>
        contains(call.argsRange, drain.range) ||
        drain.call?.args.some(({ value }) => value.kind === 'name' && name !== undefined && value.path[0] === name),
    );
}

function isOf(view: View, call: NonNullable<Site['call']>, effect: Site['effect']): boolean {
  return view.sitesOf(call).some((site) => site.effect === effect);
}

function terminationHandlers(view: View): readonly ScopeId[] {
  return view.effects('handles-signal').flatMap((site) => {
    const handler = view.part(site, 'handler');
    const scope = handler === undefined ? undefined : view.functionOf(handler, site.scope);
    return scope === undefined || !signalsOf(view, site).some(isTermination) ? [] : [scope];
  });
}
