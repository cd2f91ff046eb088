import type { Name, ScopeId, Text, Value } from '../../facts/value.ts';
import { scopesAround } from '../lookup.ts';
import type { View } from '../view.ts';
import { credentialName } from './name.ts';
import { unwrappedAll } from './passed-on.ts';
import { judgeValue } from './value.ts';

/** What somebody typed, as programs call it without saying what it is. */
const typed = /^(?:typed|entered|given|attempt|guess|input|answer|candidate|supplied|text|code)\w{0,2}$/;
/** Functions that let somebody in. */
const letsIn =
  /unlock|(?:^|_)is_?master|is[A-Z]?[a-z]{0,9}Master|log_?[iI]n|sign_?[iI]n|authenticat|authoriz|check_?(?:[pP]ass|[pP]in)/;

/** A name without a meaning of its own that a condition compares with a text which may be a password. */
export interface Entered {
  readonly name: Name;
  readonly text: Text;
}

/** `given == "…"`, also as a part of a condition. */
export function enteredIn(condition: Value, depth = 0): readonly Entered[] {
  if (condition.kind !== 'comparison') return [];
  const { operator, operands } = condition;
  if (/^(?:and|or|not)$/.test(operator))
    return depth > 3 ? [] : operands.flatMap((operand) => enteredIn(operand, depth + 1));
  const [name, text] = operands;
  if (name?.kind !== 'name' || text?.kind !== 'text' || !/^(?:equal|unequal)$/.test(operator)) return [];
  if (name.path.length !== 1 || !typed.test(name.path[0] ?? '') || !/^\S{5,40}$/.test(text.text)) return [];
  return /\d/.test(text.text) && /^(?:weak|plausible|random)$/.test(judgeValue(text.text).verdict)
    ? [{ name, text }]
    : [];
}

/** True where what was typed comes from the field of a password, or a function that lets somebody in asks for it. */
export function isPassword(view: View, { name }: Entered, scope: ScopeId): boolean {
  let value: Value = name;
  for (let hops = 0; hops < 3; hops++) {
    const next = unwrappedAll(view.constant(value, scope));
    const path = next.kind === 'name' ? next.path : next.kind === 'call' ? next.call.callee : [];
    const written = path.findLast((part) => part !== '()')?.replace(/^get_?(?=[A-Z_])/, '') ?? '';
    if (credentialName(written)?.kind === 'password') return true;
    if (next.kind !== 'name' || next === value) break;
    value = next;
  }
  const around = scopesAround(view.facts, scope).find(({ kind }) => kind === 'function');
  return letsIn.test(around?.name ?? '');
}

const asked = /\b(?:typed|entered|given|attempt|guess|input|answer|candidate|supplied|text|code)\w{0,2}\b/;

/** A cheap necessary condition over the raw text. */
export function mayBeEntered(text: string): boolean {
  return asked.test(text) && (letsIn.test(text) || /pass|pwd/i.test(text)) && compared.test(text);
}

const compared = /(?:[!=]==?|\bcase|\bwhen|=>|match|\.equals\()\s{0,9}["'`][^\s"'`]{0,39}\d/;
