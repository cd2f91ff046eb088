import type { Path, ScopeId, Text, Value } from '../../facts/value.ts';
import { FILE_SCOPE, type Binding, type Call } from '../../facts/facts.ts';
import { lookupIn, scopesAround } from '../lookup.ts';
import type { View } from '../view.ts';
import { fieldOf, fieldOfMade, functionOfCall, givenFor, givenForField, parameterOf } from './parameter-calls.ts';
import { unwrapped } from './passed-on.ts';
import { joinedList, piecesOfCall } from './pieces.ts';
import { handedOn, unpackedBehind } from './unpacked.ts';
import { resultsOf } from './results.ts';
import { slicedText } from './sliced.ts';
import { oneOfEntries, storedBehind } from './stored.ts';

/** A value and where its names are looked up. */
interface Placed {
  readonly value: Value;
  readonly scope: ScopeId;
}

const longestWay = 10;

/**
 * What a value comes to when names are followed, what only gives texts on is looked through, of a choice its last text
 * is taken, and of a function of the file what it gives back.
 */
export function literalBehind(view: View, value: Value, scope: ScopeId): Value {
  return followed(view, value, scope).value;
}

function followed(view: View, value: Value, scope: ScopeId): Placed {
  let found: Placed = { value, scope };
  for (let hops = 0; hops < longestWay && found.value.kind !== 'text'; hops++) {
    const next = nextOf(view, found);
    if (next === undefined) break;
    found = next;
  }
  return found.value.kind === 'list' ? { ...found, value: bytesOf(found.value) } : found;
}

/**
 * The literals that a value comes to, further than one name: of a parameter what the file's own calls give, of a field
 * what its object is made with.
 */
export function literalsBehind(view: View, value: Value, scope: ScopeId): readonly Text[] {
  const one = unwrapped(value);
  const entries = one.kind === 'name' && one.path.at(-1) === '*' ? oneOfEntries(view, one, scope) : [];
  if (entries.length > 0) return entries;
  const results = severalResults(view, value);
  if (results.length > 0)
    return results.flatMap((one) => {
      const literal = literalBehind(view, one.value, one.scope);
      return literal.kind === 'text' ? [literal] : [];
    });
  const found = followed(view, value, scope);
  if (found.value.kind === 'text') return [found.value];
  if (found.value.kind !== 'name' || found.value.path.length > 2) return [];
  const { path } = found.value;
  const [first = '', second] = path;
  const own = second === undefined || first === 'this' ? parameterOf(view, path, found.scope) : undefined;
  if (own === undefined) return second === undefined ? [] : fieldLiterals(view, path, found.scope);
  const { given } = givenFor(view, own, true);
  const values = given.map(({ value: one, call }): Placed => ({ value: one, scope: call.scope }));
  const walked =
    values.length > 0
      ? values
      : view.options(found.value, found.scope).map((one): Placed => ({ value: one, scope: found.scope }));
  return walked.flatMap((one) => {
    const literal = one.value === found.value ? found.value : literalBehind(view, one.value, one.scope);
    return literal.kind === 'text' ? [literal] : [];
  });
}

/** What a function of the file gives that gives one thing or another; nothing for one that gives only one. */
function severalResults(view: View, value: Value): readonly Placed[] {
  const inner = unwrapped(value);
  const id = inner.kind === 'call' ? functionOfCall(view, inner.call) : undefined;
  const results = id === undefined ? [] : resultsOf(view, id);
  return id === undefined || results.length < 2 ? [] : results.map((one) => ({ value: one, scope: id }));
}

/** `signer.key` of `Signer{key: []byte("…")}`, where the file says of which type the signer is. */
function fieldLiterals(view: View, [owner = '', field = '']: Path, scope: ScopeId): readonly Text[] {
  const isOwn = owner === 'this';
  const made = isOwn ? undefined : view.constant({ kind: 'name', path: [owner], range: nowhere }, scope);
  if (made?.kind === 'call') {
    const madeType = made.call.callee.at(-1) ?? '';
    const given = fieldOfMade(view, made.call, madeType, field) ?? givenForField(view, made.call, madeType, field);
    const literal = given === undefined ? undefined : literalBehind(view, given, made.call.scope);
    if (literal !== undefined) return literal.kind === 'text' ? [literal] : [];
    const own = fieldOfClass(view, madeType, field);
    if (own.length > 0) return own;
  }
  const type = isOwn ? classAround(view, scope) : typeOf(view, owner, scope);
  if (type === undefined) return [];
  const parameter = isOwn ? undefined : fieldOf(view, type, field);
  if (parameter?.value.kind === 'text') return [parameter.value];
  const lookup = lookupIn(view.facts);
  return [...lookup.callsNamed(type), ...(isOwn ? lookup.callsNamed('this') : [])].flatMap((call) => {
    const { scope: place } = call;
    const given = givenForField(view, call, type, field);
    const literal = given === undefined ? undefined : literalBehind(view, given, place);
    if (literal?.kind !== 'name' || literal.path.length !== 1) return literal?.kind === 'text' ? [literal] : [];
    // `func NewSigner(key string) *Signer { return &Signer{key: key} }`
    const parameter = parameterOf(view, literal.path, place);
    return (parameter === undefined ? [] : givenFor(view, parameter, true).given).flatMap((one) => {
      const text = literalBehind(view, one.value, one.call.scope);
      return text.kind === 'text' ? [text] : [];
    });
  });
}

