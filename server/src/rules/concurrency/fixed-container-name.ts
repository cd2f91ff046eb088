import { wholeLines } from '../../text/list-edit.ts';
import { defineRule } from '../rule.ts';

/** Factor VIII: a container that is called by name cannot run twice. */
export const rule = defineRule({
  id: 'concurrency/fixed-container-name',
  factor: 'concurrency',
  title: 'Container has a fixed name',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  effects: ['names-container'],
  check(view, report, project) {
    for (const site of view.effects('names-container')) {
      const app = project.deployedAt(view.source.uri, site.range);
      if (app === undefined || site.setting === undefined) continue;
      const lines = wholeLines(view.source.text, site.range);
      report({
        range: site.setting.nameRange,
        message: 'A fixed container name keeps the service from running more than once, so it cannot scale out',
        fixes:
          lines === undefined
            ? []
            : [{ title: 'Remove the container name', safety: 'unsafe', edits: [{ range: lines, newText: '' }] }],
      });
    }
  },
});
