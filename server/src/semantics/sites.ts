import type { Api, ArgTest, EffectName } from '../catalog/effects.ts';
import { FILE_SCOPE, type Access, type Binding, type Call, type Facts } from '../facts/facts.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';
import { contains, type Range } from '../text/range.ts';
import type { Surroundings } from './arguments.ts';
import { lastPart, type NameIndex } from './names.ts';
import { settingsIn } from './settings.ts';
import type { Understanding } from './understanding.ts';
import type { Site } from './view.ts';

/** What most calls are: one array for all of them. */
const none: readonly never[] = [];

/** Finds the uses of the catalog's APIs in a file. */
export function createSites(facts: Facts, path: string, names: NameIndex, view: Understanding) {
  const sites = new Map<EffectName, Site[]>();
  const byCall = new Map<Call, readonly Site[]>();

  function sitesOf(call: Call): readonly Site[] {
    const known = byCall.get(call);
    if (known !== undefined) return known;
    // A row may ask for what the result's own member gets, and that may be made of the result: `app.debug = app.config.debug`.
    byCall.set(call, none);
    const found = findSites(call);
    byCall.set(call, found);
    return found;
  }

  function findSites(call: Call): readonly Site[] {
    const wrapped = call.callee.at(-1) === '()' ? wrappedIn(call) : undefined;
    const callee = wrapped ?? call.callee;
    const last = callee.at(-1) ?? '';
    if (callee.length > 1 && !names.lastParts.has(last)) return none;
    const found = view.named(callee, call.scope);
    const known = found === undefined ? none : apisOf(names.calls, isOwnModule(found) ? `./.${last}` : found);
    const methods = callee.length > 1 ? (names.methods.get(last) ?? none) : none;
    if (known.length === 0 && methods.length === 0) return none;
    const name = found ?? callee.join('.');
    const result: Site[] = [];
    for (const api of [...known, ...methods]) {
      if (api.effect === undefined || (api.inLoop === true && !isInLoop(call))) continue;
      const site: Site = { effect: api.effect, api, name, range: call.range, scope: call.scope, call };
      const elements = api.each === undefined ? [undefined] : view.elementsAt(call, api.each);
      for (const element of elements) {
        const surroundings = element === undefined ? view.aroundCall(call) : view.aroundElement(element, call.scope);
        const about = element === undefined ? site : { ...site, element, range: element.range };
        const subject = subjectOf(api, call, surroundings);
        if (holds(api, surroundings)) result.push(subject === undefined ? about : { ...about, subject });
      }
    }
    return result;
  }

  /** `promisify(scrypt)(…)` calls `scrypt`. */
  function wrappedIn({ calleeRange, scope }: Call): Path | undefined {
    if (names.wrappers.size === 0) return undefined;
    const made = facts.calls.find(({ range }) => range.start === calleeRange.start && range.end === calleeRange.end);
    const [first] = made?.args ?? [];
    if (made === undefined || first?.value.kind !== 'name') return undefined;
    return names.wrappers.has(view.named(made.callee, scope) ?? '') ? first.value.path : undefined;
  }

  function subjectOf(api: Api, call: Call, surroundings: Surroundings): Value | undefined {
    const range = call.calleeRange;
    if (api.signal !== undefined) return { kind: 'text', text: api.signal, range, content: range };
    return api.subject === undefined ? undefined : surroundings.find(api.subject);
  }

  function isInLoop(call: Call): boolean {
    return facts.loops.some((loop) => contains(loop.body, call.range));
  }

  function holds(api: Api, surroundings: Surroundings): boolean {
    return (
      (api.file === undefined || path.endsWith(`/${api.file}`)) &&
      (api.imported === undefined || isImported(api.imported)) &&
      (api.notImported === undefined || !isImported(api.notImported)) &&
      (api.when ?? []).every((test) => passes(test, surroundings)) &&
      !(api.unless ?? []).some((test) => passes(test, surroundings))
    );
  }

  function isImported(name: string): boolean {
    const owner = name.slice(0, name.lastIndexOf('.'));
    return facts.imports.some(({ module, wildcard }) => module === name || (wildcard === true && module === owner));
  }

  function passes(test: ArgTest, surroundings: Surroundings): boolean {
    const value = surroundings.find(test.arg);
    if (value === undefined) return test.is === 'absent' && !surroundings.isOpen(test.arg);
    if (test.is === 'absent') return false;
    const result = view.constant(value, surroundings.scope);
    if (test.starts !== undefined) {
      const start = result.kind === 'joined' ? result.parts[0] : result;
      return start?.kind === 'text' && test.starts.some((beginning) => start.text.startsWith(beginning));
    }
    if (test.named !== undefined) {
      const name = result.kind === 'name' ? view.named(result.path, surroundings.scope) : undefined;
      return name !== undefined && test.named.includes(name);
    }
    const isFromEnvironment = (): boolean => view.mentions(value, surroundings.scope, 'environment-read');
    if (test.is === 'environment' || (test.is === 'port' && isFromEnvironment())) return isFromEnvironment();
    if (test.is === 'telling') return isTelling(facts, view.functionOf(value, surroundings.scope));
    return (
      isOfKind(result, test.is) &&
      (test.oneOf === undefined ||
        test.oneOf.includes(
          result.kind === 'text' ? result.text : result.kind === 'scalar' ? String(result.value) : '',
        ))
    );
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
      const name = view.named(access.path, access.scope);
      if (name === undefined) continue;
      for (const api of accessApis(names.accesses, name)) {
        if (api.effect === undefined || isArgumentOf(api.notIn, access.range)) continue;
        const last = access.path.at(-1) ?? '';
        const isKey = api.access?.endsWith('.*') === true && last !== '*';
        const site: Site = { effect: api.effect, api, name, range: access.range, scope: access.scope };
        put(
          isKey ? { ...site, subject: { kind: 'text', text: last, range: access.range, content: access.range } } : site,
        );
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
      if (api.effect === undefined) continue;
      const whole: Site = {
        effect: api.effect,
        api,
        name: binding.name.at(-1) ?? '',
        range: binding.range,
        scope: binding.scope,
        setting: binding,
        beside: setting.beside,
      };
      for (const element of api.each === undefined ? [undefined] : view.elementsOf(binding, api.each)) {
        const surroundings =
          element === undefined ? view.aroundSetting(setting) : view.aroundElement(element, binding.scope);
        if (!holds(api, surroundings)) continue;
        const site = element === undefined ? whole : { ...whole, element, range: element.range };
        const subject = api.subject === undefined ? undefined : surroundings.find(api.subject);
        put(subject === undefined ? site : { ...site, subject });
      }
    }
  }

  /** Parameters whose declared type the catalog knows. */
  function collectTypes(): void {
    for (const binding of facts.bindings) {
      if (binding.form !== 'parameter' || binding.type === undefined) continue;
      const name = view.named(binding.type, binding.scope);
      for (const api of name === undefined ? [] : (names.accesses.get(name) ?? [])) {
        if (api.effect !== undefined)
          put({ effect: api.effect, api, name: name ?? '', range: binding.nameRange, scope: binding.scope });
      }
    }
  }

  /** Classes that extend one for which the catalog has a row: the row speaks of the class. */
  function collectBases(): void {
    for (const { id, kind, bases, parent, range, body } of facts.scopes.values()) {
      for (const base of kind === 'class' ? bases : []) {
        const name = view.named(base, parent);
        for (const api of name === undefined ? [] : (names.accesses.get(name) ?? [])) {
          if (api.effect !== undefined && api.traits?.includes('base') === true)
            put({
              effect: api.effect,
              api,
              name: name ?? '',
              range: { start: range.start, end: body.start },
              scope: id,
            });
        }
      }
    }
  }

  const tests = testScopes(facts);

  function put(site: Site): void {
    if (tests.has(site.scope)) return;
    const list = sites.get(site.effect);
    if (list === undefined) sites.set(site.effect, [site]);
    else list.push(site);
  }

  return {
    sitesOf,
    /** Finds every site of the file; to be called once. */
    all(): ReadonlyMap<EffectName, readonly Site[]> {
      collect();
      collectSettings();
      collectTypes();
      collectBases();
      return sites;
    },
  };
}

