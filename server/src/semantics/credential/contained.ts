import type { Binding, Call } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import { innermostAround, lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { isPin, suspectBinding } from './judge.ts';
import { credentialName } from './name.ts';
import { unwrapped } from './passed-on.ts';
import type { Suspect } from './suspect.ts';

const longestList = 20;
/** How far behind the name of a collection its literals are looked at; the prefilter relies on it. */
const collectionProximity = 1000;
/** The same for the members of a class. */
const classProximity = 4000;

/** What a credential has beside it that is none: who has it, where it is used, what it is called. */
const others =
  /(?:id|ids|names?|types?|kind|users?|emails?|accounts?|ur[li]|hosts?|endpoint|region|public|headers?|fields?|label|title|path|prefix|scopes?|role|expiry|created|version|algorithm|hash|salt|format|pattern|description|text|message)$/i;

/** `apiKeys = { weather: '…' }`, `SECRETS = ['…', '…']`: what stands in something that is called for credentials. */
export function containedIn(binding: Binding): readonly Suspect[] {
  const { name, value, form, nameRange } = binding;
  const inner = collected(unwrapped(value));
  if ((inner.kind !== 'entries' && inner.kind !== 'list') || form === 'import' || form === 'parameter') return [];
  const written = singularName(name.at(-1) ?? '');
  if (written === undefined || inner.range.start - nameRange.end > 80) return [];
  const found = inner.kind === 'list' ? ofList(binding, written, inner.items) : ofEntries(written, inner.entries);
  return found.filter(({ literal }) => literal.range.start - nameRange.end < collectionProximity);
}

const puts = /^(?:put|insert|set|add|store|Add|Set|TryAdd)$/;

/** `tokens.put("shop", "…")`: what is put into something that is called for credentials. */
export function putInto({ callee, args, scope }: Call): readonly Suspect[] {
  const [key, given] = args;
  if (args.length !== 2 || callee.length < 2 || !puts.test(callee.at(-1) ?? '') || key?.value.kind !== 'text')
    return [];
  const written = singularName(callee.at(-2) ?? '');
  const own = key.value.text;
  const literal = given === undefined ? undefined : unwrapped(given.value);
  if (written === undefined || literal?.kind !== 'text' || others.test(own) || credentialName(own) !== undefined)
    return [];
  // Of whom it is tells that a PIN is no place.
  const name = written === 'pin' ? `${own}_pin` : written;
  return suspected(name, literal, scope, [`${own}_${written}`], true);
}

/** `SIGN_KEYS = new HashMap<>() {{ put("shop", "…"); }}`: the same inside of what makes it. */
export function putWithin(view: View, call: Call): readonly Suspect[] {
  const { callee, args, range } = call;
  if (!mayPutWithin(call)) return [];
  const holder = innermostAround(madeByCalls(view), range, ({ value }) => value.range);
  const name = holder?.name.at(-1);
  return name === undefined ? [] : putInto({ ...call, callee: [name, callee[0] ?? ''], args });
}

const madeByCalls = choose('bindings', ({ form, value }) => form === 'declaration' && value.kind === 'call');

/** By itself: a name and a text of its own that are put into something. */
export function mayPutWithin({ callee, args }: Call): boolean {
  return callee.length === 1 && callee[0] === 'put' && args.length === 2 && args[1]?.value.kind === 'text';
}

/** `class Secrets { static readonly STRIPE = '…' }`, `object ApiKeys { const val MAPS = "…" }`. */
export function containedInClasses({ facts }: View): readonly Suspect[] {
  return [...facts.scopes.values()].flatMap(({ id, kind, name = '', body }) => {
    const written = kind === 'class' ? singularName(name) : undefined;
    if (written === undefined) return [];
    return lookupIn(facts)
      .bindingsWithin(body)
      .flatMap(({ name: path, value, scope, form }) => {
        const own = path.at(-1) ?? '';
        if (scope !== id || form !== 'declaration' || value.kind !== 'text') return [];
        // `EMPTY` and kin in a class of tokens are what a sum comes to.
        if (/^(?:empty|none|zero|nothing|blank|null|nil)(?:_|$)/i.test(own)) return [];
        if (/token$/i.test(written) && /^(?:[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/.test(value.text)) return [];
        if (credentialName(own) !== undefined || others.test(own) || value.range.start - body.start > classProximity)
          return [];
        return suspected(written, value, scope, [`${own}_${written}`]).filter(
          ({ judgement }) => judgement.verdict === 'random',
        );
      });
  });
}

/** What collections are made of: `new Set([…])`, `List.of("…", "…")`. */
const collecting =
  /^(?:Set|Map|HashMap|dict|HashSet|List|ArrayList|of|asList|ofEntries|listOf|setOf|arrayOf|freeze|frozenset|set|tuple|list|array)$/;

export function collected(value: Value): Value {
  if (value.kind !== 'call' || !collecting.test(value.call.callee.at(-1) ?? '')) return value;
  const { args, receiver } = value.call;
  if (receiver?.kind === 'list') return receiver;
  const [first] = args;
  if (first?.value.kind === 'list' || first?.value.kind === 'entries') return first.value;
  return { kind: 'list', items: args.map((argument) => argument.value), range: value.range };
}

/** The name of one of those that a plural speaks of, where it is a credential's: `apiKeys`, `TOKENS`. */
function singularName(name: string): string | undefined {
  const one = /^(.*[a-z\d]{2})s$/i.exec(name)?.[1];
  return one !== undefined && credentialName(one) !== undefined ? one : undefined;
}

function ofList({ scope }: Binding, written: string, items: readonly Value[]): readonly Suspect[] {
  if (items.length > longestList) return [];
  return items.flatMap((item) => {
    if (item.kind === 'text') return suspected(written, item, scope, [written]);
    const pair =
      item.kind === 'call' && /^(?:entry|Pair|SimpleEntry)$/.test(item.call.callee.at(-1) ?? '')
        ? item.call
        : undefined;
    return pair === undefined ? [] : putInto({ ...pair, callee: [`${written}s`, 'put'] });
  });
}

function ofEntries(written: string, entries: readonly Binding[]): readonly Suspect[] {
  if (entries.length > longestList) return [];
  return entries.flatMap(({ name, value, scope }) => {
    const own = name.at(-1) ?? '';
    if (value.kind !== 'text' || credentialName(own) !== undefined || others.test(own)) return [];
    return suspected(written, value, scope, [`${own}_${written}`], true);
  });
}

/** Who is asked for a salt is told by it who may sign, as by a key: `{ appkey: '…', salt: '…' }`. */
export function saltIn({ value, scope }: Binding): readonly Suspect[] {
  if (value.kind !== 'entries' || value.entries.length > longestList) return [];
  const named = (pattern: RegExp): Binding | undefined =>
    value.entries.find(({ name }) => pattern.test(name.at(-1) ?? ''));
  const salt = named(/^(?:merchant_?)?salt$/i);
  if (salt?.value.kind !== 'text' || named(merchants) === undefined || named(derived) !== undefined) return [];
  return suspected('salt_secret', salt.value, scope, ['salt_secret']);
}

const merchants = /^(?:app_?key|app_?id|merchant(?:_?(?:id|key))?|mch_?id|mid)$/i;
const derived = /hash|digest|iterations|rounds|derived|checksum/i;

/** Only what looks generated: the rest may be names, labels, or a list of what is not allowed. */
function suspected(
  written: string,
  literal: Text,
  scope: number,
  path: readonly string[],
  mayBeChosen = false,
): readonly Suspect[] {
  const suspicion = suspectBinding(written, literal.text, 'held');
  const { verdict } = suspicion?.judgement ?? {};
  // The tokens of a chain have public addresses (eips.ethereum.org/EIPS/eip-55).
  if (/^0x[\da-f]{40}$/i.test(literal.text)) return [];
  const isChosen = mayBeChosen && suspicion?.name.kind === 'password' && suspicion.name.strength === 'strong';
  const isMeant = isChosen || isPin(written, literal.text);
  if (suspicion === undefined || (verdict !== 'random' && verdict !== 'plausible' && !(isMeant && verdict === 'weak')))
    return [];
  const base = { literal, scope, written, path, isForeign: true } as const;
  return [{ ...suspicion, ...base, confidence: 'medium', relation: 'kept under' }];
}

/** `API_KEYS = [`, `secrets: {`, `tokens = new Set([`: something that is called for credentials, with a literal in it. */
const collection = /\s{0,20}(?::[^=\n]{0,60})?(?:=>?|:=?)\s{0,20}(?:new\s{1,9})?[\w.<>]{0,40}\s{0,20}[[{(]/y;

/** A cheap necessary condition over the raw text for what this module tells, where the collection's name is. */
export function collectionFollows(text: string, start: number, end: number): boolean {
  const one = singularName(text.slice(start, end));
  if (one === undefined) return false;
  if (
    /\b(?:class|object|module|struct|enum|interface|trait|record)\s{1,9}$/.test(
      text.slice(Math.max(0, start - 20), start),
    )
  )
    return /["'`]/.test(text.slice(end, end + classProximity));
  // `tokens.put("shop", "…")`
  if (/^\.\w{2,8}\(\s{0,9}["'`]/.test(text.slice(end, end + 30))) return true;
  collection.lastIndex = end + (/["'\]]/.test(text[end] ?? '') ? 1 : 0);
  if (!collection.test(text)) return false;
  const from = collection.lastIndex;
  const quote = /["'`]/.exec(text.slice(from, from + collectionProximity));
  return quote !== null;
}
