import { commandsAtStart, habitsIn, withoutOption } from '../../semantics/habits.ts';
import { settingsInUse, withoutSetting } from '../../semantics/server-setting.ts';
import { defineRule } from '../rule.ts';

/** Factor VIII: a PID file is left over when a process is killed, and keeps the next one from starting. */
export const rule = defineRule({
  id: 'concurrency/pid-file',
  factor: 'concurrency',
  title: 'Process ID is kept in a file',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['keeps-pid-file'],
  check(view, report, project) {
    for (const site of settingsInUse(view, 'keeps-pid-file', project)) {
      const { subject } = site;
      if (subject?.kind !== 'text' || subject.text === '' || isDevice(subject.text)) continue;
      report({ range: site.range, message, fixes: withoutSetting(view, site, title, 'safe') });
    }
    for (const { command } of commandsAtStart(view, project)) {
      for (const found of habitsIn(command, ['writes-pid-file'])) {
        const [, value] = found.option;
        if (value !== undefined && isDevice(value.text)) continue;
        const edit = withoutOption(found, view.source.text);
        report({
          range: found.option[0]?.range ?? found.range,
          message,
          fixes: edit === undefined ? [] : [{ title, safety: 'safe', edits: [edit] }],
        });
      }
    }
  },
});

const title = 'Remove the PID file';
const message =
  'A PID file that is left over keeps the app from starting again; the platform knows its processes itself';

function isDevice(path: string): boolean {
  return /^\/(?:dev|proc)\//.test(path);
}
