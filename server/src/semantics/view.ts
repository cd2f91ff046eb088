import type { Api, ArgRef, ArgTest, EffectName } from '../catalog/effects.ts';
import { FILE_SCOPE, type Access, type Argument, type Binding, type Call, type Facts } from '../facts/facts.ts';
import type { Idioms } from '../facts/idioms.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';
import { contains, type Range } from '../text/range.ts';
import type { Source } from '../text/source.ts';
import { fullName, lastPart, type NameIndex } from './names.ts';
import { createResolver } from './resolve.ts';
import { settingsIn, type Setting } from './settings.ts';

/** An API in use at a place. */
export interface Site {
  readonly effect: EffectName;
  readonly api: Api;
  /** The full name under which the catalog knows the API. */
  readonly name: string;
  readonly range: Range;
  readonly scope: ScopeId;
  /** Present when the API is called. */
  readonly call?: Call;
  /** What the effect is about: the path, the port, the signal. */
  readonly subject?: Value;
  /** The element of the arguments that the site is about, for rows with `each`. */
  readonly element?: Value;
  /** The setting that the site is about, and the entries that it stands among. */
  readonly setting?: Binding;
  readonly beside?: readonly Binding[];
}

/** What the language of a file brings to its view. */
export interface Dialect {
  /** The language's folder name, for choosing examples. */
  readonly name: string;
  readonly names: NameIndex;
  readonly idioms: Idioms;
  readonly iterators: readonly string[];
}

/** One file, understood: facts with names resolved and effects known. */
export interface View {
  readonly source: Source;
  readonly facts: Facts;
  readonly idioms: Idioms;
  effects(effect: EffectName): readonly Site[];
  /** The full name of a written name, or undefined when it is local or cannot be told. */
  named(path: Path, scope: ScopeId): string | undefined;
  /** What a value comes to when names are followed and constant pieces joined; the value itself when it is not constant. */
  constant(value: Value, scope: ScopeId): Value;
  /** The text of a value that is constant. */
  text(value: Value, scope: ScopeId): string | undefined;
  /** Every value it may have: alternatives, and the elements of a list that is walked. */
  options(value: Value, scope: ScopeId): readonly Value[];
  /** True when the value is made with an API of this effect, however deep. */
  mentions(value: Value, scope: ScopeId, effect: EffectName): boolean;
  argument(call: Call, ref: ArgRef): Value | undefined;
  /** A further part of a site, by its name in the catalog row. */
  part(site: Site, name: string): Value | undefined;
  /** The function a value is or names. */
  functionOf(value: Value, scope: ScopeId): ScopeId | undefined;
  /** Calls inside a function, and inside the file's own functions that it calls. */
  callsIn(scope: ScopeId): readonly Call[];
  /** The site a call is, if any. */
  sitesOf(call: Call): readonly Site[];
  /** The binding whose value is exactly this call, looking through `await`: `const server = app.listen()`. */
  bindingOf(call: Call): Binding | undefined;
}

const maximumDepth = 6;

