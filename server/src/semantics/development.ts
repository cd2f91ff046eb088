import { FILE_SCOPE, type Branch, type Scope } from '../facts/facts.ts';
import type { ScopeId, Value } from '../facts/value.ts';
import { contains, type Range } from '../text/range.ts';
import { annotatedScope } from './annotated.ts';
import { choose } from './choose.ts';
import { lookupIn } from './lookup.ts';
import { roleOf } from './role.ts';
import type { View } from './view.ts';

/** Which kind of environment a truth tells of. */
type Environment = 'development' | 'production';

const maximumDepth = 5;

/**
 * True when a place is reached only in development or tests: behind `NODE_ENV !== 'production'` or `if DEBUG`, after
 * production has returned, in a function that is called only from such places, or in what is named for development.
 */
export function isDevelopmentOnly(view: View, range: Range, scope: ScopeId, depth = 0): boolean {
  const { isFile, areas, callers } = developmentIn(view);
  if (isFile || areas.some(({ from, within }) => from <= range.start && contains(within, range))) return true;
  if (depth > 2) return false;
  for (let at = scope; at !== FILE_SCOPE;) {
    const found = view.facts.scopes.get(at);
    if (found === undefined) return false;
    if (found.kind === 'function' && !found.exported && !isMethodForOthers(view, found)) {
      const key = `${at}:${depth}`;
      const isCalledSo = callers.get(key) ?? isCalledOnlyInDevelopment(view, at, depth);
      callers.set(key, isCalledSo);
      if (isCalledSo) return true;
    }
    at = found.parent;
  }
  return false;
}

