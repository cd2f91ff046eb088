import { isDevelopmentOnly } from '../../semantics/development.ts';
import { labelOf } from '../../semantics/summary.ts';
import { isOfWebProgram } from '../../semantics/web-program.ts';
import { defineRule } from '../rule.ts';

/** Factor VIII: a scheduler within a web process runs its jobs once in each of them. */
export const rule = defineRule({
  id: 'concurrency/in-process-scheduler',
  factor: 'concurrency',
  title: 'Scheduler within a web process',
  severity: 'information',
  confidence: 'medium',
  servicesOnly: true,
  effects: ['schedules-jobs', 'takes-turns', 'listens', 'creates-app'],
  check(view, report, project) {
    if (!isOfWebProgram(project, view.source.uri)) return;
    if (view.effects('takes-turns').length > 0 || ownTurns.test(view.source.text)) return;
    const [first] = view.effects('schedules-jobs').filter((site) => !isDevelopmentOnly(view, site.range, site.scope));
    if (first === undefined) return;
    report({
      range: first.call?.calleeRange ?? first.range,
      message: `${labelOf(first.api, first.name)} runs its jobs in every process of the web app; give them a process of their own`,
    });
  },
});

/**
 * Words for a lock between processes or an elected leader that the app brings itself; `mutex.lock()`, `RwLock` and `Lock()`
 * hold within one process only.
 */
const ownTurns = /(?<![bc]|rw|[|,] ?_)lock(?!ed\b|file|ing| ?\(\)| ?\(_?\w+\)\s*\{)|leader/i;
