import type { Binding, Facts } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';

const users = /^(?:user|username|user_?name|user_?id|uid|login|account|email|db_?user(?:name)?)$/i;
const addresses =
  /^(?:host|hostname|host_?name|server|addr|address|endpoint|node|brokers|url|uri|db_?host|data_?source)$/i;
const names = /^(?:database|dbname|db_?name|db|catalog|initial_?catalog|dialect|driver|engine|adapter|port)$/i;
const longestList = 50;

/** What a binding stands beside: a user and where that user logs in, or a user alone. */
export type Company = 'log-in' | 'beside';

/**
 * The bindings that stand beside the name of a user: what is called a password there is one, and where it is also said
 * where that user logs in, as in `{ host, user, password }`, it is one whatever it looks like.
 */
export function logIns({ bindings, calls }: Facts): ReadonlyMap<Binding, Company> {
  const found = new Map<Binding, Company>();
  const visit = (value: Value): void => {
    if (value.kind === 'entries') take(value.entries, found);
    else if (value.kind === 'list' && value.items.length <= longestList)
      for (const item of value.items) if (item.kind === 'entries') take(item.entries, found);
  };
  for (const { value } of bindings) visit(value);
  for (const { args } of calls) for (const { value } of args) visit(value);
  return found;
}

function take(entries: readonly Binding[], found: Map<Binding, Company>): void {
  if (entries.length < 2 || entries.length > 40) return;
  let user: Value | undefined;
  let isPlaced = false;
  for (const { name, value } of entries) {
    const last = name.at(-1) ?? '';
    if (users.test(last)) user = value;
    else if (addresses.test(last)) isPlaced ||= isAddress(value);
    else if (names.test(last)) isPlaced ||= isPlainName(value);
  }
  if (user === undefined || (user.kind === 'text' && !isAccount(user.text))) return;
  const same = user.kind === 'text' ? user.text : undefined;
  for (const entry of entries) {
    if (entry.value.kind !== 'text') continue;
    // Somebody whose password is their name, wherever that is.
    const isNamesake = entry.value.text === same && same !== '';
    found.set(entry, isPlaced || isNamesake ? 'log-in' : 'beside');
  }
}

/** Labels and translations begin with a capital or hold spaces; accounts do not. */
function isAccount(text: string): boolean {
  return /^[a-z][\w.@+-]*$/.test(text);
}

function isAddress(value: Value): boolean {
  return value.kind === 'text'
    ? /^(?:[a-z]+:\/\/)?[a-z\d][\w-]*(?:\.[\w-]+)*(?::\d+)?\/?$/.test(value.text)
    : value.kind !== 'entries';
}

function isPlainName(value: Value): boolean {
  if (value.kind === 'scalar') return typeof value.value === 'number';
  return value.kind === 'text' ? /^[a-z][\w.-]*$/.test(value.text) : value.kind === 'name' || value.kind === 'call';
}
