import { commandsAtStart, habitsIn } from '../../semantics/habits.ts';
import { defineRule } from '../rule.ts';

/** Factor XII: a migration belongs to a release and runs once, not with every process that starts. */
export const rule = defineRule({
  id: 'admin-processes/migrate-at-start',
  factor: 'admin-processes',
  title: 'Migration runs at each start',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    for (const { command } of commandsAtStart(view, project)) {
      if (isOnCondition(command.words)) continue;
      for (const { called, range } of habitsIn(command, ['migrates'])) {
        report({
          range,
          message: `\`${called}\` runs with every process that starts; run it once per release, as a command of its own`,
        });
      }
    }
  },
});

/** `[ "$RUN_MIGRATIONS" = 1 ] && …`: who deploys decides. */
function isOnCondition(words: readonly string[]): boolean {
  return /^\[\[?$/.test(words[0] ?? '') || words.includes('if');
}
