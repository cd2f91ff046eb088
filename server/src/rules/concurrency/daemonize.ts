import { commandsAtStart, habitsIn, withoutOption } from '../../semantics/habits.ts';
import { settingsInUse, withoutSetting } from '../../semantics/server-setting.ts';
import { labelOf } from '../../semantics/summary.ts';
import { defineRule } from '../rule.ts';

/** Factor VIII: a process that goes to the background is lost to the platform that should watch over it. */
export const rule = defineRule({
  id: 'concurrency/daemonize',
  factor: 'concurrency',
  title: 'App goes to the background',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['goes-to-background'],
  check(view, report, project) {
    for (const site of settingsInUse(view, 'goes-to-background', project)) {
      report({
        range: site.range,
        message: `${labelOf(site.api, site.name)} puts the process in the background, where the platform neither sees it end nor gets its output`,
        fixes: withoutSetting(view, site, 'Stay in the foreground', 'unsafe'),
      });
    }
    for (const { command } of commandsAtStart(view, project)) {
      for (const found of habitsIn(command, ['daemonizes'])) {
        const edit = withoutOption(found, view.source.text);
        report({
          range: found.range,
          message: `\`${found.called}\` puts the process in the background, where the platform neither sees it end nor gets its output`,
          fixes: edit === undefined ? [] : [{ title: 'Stay in the foreground', safety: 'safe', edits: [edit] }],
        });
      }
    }
  },
});
