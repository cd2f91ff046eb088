import type { Binding, Branch, Call } from '../../facts/facts.ts';
import type { Path, ScopeId, Text, Value } from '../../facts/value.ts';
import { contains } from '../../text/range.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { enteredIn, isPassword } from './entered.ts';
import { suspectBinding, type Place } from './judge.ts';
import { credentialName } from './name.ts';
import { namedBefore } from './named-value.ts';
import { options, puts, setter, settingName } from './neighbor.ts';
import type { Suspect } from './suspect.ts';
import { announces } from './url-part.ts';

/**
 * Literals that reach a credential's name from where they have another one: as a constant that is given to it, through
 * what turns it into bytes, as a case of its choice.
 */
export function givenSuspects(view: View): readonly Suspect[] {
  return [
    ...namedBindings(view).flatMap((binding) => ofBinding(view, binding)),
    ...namedValues(view).flatMap((binding) => ofNamed(view, binding)),
    ...settingCalls(view).flatMap((call) => ofCall(view, call)),
    ...optionCalls(view).flatMap((call) => ofOption(view, call)),
    ...comparisons(view).flatMap((branch) => ofCase(view, branch)),
  ];
}

const namedBindings = choose(
  'bindings',
  ({ form, name, value }) =>
    form !== 'import' &&
    (value.kind === 'name' || value.kind === 'call') &&
    credentialName(name.at(-1) ?? '') !== undefined,
);

const settingCalls = choose('calls', ({ callee, args, annotates }) => {
  const method = callee.at(-1) ?? '';
  const [first, second] = args;
  if (first === undefined || annotates !== undefined) return false;
  if (second === undefined) return setName(callee, method) !== undefined || /^(?:Put|put)env$/.test(method);
  return args.length <= 3 && puts.test(method) && (keyOf(first.value) !== undefined || first.value.kind === 'name');
});

/** `{ Name: "password", Value: BACKUP }`. */
const namedValues = choose(
  'bindings',
  (binding, text) =>
    binding.value.kind === 'name' &&
    /^(?:[vV]al(?:ue)?|default)$/.test(binding.name.at(-1) ?? '') &&
    credentialName(namedBefore(text, binding)?.written ?? '') !== undefined,
);

/** `flag.StringVar(&target, "password", BACKUP, "what it is")`. */
const optionCalls = choose('calls', (call) => optionOf(call) !== undefined);

const comparisons = choose(
  'branches',
  ({ condition }) => comparedIn(condition).length > 0 || enteredIn(condition).length > 0,
);

/** `connect({ password: KEY })`, where `KEY` is a constant of the file. */
function ofBinding(view: View, { name, value, scope }: Binding): Suspect[] {
  return behind(view, name.at(-1) ?? '', value, scope, 'given as');
}

function ofNamed(view: View, binding: Binding): Suspect[] {
  const named = namedBefore(view.source.text, binding);
  return named === undefined ? [] : behind(view, named.written, binding.value, binding.scope, 'the default of');
}

function ofOption(view: View, call: Call): Suspect[] {
  const found = optionOf(call);
  return found === undefined ? [] : behind(view, found.written, found.given, call.scope, 'the default of');
}

/** The name of an option that a call declares, and its default, where that has a name. */
function optionOf({ callee, args }: Call): { readonly written: string; readonly given: Value } | undefined {
  if (!options.test(callee.at(-1) ?? '') || args.length < 3) return undefined;
  const at = args.findIndex(({ value }) => value.kind === 'text');
  const written = at < 0 || at > 1 ? undefined : keyOf(args[at]?.value ?? nothing);
  const next = args[at + 1]?.value;
  // A letter is another name of the same.
  const given = next?.kind === 'text' && next.text.length === 1 ? args[at + 2]?.value : next;
  return written !== undefined && given?.kind === 'name' ? { written, given } : undefined;
}

