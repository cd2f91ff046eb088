import { isDevelopmentOnly } from '../../semantics/development.ts';
import { labelOf } from '../../semantics/summary.ts';
import { defineRule } from '../rule.ts';

/** Factor VIII: a scheduler within a web process runs its jobs once in each of them. */
export const rule = defineRule({
  id: 'concurrency/in-process-scheduler',
  factor: 'concurrency',
  title: 'Scheduler within a web process',
  severity: 'information',
  confidence: 'medium',
  servicesOnly: true,
  effects: ['schedules-jobs', 'listens', 'creates-app'],
  check(view, report, project) {
    const program = project.programOf(view.source.uri);
    const isWeb = [...project.sites('listens'), ...project.sites('creates-app')].some(
      (site) => program === undefined || program.has(site.uri),
    );
    // A lock or an elected leader lets one of the processes run the job.
    if (!isWeb || /lock|leader/i.test(view.source.text)) return;
    const [first] = view.effects('schedules-jobs').filter((site) => !isDevelopmentOnly(view, site.range, site.scope));
    if (first === undefined) return;
    report({
      range: first.call?.calleeRange ?? first.range,
      message: `${labelOf(first.api, first.name)} runs its jobs in every process of the web app; give them a process of their own`,
    });
  },
});
