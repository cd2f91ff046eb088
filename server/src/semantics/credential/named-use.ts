import type { Binding } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import { contains, type Range } from '../../text/range.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { collected } from './contained.ts';
import { suspectBinding, type Place } from './judge.ts';
import { credentialName } from './name.ts';
import { lastName } from './name-before.ts';
import { neighborOf } from './neighbor.ts';
import { unwrapped } from './passed-on.ts';
import { ofReturned } from './returned.ts';
import { isSentKey } from './sent-compared.ts';
import { asParameter } from './url-part.ts';
import type { Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

const longestList = 20;
const mostUses = 12;

/**
 * Constants whose names say nothing, where they are used beside a credential's name: `req.headers['x-api-key'] === GATE`,
 * `ALLOWED.includes(token)`, `USERS[user] == password`. Read from the text around each use, for it may stand anywhere.
 */
export function besideUses(view: View): readonly Suspect[] {
  return constants(view).flatMap((binding) => {
    const name = binding.name.at(-1) ?? '';
    const within = onlyWithin(view, binding, name);
    if (within === undefined) return [];
    const value = unwrapped(binding.value);
    if (value.kind === 'text') return ofText(view, binding, usesOf(view, binding, name, within), value);
    return ofCollection(view, binding, usesOf(view, binding, name, within), value);
  });
}

const constants = choose('bindings', ({ form, name, value }) => {
  const written = name.at(-1) ?? '';
  if (form !== 'declaration' && form !== 'assignment') return false;
  if (name.length > 2 || (name.length === 2 && name[0] !== 'this')) return false;
  if (written.length < 2 || credentialName(written)?.strength === 'strong') return false;
  const inner = unwrapped(value);
  return inner.kind === 'text' ? mayOpen(inner) : textsIn(inner).some(mayOpen);
});

/** Texts that may be secrets as they stand, whatever they are called. */
function mayOpen({ text }: Text): boolean {
  return text.length >= 4 && text.length <= 200 && /^(?:weak|plausible|random)$/.test(judgeValue(text).verdict);
}

/** Where a name gets one value, so that each use is of that: in the file, or else in the function that it stands in. */
function onlyWithin({ facts, source }: View, { scope }: Binding, name: string): Range | undefined {
  const all = lookupIn(facts)
    .bindingsNamed(name)
    .filter(({ form }) => form !== 'argument' && form !== 'entry');
  if (all.length === 1) return { start: 0, end: source.text.length };
  const own = facts.scopes.get(scope);
  if (own?.kind !== 'function') return undefined;
  return all.filter(({ range }) => contains(own.range, range)).length === 1 ? own.range : undefined;
}

/** Where a name stands by itself or as a field of its class, without the place where it gets its value. */
function usesOf({ source: { text } }: View, { nameRange }: Binding, name: string, within: Range): readonly Text[] {
  const found: Text[] = [];
  let at = text.indexOf(name, within.start);
  for (; at >= 0 && at < within.end && found.length < mostUses; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (at === nameRange.start || /[\w$]/.test(text[at - 1] ?? '') || /[\w$]/.test(text[end] ?? '')) continue;
    const owner = /(?:[\w$]+\??\.|->|::|#)+$/.exec(text.slice(Math.max(0, at - 60), at))?.[0].length ?? 0;
    const range = { start: at - owner, end };
    found.push({ kind: 'text', text: name, range, content: range });
  }
  return found;
}

/** `&key=${K}`, `"?api_key=" + K`, up to the constant. */
const sent = /[?&;]([A-Za-z_][\w.-]{1,40})=(?:[$#]?\{\s?|["'`]\s{0,20}[+.]\s{0,20})$/;

function ofText(view: View, binding: Binding, uses: readonly Text[], literal: Text): readonly Suspect[] {
  const { text } = view.source;
  const name = binding.name.at(-1) ?? '';
  for (const use of uses) {
    const given = ofReturned(view, { ...use, text: literal.text });
    if (given !== undefined) return [{ ...given, literal }];
    const parameter = sent.exec(text.slice(Math.max(0, use.range.start - 60), use.range.start))?.[1];
    const put = parameter === undefined ? undefined : asParameter(parameter, literal);
    if (parameter !== undefined && put !== undefined) {
      const base = { literal, scope: binding.scope, written: name, path: [parameter], isForeign: true } as const;
      return [{ ...base, ...put, relation: 'put into a URL as' }];
    }
    const neighbor = neighborOf(text, use);
    // What is put somewhere is followed from there.
    const isInstead = neighbor?.relation === 'the default of' && neighbor.place === 'held';
    if (neighbor === undefined || (neighbor.place !== 'compared' && neighbor.place !== 'log-in' && !isInstead))
      continue;
    const { written, judged = written, place } = neighbor;
    // What is sent under any name is a key where it is random.
    if (judged !== written && judged === 'apiKey' && !isSentKey(written, literal.text)) continue;
    const found = suspected(binding, literal, judged, place);
    if (found !== undefined) return [found];
  }
  return [];
}

/** `.includes(token)`, `.has(req.header('x-api-key'))`, `.get(user)`, `[user]`, behind the name of a collection. */
const asked =
  /(?:\.(?:includes|include\?|has|contains|Contains|containsKey|ContainsKey|containsValue|indexOf|member\?|key\?|get|some|any)\(|\[)\s{0,4}([\w$@.?!>-]{1,60}(?:\[[^\][\n]{1,46}\]|\([^()\n]{0,60}\)){0,3})\s{0,4}[\])]/y;
const isIn = /([\w$@.?!>-]{1,60}(?:\[[^\][\n]{1,46}\]|\([^()\n]{0,60}\)){0,3})\s{1,3}(?:not\s{1,3})?in\s{1,3}$/;
const user = /user|login|name|email|account/i;
/** Lists of what nobody may take are no secrets. */
const forbidden =
  /common|weak|bad|bann|black|block|deny|denied|forbid|invalid|revok|reserv|disallow|breach|leak|default|example|sample|test|word/i;

function ofCollection(view: View, binding: Binding, uses: readonly Text[], value: Value): readonly Suspect[] {
  const { text } = view.source;
  if (forbidden.test(binding.name.at(-1) ?? '')) return [];
  for (const use of uses) {
    const { start, end } = use.range;
    asked.lastIndex = end;
    const call = asked.exec(text);
    const path = call?.[1] ?? isIn.exec(text.slice(Math.max(0, start - 140), start))?.[1];
    const written = path === undefined ? undefined : lastName(path);
    if (written === undefined) continue;
    if (credentialName(written) !== undefined) {
      const found = [...items(value), ...keys(value)].flatMap((item) => listed(binding, item, written));
      if (found.length > 0) return found;
    }
    // `USERS[user] === password`
    if (call === null || !user.test(written)) continue;
    const range = { start, end: end + call[0].length };
    const neighbor = neighborOf(text, { range });
    if (neighbor?.place !== 'compared' && neighbor?.place !== 'log-in') continue;
    const found = values(value).flatMap((item) => suspected(binding, item, neighbor.written, 'log-in') ?? []);
    if (found.length > 0) return found;
  }
  return [];
}

/** One of several under a name that says little must look generated. */
function listed(binding: Binding, item: Text, written: string): readonly Suspect[] {
  const found = suspected(binding, item, written, 'compared');
  if (found === undefined) return [];
  const { judgement, name } = found;
  if (judgement.verdict === 'weak' || (name.strength === 'weak' && judgement.verdict !== 'random')) return [];
  return [found];
}

function suspected({ scope }: Binding, literal: Text, written: string, place: Place): Suspect | undefined {
  const suspicion = suspectBinding(written, literal.text, place);
  const base = { literal, scope, written, path: [written], isForeign: true } as const;
  return suspicion && { ...suspicion, ...base, relation: 'compared with' };
}

function textsIn(value: Value): readonly Text[] {
  return [...items(value), ...keys(value), ...values(value)];
}

function isText(value: Value | undefined): value is Text {
  return value?.kind === 'text';
}

function items(value: Value): readonly Text[] {
  const inner = collected(value);
  return inner.kind === 'list' && inner.items.length <= longestList ? inner.items.filter(isText) : [];
}

/** The keys of a collection that are written as texts. */
function keys(value: Value): readonly Text[] {
  const inner = collected(value);
  if (inner.kind === 'list') return pairs(inner.items).flatMap(([key]) => (isText(key) ? [key] : []));
  if (inner.kind !== 'entries' || inner.entries.length > longestList) return [];
  return inner.entries.flatMap(({ name, nameRange }) => {
    const text = name.at(-1) ?? '';
    const { start, end } = nameRange;
    const quotes = end - start - text.length;
    if (quotes !== 0 && quotes !== 2) return [];
    const content = { start: start + quotes / 2, end: end - quotes / 2 };
    return [{ kind: 'text', text, range: nameRange, content } as const];
  });
}

function values(value: Value): readonly Text[] {
  const inner = collected(value);
  if (inner.kind === 'list') return pairs(inner.items).flatMap(([, given]) => (isText(given) ? [given] : []));
  if (inner.kind !== 'entries' || inner.entries.length > longestList) return [];
  return inner.entries.flatMap(({ value: given }) => (isText(given) ? [given] : []));
}

/** `new Map([['shop', '…']])` */
function pairs(list: readonly Value[]): readonly (readonly Value[])[] {
  if (list.length > longestList) return [];
  return list.flatMap((item) => (item.kind === 'list' && item.items.length === 2 ? [item.items] : []));
}
