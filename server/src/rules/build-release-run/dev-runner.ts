import { developmentRun } from '../../semantics/development-run.ts';
import { commandsAtStart } from '../../semantics/habits.ts';
import { productionChange, type ProductionChange } from '../../semantics/production-run.ts';
import { defineRule, type Fix } from '../rule.ts';

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
      for (const { called, why, range, words } of developmentRun(command)) {
        const change = productionChange(command, words, view.source.text);
        report({ range, message: `\`${called}\` ${why}`, fixes: change === undefined ? [] : [fixOf(change)] });
      }
    }
  },
});

function fixOf({ called, isSure, edits }: ProductionChange): Fix {
  return { title: `Run ${called}`, safety: isSure ? 'safe' : 'unsafe', edits };
}
