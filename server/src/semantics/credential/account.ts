import type { Call } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { unwrapped } from './passed-on.ts';
import { constantAtEnd } from './pieced.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/** What writes a text in base64; those that have another name say it as an argument. */
const encoders =
  /^(?:btoa|b64encode|urlsafe_b64encode|standard_b64encode|base64_encode|encode64|strict_encode64|encodeToString|encodeBase64|encodeBase64String|EncodeToString|ToBase64String)$/;

/** `btoa('shop:…')`, `Buffer.from('shop:…').toString('base64')`: an account as basic authentication wants it (RFC 7617). */
export function ofAccount(view: View, call: Call): Suspect | undefined {
  const { callee, scope } = call;
  const method = callee.at(-1) ?? '';
  const given = encodedBy(call);
  if (given === undefined) return undefined;
  const whole = view.constant(unwrapped(given), scope);
  if (whole.kind !== 'text') return undefined;
  const [, password] = /^[\w.@+-]{1,64}:(?!\/\/)([^\s:]{3,100})$/.exec(whole.text) ?? [];
  if (password === undefined) return undefined;
  const judgement = judgeValue(password);
  if (!/^(?:weak|plausible|random)$/.test(judgement.verdict)) return undefined;
  const literal: Text = { kind: 'text', text: whole.text, range: whole.range, content: whole.content };
  // What a constant of the file ends it with is told where that has its value.
  if (constantAtEnd(view, whole, scope)?.text === password) return undefined;
  const end = given.kind === 'joined' ? given.parts.at(-1) : undefined;
  const constant = end?.kind === 'name' ? view.constant(end, scope) : undefined;
  if (constant?.kind === 'text' && constant.text === password)
    return suspectAt('password', { literal: constant, scope, written: method, path: ['basic', 'auth'] }, judgement);
  return suspectAt('password', { literal, scope, written: method, path: ['basic', 'auth'] }, judgement);
}

/** True for a call that writes something in base64. */
export function mayTakeAccount(call: Call): boolean {
  return encodedBy(call) !== undefined;
}

function encodedBy({ callee, args, receiver }: Call): Value | undefined {
  const method = callee.at(-1) ?? '';
  const [first] = args;
  const isSaid = method === 'toString' && first?.value.kind === 'text' && first.value.text === 'base64';
  return isSaid ? receiver : encoders.test(method) ? first?.value : undefined;
}

const written = /["'`][\w.@+-]{1,64}["'`]?[\s+.]{0,3}["'`]?:(?!\/\/)[^\s:"'`]{0,100}["'`]/;
const encoding = /b(?:ase)?64|btoa/i;

/** A cheap necessary condition over the raw text. */
export function mayEncodeAccount(text: string): boolean {
  return encoding.test(text) && written.test(text);
}
