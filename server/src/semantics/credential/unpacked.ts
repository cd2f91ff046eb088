import type { Call } from '../../facts/facts.ts';
import type { Path, ScopeId, Value } from '../../facts/value.ts';
import { lookupIn, scopesAround } from '../lookup.ts';
import type { View } from '../view.ts';

/** What gives a closure the very thing that it is called on. */
const handing = /^(?:let|also|run|apply|map|and_then|then|tap|yield_self|pipe|ifPresent|flatMap|thenApply)$/;

/** `"…".let { sign(it) }`, `decode("…").map(|key| Cipher::new(&key))`: what a closure is called with. */
export function handedOn(
  view: View,
  [name = '', ...others]: Path,
  scope: ScopeId,
): { readonly value: Value; readonly scope: ScopeId } | undefined {
  if (others.length > 0) return undefined;
  const lookup = lookupIn(view.facts);
  const isNamed = (id: ScopeId): boolean =>
    name === 'it' ||
    name === 'this' ||
    lookup.bindingsNamed(name).some((one) => one.form === 'parameter' && one.scope === id);
  const closure = scopesAround(view.facts, scope).find(({ kind, id }) => kind === 'function' && isNamed(id));
  const call = closure === undefined ? undefined : lookup.takerOf(closure.id);
  if (call === undefined) return undefined;
  const method = call.callee.at(-1) ?? '';
  // `with(bytes) { Key(this) }`
  if (method === 'with' && name === 'this' && call.args[0] !== undefined)
    return { value: call.args[0].value, scope: call.scope };
  if (!handing.test(method) || (name === 'this') !== /^(?:run|apply)$/.test(method)) return undefined;
  const path = call.callee.slice(0, -1);
  const receiver =
    call.receiver ?? (path.length === 0 ? undefined : ({ kind: 'name', path, range: call.calleeRange } as const));
  return receiver && { value: beforeConversions(receiver), scope: call.scope };
}

/** `Optional.of("…").map(String::getBytes)`: what is only turned into another type on its way. */
function beforeConversions(receiver: Value): Value {
  let value = receiver;
  for (let hops = 0; hops < 3 && value.kind === 'call'; hops += 1) {
    const { callee, args, receiver: inner } = value.call;
    const [only, ...others] = args;
    const isTurned = handing.test(callee.at(-1) ?? '') && only?.value.kind === 'name' && others.length === 0;
    if (isTurned && inner !== undefined) value = inner;
    else return holds(value.call) ? (only?.value ?? value) : value;
  }
  return value;
}

/** `Optional.of("…")`. */
function holds({ callee, args }: Call): boolean {
  return (
    args.length === 1 &&
    /^(?:of|ofNullable|just|some|pure|resolve|from)$/i.test(callee.at(-1) ?? '') &&
    /^(?:Optional|Option|Maybe|Mono|Single|Stream|Promise|Uni|Some)$/.test(callee.at(-2) ?? '')
  );
}

/** Names that stand together and get the items of one list: `host, user, word = ACCOUNT`, `const [user, word] = box`. */
const together =
  /(?:^|[\n;{])[ \t]*(?:(?:const|let|var|val|local|my)\s+)?(?:list|array)?[ \t]*[[(]?[ \t]*((?:[&$@\w]{1,40}(?:[ \t]+[\w$]{1,40})?(?:[ \t]*:[ \t]*[\w<>]{1,30})?[ \t]*,[ \t]*){1,11}[&$@\w]{1,40}(?:[ \t]+[\w$]{1,40})?)[ \t]*,?[ \t]*[\])]?[ \t]*:?=[ \t]*(\$?[A-Za-z_](?:[\w$]|\.|->|::)*)/y;
const longestLine = 240;

/** What a name gets of a list that several names are given at once, where the list stands in the file. */
export function unpackedBehind(
  view: View,
  { path, range }: Value & { kind: 'name' },
  scope: ScopeId,
): Value | undefined {
  const [name = ''] = path;
  if (path.length !== 1 || !/^\$?[A-Za-z_]\w*$/.test(name)) return undefined;
  const { text } = view.source;
  const scopes = new Set(scopesAround(view.facts, scope).map(({ id }) => id));
  const own = lookupIn(view.facts)
    .bindingsNamed(name)
    .findLast(
      ({ form, value, scope: at, name: written }) =>
        (form === 'declaration' || form === 'assignment') &&
        value.kind === 'unknown' &&
        written.length === 1 &&
        (at === scope || at === 0 || scopes.has(at)),
    );
  if (own === undefined) return undefined;
  const line = Math.max(0, text.lastIndexOf('\n', own.nameRange.start), text.lastIndexOf(';', own.nameRange.start));
  if (own.nameRange.start - line > longestLine) return undefined;
  together.lastIndex = line;
  const found = together.exec(text);
  const [whole = '', names = '', owner = ''] = found ?? [];
  const index = names.split(',').findIndex((one) => one.trim().replace(/^&?(?:mut |ref )?|[ \t:].*$/g, '') === name);
  if (index < 0) return undefined;
  return itemsOf(view, owner.split(/\.|->|::/), line + whole.length, own.scope, range)[index];
}

/** The items of a list by its name, or of what makes several one: `Pair("shop", "…")`. */
function itemsOf(view: View, path: Path, end: number, scope: ScopeId, range: Value['range']): readonly Value[] {
  const called = lookupIn(view.facts)
    .callsNamed(path.at(-1) ?? '')
    .find(({ calleeRange }) => calleeRange.end === end);
  const value = called === undefined ? view.constant({ kind: 'name', path, range }, scope) : undefined;
  if (value?.kind === 'list') return value.items;
  const call = called ?? (value?.kind === 'call' ? value.call : undefined);
  const isGroup = /^(?:Pair|Triple|listOf|arrayOf|of|asList|tuple|freeze)$/.test(call?.callee.at(-1) ?? '');
  const [only, ...others] = isGroup ? (call?.args ?? []) : [];
  if (only?.value.kind === 'list' && others.length === 0) return only.value.items;
  return only === undefined ? [] : [only, ...others].map((one) => one.value);
}
