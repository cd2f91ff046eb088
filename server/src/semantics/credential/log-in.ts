import type { Argument, Binding, Call } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import { isRole, settingGroups } from './setting-groups.ts';

const users =
  /^(?:user|username|user_?name|user_?id|uid|login|account|email|db_?user(?:name)?|sasl_?user(?:_?name)?)$/i;
const addresses =
  /^(?:host|hostname|host_?name|server|addr|address|endpoint|node|brokers|addrs|bootstrap_?servers|url|uri|db_?host|data_?source)$/i;
const names = /^(?:database|dbname|db_?name|db|catalog|initial_?catalog|dialect|driver|engine|adapter|port)$/i;
const longestList = 50;

/** What a binding stands beside: a user and where that user logs in, or a user alone. */
export type Company = 'log-in' | 'beside';

/** Something that has a name and a value: an entry, an argument by name, an assignment to a member. */
type Named = Pick<Binding, 'name' | 'value'>;

/**
 * Where the values start that stand beside the name of a user: what is called a password there is one, and where it is also said
 * where that user logs in, as in `{ host, user, password }` or `b.Host = …; b.User = …; b.Password = …`, it is one whatever it looks like.
 */
export function logIns(view: View): ReadonlyMap<number, Company> {
  const found = new Map<number, Company>();
  const visit = (value: Value): void => {
    if (value.kind === 'entries') take(value.entries, found);
    else if (value.kind === 'list' && value.items.length <= longestList)
      for (const item of value.items) if (item.kind === 'entries') take(item.entries, found);
  };
  const members = new Map<string, Binding[]>();
  for (const binding of companions(view)) {
    visit(binding.value);
    if (binding.form === 'assignment' && binding.name.length > 1) addMember(members, binding);
  }
  for (const call of companionCalls(view)) {
    const { args } = call;
    for (const { value } of args) visit(value);
    if (args.length > 1 && args[1]?.name !== undefined) take(named(args), found, isConnecting(call));
  }
  for (const [owner, some] of members) take(some, found, /sasl/i.test(owner));
  for (const group of declaredTogether(view)) take(group, found);
  for (const group of settingGroups(view)) take(group, found, group.some(isRole));
  return found;
}

/** `USER = 'shop'` and `PASS = '…'`, one after the other or from one list. */
function declaredTogether(view: View): readonly (readonly Binding[])[] {
  const groups: Binding[][] = [];
  for (const binding of declared(view)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && last.scope === binding.scope && binding.nameRange.start - last.range.end < nearest)
      group?.push(binding);
    else groups.push([binding]);
  }
  return groups;
}

const nearest = 60;
const declared = choose(
  'bindings',
  ({ form, name, value }) =>
    (form === 'declaration' || form === 'assignment') &&
    name.length === 1 &&
    value.kind === 'text' &&
    (users.test(name[0] ?? '') || /^(?:pass|pw|pwd)$/i.test(name[0] ?? '')),
);

/** Assignments to members, and what holds the name of a user somewhere. */
const companions = choose(
  'bindings',
  ({ form, name, value }) => (form === 'assignment' && name.length > 1) || holdsUser(value),
);
const companionCalls = choose('calls', ({ args }) =>
  args.some(({ name, value }) => (name !== undefined && users.test(name)) || holdsUser(value)),
);

function holdsUser(value: Value): boolean {
  if (value.kind === 'list') return value.items.length <= longestList && value.items.some(holdsUser);
  return (
    value.kind === 'entries' &&
    (isNamedAccount(value.entries) ||
      value.entries.some((entry) => users.test(entry.name.at(-1) ?? '') || holdsUser(entry.value)))
  );
}

/** `{ name: 'shop', pass: '…' }`: who has a password beside the name is a user. */
function isNamedAccount(entries: readonly Named[]): boolean {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name.at(-1) ?? ''));
  return entries.length <= 6 && has(/^name$/i) && has(/^(?:pass|pw|pwd|password|passwd)$/i);
}

/** What opens a connection or logs in, by its name. */
const connects =
  /^(?:connect\w*|log_?in|sign_?in|authenticate|create_?(?:engine|pool|connection)|\w*(?:Client|Connection|Session|Database|Broker|Producer|Consumer))$/;

/** True for a call that says that it connects, or where to. */
function isConnecting({ callee, args }: Call): boolean {
  const [first] = args;
  const name = callee.at(-1) === 'new' ? callee.at(-2) : callee.at(-1);
  if (connects.test(name ?? '')) return true;
  return first?.name === undefined && first?.value.kind === 'text' && first.value.text.includes('://');
}

function named(args: readonly Argument[]): readonly Named[] {
  return args.flatMap(({ name, value }) => (name === undefined ? [] : [{ name: [name], value }]));
}

function addMember(members: Map<string, Binding[]>, binding: Binding): void {
  const owner = `${binding.scope} ${binding.name.slice(0, -1).join('.')}`;
  const list = members.get(owner);
  if (list === undefined) members.set(owner, [binding]);
  else list.push(binding);
}

function take(entries: readonly Named[], found: Map<number, Company>, isLogIn = false): void {
  if (entries.length < 2 || entries.length > 40) return;
  let user: Value | undefined;
  let isPlaced = isLogIn;
  if (isNamedAccount(entries)) user = entries.find(({ name }) => /^name$/i.test(name.at(-1) ?? ''))?.value;
  for (const { name, value } of entries) {
    const last = name.at(-1) ?? '';
    if (users.test(last)) user = value;
    else if (addresses.test(last)) isPlaced ||= isAddress(value);
    else if (names.test(last)) isPlaced ||= isPlainName(value);
  }
  for (const { name, value } of isPlaced ? entries : [])
    if (value.kind === 'entries' && /^(?:auth|credentials?|login|sasl)$/i.test(name.at(-1) ?? ''))
      take(value.entries, found, true);
  // `{ username: 'username', password: 'password' }` names fields.
  if (user === undefined || (user.kind === 'text' && (!isAccount(user.text) || users.test(user.text)))) return;
  const same = user.kind === 'text' ? user.text : undefined;
  for (const entry of entries) {
    if (entry.value.kind !== 'text') continue;
    // Somebody whose password is their name, wherever that is.
    const isNamesake = entry.value.text === same && same !== '';
    const at = entry.value.range.start;
    if (isPlaced || isNamesake || !found.has(at)) found.set(at, isPlaced || isNamesake ? 'log-in' : 'beside');
  }
}

/** Labels and translations begin with a capital or hold spaces; accounts do not. */
function isAccount(text: string): boolean {
  return /^[a-z][\w.@+-]*$/.test(text);
}

function isAddress(value: Value): boolean {
  if (value.kind === 'list') return value.items.length > 0;
  return value.kind === 'text'
    ? /^(?:[a-z]+:\/\/)?[a-z\d][\w-]*(?:\.[\w-]+)*(?::\d+)?\/?$/.test(value.text)
    : value.kind !== 'entries';
}

function isPlainName(value: Value): boolean {
  if (value.kind === 'scalar') return typeof value.value === 'number';
  return value.kind === 'text' ? /^[a-z][\w.-]*$/.test(value.text) : value.kind === 'name' || value.kind === 'call';
}