/** `settings.code` of `class Settings { code = '…' }`: what a field of a class of the file is from the beginning. */
function fieldOfClass(view: View, type: string, field: string): readonly Text[] {
  const own = lookupIn(view.facts)
    .bindingsNamed(field)
    .find(
      ({ form, name, scope, value }) =>
        form === 'declaration' &&
        name[0] === 'this' &&
        value.kind !== 'unknown' &&
        view.facts.scopes.get(scope)?.name === type,
    );
  const literal = own === undefined ? undefined : literalBehind(view, own.value, own.scope);
  return literal?.kind === 'text' ? [literal] : [];
}

const nowhere = { start: 0, end: 0 };

function typeOf(view: View, name: string, scope: ScopeId): string | undefined {
  const declared = lookupIn(view.facts)
    .bindingsNamed(name)
    .filter((binding) => binding.type !== undefined && binding.name.length === 1);
  for (const { id } of scopesAround(view.facts, scope)) {
    const own = declared.find((binding) => binding.scope === id);
    if (own !== undefined) return own.type?.at(-1);
  }
  return undefined;
}

function classAround({ facts }: View, scope: ScopeId): string | undefined {
  return scopesAround(facts, scope).find(({ kind }) => kind === 'class')?.name;
}

/** One step nearer to what a value comes to; undefined where nothing leads on. */
function nextOf(view: View, { value, scope }: Placed): Placed | undefined {
  const here = (next: Value | undefined): Placed | undefined => next && { value: next, scope };
  if (value.kind === 'unknown') return here(slicedText(view, value));
  if (value.kind === 'name' && value.path.at(-1) === '*')
    return here(itemOf(view, value, scope) ?? slicedText(view, value));
  const list = value.kind === 'call' ? joinedList(value.call, (name) => view.constant(name, scope)) : undefined;
  if (list !== undefined) return here(list);
  // What a field gets is looked up where it gets it.
  const member = value.kind === 'name' && value.path.length > 1 ? memberBehind(view, value, scope) : undefined;
  if (member?.value.kind === 'name') return member;
  const constant = view.constant(joined(value), scope);
  const next = isOfBlock(constant) ? value : constant;
  if (next.kind === 'either') return here(next.options.findLast((option) => option.kind === 'text'));
  if (value.kind === 'name' && next === value)
    return (
      here(onlyText(view, value, scope)) ??
      here(unpackedBehind(view, value, scope)) ??
      member ??
      copiedInto(view, value, scope) ??
      parameterBehind(view, value, scope) ??
      handedOn(view, value.path, scope) ??
      // `Key.ACCESS.value`
      here(
        value.path.length > 2 && value.path.at(-1) === 'value'
          ? { ...value, path: value.path.slice(0, -1) }
          : undefined,
      )
    );
  if (next !== value && (value.kind !== 'joined' || next.kind !== 'joined'))
    return { value: next, scope: value.kind === 'name' ? scopeOf(view, value.path, next, scope) : scope };
  if (value.kind !== 'call') return undefined;
  const id = functionOfCall(view, value.call) ?? blockOf(view, value.call);
  const [given] = id === undefined ? [] : resultsOf(view, id);
  return given === undefined || id === undefined ? here(storedBehind(view, value.call)) : { value: given, scope: id };
}

/** `word.call`, `code.invoke()`: the function that a name holds. */
function blockOf(view: View, { callee, calleeRange, scope }: Call): ScopeId | undefined {
  if (callee.length !== 2 || !/^(?:call|invoke|Invoke|get|value|Value)$/.test(callee[1] ?? '')) return undefined;
  return view.functionOf({ kind: 'name', path: callee.slice(0, 1), range: calleeRange }, scope);
}

/** Where a name gets its value: `material = word.getBytes()` in a constructor, of whose parameters that speaks. */
function scopeOf({ facts }: View, path: Path, value: Value, scope: ScopeId): ScopeId {
  const holder = value.kind === 'text' ? undefined : lookupIn(facts).bindingsNamed(path.at(-1) ?? '');
  return holder?.find((binding) => binding.value === value)?.scope ?? scope;
}