const nothing: Value = { kind: 'unknown', range: { start: 0, end: 0 } };

/** `putenv('DB_PASSWORD=…')`: the variable and its value in one text. */
function assigned({ callee, args, scope }: Call): Suspect[] {
  const [first] = args;
  if (args.length !== 1 || !/^(?:Put|put)env$/.test(callee.at(-1) ?? '') || first?.value.kind !== 'text') return [];
  const [, written, text] = /^([A-Za-z_]\w{2,60})=(\S.{2,120})$/.exec(first.value.text) ?? [];
  if (written === undefined || text === undefined) return [];
  return suspected({ ...first.value, text }, scope, written, 'held', 'set as');
}

/** `config.setPassword(KEY)`, `map.put("password", KEY)`, `setPassword("…".toCharArray())`. */
function ofCall(view: View, call: Call): Suspect[] {
  const { callee, args, scope } = call;
  const method = callee.at(-1) ?? '';
  const [first, second] = args;
  if (first === undefined) return [];
  if (second === undefined) {
    const whole = assigned(call);
    if (whole.length > 0) return whole;
    const written = setName(callee, method);
    return written === undefined ? [] : behind(view, written, first.value, scope, 'set as');
  }
  const written = keyOf(first.value) ?? keyBehind(view, first.value, scope);
  if (written === undefined) return [];
  // Where the language writes it as an assignment, nothing beside the literal tells.
  if (second.value.kind === 'text') return suspected(second.value, scope, written, 'held', 'set as');
  return behind(view, written, second.value, scope, 'set as');
}

const methods = new Map<string, string | undefined>();

/** What a method that takes one value sets, when that is a credential. */
function setName(callee: Path, method: string): string | undefined {
  const known = methods.get(method);
  if (known !== undefined || methods.has(method)) return known;
  const set = setter.exec(method)?.[1] ?? (callee.length > 1 ? method : undefined);
  const written = set !== undefined && credentialName(set) !== undefined ? set : undefined;
  if (methods.size > 4096) methods.clear();
  if (callee.length > 1) methods.set(method, written);
  return written;
}

/** The credential's name under which something is put: a text, or the last part of a constant's name. */
function keyOf(value: Value): string | undefined {
  const written =
    value.kind === 'text'
      ? value.text
          .split(/[:/]/)
          .at(-1)
          ?.replace(/^@{1,2}/, '')
      : value.kind === 'name'
        ? settingName(value.path.at(-1) ?? '')
        : undefined;
  return written !== undefined && credentialName(written) !== undefined ? written : undefined;
}

/** The same where a constant that is called otherwise holds the name: `header(NAME, "…")` with `NAME = "X-Api-Key"`. */
function keyBehind(view: View, value: Value, scope: ScopeId): string | undefined {
  const key = value.kind === 'name' ? literalBehind(view, value, scope) : undefined;
  return key?.kind === 'text' && key.text.length <= longestKey ? keyOf(key) : undefined;
}

const longestKey = 60;

/** The literal that a value comes to, unless it stands there itself, where it is found without following anything. */
function behind(view: View, written: string, value: Value, scope: ScopeId, relation: Suspect['relation']): Suspect[] {
  if (value.kind !== 'name' && value.kind !== 'call' && value.kind !== 'joined') return [];
  // What has a credential's name of its own is found under that.
  if (value.kind === 'name' && credentialName(value.path.at(-1) ?? '')?.strength === 'strong') return [];
  // What is sent behind a scheme is told where it stands: `"Bearer ${TOK}"`.
  if (value.kind === 'joined' && announces(value.parts[0])) return [];
  const literal = literalBehind(view, value, scope);
  if (literal.kind !== 'text') return [];
  const place = relation === 'set as' && contains(value.range, literal.range) ? 'set' : 'held';
  return suspected(literal, scope, written, place, relation);
}

