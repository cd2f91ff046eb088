import type { Binding, Branch, Call } from '../../facts/facts.ts';
import type { Path, ScopeId, Text, Value } from '../../facts/value.ts';
import { contains } from '../../text/range.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { suspectBinding, type Place } from './judge.ts';
import { credentialName } from './name.ts';
import { puts, setter, settingName } from './neighbor.ts';
import type { Suspect } from './suspects.ts';

/**
 * Literals that reach a credential's name from where they have another one: as a constant that is given to it, through
 * what turns it into bytes, as a case of its choice.
 */
export function givenSuspects(view: View): readonly Suspect[] {
  return [
    ...namedBindings(view).flatMap((binding) => ofBinding(view, binding)),
    ...settingCalls(view).flatMap((call) => ofCall(view, call)),
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
  if (second === undefined) return setName(callee, method) !== undefined;
  return args.length <= 3 && puts.test(method) && keyOf(first.value) !== undefined;
});

const comparisons = choose('branches', ({ condition }) => comparedName(condition) !== undefined);

/** `connect({ password: KEY })`, where `KEY` is a constant of the file. */
function ofBinding(view: View, { name, value, scope }: Binding): Suspect[] {
  return behind(view, name.at(-1) ?? '', value, scope, 'given as');
}

/** `config.setPassword(KEY)`, `map.put("password", KEY)`, `setPassword("…".toCharArray())`. */
function ofCall(view: View, { callee, args, scope }: Call): Suspect[] {
  const method = callee.at(-1) ?? '';
  const [first, second] = args;
  if (first === undefined) return [];
  if (second === undefined) {
    const written = setName(callee, method);
    return written === undefined ? [] : behind(view, written, first.value, scope, 'set as');
  }
  const written = keyOf(first.value);
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
      ? value.text.split(/[:/]/).at(-1)
      : value.kind === 'name'
        ? settingName(value.path.at(-1) ?? '')
        : undefined;
  return written !== undefined && credentialName(written) !== undefined ? written : undefined;
}

/** The literal that a value comes to, unless it stands there itself, where it is found without following anything. */
function behind(view: View, written: string, value: Value, scope: ScopeId, relation: Suspect['relation']): Suspect[] {
  if (value.kind !== 'name' && value.kind !== 'call' && value.kind !== 'joined') return [];
  // What has a credential's name of its own is found under that.
  if (value.kind === 'name' && credentialName(value.path.at(-1) ?? '')?.strength === 'strong') return [];
  // What is sent as a token is told of where it stands.
  if (value.kind === 'joined' && value.parts.length === 2 && value.parts[1]?.kind === 'name') return [];
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

/** `switch (password) { case "…": }`, `if (password === EXPECTED)`, where `EXPECTED` is a constant of the file. */
function ofCase(view: View, { condition, scope }: Branch): Suspect[] {
  const written = comparedName(condition);
  if (condition.kind !== 'comparison' || written === undefined) return [];
  const [, value] = condition.operands;
  const given =
    value?.kind === 'name' && credentialName(value.path.at(-1) ?? '')?.strength !== 'strong'
      ? literalBehind(view, value, scope)
      : value;
  const texts = given?.kind === 'list' && given === value ? value.items : [given];
  return texts.flatMap((text) =>
    text?.kind === 'text' ? suspected(text, scope, written, 'compared', 'compared with') : [],
  );
}

/** The credential's name that a condition compares with something. */
function comparedName(condition: Value): string | undefined {
  if (condition.kind !== 'comparison') return undefined;
  const [subject] = condition.operands;
  if (subject?.kind !== 'name' || !/^(?:equal|unequal|contains)$/.test(condition.operator)) return undefined;
  const written = subject.path.findLast((part) => part !== '()')?.replace(/^get_?(?=[A-Z_])/, '') ?? '';
  return credentialName(written) === undefined ? undefined : written;
}
