import { FILE_SCOPE, type Binding, type Facts } from '../facts/facts.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';

/** How many steps from name to name are followed before giving up. */
const maximumDepth = 8;

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
}

export function createResolver(facts: Facts): Resolver {
  const byScope = new Map<string, Binding[]>();
  const fields = new Map<string, Binding[]>();
  const assignments = new Map<string, Binding[]>();
  const classOf = (scope: ScopeId): ScopeId => enclosingClass(facts, scope);
  for (const binding of facts.bindings) {
    if (binding.form === 'entry' || binding.form === 'argument') continue;
    const [first, second] = binding.name;
    if (binding.name.length === 1) {
      add(byScope, `${binding.scope}:${first ?? ''}`, binding);
      if (binding.form === 'assignment') add(assignments, first ?? '', binding);
    }
    if (first === 'this' && binding.name.length === 2)
      add(fields, `${classOf(binding.scope)}:${second ?? ''}`, binding);
  }

  function lookup(name: string, scope: ScopeId): readonly Binding[] {
    for (let at = scope; ; at = facts.scopes.get(at)?.parent ?? FILE_SCOPE) {
      // A name declared in a class body is a field, not a variable of its methods.
      const visible = at === scope || facts.scopes.get(at)?.kind !== 'class';
      const found = visible ? byScope.get(`${at}:${name}`) : undefined;
      if (found !== undefined && !(at !== FILE_SCOPE && found.every(isAssignment))) return withOuter(found, name, at);
      if (at === FILE_SCOPE) return byScope.get(`${FILE_SCOPE}:${name}`) ?? [];
    }
  }

  /** A variable declared in one scope may get its value in an inner function: `let server; … server = app.listen()`. */
  function withOuter(found: readonly Binding[], name: string, scope: ScopeId): readonly Binding[] {
    if (found.some((binding) => binding.value.kind !== 'unknown' || binding.type !== undefined)) return found;
    if (found.some((binding) => binding.form === 'parameter')) return found;
    const inner = (assignments.get(name) ?? []).filter((binding) => isWithin(facts, binding.scope, scope));
    return inner.length > 0 ? inner : found;
  }

  function field(name: string, scope: ScopeId): readonly Binding[] {
    return fields.get(`${classOf(scope)}:${name}`) ?? [];
  }

  function resolve(path: Path, scope: ScopeId, depth = 0): readonly string[] | undefined {
    const [first, second] = path;
    if (first === undefined || first === '*' || depth > maximumDepth) return undefined;
    if (first.startsWith('module:')) return [first.slice('module:'.length), ...path.slice(1)];
    if (first === 'this') {
      if (second === undefined) return undefined;
      return oneOf(field(second, scope), path.slice(2), depth);
    }
    const bindings = lookup(first, scope);
    return bindings.length === 0 ? path : oneOf(bindings, path.slice(1), depth);
  }

  /** The last binding that stands for something: a later assignment wins over an earlier one. */
  function oneOf(bindings: readonly Binding[], rest: Path, depth: number): readonly string[] | undefined {
    for (let index = bindings.length - 1; index >= 0; index--) {
      const binding = bindings[index];
      if (binding === undefined) continue;
      const start = ofValue(binding.value, binding, depth + 1) ?? ofType(binding, depth + 1);
      if (start !== undefined) return [...start, ...rest];
    }
    return undefined;
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
      const callee = resolve(value.call.callee, binding.scope, depth);
      return callee === undefined ? undefined : [...callee, '()'];
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

  return { resolve, lookup, field };
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

function add(map: Map<string, Binding[]>, key: string, binding: Binding): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [binding]);
  else list.push(binding);
}
