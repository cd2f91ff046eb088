import type { Binding } from '../facts/facts.ts';
import type { Path, ScopeId } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import type { Target } from './language.ts';

/** The fact of a name that gets a value. */
export function bindingOf(target: Target, form: Binding['form'], range: Range, scope: ScopeId): Binding {
  return {
    name: target.name,
    value: target.value,
    form,
    range,
    nameRange: target.range,
    scope,
    ...(target.type === undefined ? {} : { type: target.type }),
    ...(target.isConstant === true ? { isConstant: true } : {}),
    ...(target.onlyCalled === true ? { onlyCalled: true } : {}),
  };
}

/** `options` of `server.configure(options => …)` stands for `server.configure.=>0`, of which the catalog may know more. */
export function handed(target: Target, callee: Path, index: number): Target {
  if (target.value.kind !== 'unknown') return target;
  return { ...target, value: { kind: 'name', path: [...callee, `=>${index}`], range: target.range } };
}

/** `connection` of `connect().then((connection) => …)` stands for `connect()`. */
export function resultOf(target: Target, promise: Path): Target {
  if (target.value.kind !== 'unknown' || target.type !== undefined) return target;
  return { ...target, value: { kind: 'name', path: promise, range: target.range } };
}
