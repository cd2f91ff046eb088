import { labelOf } from '../../semantics/project.ts';
import { defineRule } from '../rule.ts';

/** Factor XI: the app writes its log to a file of its own instead of standard output. */
export const rule = defineRule({
  id: 'logs/file-handler',
  factor: 'logs',
  title: 'Log lines go to a file',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['logs-to-file'],
  check(view, report) {
    for (const site of view.effects('logs-to-file')) {
      const { subject } = site;
      if (subject !== undefined && view.mentions(subject, site.scope, 'standard-stream')) continue;
      report({
        range: site.call?.calleeRange ?? site.range,
        message: `${labelOf(site.api, site.name)} writes to a local file; the platform collects only stdout`,
      });
    }
  },
});
