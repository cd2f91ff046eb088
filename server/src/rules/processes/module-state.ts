import { changingMethods, containerMakers, statefulWords } from '../../catalog/module-state.ts';
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
      const [name] = binding.name;
      if (binding.scope !== FILE_SCOPE || binding.form !== 'declaration' || binding.name.length !== 1) continue;
      if (name === undefined || !statefulWords.has(lastWord(name)) || !isContainer(binding.value)) continue;
      if (!isChanged(view, name) || isDevelopmentOnly(view, binding.range, binding.scope)) continue;
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

function isContainer(value: Value): boolean {
  if (value.kind === 'list') return true;
  if (value.kind === 'entries') return value.entries.length === 0;
  return value.kind === 'call' && containerMakers.has(value.call.callee.at(-1)?.toLowerCase() ?? '');
}

/** True when a function of the file changes what the variable holds; what the file does as it is loaded does not count. */
function isChanged(view: View, name: string): boolean {
  const isEntry = ({ name: path, scope, form }: Binding): boolean =>
    scope !== FILE_SCOPE && form !== 'parameter' && path.length === 2 && path[0] === name;
  return (
    view.facts.bindings.some(isEntry) ||
    view.facts.calls.some(
      ({ callee, scope }) =>
        scope !== FILE_SCOPE &&
        callee.length === 2 &&
        callee[0] === name &&
        changingMethods.has(callee[1]?.toLowerCase() ?? ''),
    )
  );
}
