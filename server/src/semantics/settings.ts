import type { Api } from '../catalog/effects.ts';
import type { Binding, Facts } from '../facts/facts.ts';
import type { Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { fullBindingName } from './binding-names.ts';

/** A setting that the catalog knows, where it gets a value. */
export interface Setting {
  readonly api: Api;
  readonly binding: Binding;
  /** The entries it stands among, itself included; empty for a variable. */
  readonly beside: readonly Binding[];
}

/** The settings of a file: its variables, entries and keyword arguments whose names the catalog's rows hold. */
export function settingsIn(facts: Facts, rows: ReadonlyMap<string, readonly Api[]>): Setting[] {
  const found: Setting[] = [];
  const ofAnyName = rows.get('*') ?? [];
  let owners: ReadonlyMap<Binding, readonly Binding[]> | undefined;
  for (const binding of facts.bindings) {
    const own = rows.get(binding.name.at(-1) ?? '') ?? [];
    const apis = ofAnyName.length === 0 ? own : [...own, ...ofAnyName];
    if (apis.length === 0 || binding.form === 'import' || binding.form === 'parameter' || binding.isGeneral === true)
      continue;
    const likely = apis.filter((api) => !isOtherText(api, binding.value));
    if (likely.length === 0) continue;
    const name = likely.some(({ setting }) => setting?.includes('.')) ? nameOf(binding, facts) : binding.name;
    for (const api of likely) {
      if (!endsWith(name, api.setting?.split('.') ?? [])) continue;
      owners ??= entriesOf(facts);
      found.push({ api, binding, beside: owners.get(binding) ?? [] });
    }
  }
  return found;
}

/** True when the value is a text that the row does not speak of: most entries of common names end here, at no cost. */
function isOtherText(api: Api, value: Value): boolean {
  const wanted = api.when?.find((test) => test.arg === 'this')?.oneOf;
  return wanted !== undefined && value.kind === 'text' && !wanted.includes(value.text);
}

/** The name and value of a setting, where what goes when it goes may be more. */
export function placeOf({ nameRange, value }: Binding): Range {
  return { start: nameRange.start, end: value.range.end };
}

/** The names of everything a binding stands in, from the outside in, and its own. */
export function nameOf(binding: Binding, facts: Facts): readonly string[] {
  // Deploy files give their entries the whole name at once.
  if (binding.form !== 'entry' || binding.name.length > 1) return binding.name;
  return fullBindingName(binding, facts);
}

function endsWith(name: readonly string[], wanted: readonly string[]): boolean {
  const offset = name.length - wanted.length;
  return offset >= 0 && wanted.every((part, index) => part === '*' || part === name[offset + index]);
}

function entriesOf(facts: Facts): ReadonlyMap<Binding, readonly Binding[]> {
  const owners = new Map<Binding, readonly Binding[]>();
  const visit = (value: Value): void => {
    if (value.kind === 'entries') for (const entry of value.entries) owners.set(entry, value.entries);
    else if (value.kind === 'list') value.items.forEach(visit);
    else if (value.kind === 'either') value.options.forEach(visit);
  };
  for (const binding of facts.bindings) visit(binding.value);
  for (const call of facts.calls) for (const arg of call.args) visit(arg.value);
  return owners;
}
