import type { Call } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { credentialName } from './name.ts';
import type { Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/** Methods that type a text into a field of a page, and those that answer what a terminal asks. */
const fills =
  /^(?:fill|type|type_?text|send_?keys|set_?value|fill_?in|fill_?field|press_?sequentially|enter_?text|replace_?text|fill_?async|type_?async)$/i;
const answers = /^(?:sendline|send_line|sendLine|send|puts|writeln|println|write_line)$/;
const field = /(?<![a-z])(?:pass(?:phrase|code|wd)?|pwd)(?![a-z])|passw(?:or)?d/i;
/** What waits for the question after a password, on the line before it is answered. */
const asked = /(?:expect|wait_?for|until)\w{0,12}[ (][^\n]{0,60}assword[^\n]{0,60}\n[^\n]{0,40}$/i;
const askedLine = /(?:expect|wait_?for|until)\w{0,12}[ (][^\n]{0,60}assword/i;

/**
 * `page.fill('#password', '…')`, `find_element(By.ID, "password").send_keys("…")`, `child.expect("assword:")` and then
 * `child.sendline("…")`: what is typed where a password is asked for.
 */
export function ofFilled(view: View, call: Call): Suspect | undefined {
  if (!mayFill(call)) return undefined;
  const { callee, args, scope, range } = call;
  const method = callee.at(-1) ?? '';
  const given = args.find(({ name }) => name === 'with')?.value ?? args.at(-1)?.value;
  if (given === undefined || (!isField(call) && !isAsked(view, method, range.start))) return undefined;
  const literal = literalBehind(view, given, scope);
  if (literal.kind !== 'text') return undefined;
  const plain = literal.text.replace(/(?:\r?\n|\{enter\})$/i, '');
  const judgement = judgeValue(plain);
  if (!/^(?:random|plausible|weak)$/.test(judgement.verdict) || /\s/.test(plain) || credentialName(plain) !== undefined)
    return undefined;
  const name = { kind: 'password', strength: 'strong' } as const;
  const base = { literal, scope, written: method, path: ['password'], isForeign: true, name, judgement } as const;
  return { ...base, confidence: 'medium', relation: 'given to' };
}

/** True for a call that types something into what may be a password's field, or may answer a terminal. */
export function mayFill(call: Call): boolean {
  const { callee, args } = call;
  const method = callee.at(-1) ?? '';
  const last = args.at(-1)?.value;
  if (last === undefined || args.length > 3 || (last.kind !== 'text' && last.kind !== 'name')) return false;
  return fills.test(method) ? isField(call) : args.length === 1 && callee.length > 1 && answers.test(method);
}

/** Whether what is filled is called a password: by its selector, by what finds it, or by its own name. */
function isField({ callee, args, receiver }: Call): boolean {
  const [first] = args;
  if (!fills.test(callee.at(-1) ?? '')) return false;
  if (args.length > 1) return first?.value.kind === 'text' && field.test(first.value.text);
  const owner = callee.at(-2) ?? '';
  return owner === '()' || owner === '*'
    ? textsIn(receiver, 3).some(({ text }) => field.test(text))
    : field.test(owner);
}

/** The texts that a chain of calls is given. */
function textsIn(value: Value | undefined, depth: number): readonly Text[] {
  if (value?.kind === 'text') return [value];
  if (value?.kind !== 'call' || depth === 0) return [];
  const given = value.call.args.flatMap((one) => textsIn(one.value, depth - 1));
  return [...given, ...textsIn(value.call.receiver, depth - 1)];
}

function isAsked({ source: { text } }: View, method: string, start: number): boolean {
  return answers.test(method) && asked.test(text.slice(Math.max(0, start - 200), start));
}

/** A cheap necessary condition over the raw text: something asks for a password and is answered, or a field gets one. */
export function mayFillField(text: string): boolean {
  return askedLine.test(text) || filled.test(text);
}

const filled =
  /(?:pass|pwd)[^\n]{0,80}(?:fill|type|send_?keys|set_?value|press_?sequentially)\w{0,8}[ (]|(?:fill|type|set_?value)\w{0,8}[ (][^\n]{0,60}(?:pass|pwd)/i;
