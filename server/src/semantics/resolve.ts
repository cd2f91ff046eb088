import { FILE_SCOPE, type Binding, type Facts } from '../facts/facts.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';
import { Answers } from './answers.ts';

/** How many steps from name to name are followed before giving up. */
const maximumDepth = 8;

/** What a binding's name stands for, part by part; undefined when it cannot be told. */
type Start = readonly string[] | undefined;

/** Looks names up in one file's facts. */
export interface Resolver {
  /**
   * The parts of a name with its first part replaced by what it stands for: an import, another name, a call's result.
   * Undefined when the name is the file's own (a local function, a parameter) or cannot be told.
   */
  resolve(path: Path, scope: ScopeId, depth?: number): readonly string[] | undefined;
  /** The bindings of a name visible from a scope: those of the innermost scope that has any. */
  lookup(name: string, scope: ScopeId): readonly Binding[];
  /** The bindings of `this.name` in the class around a scope. */
  field(name: string, scope: ScopeId): readonly Binding[];
  /**
   * Everything that gives a name its value: of a variable, of `this.x`, of a field reached by its name alone or by its
   * class's (`Config.PORT`). None for longer names.
   */
  bindingsOf(path: Path, scope: ScopeId): readonly Binding[];
}

/** Of a resolved name: whether the catalog has a use for it, else a declared type says more; whether it makes a function of another one. */
type Catalog = Readonly<Record<'knows' | 'wraps', (parts: readonly string[]) => boolean>>;