/** Method names that only tell what happens. */
const telling =
  /^(?:log|info|warn|warning|error|debug|trace|fatal|notice|critical|exception|verbose|write|WriteLine|print|printf|println|puts|flush|format|currentTimeMillis|now|get(?:Name|Message))$/;

/** True for a function in which nothing is called but what tells of it. */
function isTelling(facts: Facts, scope: ScopeId | undefined): boolean {
  const body = scope === undefined ? undefined : facts.scopes.get(scope)?.body;
  if (body === undefined) return false;
  return facts.calls.every((call) => !contains(body, call.range) || telling.test(call.callee.at(-1) ?? ''));
}

/** The scopes that are only built for tests: what is done there says nothing of the app. */
function testScopes(facts: Facts): ReadonlySet<ScopeId> {
  const found = new Set<ScopeId>();
  for (const { id, parent, isTest } of facts.scopes.values()) if (isTest === true || found.has(parent)) found.add(id);
  return found;
}

/** True for a name that a module of the app itself brings: `./store`, `../lib/log.write`. */
function isOwnModule(name: string): boolean {
  return name.startsWith('./') || name.startsWith('../');
}

function apisOf(map: ReadonlyMap<string, readonly Api[]>, name: string): readonly Api[] {
  const exact = map.get(name);
  if (exact !== undefined) return exact;
  const last = lastPart(name);
  return last.length < name.length ? (map.get(`${name.slice(0, -last.length)}*`) ?? []) : [];
}

/** A row for one member does not hide the row for any: `process.env.NODE_ENV` names the environment and is read from it. */
export function accessApis(map: ReadonlyMap<string, readonly Api[]>, name: string): readonly Api[] {
  const exact = map.get(name) ?? none;
  const any = map.get(`${name.slice(0, -lastPart(name).length)}*`) ?? none;
  return exact.length === 0 ? any : any.length === 0 ? exact : [...exact, ...any];
}

/** Names that are read: those found by their words, and those that destructuring takes apart. */
function accessesOf(facts: Facts): readonly Access[] {
  const found = [...facts.accesses];
  for (const binding of facts.bindings) {
    const value = binding.value.kind === 'either' ? binding.value.options[0] : binding.value;
    const isTaken = value?.kind === 'name' && value.path.length > 2 && isKeyOf(value.range, binding);
    if (isTaken) found.push({ path: value.path, range: value.range, scope: binding.scope });
  }
  return found;
}

/** What is taken out stands as the name itself, or just before it: `{ X }`, `{ X: x }`. */
function isKeyOf({ start, end }: Range, { nameRange }: Binding): boolean {
  return start === nameRange.start || (end < nameRange.start && nameRange.start - end <= 3);
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
