import type { Text } from '../../facts/value.ts';
import { contains } from '../../text/range.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import {
  holdsNames,
  mayBePassword,
  namesPair,
  openingOf,
  pairAround,
  passwordOf,
  speaksOfPasswords,
  type Pair,
} from './account-pairs.ts';
import { isCalled, isUsed } from './account-uses.ts';
import { skipBack } from './name-before.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

const mostPairs = 200;

/**
 * Passwords that stand behind their users, as pairs: `LOGINS.put("shop", "…")`, `[user, password] == ['shop', '…']`, the arms
 * of `match (user, password)`, tuples, maps and values without names whose collection is called for accounts or is used so.
 */
export function accountSuspects(view: View): readonly Suspect[] {
  const { text } = view.source;
  const known = new Map<string, boolean>();
  return pairs(view)
    .slice(0, mostPairs)
    .flatMap((literal) => {
      const pair = pairAround(text, literal);
      if (pair === undefined) return [];
      if (isAsked(text, pair)) return [suspected(view, literal, pair, 'password', 'compared with')];
      const names = namesFor(view, pair).filter((name) => !makers.test(name));
      const used = names.find((name) => remembered(known, `${name} ${pair.index}`, () => isUsed(text, name, pair)));
      const holder = used ?? names.find((name) => isCalled(text, name, pair, literal));
      return holder === undefined ? [] : [suspected(view, literal, pair, holder, 'kept under')];
    });
}

/** What makes a collection and says nothing of it: `array('do' => 'admin')`. */
const makers = /^(?:array|list|map|dict|tuple|set|hash|object|vec|entries)$/i;

const pairs = choose(
  'literals',
  (literal, text) => mayBePassword(passwordOf(literal)) && pairAround(text, literal) !== undefined,
);

function suspected(view: View, literal: Text, { user }: Pair, written: string, relation: Suspect['relation']): Suspect {
  const owner = user.replace(/@.*$/, '');
  const scope = lookupIn(view.facts).scopeIdAround(literal.range);
  const place = { literal, scope, written, path: [owner, 'password'] };
  return suspectAt('password', place, judgeValue(passwordOf(literal)), relation);
}

function remembered(known: Map<string, boolean>, key: string, ask: () => boolean): boolean {
  const found = known.get(key) ?? ask();
  known.set(key, found);
  return found;
}

/** True where the text around says it: compared with, matched against or taken apart into a user and a password. */
function isAsked(text: string, pair: Pair): boolean {
  if (pair.form === 'pin') return true;
  if (pair.form === 'whole') return isComparedWhole(text, pair.start, pair.end);
  return isCompared(text, pair) || isArm(text, pair) || isWalked(text, pair);
}

/** `\`${user}:${password}\` === 'shop:…'`, `[user, password].join(':') === 'shop:…'`. */
const joinedBefore = /[=!]==?\s{0,4}$|\b(?:eq|equals\(|in\s{0,3}[[({])\s{0,4}$/;
const joinedBehind = /^\s{0,4}[=!]==?|^\)?\.equals\(/;

function isComparedWhole(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 100), start)
      .split('\n')
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + 100).split('\n');
  const other = joinedBefore.test(before) ? before : joinedBehind.test(behind) ? behind : '';
  return other !== '' && /user|login|name|mail|account|\bu\b/i.test(other) && speaksOfPasswords(other);
}

const opens =
  /(?:new(?:\s{0,4}[\w<>, ()]{0,60}\[\])?|\bsetOf|\blistOf|\barrayOf|vec!|\bList\.of|\bSet\.of|\bnew Set|&)\s?$/;
const operator = /(?:[=!]==?|:?=|\bin|\bof|\beq|,|:)$/;

/** `[user, password] == ['shop', '…']`, `(user, password) in [(…), ('shop', '…')]`, `for user, pw in (('shop', '…'), …)`. */
function isCompared(text: string, { start, end, index, form }: Pair): boolean {
  if (form === 'entry' && !/\sto\s/.test(text.slice(start, end)))
    return /^\s{0,4}\}\)?(?:\[|\.get\()[^\n]{0,60}==[^\n]{0,60}pass/.test(text.slice(end, end + 140));
  const behind = /^\s{0,4}[=!]==?\s{0,4}([([].{3,120})/.exec(text.slice(end, end + 140))?.[1];
  if (behind !== undefined && holdsNames(behind, index)) return true;
  let at = start - 1;
  for (let steps = 0; steps < 24; steps += 1) {
    while (/\s/.test(text[at] ?? '')) at -= 1;
    const lead = text.slice(Math.max(0, at - 80), at + 1);
    const sign = operator.exec(lead)?.[0];
    const sibling = sign === ',' ? skipBack(text, at - 1) : -1;
    const isClosed = sibling >= 0 && /[)\]}]/.test(text[sibling] ?? '');
    if (sign !== undefined && (sign !== ',' || isClosed)) {
      if (namedBefore(text, at + 1 - sign.length, index, sign)) return true;
      if (sign !== ',') return false;
      at = (openingOf(text, sibling) ?? 0) - 1;
    } else if (/[([{]$/.test(lead)) at -= 1;
    else if (opens.test(lead)) at -= opens.exec(lead)?.[0].length ?? 1;
    else if (/[\w)]$/.test(lead) && /[\w$.]{1,40}$/.test(lead)) at -= /[\w$.]{1,40}$/.exec(lead)?.[0].length ?? 1;
    else return false;
    if (at < 0 || start - at > 500) return false;
  }
  return false;
}

/** The names in brackets before an offset, or those behind `for` and kin. */
function namedBefore(text: string, end: number, index: number, sign: string): boolean {
  const last = skipBack(text, end - 1);
  const isClosing = /[)\]}]/.test(text[last] ?? '');
  const opening = isClosing ? openingOf(text, last) : undefined;
  if (opening !== undefined && namesPair(text.slice(opening + 1, last), index)) return true;
  if (sign === ',' || isClosing) return false;
  const line = text.slice(Math.max(0, last - 120), last + 1);
  return namesPair(
    line.slice(Math.max(...['\n', ';', '{', '(', 'for '].map((mark) => line.lastIndexOf(mark))) + 1),
    index,
  );
}

