import { isMadeAtStart } from '../../semantics/at-start.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { commandsAtStart, habitsIn, withoutOption } from '../../semantics/habits.ts';
import { pathText } from '../../semantics/local-path.ts';
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
  effects: ['keeps-pid-file', 'writes-file'],
  check(view, report, project) {
    for (const site of settingsInUse(view, 'keeps-pid-file', project)) {
      const { subject, call, api } = site;
      // Without a place for it, the library names the file itself.
      if (api.subject !== undefined && (subject?.kind !== 'text' || subject.text === '' || isDevice(subject.text)))
        continue;
      const isLine = call === undefined || api.file !== undefined;
      if (!isLine && !isMadeAtStart(view, call)) continue;
      const range = isLine ? site.range : (subject?.range ?? call.calleeRange);
      report({ range, message, fixes: isLine ? withoutSetting(view, site, title, 'safe') : [] });
    }
    for (const site of project.serves(view.source.uri) ? view.effects('writes-file') : []) {
      const { subject, call, scope } = site;
      if (subject === undefined || call === undefined || !isMadeAtStart(view, call)) continue;
      // A name with a part that changes is that of another process.
      if (!/^[^*]*\.pid$/i.test(pathText(view, subject, scope) ?? '') || isDevelopmentOnly(view, site.range, scope))
        continue;
      report({ range: call.calleeRange, message, confidence: 'medium' });
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
