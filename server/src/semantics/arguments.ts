import type { ArgRef } from '../catalog/effects.ts';
import type { Argument, Binding, Call, Facts } from '../facts/facts.ts';
import type { Path, ScopeId, Value } from '../facts/value.ts';
import type { Setting } from './settings.ts';
import type { Understanding } from './understanding.ts';

/** Where the places that a row names are looked up. */
export interface Surroundings {
  find(ref: ArgRef): Value | undefined;
  /** True when there may be more than is seen: options spread or made elsewhere. */
  isOpen(ref: ArgRef): boolean;
  readonly scope: ScopeId;
}

/** Looks up the places in a call, a setting or an element that a catalog row names. */
export function createArguments(facts: Facts, view: Understanding) {
  function argument(call: Call, ref: ArgRef): Value | undefined {
    return firstOf(ref, (alternative) => argumentAt(call, alternative));
  }

  function argumentAt(call: Call, ref: string): Value | undefined {
    const [head = '', ...keys] = ref.split('.');
    let value =
      head === 'receiver'
        ? receiverOf(call)
        : head.endsWith('=')
          ? byKeyword(call.args, head.slice(0, -1))
          : head === 'result'
            ? memberOfResult(call, keys.shift() ?? '')
            : byPosition(call.args, Number(head));
    for (const [index, key] of keys.entries()) {
      if (value === undefined) return undefined;
      const owner = view.constant(value, call.scope);
      // A key may have dots of its own: `bootstrap.servers`.
      const rest = keys.slice(index).join('.');
      const whole = owner.kind === 'entries' ? owner.entries.find((entry) => entry.name[0] === rest) : undefined;
      if (whole !== undefined) return whole.value;
      if (owner.kind === 'entries') value = owner.entries.find((entry) => entry.name[0] === key)?.value;
      else if (owner.kind === 'list') value = owner.items[Number(key)];
      else if (owner.kind === 'call')
        value = byKeyword(owner.call.args, key) ?? byPosition(owner.call.args, Number(key));
      else return undefined;
    }
    return value;
  }

  /** What a member of the variable that holds a call's result gets: `sessions.Store = …`, `factory.setHost(…)`. */
  function memberOfResult(call: Call, member: string): Value | undefined {
    const holder = facts.bindings.find(({ value }) => value.kind === 'call' && value.call === call);
    const name = holder === undefined ? undefined : [...holder.name, member].join('.');
    if (name === undefined) return undefined;
    const isMeant = (path: Path): boolean => path.length > 1 && path.join('.') === name;
    return (
      facts.bindings.find((binding) => isMeant(binding.name))?.value ??
      facts.calls.find(({ callee }) => isMeant(callee))?.args[0]?.value
    );
  }

  function elementsAt(call: Call, ref: ArgRef): readonly Value[] {
    return ref.split('|').flatMap((alternative) => {
      const [head = '', ...keys] = alternative.split('.');
      if (head === '*=') return call.args.flatMap(({ name, value }) => (name === undefined ? [] : [value]));
      const start = argumentAt(call, head);
      return start === undefined ? [] : inside(start, keys, call.scope);
    });
  }

  function elementsOf(setting: Binding, ref: ArgRef): readonly Value[] {
    return ref
      .split('|')
      .flatMap((alternative) => inside(setting.value, alternative.split('.').slice(1), setting.scope));
  }

  /** The values found inside one by following keys, `*` meaning every element. */
  function inside(value: Value, keys: readonly string[], scope: ScopeId): readonly Value[] {
    let found: readonly Value[] = [value];
    for (const key of keys) {
      found = found.flatMap((owner) => {
        const whole = view.constant(owner, scope);
        if (whole.kind === 'list') return key === '*' ? whole.items : [];
        if (whole.kind !== 'entries') return [];
        return whole.entries.filter((entry) => key === '*' || entry.name[0] === key).map((entry) => entry.value);
      });
    }
    return found;
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
    const owner = view.constant(given, scope);
    if (owner.kind === 'entries') return owner.open || (given.kind === 'name' && isSetLater(given.path, key));
    // What is made with arguments by name has those and no others.
    if (owner.kind === 'call' && owner.call.args.length > 0 && owner.call.args.every((arg) => arg.name !== undefined))
      return false;
    return owner.kind !== 'list' && owner.kind !== 'scalar' && owner.kind !== 'text';
  }

  /** `options.store = …`, after the object was made. */
  function isSetLater(path: Path, key: string): boolean {
    const name = [...path, key].join('.');
    return facts.bindings.some((binding) => binding.name.length > 1 && binding.name.join('.') === name);
  }

  function aroundCall(call: Call): Surroundings {
    return { find: (ref) => argument(call, ref), isOpen: (ref) => isOpenAt(call, ref), scope: call.scope };
  }

  function aroundElement(element: Value, scope: ScopeId): Surroundings {
    const owner = view.constant(element, scope);
    return {
      find: (ref) =>
        firstOf(ref, (alternative) =>
          alternative === 'this' ? element : inside(owner, alternative.split('.'), scope)[0],
        ),
      isOpen: () => owner.kind !== 'entries' || owner.open,
      scope,
    };
  }

  function aroundSetting({ binding, beside }: Setting): Surroundings {
    const entries: Value = { kind: 'entries', entries: beside, open: false, range: binding.range };
    return {
      find: (ref) =>
        firstOf(ref, (alternative) =>
          alternative === 'this' ? binding.value : inside(entries, alternative.split('.'), binding.scope)[0],
        ),
      isOpen: () => false,
      scope: binding.scope,
    };
  }

  return { argument, elementsAt, elementsOf, aroundCall, aroundElement, aroundSetting };
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

/** The positional argument of an index; undefined after a spread, which may bring any number. */
export function byPosition(args: readonly Argument[], index: number): Value | undefined {
  let at = 0;
  for (const arg of args) {
    if (arg.spread === true) return undefined;
    if (arg.name !== undefined) continue;
    if (at++ === index) return arg.value;
  }
  return undefined;
}

/** The keyword argument of a name. */
export function byKeyword(args: readonly Argument[], name: string): Value | undefined {
  return args.find((arg) => arg.name === name)?.value;
}

/** The name before a method's: what the method is called on. */
export function calleeOwner(call: Call): Value {
  return { kind: 'name', path: call.callee.slice(0, -1), range: call.calleeRange };
}
