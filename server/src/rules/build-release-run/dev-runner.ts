import { developmentRun } from '../../semantics/development-run.ts';
import { commandsAtStart } from '../../semantics/habits.ts';
import { defineRule } from '../rule.ts';

/** Factor V: production runs what a developer's machine should: a reloader, a watcher, a compiler. */
export const rule = defineRule({
  id: 'build-release-run/dev-runner',
  factor: 'build-release-run',
  title: 'Development server in production',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    for (const { command } of commandsAtStart(view, project)) {
      for (const { called, why, range } of developmentRun(command)) {
        report({ range, message: `\`${called}\` ${why}` });
      }
    }
  },
});