/** `var key [32]byte` and `copy(key[:], "…")`: what is put into a name that is declared without a value, once. */
function copiedInto(view: View, { path }: Value & { kind: 'name' }, scope: ScopeId): Placed | undefined {
  const [only, ...others] = lookupIn(view.facts)
    .callsNamed('copy')
    .filter(({ callee, args }) => {
      const [into] = args;
      return callee.length === 1 && args.length === 2 && into?.value.kind === 'name' && into.value.path[0] === path[0];
    });
  if (only === undefined || others.length > 0 || path.length > 1) return undefined;
  const given = only.args[1]?.value;
  return given === undefined || only.scope !== scope ? undefined : { value: given, scope };
}

/** `def sign(claims, key="…")`: what a parameter is when nobody gives another. */
function parameterBehind(view: View, { path }: Value & { kind: 'name' }, scope: ScopeId): Placed | undefined {
  const own = path.length === 1 ? parameterOf(view, path, scope) : undefined;
  if (own === undefined || own.value.kind === 'unknown' || isOfBlock(own.value)) return undefined;
  return placed(view, own);
}

/** What a block is called with, as Ruby's facts have it: `decode("…").then { |key| … }`. */
function isOfBlock(value: Value): boolean {
  return value.kind === 'name' && value.path.at(-1)?.startsWith('=>') === true;
}

/** `exports.key = '…'`, `constructor(private key = '…')`: what a member gets, where it gets only that. */
function memberBehind(view: View, { path }: Value & { kind: 'name' }, scope: ScopeId): Placed | undefined {
  if (path.length < 2 || path.length > 3) return undefined;
  const written = path.join('.');
  const type = path[0] === 'this' ? classAround(view, scope) : undefined;
  const [only, ...others] = lookupIn(view.facts)
    .bindingsNamed(path.at(-1) ?? '')
    .filter(
      ({ form, name, value, scope: place }) =>
        form !== 'argument' &&
        form !== 'entry' &&
        value.kind !== 'unknown' &&
        name.join('.') === written &&
        (type === undefined || classAround(view, place) === type),
    );
  return only === undefined || others.length > 0 ? undefined : placed(view, only);
}

/** A binding's value; a default is looked up outside the function of the parameter. */
function placed(view: View, { form, value, scope }: Binding): Placed {
  const outside = form === 'parameter' ? (view.facts.scopes.get(scope)?.parent ?? FILE_SCOPE) : scope;
  return { value: unwrapped(value), scope: outside };
}

/** `let key = ''; … key = '…'`: the only text of those that a variable gets, all of which are known. */
function onlyText(view: View, value: Value, scope: ScopeId): Text | undefined {
  const texts = view.options(value, scope).flatMap((option) => (option.kind === 'text' ? [option] : [undefined]));
  const [text, ...others] = texts.filter((option) => option === undefined || option.text !== '');
  return texts.length > 1 && others.length === 0 ? text : undefined;
}

/** `KEYS[0]`, where the list stands in the file. */
function itemOf(view: View, { path, range }: Value & { kind: 'name' }, scope: ScopeId): Value | undefined {
  const index = /\[(\d{1,3})\]$/.exec(view.source.text.slice(range.start, range.end))?.[1];
  const list = view.constant({ kind: 'name', path: path.slice(0, -1), range }, scope);
  return index === undefined || list.kind !== 'list' ? undefined : list.items[Number(index)];
}

function joined(value: Value): Value {
  const parts = value.kind === 'call' && value.call.callee.at(-2) !== 'Buffer' ? piecesOfCall(value.call) : undefined;
  return parts === undefined ? unwrapped(value) : { kind: 'joined', parts, range: value.range };
}

/** `{ 0x1f, 0x8b, … }`: the bytes of a key, as the hexadecimal text that they could be. */
function bytesOf(list: Value & { kind: 'list' }): Value {
  const { items, range } = list;
  if (items.length < 6 || items.length > 512) return list;
  // `{'s', 'e', …}`: letters of a password.
  if (items.every((item) => item.kind === 'text' && item.text.length === 1)) {
    const letters = items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
    return { kind: 'text', text: letters, range, content: range };
  }
  if (items.length < 8) return list;
  let text = '';
  for (const item of items) {
    if (item.kind !== 'scalar' || typeof item.value !== 'number') return list;
    if (!Number.isInteger(item.value) || item.value < -128 || item.value > 255) return list;
    text += (item.value & 255).toString(16).padStart(2, '0');
  }
  return { kind: 'text', text, range, content: range };
}
