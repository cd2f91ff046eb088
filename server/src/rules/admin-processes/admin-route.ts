import { adminPaths, routeMakers } from '../../catalog/routes.ts';
import type { Call } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { defineRule } from '../rule.ts';

/** Factor XII: a one-off task stands behind a URL instead of a command. */
export const rule = defineRule({
  id: 'admin-processes/admin-route',
  factor: 'admin-processes',
  title: 'One-off task behind a URL',
  severity: 'hint',
  confidence: 'medium',
  servicesOnly: true,
  mayConcern: (text) =>
    /migrat|seed|(?:reset|drop|wipe)[-_]?(?:db|database|tables)|(?:admin|internal|debug|ops|maintenance)\//i.test(text),
  check(view, report) {
    for (const call of view.facts.calls) {
      const path = pathOf(call);
      if (path === undefined || !adminPaths.some((pattern) => pattern.test(withoutMethod(path.text)))) continue;
      if (isDevelopmentOnly(view, call.range, call.scope)) continue;
      report({
        range: path.range,
        message: `A task behind \`${path.text}\` runs in a web process, within its time limit; make it a command of its own`,
      });
    }
  },
});

/** `POST /admin/reindex`: some routers take both in one. */
function withoutMethod(path: string): string {
  return path.replace(/^[A-Z]+ /, '');
}

/** The path that a call or an annotation gives a handler. */
function pathOf(call: Call): Text | undefined {
  const last = call.callee.at(-1)?.toLowerCase() ?? '';
  const [first, second] = call.args;
  // A client's `get` takes no handler.
  const isRoute = routeMakers.has(last) && (call.annotates !== undefined || second !== undefined);
  return isRoute && first?.value.kind === 'text' ? first.value : undefined;
}
