import { commandsAtStart, habitsIn } from '../../semantics/habits.ts';
import { defineRule } from '../rule.ts';

/** Factor V: what is installed or built when the app starts is no part of the release. */
export const rule = defineRule({
  id: 'build-release-run/build-at-start',
  factor: 'build-release-run',
  title: 'Built when the app starts',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    for (const { command } of commandsAtStart(view, project)) {
      for (const { row, called, range } of habitsIn(command, ['installs', 'builds'])) {
        const does = row.habit === 'installs' ? 'installs dependencies' : 'builds the app';
        report({ range, message: `\`${called}\` ${does} at each start, so a release is not what was tested` });
      }
    }
  },
});
