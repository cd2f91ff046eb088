import { FILE_SCOPE, type Argument, type Binding, type Call } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import type { Reads } from './choice.ts';
import type { Fallback } from './fallback.ts';
import { credentialName } from './name.ts';
import { isPin } from './judge.ts';
import { unwrapped } from './passed-on.ts';
import { nameByLook } from './stand-in-name.ts';
import { resultsOf } from './results.ts';
import { variableOf } from './stand-in.ts';
import { judgeValue } from './value.ts';

/** What is asked for settings, by its last two names: `getEnv`, `config.get`, `EnvUtil.get`, `props.getProperty`. */
const source =
  /(?:^|[._a-z\d])(?:get_?env\w*|env|dot_?env|environ(?:ment)?|conf(?:ig(?:uration)?s?)?|cfg|settings?|secrets|credentials|prop(?:ertie)?s|property|ini)(?:$|[._A-Z\d]|Service|Service\.)/i;
/** What such a thing is asked by; names that say nothing of asking put, check or describe something. */
const asking =
  /^(?:get|try_?get|fetch|read|load|lookup|find|env|conf|config|cfg|value|str|string|opt|optional|pop|setting|property|resolve|getenv|var)/i;
/** `readEnv`, `strEnvOr`, and no `AppEnvironment`. */
const ofEnvironment = /(?:^|[a-z\d_])(?:env|Env|ENV)(?:_|[A-Z]|$)/;
const setting =
  /^(?:set|put|add|with|unset|del|delete|remove|has|is|check|validate|require|must|define|register|test)/i;
const standIn = /^(?:default|default_?value|fall_?back|dflt|alternative|or)$/i;
const variable = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/;

/**
 * A credential that is asked for by its name, with a text for the case that there is none: `getEnv("JWT_SECRET", "y")`,
 * `config.get("jwt.secret", "y")`, of a function or an object that the catalog does not know; told by how they are called.
 */
export function askedStandIns(view: View): readonly Fallback[] {
  return askingCalls(view).flatMap((call) => {
    const found = standInOf(call) ?? standInOf(withResult(view, call));
    return found === undefined ? [] : [{ ...found, scope: call.scope }];
  });
}

const askingCalls = choose('calls', (call) => standInOf(call) !== undefined || endsInBlock(call));

/** `getenv().getOrElse("JWT_SECRET") { "y" }`: a block gives the text. */
function endsInBlock({ args }: Call): boolean {
  const [key, block] = args;
  const isKey = key?.value.kind === 'text' && credentialName(key.value.text) !== undefined;
  return isKey && args.length === 2 && block?.value.kind === 'function';
}

function withResult(view: View, call: Call): Call {
  const [key, block] = call.args;
  const [value] = block?.value.kind === 'function' ? resultsOf(view, block.value.scope) : [];
  return key === undefined || block === undefined || value === undefined
    ? call
    : { ...call, args: [key, { ...block, value }] };
}

function standInOf(call: Call): Pick<Fallback, 'variable' | 'text' | 'range'> | undefined {
  const [first, second, third] = call.args;
  if (first === undefined || call.annotates !== undefined) return undefined;
  const found =
    standInFor(first, call.args.find(({ name }) => standIn.test(name ?? '')) ?? second) ??
    // `getattr(settings, "JWT_SECRET", "y")`, `get("smtp", "password", fallback="y")`
    (second === undefined ? undefined : standInFor(second, third));
  return found !== undefined && asks(call) ? found : undefined;
}

function standInFor(
  { value: key }: Argument,
  given: Argument | undefined,
): Pick<Fallback, 'variable' | 'text' | 'range'> | undefined {
  if (given === undefined || key.kind !== 'text' || key.text.length > 80) return undefined;
  if (given.name !== undefined && !standIn.test(given.name)) return undefined;
  const text = unwrapped(given.value);
  return text.kind === 'text' ? insteadOf(key.text, text) : undefined;
}