export function createView(source: Source, facts: Facts, dialect: Dialect): View {
  const resolver = createResolver(facts);
  const { names } = dialect;
  const sites = new Map<EffectName, Site[]>();
  const byCall = new Map<Call, Site[]>();

  function named(path: Path, scope: ScopeId): string | undefined {
    const parts = resolver.resolve(path, scope);
    return parts === undefined ? undefined : fullName(parts, names.aliases);
  }

  function constant(value: Value, scope: ScopeId, depth = 0): Value {
    if (depth > maximumDepth) return value;
    if (value.kind === 'name') return constantOfName(value, scope, depth);
    if (value.kind === 'joined') {
      const parts = value.parts.map((part) => constant(part, scope, depth + 1));
      return joined(parts, value.range) ?? { ...value, parts };
    }
    if (value.kind === 'call') return joinedPath(value.call, scope, depth) ?? value;
    return value;
  }

  function constantOfName(value: Value & { kind: 'name' }, scope: ScopeId, depth: number): Value {
    const [first, second] = value.path;
    if (first === undefined) return value;
    const isField = first === 'this' && value.path.length === 2;
    if (value.path.length > 1 && !isField) return entryOf(value, scope, depth) ?? value;
    const bindings = isField ? resolver.field(second ?? '', scope) : resolver.lookup(first, scope);
    const valued = bindings.filter((binding) => binding.value.kind !== 'unknown' && binding.value !== value);
    const only = valued[0];
    if (only === undefined || valued.length > 1 || only.form === 'parameter') return value;
    return constant(only.value, only.scope, depth + 1);
  }

  /** `config.port` where `config` is an object literal of this file. */
  function entryOf(value: Value & { kind: 'name' }, scope: ScopeId, depth: number): Value | undefined {
    const owner = constant({ ...value, path: value.path.slice(0, -1) }, scope, depth + 1);
    if (owner.kind !== 'entries') return undefined;
    const entry = owner.entries.find((candidate) => candidate.name[0] === value.path.at(-1));
    return entry === undefined ? undefined : constant(entry.value, entry.scope, depth + 1);
  }

  function joinedPath(call: Call, scope: ScopeId, depth: number): Value | undefined {
    if (!sitesOf(call).some((site) => site.effect === 'joins-path')) return undefined;
    const parts = call.args.map((arg) => constant(arg.value, scope, depth + 1));
    const between: Value[] = parts.flatMap((part, index) => (index === 0 ? [part] : [slash(part.range), part]));
    return joined(between, call.range) ?? { kind: 'joined', parts: between, range: call.range };
  }

  function text(value: Value, scope: ScopeId): string | undefined {
    const result = constant(value, scope);
    return result.kind === 'text' ? result.text : undefined;
  }

  function options(value: Value, scope: ScopeId, depth = 0): readonly Value[] {
    if (depth > maximumDepth) return [value];
    const result = constant(value, scope);
    if (result.kind === 'either') return result.options.flatMap((option) => options(option, scope, depth + 1));
    if (result.kind !== 'name' || result.path.length !== 1) return [result];
    const bindings = resolver.lookup(result.path[0] ?? '', scope);
    const walked = bindings.flatMap((binding) => (binding.form === 'parameter' ? walkedBy(binding) : []));
    if (walked.length > 0) return walked.flatMap((item) => options(item, scope, depth + 1));
    const several = bindings.filter((binding) => binding.value.kind !== 'unknown' && binding.value !== value);
    if (several.length < 2) return [result];
    return several.flatMap((binding) => options(binding.value, binding.scope, depth + 1));
  }

  /** The elements of the list whose iterating method calls the function that this is the parameter of. */
  function walkedBy(parameter: Binding): readonly Value[] {
    for (const call of facts.calls) {
      if (call.receiver === undefined || !dialect.iterators.includes(call.callee.at(-1) ?? '')) continue;
      const [first] = call.args;
      if (first?.value.kind !== 'function' || first.value.scope !== parameter.scope) continue;
      const list = constant(call.receiver, call.scope);
      return list.kind === 'list' ? list.items : [];
    }
    return givenTo(parameter);
  }

  /** What the file's own calls of a function give for one of its parameters. */
  function givenTo(parameter: Binding): readonly Value[] {
    const siblings = facts.bindings.filter((other) => other.form === 'parameter' && other.scope === parameter.scope);
    const index = siblings.indexOf(parameter);
    const name = parameter.name[0] ?? '';
    return facts.calls.flatMap((call) => {
      if (functionOfPath(call.callee, call.scope, 0) !== parameter.scope) return [];
      const given = byKeyword(call.args, name) ?? byPosition(call.args, index);
      return given === undefined ? [] : [given];
    });
  }

  function mentions(value: Value, scope: ScopeId, effect: EffectName, depth = 0): boolean {
    if (depth > maximumDepth) return false;
    const again = (inner: Value): boolean => mentions(inner, scope, effect, depth + 1);
    switch (value.kind) {
      case 'name': {
        if (accessSites(value.path, scope).some((api) => api.effect === effect)) return true;
        const bindings = value.path[0] === 'this' ? resolver.field(value.path[1] ?? '', scope) : resolver.lookup(value.path[0] ?? '', scope);
        return bindings.some((binding) => binding.value !== value && mentions(binding.value, binding.scope, effect, depth + 1));
      }
      case 'call':
        if (sitesOf(value.call).some((site) => site.effect === effect)) return true;
        return value.call.args.some((arg) => again(arg.value)) || again(calleeOwner(value.call));
      case 'joined':
        return value.parts.some(again);
      case 'either':
        return value.options.some(again) || (value.condition !== undefined && again(value.condition));
      case 'list':
        return value.items.some(again);
      case 'comparison':
        return value.operands.some(again);
      case 'entries':
        return value.entries.some((entry) => again(entry.value));
      default:
        return false;
    }
  }

  function accessSites(path: Path, scope: ScopeId): readonly Api[] {
    const name = named(path, scope);
    return name === undefined ? [] : accessApis(names.accesses, name);
  }

  function sitesOf(call: Call): readonly Site[] {
    const known = byCall.get(call);
    if (known !== undefined) return known;
    const found = findSites(call);
    byCall.set(call, found);
    return found;
  }

  function findSites(call: Call): Site[] {
    const last = call.callee.at(-1) ?? '';
    if (call.callee.length > 1 && !names.lastParts.has(last)) return [];
    const found = named(call.callee, call.scope);
    const name = found ?? call.callee.join('.');
    const result: Site[] = [];
    const known = found === undefined ? [] : apisOf(names.calls, /^\.\.?\//.test(found) ? `./.${last}` : found);
    const methods = call.callee.length > 1 ? (names.calls.get(`*.${last}`) ?? []) : [];
    for (const api of [...known, ...methods]) {
      if (api.effect === undefined || (api.inLoop === true && !isInLoop(call))) continue;
      const site: Site = { effect: api.effect, api, name, range: call.range, scope: call.scope, call };
      const elements = api.each === undefined ? [undefined] : elementsAt(call, api.each);
      for (const element of elements) {
        const surroundings = element === undefined ? aroundCall(call) : aroundElement(element, call.scope);
        const about = element === undefined ? site : { ...site, element, range: element.range };
        const subject = api.subject === undefined ? undefined : surroundings.find(api.subject);
        if (holds(api, surroundings)) result.push(subject === undefined ? about : { ...about, subject });
      }
    }
    return result;
  }

  function isInLoop(call: Call): boolean {
    return facts.loops.some((loop) => contains(loop.body, call.range));
  }

  function aroundCall(call: Call): Surroundings {
    return { find: (ref) => argument(call, ref), isOpen: (ref) => isOpenAt(call, ref), scope: call.scope };
  }

  function aroundElement(element: Value, scope: ScopeId): Surroundings {
    const owner = constant(element, scope);
    return {
      find: (ref) => firstOf(ref, (alternative) => (alternative === 'this' ? element : inside(owner, alternative.split('.'), scope)[0])),
      isOpen: () => owner.kind !== 'entries' || owner.open,
      scope,
    };
  }

  function aroundSetting({ binding, beside }: Setting): Surroundings {
    const entries: Value = { kind: 'entries', entries: beside, open: false, range: binding.range };
    return {
      find: (ref) => firstOf(ref, (alternative) => (alternative === 'this' ? binding.value : inside(entries, alternative.split('.'), binding.scope)[0])),
      isOpen: () => false,
      scope: binding.scope,
    };
  }

  function elementsAt(call: Call, ref: ArgRef): readonly Value[] {
    return ref.split('|').flatMap((alternative) => {
      const [head = '', ...keys] = alternative.split('.');
      const start = argumentAt(call, head);
      return start === undefined ? [] : inside(start, keys, call.scope);
    });
  }

  /** The values found inside one by following keys, `*` meaning every element. */
  function inside(value: Value, keys: readonly string[], scope: ScopeId): readonly Value[] {
    let found: readonly Value[] = [value];
    for (const key of keys) {
      found = found.flatMap((owner) => {
        const whole = constant(owner, scope);
        if (whole.kind === 'list') return key === '*' ? whole.items : [];
        if (whole.kind !== 'entries') return [];
        return whole.entries.filter((entry) => key === '*' || entry.name[0] === key).map((entry) => entry.value);
      });
    }
    return found;
  }

  function holds(api: Api, surroundings: Surroundings): boolean {
    return (
      (api.when ?? []).every((test) => passes(test, surroundings)) &&
      !(api.unless ?? []).some((test) => passes(test, surroundings))
    );
  }

  function passes(test: ArgTest, surroundings: Surroundings): boolean {
    const value = surroundings.find(test.arg);
    if (value === undefined) return test.is === 'absent' && !surroundings.isOpen(test.arg);
    if (test.is === 'absent') return false;
    const result = constant(value, surroundings.scope);
    if (test.starts !== undefined) {
      const start = result.kind === 'joined' ? result.parts[0] : result;
      return start?.kind === 'text' && test.starts.some((beginning) => start.text.startsWith(beginning));
    }
    if (test.named !== undefined) {
      const name = result.kind === 'name' ? named(result.path, surroundings.scope) : undefined;
      return name !== undefined && test.named.includes(name);
    }
    if (test.is === 'port' && mentions(value, surroundings.scope, 'environment-read')) return true;
    return isOfKind(result, test.is) && (test.oneOf === undefined || test.oneOf.includes(result.kind === 'text' ? result.text : result.kind === 'scalar' ? String(result.value) : ''));
  }

  /** True when a place may hold more than is seen: after a spread, or in options that are made elsewhere. */
  function isOpenAt(call: Call, ref: ArgRef): boolean {
    if (call.args.some((arg) => arg.spread === true)) return true;
    return ref.split('|').some((alternative) => {
      const dot = alternative.lastIndexOf('.');
      const given = dot < 0 ? undefined : argumentAt(call, alternative.slice(0, dot));
      return given !== undefined && isOpenFor(given, alternative.slice(dot + 1), call.scope);
    });
  }

  function isOpenFor(given: Value, key: string, scope: ScopeId): boolean {
    const owner = constant(given, scope);
    if (owner.kind === 'entries') return owner.open || (given.kind === 'name' && isSetLater(given.path, key));
    return owner.kind !== 'list' && owner.kind !== 'scalar' && owner.kind !== 'text';
  }

  /** `options.store = …`, after the object was made. */
  function isSetLater(path: Path, key: string): boolean {
    const name = [...path, key].join('.');
    return facts.bindings.some((binding) => binding.name.length > 1 && binding.name.join('.') === name);
  }

  function argument(call: Call, ref: ArgRef): Value | undefined {
    return firstOf(ref, (alternative) => argumentAt(call, alternative));
  }

  function argumentAt(call: Call, ref: string): Value | undefined {
    const [head = '', ...keys] = ref.split('.');
    let value = head === 'receiver' ? receiverOf(call) : head.endsWith('=') ? byKeyword(call.args, head.slice(0, -1)) : byPosition(call.args, Number(head));
    for (const key of keys) {
      if (value === undefined) return undefined;
      const owner = constant(value, call.scope);
      if (owner.kind === 'entries') value = owner.entries.find((entry) => entry.name[0] === key)?.value;
      else if (owner.kind === 'list') value = owner.items[Number(key)];
      else return undefined;
    }
    return value;
  }

  function functionOf(value: Value, scope: ScopeId, depth = 0): ScopeId | undefined {
    if (value.kind === 'function') return value.scope;
    if (value.kind === 'call') {
      // `handler.bind(this)`, `() => …` wrapped by a factory: the function is the receiver or the first argument.
      const owner = value.call.callee;
      return owner.at(-1) === 'bind' ? functionOfPath(owner.slice(0, -1), scope, depth) : undefined;
    }
    return value.kind === 'name' ? functionOfPath(value.path, scope, depth) : undefined;
  }

  function functionOfPath(path: Path, scope: ScopeId, depth: number): ScopeId | undefined {
    const [first, second] = path;
    if (first === undefined || depth > maximumDepth) return undefined;
    if (first === 'this' && path.length === 2) {
      for (const candidate of facts.scopes.values()) if (candidate.name === second) return candidate.id;
    }
    if (path.length !== 1) return undefined;
    for (const binding of resolver.lookup(first, scope)) {
      const found = functionOf(binding.value, binding.scope, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function callsIn(scope: ScopeId): readonly Call[] {
    const result: Call[] = [];
    collectCalls(scope, new Set(), result);
    return result;
  }

  function collectCalls(scope: ScopeId, seen: Set<ScopeId>, result: Call[]): void {
    const body = facts.scopes.get(scope)?.range;
    if (body === undefined || seen.has(scope) || seen.size > 20) return;
    seen.add(scope);
    for (const call of facts.calls) {
      if (!contains(body, call.range)) continue;
      result.push(call);
      const inner = functionOfPath(call.callee, call.scope, 0);
      if (inner !== undefined) collectCalls(inner, seen, result);
    }
  }

  function bindingOf(call: Call): Binding | undefined {
    return facts.bindings.find((binding) => binding.form !== 'entry' && binding.value.kind === 'call' && binding.value.call === call);
  }

  function collect(): void {
    for (const imported of facts.imports) {
      if (!imported.atRun) continue;
      for (const api of names.modules.get(imported.module) ?? []) {
        if (api.effect === undefined) continue;
        put({ effect: api.effect, api, name: imported.module, range: imported.range, scope: imported.scope });
      }
    }
    for (const literal of facts.literals) {
      for (const api of names.literals.get(literal.text) ?? []) {
        if (api.effect === undefined || isArgumentOf(api.notIn, literal.range)) continue;
        put({ effect: api.effect, api, name: literal.text, range: literal.range, scope: FILE_SCOPE });
      }
    }
    for (const call of facts.calls) for (const site of sitesOf(call)) put(site);
    for (const access of accessesOf(facts)) {
      const name = named(access.path, access.scope);
      if (name === undefined) continue;
      for (const api of accessApis(names.accesses, name)) {
        if (api.effect === undefined || isArgumentOf(api.notIn, access.range)) continue;
        const last = access.path.at(-1) ?? '';
        const isKey = api.access?.endsWith('.*') === true && last !== '*';
        const site: Site = { effect: api.effect, api, name, range: access.range, scope: access.scope };
        put(isKey ? { ...site, subject: { kind: 'text', text: last, range: access.range, content: access.range } } : site);
      }
    }
  }

  function isArgumentOf(methods: readonly string[] | undefined, range: Range): boolean {
    if (methods === undefined) return false;
    return facts.calls.some((call) => contains(call.argsRange, range) && methods.includes(call.callee.at(-1) ?? ''));
  }

  function collectSettings(): void {
    for (const setting of settingsIn(facts, names.settings)) {
      const { api, binding } = setting;
      const surroundings = aroundSetting(setting);
      if (api.effect === undefined || !holds(api, surroundings)) continue;
      const subject = api.subject === undefined ? undefined : surroundings.find(api.subject);
      const site: Site = { effect: api.effect, api, name: binding.name.at(-1) ?? '', range: binding.range, scope: binding.scope, setting: binding, beside: setting.beside };
      put(subject === undefined ? site : { ...site, subject });
    }
  }

  /** Parameters whose declared type the catalog knows. */
  function collectTypes(): void {
    for (const binding of facts.bindings) {
      if (binding.form !== 'parameter' || binding.type === undefined) continue;
      const name = named(binding.type, binding.scope);
      for (const api of name === undefined ? [] : (names.accesses.get(name) ?? [])) {
        if (api.effect !== undefined) put({ effect: api.effect, api, name: name ?? '', range: binding.nameRange, scope: binding.scope });
      }
    }
  }

  function put(site: Site): void {
    const list = sites.get(site.effect);
    if (list === undefined) sites.set(site.effect, [site]);
    else list.push(site);
  }

  collect();
  collectSettings();
  collectTypes();
  return {
    source,
    facts,
    idioms: dialect.idioms,
    effects: (effect) => sites.get(effect) ?? [],
    named,
    constant: (value, scope) => constant(value, scope),
    text,
    options: (value, scope) => options(value, scope),
    mentions: (value, scope, effect) => mentions(value, scope, effect),
    argument,
    part: (site, name) => {
      const ref = site.api.parts?.[name];
      return ref === undefined || site.call === undefined ? undefined : argument(site.call, ref);
    },
    functionOf: (value, scope) => functionOf(value, scope),
    callsIn,
    sitesOf,
    bindingOf,
  };
}

function apisOf(map: ReadonlyMap<string, readonly Api[]>, name: string): readonly Api[] {
  const exact = map.get(name);
  if (exact !== undefined) return exact;
  const last = lastPart(name);
  return last.length < name.length ? (map.get(`${name.slice(0, -last.length)}*`) ?? []) : [];
}

/** A row for one member does not hide the row for any: `process.env.NODE_ENV` names the environment and is read from it. */
function accessApis(map: ReadonlyMap<string, readonly Api[]>, name: string): readonly Api[] {
  const exact = map.get(name) ?? [];
  const any = map.get(`${name.slice(0, -lastPart(name).length)}*`) ?? [];
  return exact.length === 0 ? any : any.length === 0 ? exact : [...exact, ...any];
}

/** Names that are read: those found by their words, and those that destructuring takes apart. */
function accessesOf(facts: Facts): readonly Access[] {
  const destructured = facts.bindings.flatMap((binding) => {
    const value = binding.value.kind === 'either' ? binding.value.options[0] : binding.value;
    const isTaken = value?.kind === 'name' && value.path.length > 2 && value.range.start === binding.nameRange.start;
    return isTaken ? [{ path: value.path, range: value.range, scope: binding.scope }] : [];
  });
  return [...facts.accesses, ...destructured];
}

/** Where the places that a row names are looked up. */
interface Surroundings {
  find(ref: ArgRef): Value | undefined;
  /** True when there may be more than is seen: options spread or made elsewhere. */
  isOpen(ref: ArgRef): boolean;
  readonly scope: ScopeId;
}

/** The first alternative of a ref that is there. */
function firstOf(ref: ArgRef, find: (alternative: string) => Value | undefined): Value | undefined {
  for (const alternative of ref.split('|')) {
    const found = find(alternative);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a method is called on: the value where it was read, else the name before the method's. */
function receiverOf(call: Call): Value | undefined {
  return call.receiver ?? (call.callee.length > 1 ? calleeOwner(call) : undefined);
}

function byPosition(args: readonly Argument[], index: number): Value | undefined {
  let at = 0;
  for (const arg of args) {
    if (arg.spread === true) return undefined;
    if (arg.name !== undefined) continue;
    if (at++ === index) return arg.value;
  }
  return undefined;
}

function byKeyword(args: readonly Argument[], name: string): Value | undefined {
  return args.find((arg) => arg.name === name)?.value;
}

function calleeOwner(call: Call): Value {
  return { kind: 'name', path: call.callee.slice(0, -1), range: call.calleeRange };
}

function slash(range: Range): Value {
  return { kind: 'text', text: '/', range, content: range };
}

function joined(parts: readonly Value[], range: Range): Value | undefined {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'scalar') text += String(part.value);
    else return undefined;
  }
  return { kind: 'text', text, range, content: range };
}

function isOfKind(value: Value, kind: ArgTest['is']): boolean {
  switch (kind) {
    case 'present':
      return true;
    case 'absent':
      return false;
    case 'number':
      return value.kind === 'scalar' && typeof value.value === 'number';
    case 'port':
      return isOfKind(value, 'number') || (value.kind === 'name' && /port$/i.test(value.path.at(-1) ?? ''));
    case 'true':
    case 'false':
      return value.kind === 'scalar' && value.value === (kind === 'true');
    default:
      return value.kind === kind;
  }
}