const heads = /\b(?:match|switch|case|when)\b([^{}\n;]{5,160})[{:\n]|([^{}\n;=>]{5,120})\sswitch\s{0,9}\{/g;

/** An arm of `match (user, password)`, `case [user, password]`, `(user, password) switch`. */
function isArm(text: string, { start, end, index, form }: Pair): boolean {
  const lead = text.slice(Math.max(0, start - 60), start);
  if (form === 'items' ? !/(?:^|\n|\bcase|\bwhen|\bin|[|{,])[ \t]{0,40}$/.test(lead) : !/\n\s{0,60}$/.test(lead))
    return false;
  if (!/^\s{0,4}(?:=>|->|:|,|\n|then\b|if\b|when\b|and\b|\||\))/.test(text.slice(end, end + 12))) return false;
  for (const [, first, second] of text.slice(Math.max(0, start - 600), start).matchAll(heads))
    if (namesPair(first ?? second ?? '', index)) return true;
  return false;
}

const walked =
  /[\])}]\s{0,20}\.\s{0,4}(?:each\w{0,16}|forEach|map|for_each|iter|into_iter|any|some|find|Any|All)\b([^\n]{0,80})/;

/** `[['shop', '…']].each do |login, password|` */
function isWalked(text: string, { end, index }: Pair): boolean {
  const [rest = ''] = text.slice(end - 1, end + 500).split(/;|\n\s*\n/);
  const names = walked.exec(rest)?.[1];
  return names !== undefined && holdsNames(`${names} `, index);
}

/** What a collection is filled by, and what only makes a pair. */
const fills = /^(?:put|set|add|insert|Add|TryAdd|store|setProperty|putIfAbsent|push|append|emplace|Set|Put|Store)$/;
const makes =
  /^(?:Pair|Tuple|entry|of|Create|ofEntries|KeyValuePair|SimpleEntry|SimpleImmutableEntry|array|list|dict|mapOf|listOf|setOf|arrayOf|hashMapOf|mutableMapOf|from|vec|phf_map|hashmap|map|Map|List|Set|asList|string|String|freeze)$/;

/** The names of what holds a pair, the nearest first: the type that is made of it, what it is put into, the collection around it. */
function namesFor({ facts, source: { text } }: View, { owner, start, end, form }: Pair): readonly string[] {
  const parts = owner.split(/\.|::|->/);
  const last = parts.at(-1) ?? '';
  const own = fills.test(last)
    ? parts.at(-2)
    : makes.test(last) || /^(?:if|for|while|return|case|when|in|and|or|not|switch|match)$/.test(last)
      ? undefined
      : last;
  const lookup = lookupIn(facts);
  const around = lookup
    .bindingsWithin({ start: Math.max(0, start - 2000), end: start })
    .filter(
      ({ form, value, range }) =>
        (form === 'declaration' || form === 'assignment') &&
        value.kind !== 'function' &&
        (contains(value.range, { start, end: start + 1 }) || contains(range, { start, end: start + 1 })),
    )
    .reverse()
    .flatMap(({ name, range, value }) => [
      name.findLast((part) => part !== '*' && part !== '()') ?? '',
      ...typesIn(text.slice(range.start, Math.min(value.range.start + 60, start))),
    ]);
  // A constant of an enumeration is made as its class says.
  const scope = lookup.scopeAround({ start, end });
  const isConstant =
    scope?.kind === 'class' &&
    /^[A-Z][A-Z\d_]*$/.test(last) &&
    /\benum\b/.test(text.slice(Math.max(0, scope.range.start - 12), scope.body.start));
  return [
    own ?? '',
    ...(form === 'entry' ? holdersOf(text, start) : []),
    ...around,
    isConstant ? (scope.name ?? '') : '',
  ].filter((name) => name.length > 1);
}

/** What the braces around an entry belong to: `gin.Accounts{`, `users: {`. */
function holdersOf(text: string, start: number): readonly string[] {
  let depth = 0;
  for (let at = start - 1; at >= 0 && start - at < 300; at -= 1) {
    const sign = text[at] ?? '';
    if (/[)\]}]/.test(sign)) depth += 1;
    else if (/[([{]/.test(sign)) depth -= 1;
    if (depth >= 0) continue;
    const head = text.slice(Math.max(0, at - 80), at);
    const [, key] = /["']?(\w{2,40})["']?\s{0,4}(?:=>|[:=])\s{0,4}[\w[\].<>*, ]{0,40}$/.exec(head) ?? [];
    const [, type] = /(\w{2,40})\s?$/.exec(head) ?? [];
    return [key ?? '', type ?? ''];
  }
  return [];
}

/** The types that a declaration speaks of before its first value: `var night = []pair{`, `List<Account> all = List.of(`. */
function typesIn(declaration: string): readonly string[] {
  const [head = ''] = declaration.split(/["'`]/);
  const found = [/\[\d{0,4}\]\s?[*&]?(\w{2,40})\{/, /<(\w{2,40})>/, /:\s?\w{0,10}\[?(\w{2,40})\]?/, /\b(\w{2,40})\[\]/];
  return found
    .flatMap((pattern) => pattern.exec(head)?.[1] ?? [])
    .filter((name) => !/^(?:string|str|String|var|const|let|int)$/.test(name));
}
