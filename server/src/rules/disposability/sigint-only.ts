import type { Project } from '../../semantics/project.ts';
import { alsoOnTermination, alsoOnTerminationError } from '../../semantics/interrupt-fix.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import { endsOtherwise, handlesTermination, interruptGuards, interruptSites } from '../../semantics/termination.ts';
import type { View } from '../../semantics/view.ts';
import { defineRule, type Report } from '../rule.ts';

const consequence = 'platforms stop processes with SIGTERM, which ends this one at once';

/** Factor IX: the app ends in order on Ctrl-C, but not when the platform stops it. */
export const rule = defineRule({
  id: 'disposability/sigint-only',
  factor: 'disposability',
  title: 'Only SIGINT is handled',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['handles-signal', 'listens', 'consumes', 'serves'],
  check(view, report, project) {
    if (endsOtherwise(project) || handlesTermination(project, view.source.uri)) return;
    const handled = interruptSites(view);
    for (const site of handled) {
      const edits = alsoOnTermination(view, site) ?? rewriteOf(view, site)?.edits;
      report({
        range: site.subject?.range ?? site.range,
        message: `Only SIGINT is handled: ${consequence}`,
        fixes: edits === undefined ? [] : [{ title: 'Handle SIGTERM in the same way', safety: 'safe', edits }],
      });
    }
    if (handled.length === 0) reportGuards(view, report, project);
  },
});

/** A server that ends in order by the error that Ctrl-C raises. */
function reportGuards(view: View, report: Report, project: Project): void {
  for (const { handler, range } of interruptGuards(view, project)) {
    const edits = alsoOnTerminationError(view, handler);
    report({
      range,
      message: `Only Ctrl-C ends this server in order: ${consequence}`,
      fixes: edits === undefined ? [] : [{ title: 'Handle SIGTERM in the same way', safety: 'safe', edits }],
    });
  }
}