/** A method that other files may call on the class: it does not say that it is the class's own. */
function isMethodForOthers({ facts, source }: View, { parent, name = '', range, body }: Scope): boolean {
  if (facts.scopes.get(parent)?.kind !== 'class' || /^[_#]/.test(name)) return false;
  return !/\b(?:private|protected|fileprivate)\b/.test(source.text.slice(range.start, body.start));
}

/** What of a file is for development. Asked for each finding, so it is gathered once. */
interface Development {
  readonly isFile: boolean;
  readonly areas: readonly Area[];
  /** Whether a function is called only in development, by its scope and the depth of the question. */
  readonly callers: Map<string, boolean>;
}

/** A stretch of the file, as far as it lies behind an offset. */
interface Area {
  readonly within: Range;
  readonly from: number;
}

const known = new WeakMap<View, Development>();

function developmentIn(view: View): Development {
  const found = known.get(view);
  if (found !== undefined) return found;
  const areas = [
    ...view.facts.branches.flatMap((branch) => developmentSides(view, branch)),
    ...namedAreas(view),
    ...annotatedAreas(view),
  ];
  const development = { isFile: isDevelopmentFile(view), areas, callers: new Map<string, boolean>() };
  known.set(view, development);
  return development;
}

function developmentSides(view: View, branch: Branch): Area[] {
  const { consequence, alternative, condition, scope } = branch;
  const sides: Area[] = [];
  if (told(view, condition, scope, true) === 'development') sides.push(whole(consequence));
  if (told(view, condition, scope, false) !== 'development') return sides;
  if (alternative !== undefined) sides.push(whole(alternative));
  // After `if (production) return …` the rest of the block is for development.
  const block = view.facts.scopes.get(scope)?.body;
  if (block !== undefined && leaves(view, consequence)) sides.push({ within: block, from: branch.range.end });
  return sides;
}

function whole(within: Range): Area {
  return { within, from: within.start };
}

/** True when a block ends by leaving the function. */
function leaves(view: View, block: Range): boolean {
  const text = view.source.text.slice(block.start, block.end).trimEnd().replace(/\}$/, '');
  const last = text.slice(Math.max(text.lastIndexOf('{'), text.lastIndexOf('}')) + 1);
  // The value that is returned may have braces of its own.
  const line = text.trimEnd().slice(text.trimEnd().lastIndexOf('\n') + 1);
  return /(?:^|[\s;])(?:return|throw|raise)\b/.test(last) || /^[ \t]*(?:return|throw|raise)\b/.test(line);
}

function isCalledOnlyInDevelopment(view: View, scope: ScopeId, depth: number): boolean {
  const name = view.facts.scopes.get(scope)?.name;
  if (name === undefined) return false;
  const calls = lookupIn(view.facts)
    .callsNamed(name)
    .filter(
      (call) => view.functionOf({ kind: 'name', path: call.callee, range: call.calleeRange }, call.scope) === scope,
    );
  return calls.length > 0 && calls.every((call) => isDevelopmentOnly(view, call.range, call.scope, depth + 1));
}

/** What a condition says of the environment when it is as given. */
function told(view: View, condition: Value, scope: ScopeId, holds: boolean, depth = 0): Environment | undefined {
  if (depth > maximumDepth) return undefined;
  const again = (value: Value, truth: boolean): Environment | undefined => told(view, value, scope, truth, depth + 1);
  const value = view.constant(condition, scope);
  switch (value.kind) {
    case 'comparison': {
      const { operator, operands } = value;
      if (operator === 'not') return operands[0] === undefined ? undefined : again(operands[0], !holds);
      if (operator === 'and')
        return ofAll(
          operands.map((operand) => again(operand, holds)),
          holds,
        );
      return compared(view, operands, scope, (operator === 'unequal') !== holds);
    }
    case 'either':
      // `a || b`: one of them holds, or neither does.
      return value.condition === undefined
        ? ofAll(
            value.options.map((option) => again(option, holds)),
            !holds,
          )
        : undefined;
    case 'call': {
      const site = view.sitesOf(value.call).find((candidate) => candidate.effect === 'environment-name');
      const name = site?.subject === undefined ? undefined : view.text(site.subject, scope);
      const asked = name === undefined ? environmentOf(site?.api.kind ?? '') : profileOf(name);
      return turned(asked ?? flagOf(value.call.callee.at(-1) ?? ''), holds);
    }
    case 'name':
      return turned(flagOf(value.path.at(-1) ?? ''), holds);
    default:
      return undefined;
  }
}

/** What several truths say together, when any of them counts, or only when all agree. */
function ofAll(found: readonly (Environment | undefined)[], any: boolean): Environment | undefined {
  if (any) return found.find((environment) => environment !== undefined);
  return found.length > 0 && found.every((environment) => environment === found[0]) ? found[0] : undefined;
}

/** `x === 'production'`, `env in ("dev", "test")`, `debug is True`. */
function compared(view: View, operands: readonly Value[], scope: ScopeId, equal: boolean): Environment | undefined {
  for (const [index, operand] of operands.entries()) {
    const value = view.constant(operand, scope);
    const other = operands[1 - index];
    if (value.kind === 'scalar' && typeof value.value === 'boolean' && other !== undefined) {
      return told(view, other, scope, value.value === equal, maximumDepth);
    }
    const names =
      value.kind === 'list'
        ? value.items.map((item) => view.text(item, scope))
        : value.kind === 'text'
          ? [value.text]
          : [];
    const found = names.map((name) => environmentOf(name ?? ''));
    const [first] = found;
    if (first !== undefined && found.every((environment) => environment === first)) return turned(first, equal);
  }
  return undefined;
}

function turned(environment: Environment | undefined, holds: boolean): Environment | undefined {
  if (environment === undefined || holds) return environment;
  return environment === 'development' ? 'production' : 'development';
}

/** The kind of environment that a name such as `staging` stands for. */
function environmentOf(name: string): Environment | undefined {
  if (/^(?:dev|develop|development|local|debug|test|tests|testing|ci)$/i.test(name)) return 'development';
  return /^(?:prod|production|live|staging|stage)$/i.test(name) ? 'production' : undefined;
}

/** The same for the name of a truth, such as `isProduction`, `DEBUG` or `IS_DEV`. */
function flagOf(name: string): Environment | undefined {
  const bare = name
    .replace(/^[$_]+|_+$|\?$/g, '')
    .replace(/^(?:is|in|use|as)_?(?=[A-Z])|^(?:IS|IN)_/, '')
    .replace(/_?(?:mode|env|environment)$/i, '');
  return environmentOf(bare);
}

/** `settings/dev.py`, `config.test.js`: the file's own name says it; the folders above it may be anybody's. */
function isDevelopmentFile(view: View): boolean {
  const role = roleOf(view.source.uri.slice(view.source.uri.lastIndexOf('/') + 1));
  return role === 'development' || role === 'test';
}

/** `class DevelopmentConfig`, `development: { … }`, `function createDevLogger()`: named for what it is used in, or by the class it extends. */
function namedAreas(view: View): Area[] {
  const extending = view
    .effects('environment-name')
    .filter(({ api }) => api.kind === 'development' && api.traits?.includes('base') === true)
    .map(({ scope }) => scope);
  const scopes = [...view.facts.scopes.values()].filter(
    ({ id, name, isTest }) =>
      isTest === true || extending.includes(id) || (name !== undefined && hasDevelopmentWord(name)),
  );
  return [
    ...scopes.map(({ range }) => whole(range)),
    ...developmentEntries(view).map(({ value }) => whole(value.range)),
    ...givenAreas(view),
  ];
}

const developmentEntries = choose('bindings', ({ name, value }) => {
  if (value.kind !== 'entries') return false;
  const last = name.at(-1) ?? '';
  return environmentOf(last) === 'development' || hasDevelopmentWord(last);
});

/** Functions that are handed over to be run in development: `configure :development do … end`. */
function givenAreas(view: View): Area[] {
  return view.effects('environment-name').flatMap((site) => {
    const handler = environmentOf(site.api.kind ?? '') === 'development' ? view.part(site, 'handler') : undefined;
    const scope = handler === undefined ? undefined : view.functionOf(handler, site.scope);
    const range = scope === undefined ? undefined : view.facts.scopes.get(scope)?.range;
    return range === undefined ? [] : [whole(range)];
  });
}

/** `@Profile("dev")`, `@Profile("!prod")`: what the annotation stands on is only there in that environment. */
function annotatedAreas(view: View): Area[] {
  return view.effects('environment-name').flatMap((site) => {
    const { call, subject } = site;
    if (call?.annotates === undefined || subject === undefined) return [];
    const given = view.constant(subject, site.scope);
    const options = given.kind === 'list' ? given.items : [given];
    const texts = options.map((option) => view.text(option, site.scope) ?? '');
    const on = texts.length > 0 && texts.every(namesDevelopment) ? annotatedScope(view, call) : undefined;
    return on === undefined ? [] : [whole(on.range)];
  });
}

/** `dev`, `local | test`, `!prod & cloud`. */
function namesDevelopment(profile: string): boolean {
  return profile
    .split('|')
    .every((part) => part.split('&').some((name) => profileOf(name.replace(/[\s()]/g, '')) === 'development'));
}

/** The kind of environment that a profile's name stands for; `!prod` is any other than that. */
function profileOf(name: string): Environment | undefined {
  return name.startsWith('!') ? turned(environmentOf(name.slice(1)), false) : environmentOf(name);
}

function hasDevelopmentWord(name: string): boolean {
  if (!/dev|test|mock|fake|local/i.test(name)) return false;
  const words = name
    .replace(/^\$/, '')
    .split(/_|(?<=[a-z\d])(?=[A-Z])/)
    .map((word) => word.toLowerCase());
  return (
    words.some((word) => /^(?:dev|development|test|testing|mock|fake)$/.test(word)) ||
    /^local(?:config|settings)$/i.test(name.replaceAll('_', ''))
  );
}
