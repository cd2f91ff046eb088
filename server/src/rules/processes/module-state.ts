import {
  changingMethods,
  containerMakers,
  sharedContainers,
  sharedField,
  statefulWords,
  throughLocks,
} from '../../catalog/module-state.ts';
import { FILE_SCOPE, type Binding } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import type { View } from '../../semantics/view.ts';
import { defineRule } from '../rule.ts';

/** Factor VI: a variable of the file keeps what belongs into a backing service. */
export const rule = defineRule({
  id: 'processes/module-state',
  factor: 'processes',
  title: 'State is kept in a variable',
  severity: 'information',
  confidence: 'medium',
  servicesOnly: true,
  mayConcern: (text) => anyWord.test(text),
  check(view, report) {
    for (const binding of view.facts.bindings) {
      const name = binding.name.at(-1);
      if (name === undefined || binding.form !== 'declaration' || !statefulWords.has(lastWord(name))) continue;
      const isKept = isFields(binding) ? isShared(view, binding) : isOfFile(binding);
      if (!isKept || !isChanged(view, name) || isDevelopmentOnly(view, binding.range, binding.scope)) continue;
      report({
        range: binding.nameRange,
        message: `\`${name}\` lives in one process: others do not see it, and each deploy empties it`,
      });
    }
  },
});

const anyWord = new RegExp([...statefulWords].join('|'), 'i');

/** `activeSessions`, `ACTIVE_SESSIONS`: the last word says what it holds. */
function lastWord(name: string): string {
  return /[a-z]+$/.exec(name.replace(/[A-Z]+/g, (letters) => `_${letters.toLowerCase()}`))?.[0] ?? '';
}

function isOfFile({ scope, name, value }: Binding): boolean {
  return scope === FILE_SCOPE && name.length === 1 && isContainer(value);
}

/** `this.orders`, as a class declares it. */
function isFields({ name }: Binding): boolean {
  return name.length === 2 && name[0] === 'this';
}

/** A field that all objects share, or that is made for several threads at once. */
function isShared(view: View, { name, value, scope }: Binding): boolean {
  if (view.facts.scopes.get(scope)?.kind !== 'class') return false;
  const isForThreads = value.kind === 'call' && sharedContainers.has(makerOf(value));
  return isForThreads || (sharedField.test(name[1] ?? '') && isContainer(value));
}

function isContainer(value: Value): boolean {
  if (value.kind === 'list') return true;
  if (value.kind === 'entries') return value.entries.length === 0;
  if (value.kind !== 'call') return false;
  const [inner] = value.call.args;
  const isWithin =
    /^(?:new|from)$/.test(value.call.callee.at(-1) ?? '') && inner !== undefined && isContainer(inner.value);
  return containerMakers.has(makerOf(value)) || isWithin;
}

/** The class or function that makes it: `HashMap` in `HashMap::new()`. */
function makerOf({ call: { callee } }: Value & { kind: 'call' }): string {
  const last = callee.at(-1)?.toLowerCase() ?? '';
  return (last === 'new' || last === 'default' ? callee.at(-2)?.toLowerCase() : last) ?? '';
}

/** True when a function of the file changes what the variable holds; what the file does as it is loaded does not count. */
function isChanged(view: View, name: string): boolean {
  const ofOwn = (path: readonly string[]): readonly string[] => (path[0] === 'this' ? path.slice(1) : path);
  const isEntry = ({ name: path, scope, form }: Binding): boolean => {
    const own = ofOwn(path);
    return scope !== FILE_SCOPE && form !== 'parameter' && own.length === 2 && own[0] === name;
  };
  const isChange = (callee: readonly string[]): boolean => {
    const own = ofOwn(callee);
    const between = own.slice(1, -1);
    return (
      own.length > 1 &&
      own[0] === name &&
      changingMethods.has(own.at(-1)?.toLowerCase() ?? '') &&
      between.every((part) => throughLocks.has(part))
    );
  };
  return (
    view.facts.bindings.some(isEntry) ||
    view.facts.calls.some(({ callee, scope }) => scope !== FILE_SCOPE && isChange(callee))
  );
}
