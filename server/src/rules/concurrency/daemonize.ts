import { backgroundedPart, goesToBackground } from '../../semantics/background.ts';
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
  effects: ['goes-to-background', 'exits'],
  check(view, report, project) {
    for (const site of settingsInUse(view, 'goes-to-background', project)) {
      if (!goesToBackground(view, site)) continue;
      const isLine = site.call === undefined || site.api.file !== undefined || site.api.remedy === 'remove';
      report({
        range: site.api.file === undefined ? (site.call?.calleeRange ?? site.range) : site.range,
        message: lost(labelOf(site.api, site.name)),
        fixes: isLine ? withoutSetting(view, site, title, 'unsafe') : [],
      });
    }
    for (const { command } of commandsAtStart(view, project)) {
      for (const found of habitsIn(command, ['daemonizes'])) {
        const edit = withoutOption(found, view.source.text);
        report({
          range: found.range,
          message: lost(`\`${found.called}\``),
          fixes: edit === undefined ? [] : [{ title, safety: 'safe', edits: [edit] }],
        });
      }
      const part = backgroundedPart(command, view.source.text);
      if (part === undefined || command.role !== 'start') continue;
      const { range, edits } = part;
      report({
        range,
        message: lost('`&` at the end'),
        fixes: edits.length === 0 ? [] : [{ title, safety: 'safe', edits }],
      });
    }
  },
});

const title = 'Stay in the foreground';

function lost(what: string): string {
  return `${what} puts the process in the background, where the platform neither sees it end nor gets its output`;
}
