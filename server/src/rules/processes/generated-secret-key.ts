import type { Value } from '../../facts/value.ts';
import { FILE_SCOPE } from '../../facts/facts.ts';
import { credentialName, environmentName } from '../../semantics/credential/name.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { nameOf } from '../../semantics/settings.ts';
import type { View } from '../../semantics/view.ts';
import { requireFix } from '../environment-fixes.ts';
import { defineRule } from '../rule.ts';

/** Factor VI: each process makes a key of its own, so none accepts what another has signed. */
export const rule = defineRule({
  id: 'processes/generated-secret-key',
  factor: 'processes',
  title: 'Each process makes its own secret key',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['takes-credential', 'makes-random'],
  check(view, report, project) {
    if (view.effects('makes-random').length === 0) return;
    const reported = new Set<number>();
    for (const { value, scope, name } of keysIn(view)) {
      const made = generated(view, value, scope);
      if (made === undefined || reported.has(made.range.start)) continue;
      if (isDevelopmentOnly(view, made.range, scope)) continue;
      reported.add(made.range.start);
      report({
        range: made.range,
        message: 'Each process makes a key of its own: what one has signed, another one and the next deploy reject',
        // A variable holds a text, which would have to become a key first.
        fixes: isKey(view, made)
          ? []
          : [requireFix(view, project, name, { replace: value.range })].filter(({ edits }) => edits.length > 0),
      });
    }
  },
});

interface Key {
  readonly value: Value;
  readonly scope: number;
  /** The variable it belongs into. */
  readonly name: string;
}

/** What the app signs or encrypts with: where an API takes it, and under names that say so. */
function keysIn(view: View): readonly Key[] {
  const taken = view.effects('takes-credential').flatMap(({ subject, scope, api }): Key[] => {
    if (subject === undefined || api.kind !== 'secret') return [];
    return [{ value: subject, scope, name: `${api.variable ?? 'APP'}_SECRET` }];
  });
  const named = view.facts.bindings.flatMap((binding): Key[] => {
    if (binding.form === 'parameter' || binding.form === 'import') return [];
    // Within a function it may well be made for one user or one request.
    const isOfRequest = binding.form !== 'entry' && binding.form !== 'argument' && binding.scope !== FILE_SCOPE;
    if (isOfRequest && !isKey(view, binding.value)) return [];
    const last = binding.name.at(-1) ?? '';
    // What is put into a visitor's session is that visitor's own.
    if (/^\$?_?session$/i.test(binding.name.at(-2) ?? '')) return [];
    if (!/secret|sign|session|cookie|jwt/i.test(last) || credentialName(last)?.kind !== 'secret') return [];
    // What it is set on matters only where the name itself says little.
    const path = /[_a-z](?:secret|key)/i.test(last) ? [last] : nameOf(binding, view.facts);
    return [{ value: binding.value, scope: binding.scope, name: environmentName(path, 'secret') }];
  });
  return [...named, ...taken];
}

/** True for what makes a key to sign with, which is no request's own. */
function isKey(view: View, value: Value): boolean {
  return (
    value.kind === 'call' &&
    view.sitesOf(value.call).some(({ effect, api }) => effect === 'makes-random' && api.kind === 'key')
  );
}

/** The call that makes the key, as it stands or where nothing else gives one. */
function generated(view: View, value: Value, scope: number): Value | undefined {
  const options = value.kind === 'either' ? value.options : [value];
  const isMade = (made: Value): boolean => made.kind === 'call' || (made.kind === 'name' && made.path.includes('()'));
  return options.find((option) => isMade(option) && view.mentions(option, scope, 'makes-random'));
}
