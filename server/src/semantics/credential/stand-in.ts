import type { Scope } from '../../facts/facts.ts';
import type { ScopeId, Value } from '../../facts/value.ts';
import { contains, type Range } from '../../text/range.ts';
import { lookupIn } from '../lookup.ts';
import type { Site, View } from '../view.ts';
import type { Fallback } from './fallback.ts';

/** The variable that a site reads, when it is a constant. */
export function variableOf(view: View, site: Site): string | undefined {
  const { subject } = site;
  if (subject === undefined) return undefined;
  // `env.get('X').default('y')`, `ofNullable(getenv("X")).orElse("y")`: the name is in the calls before.
  let first: Value | undefined = subject;
  for (let hops = 0; hops < 3; hops++) {
    const made: Value | undefined = first === undefined ? undefined : view.constant(first, site.scope);
    if (made?.kind === 'call') first = made.call.args[0]?.value;
  }
  return first === undefined ? undefined : view.text(first, site.scope);
}

const written = /^[$@]{0,2}[A-Za-z_][\w$]*(?:(?:\??\.|->|::\$?|\[["'])[A-Za-z_$][\w$]*)*/;

/** The literal of the constant that stands in for a variable; undefined where the literal itself does. */
export function keptIn(view: View, { range, text, scope }: Fallback): Range | undefined {
  if (lookupIn(view.facts).literalAt(range.start) !== undefined) return undefined;
  const name = written.exec(view.source.text.slice(range.start, Math.min(range.end, range.start + 200)))?.[0] ?? '';
  let path = name.split(/\??\.|->|::\$?|\[["']/).map((part) => (/^(?:self|static|\$this)$/.test(part) ? 'this' : part));
  // `BACKUP.to_string()`
  for (; path.length > 0; path = path.slice(0, -1)) {
    const found = view.constant({ kind: 'name', path, range }, scope);
    if (found.kind === 'text' && found.text === text)
      return lookupIn(view.facts).literalAt(found.range.start) === undefined ? undefined : found.range;
  }
  return undefined;
}

/** `environment.getOrElse("X") { "y" }`: the block gives nothing but a literal. */
export function blockStandIns(view: View): readonly Fallback[] {
  return view.effects('environment-read').flatMap((site) => {
    const given = site.call?.args.at(-1)?.value;
    if (given?.kind !== 'function' || site.call?.callee.at(-1) !== 'getOrElse') return [];
    const { text } = view.source;
    const opening = /^\{\s*/.exec(text.slice(given.range.start, given.range.start + 40));
    const literal = lookupIn(view.facts).literalAt(given.range.start + (opening?.[0].length ?? 0));
    const variable = literal === undefined ? undefined : variableOf(view, site);
    if (literal === undefined || variable === undefined) return [];
    return [{ variable, text: literal.text, range: literal.range, scope: site.scope }];
  });
}

/** What a parameter is called that is given back where a variable is not set. */
const standInName =
  /^(?:def(?:ault)?|dflt|fall_?back|alt(?:ernative)?|or_?else|other(?:wise)?)(?:_?(?:val(?:ue)?|string|str|text))?$|^(?:val(?:ue)?)_?(?:default|if_?(?:missing|empty|unset))$/i;

/** `getEnv("X", "y")`, where `getEnv` is a function of the file that reads the variable its parameter names. */
export function helpersStandIns(view: View): readonly Fallback[] {
  const helpers = view.effects('environment-read').flatMap((site) => helperAround(view, site) ?? []);
  if (helpers.length === 0) return [];
  return view.facts.calls.flatMap((call) => {
    const helper = helpers.find(({ scope, name }) => name === call.callee.at(-1) && !contains(scope.range, call.range));
    const key = helper === undefined ? undefined : call.args[helper.key];
    const given = helper === undefined ? undefined : call.args[helper.standIn];
    const variable = key === undefined ? undefined : view.text(key.value, call.scope);
    const text = given === undefined ? undefined : view.text(given.value, call.scope);
    if (given === undefined || variable === undefined || text === undefined) return [];
    return [{ variable, text, range: given.range, scope: call.scope, required: { replace: call.range } }];
  });
}

interface Helper {
  readonly scope: Scope;
  readonly name: string;
  /** Which parameter names the variable, and which one stands in for it. */
  readonly key: number;
  readonly standIn: number;
}

function helperAround(view: View, site: Site): Helper | undefined {
  const scope = view.facts.scopes.get(site.scope);
  const name = scope?.kind === 'function' ? (scope.name ?? nameOfFunction(view, scope.id)) : undefined;
  const asked = site.subject?.kind === 'name' ? site.subject.path.join('.') : keyOf(view, site);
  if (scope === undefined || name === undefined || asked === undefined) return undefined;
  const parameters = parametersOf(view, scope.id);
  const key = parameters.indexOf(asked);
  const named = parameters.findIndex((parameter) => standInName.test(parameter));
  const standIn =
    named < 0 && parameters.length === 2 && isGivenBack(view, scope, parameters[1 - key]) ? 1 - key : named;
  return key < 0 || standIn < 0 || key === standIn ? undefined : { scope, name, key, standIn };
}

/** `process.env[key]`: the name in the brackets. */
function keyOf({ source }: View, { subject, range }: Site): string | undefined {
  return subject === undefined ? /\[\s*(\$?\w+)\s*\]$/.exec(source.text.slice(range.start, range.end))?.[1] : undefined;
}

/** What a function without a name of its own is assigned to. */
function nameOfFunction({ facts }: View, id: ScopeId): string | undefined {
  return facts.bindings.find(({ value }) => value.kind === 'function' && value.scope === id)?.name.at(-1);
}

/** True where the function results in what it got: `return dflt`, `?: dflt`, `or dflt`. */
function isGivenBack(view: View, { body }: Scope, name: string | undefined): boolean {
  if (name === undefined || !/^\$?\w+$/.test(name)) return false;
  const code = view.source.text.slice(body.start, Math.min(body.end, body.start + 600));
  return code.split(/(?:\breturn|\|\||\?\?|\?:|[^:]:|\bor\b|,)\s/).some((part) => {
    const [word] = /^\$?\w+(?![\w([.])/.exec(part.trimStart()) ?? [];
    return word === name;
  });
}

function parametersOf(view: View, scope: ScopeId): readonly string[] {
  return view.facts.bindings
    .filter((binding) => binding.form === 'parameter' && binding.scope === scope)
    .map((binding) => binding.name.join('.'));
}

/** The lines of a statement, so that nothing is left of it. */
export function wholeLines(text: string, { start, end }: Range): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[ \t]*\r?\n/.exec(text.slice(end, end + 200));
  return /^[ \t]*$/.test(text.slice(from, start)) && after !== null
    ? { start: from, end: end + after[0].length }
    : { start, end };
}
