import { commandsAtStart, habitsIn, withoutOption } from '../../semantics/habits.ts';
import { defineRule } from '../rule.ts';

/** Factor VIII: a PID file is left over when a process is killed, and keeps the next one from starting. */
export const rule = defineRule({
  id: 'concurrency/pid-file',
  factor: 'concurrency',
  title: 'Process ID is kept in a file',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    for (const { command } of commandsAtStart(view, project)) {
      for (const found of habitsIn(command, ['writes-pid-file'])) {
        const [, value] = found.option;
        if (value !== undefined && /^\/(?:dev|proc)\//.test(value.text)) continue;
        const edit = withoutOption(found, view.source.text);
        report({
          range: found.option[0]?.range ?? found.range,
          message:
            'A PID file that is left over keeps the app from starting again; the platform knows its processes itself',
          fixes: edit === undefined ? [] : [{ title: 'Remove the PID file', safety: 'safe', edits: [edit] }],
        });
      }
    }
  },
});
