import type { Binding, Call } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import { suspectBinding } from './judge.ts';
import { unwrapped } from './passed-on.ts';
import type { Suspect } from './suspects.ts';
import { nameProximity } from './trigger.ts';

/** `{ name: 'password', value: '…' }`, `@Property(name = "db.password", defaultValue = "…")`, `("--token", default="…")`. */
export function ofNamedValue(source: string, binding: Binding): Suspect | undefined {
  const { name, value, form } = binding;
  if (value.kind !== 'text' || (form !== 'entry' && form !== 'argument')) return undefined;
  const last = name.at(-1) ?? '';
  if (!/^(?:value|val|use_?value|default|default_?value|secret|content|data)$/i.test(last)) return undefined;
  const before = source.slice(Math.max(0, binding.range.start - nameProximity), binding.range.start);
  const found =
    /(?:["']?\b(?:name|key|id|header|variable|env|field|option|property|param|provide)["']?\s*(?:=>|[:=])\s*|[(,]\s*)(["'])(?!-\w["'])(?:-\w, ?)?(-{0,2}[\w.:-]{2,80})(?:[ =][<[][^"'<>]{1,30}[>\]])?\1\s*,\s*(?:["'][^"'\n]{0,60}["']\s*,\s*)?\{?[^{}()]{0,60}$/i.exec(
      before,
    ) ??
    provided.exec(before) ??
    (/^default$/i.test(last) ? declaredOption.exec(before) : null);
  const written = found?.[2]?.replace(/^-+/, '');
  if (written === undefined) return undefined;
  // What a program goes on with where its option is not given is in use.
  const isOption = /\b(?:option|add_argument|add_option|string)\s{0,3}\([^()]{0,110}$/i.test(before);
  const place = /^default/i.test(last) && !isOption ? 'default' : 'held';
  const suspicion = suspectBinding(written, value.text, place);
  const relation = /^default/i.test(last) ? 'the default of' : 'assigned to';
  const base = { literal: value, scope: binding.scope, written, path: [written], relation, isForeign: true } as const;
  return suspicion && { ...suspicion, ...base };
}

/** `password: { type: 'string', default: '…' }`: an option that is declared with what stands in for it. */
const declaredOption = /(["']?)(?<![\w$.-])([A-Za-z][\w.-]{1,60})\1\s{0,4}:\s{0,4}\{[^{}()]{0,80}$/;

/** `{ provide: API_KEY, useValue: '…' }`: what is injected has the name of a constant. */
const provided = /\b(provide):\s{0,4}([A-Za-z_$][\w$]{2,60})\s{0,4},\s{0,9}$/;

const declares = /^(?:option|requiredOption|Option)$/;
const settles = /^(?:default|toConstantValue|toValue)$/;
const flags = /^(?:-\w(?:, ?|\||\s))?--([a-z][\w-]{1,60})/i;

/**
 * `.option('-t, --token <token>', 'what it is', '…')`, `new Option('--token <token>').default('…')`,
 * `bind('ApiKey').toConstantValue('…')`: what stands in for an option, and what is injected by a name.
 */
export function ofOptionCall(call: Call): Suspect | undefined {
  const found = declaredBy(call);
  if (found === undefined) return undefined;
  const { key, given } = found;
  const literal = unwrapped(given);
  if (literal.kind !== 'text' || literal.content.start - 1 - key.range.end > nameProximity) return undefined;
  const written =
    key.kind === 'text' ? (flags.exec(key.text)?.[1] ?? key.text) : key.kind === 'name' ? (key.path.at(-1) ?? '') : '';
  const suspicion = suspectBinding(written, literal.text, 'held');
  const base = { literal, scope: call.scope, written, path: [written], isForeign: true } as const;
  return suspicion && { ...suspicion, ...base, relation: 'the default of' };
}

/** True for a call that may declare an option or what is injected. */
export function mayDeclare(call: Call): boolean {
  return declaredBy(call) !== undefined;
}

function declaredBy({ callee, args, receiver }: Call): { readonly key: Value; readonly given: Value } | undefined {
  const method = callee.at(-1) ?? '';
  const [first, , third] = args;
  if (declares.test(method) && third !== undefined && first?.value.kind === 'text' && flags.test(first.value.text))
    return { key: first.value, given: third.value };
  if (!settles.test(method) || receiver?.kind !== 'call' || first === undefined) return undefined;
  const [key] = receiver.call.args;
  const isOption = key?.value.kind === 'text' && flags.test(key.value.text);
  const isBound = method !== 'default' && receiver.call.callee.at(-1) === 'bind';
  return key !== undefined && (isOption || isBound) ? { key: key.value, given: first.value } : undefined;
}

/** `@Value("…") String apiToken`, `#[arg(default_value = "…")] api_key: String`: the annotation gives the value of what it stands on. */
export function ofAnnotation({ annotates, args, scope }: Call): Suspect | undefined {
  const written = annotates?.at(-1);
  if (written === undefined || args.length === 0) return undefined;
  const byName = args.find(({ name }) => name !== undefined && givenDefault.test(name))?.value;
  const given = byName ?? (args.length === 1 ? args[0]?.value : undefined);
  const literal = given === undefined ? undefined : unwrapped(given);
  if (literal?.kind !== 'text' || literal.text.length < 3) return undefined;
  const suspicion = suspectBinding(written, literal.text, byName === undefined ? 'named' : 'held');
  const base = { literal, scope, written, path: [written], isForeign: true };
  return suspicion && { ...suspicion, ...base, relation: byName === undefined ? 'given with' : 'the default of' };
}

const givenDefault = /^(?:env-?)?default(?:_?value(?:_t)?)?$/i;