function insteadOf(key: string, { text, range }: Text): Pick<Fallback, 'variable' | 'text' | 'range'> | undefined {
  const name = credentialName(key);
  if (text === '') return undefined;
  if (name === undefined)
    return isSettingName(key) && nameByLook(key, text) !== undefined ? { variable: key, text, range } : undefined;
  // Under a word that means much besides, only what is generated tells, or the digits of a PIN.
  if (name.strength === 'weak' && !isPin(key, text) && !(variable.test(key) && judgeValue(text).verdict === 'random'))
    return undefined;
  // Beside a key of another kind, a bare word may as well be the name of something.
  const isSure = (variable.test(key) && key.includes('_')) || isPin(key, text);
  if (!isSure && !/^(?:weak|plausible|random)$/.test(judgeValue(text).verdict)) return undefined;
  return { variable: key, text, range };
}

/** What settings are called: words, nothing that is a secret or a number itself. */
function isSettingName(key: string): boolean {
  return /^[A-Za-z_][\w.:/-]{1,79}$/.test(key) && !/^(?:random|weak)$/.test(judgeValue(key).verdict);
}

const askedBefore =
  /([\w$.?]{1,60})!?(?:<[\w\s|]{1,20}>)?\(\s{0,9}["']([\w.:-]{3,80})["']\s{0,9}(?:,\s?\{[^{}]{0,30}\}\s?)?\)(?:\??\.(?:Value|(?:getString|asString|string|toString)(?:\(\)|OrNull\(\))?))?$/;
/** `env["JWT_SECRET"]`, `$config['jwt.secret']`, `dotenv()["DB_PASSWORD"]`. */
const elementBefore = /([\w$.]{1,60})(?:\(\))?\[\s{0,4}["']([\w.:-]{3,80})["']\s{0,4}\]$/;
const memberBefore = /(?:^|[^\w$.])(?:env|environment|config|cfg|settings?)\??\.([A-Z][A-Z\d_]{2,60})$/;
const reach = 200;

/** `config.get('JWT_SECRET') || 'y'`, `env.JWT_SECRET ?? 'y'`, `env["JWT_SECRET"] ?: "y"`: what stands in for a credential that is asked for so. */
export function insteadStandIns(view: View): readonly Fallback[] {
  return insteadLiterals(view).flatMap((literal) => {
    const found = insteadIn(view.source.text, literal);
    return found === undefined ? [] : [{ ...found, scope: FILE_SCOPE }];
  });
}

const insteadLiterals = choose('literals', (literal, text) => insteadIn(text, literal) !== undefined);

/** `||`, `?:`, `or`, `.unwrap_or(`, `.orElse(`: what stands before a text that is taken where there is nothing. */
const instead =
  /(?:\|\||\?\?|\?:|\bor\b|\.(?:unwrap_or|unwrap_or_else|or_else|orElse|orElseGet|getOrElse|getOrDefault)\(?\s{0,5}[({]?\s{0,5}(?:\|\w{0,5}\||\(\)\s?->)?)\s*$/;

/** What stands around what is asked for before what stands in for it: `ofNullable(getProperty("x")).filter(…)`. */
const wrapped = /(?<=\)\s{0,4})\)(?:\s{0,40}\.(?:filter|map)\([^()]{1,60}(?:\([^()]{0,20}\)[^()]{0,20})?\)){0,2}$/;

function insteadIn(text: string, literal: Text): Pick<Fallback, 'variable' | 'text' | 'range'> | undefined {
  const { start } = literal.range;
  const operator = instead.exec(text.slice(Math.max(0, start - 40), start));
  if (operator === null) return undefined;
  const end = start - operator[0].length;
  const before = text
    .slice(Math.max(0, end - reach), end)
    .trimEnd()
    .replace(wrapped, '');
  const [, callee = '', asked] = askedBefore.exec(before) ?? [];
  const names = callee.split(/\??\./).slice(-2);
  const asker = names.at(-1) ?? '';
  const isAsked =
    asked !== undefined && (asking.test(asker) || ofEnvironment.test(asker)) && source.test(names.join('.'));
  const [, owner = '', element] = elementBefore.exec(before) ?? [];
  const isElement = element !== undefined && source.test(owner.replace('$', '').split('.').slice(-2).join('.'));
  const key = isAsked ? asked : isElement ? element : memberBefore.exec(before)?.[1];
  return key === undefined ? undefined : insteadOf(key, literal);
}

/** `getattr(settings, "x", "y")`, `_.get(config, 'x', 'y')`: what is asked stands before the name. */
const gets = /^(?:getattr|get|get_?[oO]r|path_?[oO]r|prop_?[oO]r|get_?path|dig|pluck)$/;

function asks({ callee, args }: Call): boolean {
  const last = callee.at(-1) ?? '';
  if (gets.test(last) && args[0]?.value.kind === 'name') return source.test(nameOf(args[0].value));
  const written = callee.filter((part) => !/^(?:\(\)|\*|[Gg]etSection|section)$/.test(part)).slice(-2);
  return (asking.test(last) || ofEnvironment.test(last)) && !setting.test(last) && source.test(written.join('.'));
}

function nameOf(value: Value | undefined): string {
  return value?.kind === 'name' ? value.path.join('.') : '';
}

const either =
  /^(?:or|nvl)$|default|orElse|NonNullElse|coalesce|fall_?back|if_?(?:empty|blank|null|nil|undefined)|first_?(?:of|non_?null|defined)/i;

/** `firstNonNull(getenv("X"), "y")`, `firstOf(process.env.X, config.get('x'), 'y')`: a function that takes the last where there is nothing before. */
export function wrappedStandIns(view: View, reads: Reads): readonly Fallback[] {
  return eitherCalls(view).flatMap(({ args, scope, range }) => {
    const [first, ...others] = args;
    const last = others.at(-1);
    if (first === undefined || last === undefined) return [];
    const text = unwrapped(last.value);
    const site = reads.get(first.range.start)?.find((one) => one.range.end === first.range.end);
    const name = site === undefined ? undefined : variableOf(view, site);
    if (text.kind !== 'text' || name === undefined) return [];
    return [{ variable: name, text: text.text, range: text.range, scope, required: { replace: range } }];
  });
}

const eitherCalls = choose(
  'calls',
  ({ callee, args }) =>
    args.length > 1 && args.length < 6 && args.at(-1)?.value.kind !== 'name' && either.test(callee.at(-1) ?? ''),
);

const sourceNames = /^(?:env_?vars?|env|environment(?:_?variables?)?|validation_?alias)$/i;

/** `option("--secret", envvar="X", default="y")`, `Flag{EnvVars: {"X"}, Value: "y"}`: an option that the environment may set. */
export function optionStandIns(view: View): readonly Fallback[] {
  const ofCalls = optionCalls(view).flatMap(({ args, scope }) => {
    const from = args.find(({ name }) => name !== undefined && sourceNames.test(name));
    if (from === undefined) return [];
    const given =
      args.find(({ name }) => /^(?:default|default_?value|value)$/i.test(name ?? '')) ??
      args.find(({ name, value }) => name === undefined && value.kind === 'text' && !value.text.startsWith('-'));
    return fromOption(from.value, given?.value, scope);
  });
  const ofEntries = optionEntries(view).flatMap(({ value, scope }) => {
    if (value.kind !== 'entries') return [];
    const named = (pattern: RegExp): Binding | undefined =>
      value.entries.find((entry) => pattern.test(entry.name.at(-1) ?? ''));
    const from = named(sourceNames);
    return from === undefined ? [] : fromOption(from.value, named(/^(?:default|default_?value|value)$/i)?.value, scope);
  });
  return [...ofCalls, ...ofEntries];
}

const optionCalls = choose('calls', ({ args }) =>
  args.some(({ name }) => name !== undefined && sourceNames.test(name)),
);
const optionEntries = choose(
  'bindings',
  ({ value }) =>
    value.kind === 'entries' &&
    value.entries.length <= 20 &&
    value.entries.some(({ name }) => sourceNames.test(name.at(-1) ?? '')),
);

function fromOption(from: Value, given: Value | undefined, scope: number): readonly Fallback[] {
  const name = firstText(from);
  const text = given === undefined ? undefined : firstText(unwrapped(given));
  if (name === undefined || text === undefined || !variable.test(name.text)) return [];
  return [{ variable: name.text, text: text.text, range: text.range, scope }];
}

function firstText(value: Value): Text | undefined {
  if (value.kind === 'text') return value;
  const [first] = value.kind === 'list' ? value.items : [];
  return first?.kind === 'text' ? first : undefined;
}
