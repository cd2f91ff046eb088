import { commandsAtStart } from '../../semantics/habits.ts';
import { redirectOf } from '../../semantics/redirect.ts';
import { defineRule } from '../rule.ts';

/** Factor XI: the start command sends the app's output into a file, past the platform. */
export const rule = defineRule({
  id: 'logs/shell-redirect',
  factor: 'logs',
  title: 'Output goes into a file',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    for (const { command } of commandsAtStart(view, project)) {
      if (command.role !== 'start') continue;
      for (const { range, removed, target, isCopy } of redirectOf(command, view.source.text)) {
        report({
          range,
          message:
            isCopy === true
              ? `A copy of the output goes into \`${target}\`, which nobody rotates and a restart loses`
              : `The output goes into \`${target}\`, where the platform does not see it and a restart loses it`,
          fixes: [{ title: 'Write to standard output', safety: 'safe', edits: [{ range: removed, newText: '' }] }],
        });
      }
    }
  },
});
