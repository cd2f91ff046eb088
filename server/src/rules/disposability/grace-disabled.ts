import { isDevelopmentOnly } from '../../semantics/development.ts';
import { labelOf } from '../../semantics/summary.ts';
import { withoutElement, withoutStatement } from '../../semantics/removal.ts';
import { isTermination } from '../../semantics/termination.ts';
import type { Site, View } from '../../semantics/view.ts';
import type { Range } from '../../text/range.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor IX: the server could end in order by itself, and is told not to. */
export const rule = defineRule({
  id: 'disposability/grace-disabled',
  factor: 'disposability',
  title: 'Graceful shutdown is switched off',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['disables-grace', 'handles-signal'],
  check(view, report, project) {
    // Who handles the signal elsewhere may well want the server to keep out of it.
    const isHandled = project.sites('handles-signal').some((site) => site.subjects.some(isTermination));
    if (isHandled) return;
    for (const site of view.effects('disables-grace')) {
      if (isDevelopmentOnly(view, site.range, site.scope)) continue;
      report({
        range: site.subject?.range ?? nameRange(site),
        message: `${labelOf(site.api, site.name)} switches off what would finish the requests under way on SIGTERM`,
        fixes: site.setting === undefined ? removal(view, site) : setting(site),
      });
    }
  },
});

/** The method's own name, at the end of a chain. */
function nameRange({ call, range }: Site): Range {
  if (call === undefined) return range;
  const { end } = call.calleeRange;
  return { start: end - (call.callee.at(-1) ?? '').length, end };
}

/** The setting with the value by which the server ends in order. */
function setting({ subject, api }: Site): Fix[] {
  if (subject?.kind !== 'text' || api.instead === undefined) return [];
  const edits = [{ range: subject.content, newText: api.instead }];
  return [{ title: 'Let the server end in order', safety: 'unsafe', edits }];
}

/** Without the switch, be it an argument, an entry of one, or a statement of its own. */
function removal(view: View, site: Site): Fix[] {
  const { subject, call } = site;
  if (subject === undefined) return [];
  const named = call?.args.find(({ name, value }) => name !== undefined && value === subject);
  const entry = view.facts.bindings.find(
    ({ form, value }) => form === 'entry' && value.range.start === subject.range.start,
  );
  const range = named?.range ?? entry?.range;
  const edits = range === undefined ? withoutStatement(view, site) : withoutElement(view, range);
  return edits === undefined ? [] : [{ title: 'Let the server end in order', safety: 'unsafe', edits }];
}
