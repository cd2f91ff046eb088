import type { Binding, Call } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import { suspectBinding, type Place } from './judge.ts';
import { credentialName } from './name.ts';
import { unwrapped } from './passed-on.ts';
import type { Suspect } from './suspect.ts';
import { nameProximity } from './trigger.ts';

/** `{ name: 'password', value: '…' }`, `@Property(name = "db.password", defaultValue = "…")`, `("--token", default="…")`. */
export function ofNamedValue(source: string, binding: Binding): Suspect | undefined {
  const { value } = binding;
  const named = value.kind === 'text' ? namedBefore(source, binding) : undefined;
  if (value.kind !== 'text' || named === undefined) return undefined;
  const { written, place } = named;
  const suspicion = suspectBinding(written, value.text, place);
  const relation = /^default/i.test(binding.name.at(-1) ?? '') ? 'the default of' : 'assigned to';
  const base = { literal: value, scope: binding.scope, written, path: [written], relation, isForeign: true } as const;
  return suspicion && { ...suspicion, ...base };
}

/** The name of what gets a value that is called `value` or `default`, told by the text before. */
export function namedBefore(
  source: string,
  { name, form, range }: Binding,
): { readonly written: string; readonly place: Place } | undefined {
  if (form !== 'entry' && form !== 'argument') return undefined;
  const last = name.at(-1) ?? '';
  if (!/^(?:value|val|use_?value|default|default_?value|secret|content|data)$/i.test(last)) return undefined;
  const before = source.slice(Math.max(0, range.start - nameProximity), range.start);
  const found =
    /(?:["']?\b(?:name|key|id|header|variable|env|field|option|property|param|provide)["']?\s*(?:=>|[:=])\s*|[(,]\s*)(["'])(?!-\w["'])(?:-\w, ?)?(-{0,2}[\w.:-]{2,80})(?:[ =][<[][^"'<>]{1,30}[>\]])?\1\s*,\s*(?:["'][^"'\n]{0,60}["']\s*,\s*)?\{?[^{}()]{0,60}$/i.exec(
      before,
    ) ??
    provided.exec(before) ??
    declaredSymbol.exec(before) ??
    (/^default$/i.test(last) ? declaredOption.exec(before) : null);
  const written = found?.[2]?.replace(/^-+/, '');
  if (written === undefined) return undefined;
  // What a program goes on with where its option is not given is in use.
  const isOption =
    /\b(?:options?|add_argument|add_option|string|setting|(?:class_)?attribute|[cm]attr_\w{6,8}|config_accessor)\s{0,3}[( :][^()]{0,110}$/i.test(
      before,
    );
  return { written, place: /^default/i.test(last) && !isOption ? 'default' : 'held' };
}

/** `class_option :password, type: :string, default: '…'`, also with the name as a text. */
const declaredSymbol =
  /\b(?:(?:class_|method_)?option|setting|attribute|class_attribute|[cm]attr_(?:accessor|reader|writer)|config_accessor)[ (](:|["'])([\w.-]{2,80})["']?\s*,\s*[^{}()\n]{0,60}$/;

/** `password: { type: 'string', default: '…' }`: an option that is declared with what stands in for it. */
const declaredOption = /(["']?)(?<![\w$.-])([A-Za-z][\w.-]{1,60})\1\s{0,4}:\s{0,4}\{[^{}()]{0,80}$/;

/** `{ provide: API_KEY, useValue: '…' }`: what is injected has the name of a constant. */
const provided = /\b(provide):\s{0,4}([A-Za-z_$][\w$]{2,60})\s{0,4},\s{0,9}$/;

const declares = /^(?:option|requiredOption|Option)$/;
const settles = /^(?:default|default_?[vV]alue|toConstantValue|toValue)$/;
/** What declares an option by its name: `Arg::new("password")`, `.long("password")`. */
const namesOption = /^(?:new|with_name|long|id)$/;
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
  // Symfony's `addOption(name, shortcut, mode, description, default)`
  const last = args.at(-1);
  if (method === 'addOption' && args.length === 5 && first?.value.kind === 'text' && last !== undefined)
    return { key: first.value, given: last.value };
  if (declares.test(method) && third !== undefined && first?.value.kind === 'text' && flags.test(first.value.text))
    return { key: first.value, given: third.value };
  if (!settles.test(method) || receiver?.kind !== 'call' || first === undefined) return undefined;
  const declaring = declaringIn(receiver.call);
  const [key] = declaring.args;
  const maker = declaring.callee.at(-1) ?? '';
  const isOption =
    key?.value.kind === 'text' &&
    (flags.test(key.value.text) || (/^default_?v/i.test(method) && namesOption.test(maker)));
  const isBound = /^to/.test(method) && maker === 'bind';
  return key !== undefined && (isOption || isBound) ? { key: key.value, given: first.value } : undefined;
}

/** The call of a chain that says which option it declares: `new Option('--token').env('X').default('…')`. */
function declaringIn(call: Call): Call {
  let found = call;
  for (let hops = 0; hops < 4 && found.receiver?.kind === 'call'; hops++) {
    const [key] = found.args;
    if (key?.value.kind === 'text' && (flags.test(key.value.text) || found.callee.at(-1) === 'long')) break;
    found = found.receiver.call;
  }
  return found;
}

/** `@Value("…") String apiToken`, `#[arg(default_value = "…")] api_key: String`: the annotation gives the value of what it stands on. */
export function ofAnnotation({ annotates, args, scope }: Call): Suspect | undefined {
  if (annotates === undefined || args.length === 0) return undefined;
  const held = annotates.at(-1) ?? '';
  const written = credentialName(held) === undefined ? (flagOf(args) ?? held) : held;
  const byName = args.find(({ name }) => name !== undefined && givenDefault.test(name))?.value;
  const given = byName ?? (args.length === 1 ? args[0]?.value : undefined);
  const literal = given === undefined ? undefined : unwrapped(given);
  if (literal?.kind !== 'text' || literal.text.length < 3) return undefined;
  const suspicion = suspectBinding(written, literal.text, byName === undefined ? 'named' : 'held');
  const base = { literal, scope, written, path: [written], isForeign: true };
  return suspicion && { ...suspicion, ...base, relation: byName === undefined ? 'given with' : 'the default of' };
}

/** `@Option(names = {"-p", "--password"}, …) String p`: the option that a field is. */
function flagOf(args: Call['args']): string | undefined {
  return args
    .flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]))
    .flatMap((value) => (value.kind === 'text' ? (flags.exec(value.text)?.[1] ?? []) : []))[0];
}

const givenDefault = /^(?:env-?)?default(?:_?value(?:_t)?)?$/i;