export function createResolver(facts: Facts, { knows, wraps }: Catalog): Resolver {
  const variables: ByName = new Map();
  const fields: ByName = new Map();
  const assignments = new Map<string, Binding[]>();
  const classOf = (scope: ScopeId): ScopeId => enclosingClass(facts, scope);
  const classes = new Map(
    [...facts.scopes.values()].flatMap((s) =>
      s.kind === 'class' && s.name !== undefined ? [[s.name, s.id] as const] : [],
    ),
  );
  const results = resultTypes(facts);
  const starts = new Answers<Binding, Start>();
  /** Values from inner functions and from outside, by the list of bindings that were found first. */
  const widened = new Map<readonly Binding[], readonly Binding[]>();
  for (const binding of facts.bindings) {
    if (binding.form === 'entry' || binding.form === 'argument') continue;
    const [first, second] = binding.name;
    if (binding.name.length === 1) {
      addTo(variables, first ?? '', binding.scope, binding);
      if (binding.form === 'assignment') add(assignments, first ?? '', binding);
      // What a class body gives a value is a field, whether or not its name is written with the class's.
      if (binding.value.kind !== 'function' && facts.scopes.get(binding.scope)?.kind === 'class')
        addTo(fields, first ?? '', binding.scope, binding);
    }
    if (first === 'this' && binding.name.length === 2) addTo(fields, second ?? '', classOf(binding.scope), binding);
  }

  function lookup(name: string, scope: ScopeId): readonly Binding[] {
    const named = variables.get(name);
    if (named === undefined) return [];
    for (let at = scope; at !== FILE_SCOPE; at = facts.scopes.get(at)?.parent ?? FILE_SCOPE) {
      const found = named.get(at);
      if (found === undefined || found.every(isAssignment)) continue;
      // A name declared in a class body is a field, not a variable of its methods.
      if (at === scope || facts.scopes.get(at)?.kind !== 'class') return withOuter(found, name, at);
    }
    const found = named.get(FILE_SCOPE);
    return found === undefined ? [] : withOuter(found, name, FILE_SCOPE);
  }

  /** A variable declared in one scope may get its value in an inner function: `let server; … server = app.listen()`. */
  function withOuter(found: readonly Binding[], name: string, scope: ScopeId): readonly Binding[] {
    if (found.some((binding) => binding.value.kind !== 'unknown' || binding.type !== undefined)) return found;
    if (found.some((binding) => binding.form === 'parameter')) return found;
    const known = widened.get(found);
    if (known !== undefined) return known;
    const inner = (assignments.get(name) ?? []).filter((binding) => isWithin(facts, binding.scope, scope));
    const result = inner.length > 0 ? inner : found;
    widened.set(found, result);
    return result;
  }

  function field(name: string, scope: ScopeId): readonly Binding[] {
    const named = fields.get(name);
    return named?.get(classOf(scope)) ?? [];
  }

  function resolve(path: Path, scope: ScopeId, depth = 0): readonly string[] | undefined {
    const [first, second] = path;
    if (first === undefined || first === '*' || depth > maximumDepth) return undefined;
    if (first.startsWith('module:')) return [first.slice('module:'.length), ...path.slice(1)];
    if (first === 'this') {
      if (second === undefined) return undefined;
      return oneOf(field(second, scope), path.slice(2), depth);
    }
    const made = second === '()' ? declaredResult([first], scope, depth) : undefined;
    if (made !== undefined) return [...made, ...path.slice(2)];
    const isMember = second !== undefined && second !== '()';
    const bindings = visible(first, scope).filter(({ onlyCalled }) => !isMember || onlyCalled !== true);
    if (bindings.length === 0) return path;
    return oneOf(bindings, path.slice(1), depth) ?? member(bindings, path, depth);
  }

  /** A variable of that name; else the field, which many languages let methods use without saying `this`. */
  function visible(name: string, scope: ScopeId): readonly Binding[] {
    const found = lookup(name, scope);
    return found.length > 0 ? found : bareField(name, scope);
  }

  /** A field of the class around, or of those around that one. */
  function bareField(name: string, scope: ScopeId): readonly Binding[] {
    const named = fields.get(name);
    if (named === undefined) return [];
    for (let at = classOf(scope); at !== FILE_SCOPE; at = classOf(facts.scopes.get(at)?.parent ?? FILE_SCOPE)) {
      const found = named.get(at);
      if (found !== undefined) return found;
    }
    return [];
  }

  function bindingsOf(path: Path, scope: ScopeId): readonly Binding[] {
    const [first = '', second] = path;
    if (path.length === 1) {
      const found = lookup(first, scope);
      if (found.length > 0) return found;
      const own = bareField(first, scope);
      return own.length === 0 ? own : withAssignments(own, first);
    }
    if (second === undefined || path.length > 2) return [];
    if (first === 'this') return field(second, scope);
    const owner = lookup(first, scope).length > 0 ? classes.get(first) : undefined;
    return owner === undefined ? [] : (fields.get(second)?.get(owner) ?? []);
  }

  /** A field and what methods give it by its name alone. */
  function withAssignments(own: readonly Binding[], name: string): readonly Binding[] {
    const known = widened.get(own);
    if (known !== undefined) return known;
    const result = [...own, ...(assignments.get(name) ?? [])];
    widened.set(own, result);
    return result;
  }

  /** A field of one of the file's own classes, reached by the class's name or by a variable of its type. */
  function member(bindings: readonly Binding[], path: Path, depth: number): readonly string[] | undefined {
    const [, second] = path;
    if (second === undefined || second === '()') return undefined;
    for (const binding of bindings) {
      const owner = classOfBinding(binding, depth);
      const found = owner === undefined ? [] : (fields.get(second)?.get(owner) ?? []);
      const start = oneOf(found, path.slice(2), depth + 1);
      if (start !== undefined) return start;
    }
    return undefined;
  }

  function classOfBinding(binding: Binding, depth: number): ScopeId | undefined {
    if (binding.value.kind === 'function') return classScope(binding.value.scope);
    const name = binding.type?.length === 1 ? binding.type[0] : madeClass(binding.value);
    if (name === undefined || depth > maximumDepth) return undefined;
    return classes.get(name);
  }

  function classScope(scope: ScopeId): ScopeId | undefined {
    return facts.scopes.get(scope)?.kind === 'class' ? scope : undefined;
  }

  /** The last binding that stands for something: a later assignment wins over an earlier one. */
  function oneOf(bindings: readonly Binding[], rest: Path, depth: number): readonly string[] | undefined {
    // Names that get their values from one another again and again: further in only the latest values count.
    if (depth > maximumDepth) return undefined;
    const first = depth > 1 ? Math.max(0, bindings.length - 2) : 0;
    for (let index = bindings.length - 1; index >= first; index--) {
      const binding = bindings[index];
      if (binding === undefined) continue;
      const start = starts.of(binding, depth + 1, () => startOf(binding, depth + 1));
      if (start !== undefined) return [...start, ...rest];
    }
    return undefined;
  }

  function startOf(binding: Binding, depth: number): Start {
    const made = ofValue(binding.value, binding, depth);
    if (made !== undefined && (binding.type === undefined || knows(made))) return made;
    return ofType(binding, depth) ?? made;
  }

  function ofType(binding: Binding, depth: number): readonly string[] | undefined {
    return binding.type === undefined ? undefined : resolve(binding.type, binding.scope, depth);
  }

  function ofValue(value: Value, binding: Binding, depth: number): readonly string[] | undefined {
    if (value.kind === 'name') {
      // `const server = server || …` would look itself up for ever.
      const isSelf = value.path[0] === binding.name[0] && lookup(value.path[0] ?? '', binding.scope).includes(binding);
      return isSelf && binding.form !== 'import' ? undefined : resolve(value.path, binding.scope, depth);
    }
    if (value.kind === 'call') {
      const declared = declaredResult(value.call.callee, binding.scope, depth);
      const callee = declared === undefined ? called(value.call.callee, binding, depth) : undefined;
      const [first] = value.call.args;
      if (callee !== undefined && first?.value.kind === 'name' && wraps(callee))
        return resolve(first.value.path, binding.scope, depth);
      return callee === undefined ? declared : [...callee, '()'];
    }
    // What is joined to a path with pathlib's slash is a path too.
    if (value.kind === 'joined' && isSlash(value.parts[1]) && value.parts[0] !== undefined)
      return ofValue(value.parts[0], binding, depth + 1);
    if (value.kind === 'either') {
      for (const option of value.options) {
        const found = ofValue(option, binding, depth + 1);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** What a binding's value calls; `val dotenv = dotenv()` calls what has that name besides. */
  function called(callee: Path, binding: Binding, depth: number): readonly string[] | undefined {
    const [first = '', ...rest] = callee;
    const { scope } = binding;
    const same = first === binding.name[0] && binding.name.length === 1 ? lookup(first, scope) : [];
    if (!same.includes(binding)) return resolve(callee, scope, depth);
    const others = same.filter((other) => other !== binding);
    // The value before: all of them at each step would be too many where a name gets a new value again and again.
    const before = others.findLast(({ range }) => range.start < binding.range.start) ?? others[0];
    if (before !== undefined) return oneOf([before], rest, depth);
    return scope === FILE_SCOPE ? callee : resolve(callee, facts.scopes.get(scope)?.parent ?? FILE_SCOPE, depth);
  }

  /** The declared type of what a function of the file results in. */
  function declaredResult(callee: Path, scope: ScopeId, depth: number): readonly string[] | undefined {
    const name = callee.length === 2 && callee[0] === 'this' ? callee[1] : callee.length === 1 ? callee[0] : undefined;
    const returns = name === undefined ? undefined : results.get(name);
    return returns === undefined ? undefined : resolve(returns, scope, depth + 1);
  }

  return { resolve, lookup, field, bindingsOf };
}

/** The class of which a value is a new object, by its name alone. */
function madeClass(value: Value): string | undefined {
  return value.kind === 'call' && value.call.callee.length === 1 ? value.call.callee[0] : undefined;
}

/** The declared result types of the file's functions by name; of several functions of one name, none. */
function resultTypes(facts: Facts): ReadonlyMap<string, Path> {
  const found = new Map<string, Path>();
  const seen = new Set<string>();
  for (const { kind, name, returns } of facts.scopes.values()) {
    if (kind !== 'function' || name === undefined) continue;
    if (seen.has(name)) found.delete(name);
    else if (returns !== undefined) found.set(name, returns);
    seen.add(name);
  }
  return found;
}

/** A separator that an operator stands for: it has no text of its own. */
function isSlash(part: Value | undefined): boolean {
  return part?.kind === 'text' && part.text === '/' && part.range.start === part.range.end;
}

function isAssignment(binding: Binding): boolean {
  return binding.form === 'assignment';
}

function isWithin(facts: Facts, inner: ScopeId, outer: ScopeId): boolean {
  for (let at = inner; ; at = facts.scopes.get(at)?.parent ?? FILE_SCOPE) {
    if (at === outer) return true;
    if (at === FILE_SCOPE) return false;
  }
}

function enclosingClass(facts: Facts, scope: ScopeId): ScopeId {
  for (let at = scope; at !== FILE_SCOPE;) {
    const found = facts.scopes.get(at);
    if (found === undefined) break;
    if (found.kind === 'class') return at;
    at = found.parent;
  }
  return FILE_SCOPE;
}

/** Bindings by their name and the scope that they are of: most names that are asked for are in none. */
type ByName = Map<string, Map<ScopeId, Binding[]>>;

function addTo(map: ByName, name: string, scope: ScopeId, binding: Binding): void {
  const scopes = map.get(name);
  if (scopes === undefined) map.set(name, new Map([[scope, [binding]]]));
  else add(scopes, scope, binding);
}

function add<K>(map: Map<K, Binding[]>, key: K, binding: Binding): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [binding]);
  else list.push(binding);
}
