import type { Binding } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';

const users = /^(?:user|username|user_?name|user_?id|uid|login|account|email|db_?user(?:name)?)$/i;
const addresses = /^(?:host|hostname|host_?name|server|addr|address|endpoint|db_?host|data_?source)$/i;
const names = /^(?:database|dbname|db_?name|db|catalog|initial_?catalog|dialect|driver|engine|adapter|port)$/i;

/**
 * The bindings that stand beside the name of a user and beside where that user logs in, as in `{ host, user, password }`:
 * what is called a password there is one, whatever it looks like.
 */
export function logIns(bindings: readonly Binding[]): ReadonlySet<Binding> {
  const found = new Set<Binding>();
  for (const { value } of bindings) if (value.kind === 'entries') take(value.entries, found);
  return found;
}

function take(entries: readonly Binding[], found: Set<Binding>): void {
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
    // Somebody whose password is their name, wherever that is.
    const isNamesake = entry.value.kind === 'text' && same !== undefined && entry.value.text === same;
    if (entry.value.kind === 'text' && (isPlaced || (isNamesake && entry.value.text !== ''))) found.add(entry);
  }
}

/** Labels and translations begin with a capital or hold spaces; accounts do not. */
function isAccount(text: string): boolean {
  return /^[a-z][\w.@+-]*$/.test(text);
}

function isAddress(value: Value): boolean {
  return value.kind === 'text'
    ? /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?$/.test(value.text)
    : value.kind !== 'entries';
}

function isPlainName(value: Value): boolean {
  if (value.kind === 'scalar') return typeof value.value === 'number';
  return value.kind === 'text' ? /^[a-z][\w.-]*$/.test(value.text) : value.kind === 'name' || value.kind === 'call';
}
