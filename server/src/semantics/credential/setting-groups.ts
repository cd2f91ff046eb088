import type { Binding } from '../../facts/facts.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';

const user = /^(?:user|username|user_?name|user_?id|uid|login|account|email)$/i;

/** What a user may do is said where users are set up. */
export function isRole({ name }: Binding): boolean {
  return /^(?:roles?|groups?)$/i.test(name.at(-1) ?? '');
}

/** Settings of one section, as files write them one after the other; a name that comes again begins the next group. */
export function settingGroups(view: View): readonly (readonly Binding[])[] {
  if (userSettings(view).length === 0) return [];
  const { bindings } = view.facts;
  const groups: Binding[][] = [];
  const open = new Map<string, { readonly names: Set<string>; readonly group: Binding[] }>();
  for (const binding of bindings) {
    // Variables of an environment stand beside those of other programs.
    if (binding.form !== 'entry' || binding.name.length > 8 || /^[A-Z\d_]+$/.test(binding.name.at(-1) ?? '')) continue;
    const section = binding.name.slice(0, -1).join('\n');
    const last = (binding.name.at(-1) ?? '').toLowerCase();
    let current = open.get(section);
    if (current === undefined || current.names.has(last)) {
      current = { names: new Set(), group: [] };
      open.set(section, current);
      groups.push(current.group);
    }
    current.names.add(last);
    current.group.push(binding);
  }
  return groups;
}

/** Where settings have their whole name, they stand in files, not in code. */
function isUserSetting({ form, name, isGeneral }: Binding): boolean {
  return form === 'entry' && (isGeneral === true || name.length > 1) && user.test(name.at(-1) ?? '');
}

const userSettings = choose('bindings', isUserSetting);
