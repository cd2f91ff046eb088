import { labelOf } from '../../semantics/summary.ts';
import { terminationEdits } from '../../semantics/termination-fix.ts';
import {
  endsOtherwise,
  handlesInterrupt,
  handlesTermination,
  isInterruptible,
  isMainFile,
  unattendedStarts,
} from '../../semantics/termination.ts';
import { deafLoops } from '../../semantics/deaf-loop.ts';
import type { View } from '../../semantics/view.ts';
import { defineRule, type Report } from '../rule.ts';

/** Factor IX: a server or worker that nothing ends in order when the platform asks it to stop. */
export const rule = defineRule({
  id: 'disposability/missing-sigterm',
  factor: 'disposability',
  title: 'Nothing handles SIGTERM',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['listens', 'consumes', 'tells-termination'],
  check(view, report, project) {
    const { uri } = view.source;
    reportDeafLoops(view, report);
    if (endsOtherwise(project) || handlesTermination(project, uri) || handlesInterrupt(project, uri)) return;
    // That the server is told to leave the signal alone is a finding of its own.
    if (project.sites('disables-grace').length > 0 || !isMainFile(view, project)) return;
    const [site] = unattendedStarts(view, project);
    if (site?.call === undefined || isInterruptible(view, project)) return;
    const edits = terminationEdits(view, site, project);
    const label = labelOf(site.api, site.name);
    const loss =
      site.effect === 'listens'
        ? 'every deploy cuts off the requests under way'
        : 'every deploy loses the job under way';
    report({
      range: site.call.calleeRange,
      message: `${label.charAt(0).toUpperCase()}${label.slice(1)} does not handle SIGTERM: ${loss}`,
      fixes: edits === undefined ? [] : [{ title: 'Finish what is under way on SIGTERM', safety: 'safe', edits }],
    });
  },
});

/** The host hears the signal, but what it runs does not listen to the host. */
function reportDeafLoops(view: View, report: Report): void {
  for (const { loop, range, name } of deafLoops(view)) {
    const condition = view.idioms.untilTold?.(name);
    report({
      range,
      message: `This loop never asks \`${name}\`: on SIGTERM the host waits in vain, then cuts off the job under way`,
      fixes:
        condition === undefined || loop.condition === undefined
          ? []
          : [
              {
                title: `End the loop when \`${name}\` says so`,
                safety: 'safe',
                edits: [{ range: loop.condition, newText: condition }],
              },
            ],
    });
  }
}