function suspected(
  literal: Text,
  scope: ScopeId,
  written: string,
  place: Place,
  relation: Suspect['relation'],
): Suspect[] {
  if (literal.text.length < 3) return [];
  const suspicion = suspectBinding(written, literal.text, place);
  return suspicion === undefined
    ? []
    : [{ ...suspicion, literal, scope, written, path: [written], relation, isForeign: true }];
}

/** `switch (password) { case "…": }`, `if (user == ADMIN && password === EXPECTED)`, where `EXPECTED` is a constant of the file. */
function ofCase(view: View, { condition, scope }: Branch): Suspect[] {
  const entered = enteredIn(condition).filter((one) => isPassword(view, one, scope));
  const ofEntered = entered.flatMap(({ text }) => suspected(text, scope, 'password', 'compared', 'compared with'));
  const ofNames = comparedIn(condition).flatMap(({ written, other }) => {
    const isNamed = other.kind === 'name' && credentialName(other.path.at(-1) ?? '')?.strength !== 'strong';
    const given = keptFor(view, other, scope) ?? (isNamed ? literalBehind(view, other, scope) : other);
    const texts =
      given.kind === 'list' && given === other ? given.items : given.kind === 'entries' ? textsOf(given) : [given];
    return texts.flatMap((text) =>
      text.kind === 'text' ? suspected(text, scope, written, 'compared', 'compared with') : [],
    );
  });
  return [...ofEntered, ...ofNames];
}

/** `users[name] === password`, `users.get(name) == password`: the passwords of all for whom the file keeps one. */
function keptFor(view: View, asked: Value, scope: ScopeId): Value | undefined {
  const owner = keeperOf(asked);
  if (owner === undefined || owner.length === 0) return undefined;
  const kept = view.constant({ kind: 'name', path: owner, range: asked.range }, scope);
  return kept.kind === 'entries' && kept.entries.length <= mostKept ? kept : undefined;
}

function keeperOf(asked: Value): Path | undefined {
  if (asked.kind === 'name') return asked.path.at(-1) === '*' ? asked.path.slice(0, -1) : undefined;
  const isAsked = asked.kind === 'call' && /^(?:get|fetch|getOrDefault)$/.test(asked.call.callee.at(-1) ?? '');
  return isAsked && asked.call.args[0]?.value.kind !== 'text' ? asked.call.callee.slice(0, -1) : undefined;
}

const mostKept = 20;

function textsOf({ entries }: Value & { kind: 'entries' }): readonly Value[] {
  return entries.map(({ value }) => value);
}

/** What a condition compares with something that has a credential's name, on either side; also as a part of it. */
function comparedIn(condition: Value, depth = 0): readonly { readonly written: string; readonly other: Value }[] {
  if (condition.kind !== 'comparison') return [];
  const { operator, operands } = condition;
  if (/^(?:and|or|not)$/.test(operator))
    return depth > 3 ? [] : operands.flatMap((operand) => comparedIn(operand, depth + 1));
  const [left, right] = operands;
  if (left === undefined || right === undefined || !/^(?:equal|unequal|contains)$/.test(operator)) return [];
  const written = credentialIn(left);
  if (written !== undefined) return [{ written, other: right }];
  const reversed = operator === 'contains' || left.kind === 'text' ? undefined : credentialIn(right);
  return reversed === undefined ? [] : [{ written: reversed, other: left }];
}

/** The credential's name that a value is asked for by: `login.password`, `request.getPassword()`, `form.get("password")`. */
function credentialIn(value: Value): string | undefined {
  const [first, second] = value.kind === 'call' ? value.call.args : [];
  const path = value.kind === 'name' ? value.path : value.kind === 'call' ? value.call.callee : [];
  const asked = first?.value.kind === 'text' && second === undefined ? first.value.text : undefined;
  const written = asked ?? path.findLast((part) => part !== '()')?.replace(/^get_?(?=[A-Z_])/, '') ?? '';
  return credentialName(written) === undefined ? undefined : written;
}
