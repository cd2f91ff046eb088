import { isDevelopmentOnly } from '../../semantics/development.ts';
import { labelOf } from '../../semantics/summary.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import { defineRule } from '../rule.ts';

const losses: Readonly<Record<string, string>> = {
  limiter: 'counts in this process only; others start from zero',
  default: 'counts in this process only; others start from zero',
  queue: 'holds its jobs in this process; a restart loses them',
  lock: 'holds on this machine only; others go ahead at the same time',
  tokens: 'keeps what it grants in this process; others reject it, and a restart forgets it',
  conversation: 'forgets at a restart; the next message may meet another process',
  grains: 'loses its state with the process',
  bus: 'reaches only clients of this process; the others miss the message',
};

/** Factor VI: limits, queues, locks and buses in memory hold for one process only. */
export const rule = defineRule({
  id: 'processes/in-memory-store',
  factor: 'processes',
  title: 'Shared state stays in one process',
  severity: 'information',
  confidence: 'medium',
  servicesOnly: true,
  effects: ['keeps-state-locally'],
  check(view, report) {
    for (const site of view.effects('keeps-state-locally')) {
      if (isDevelopmentOnly(view, site.range, site.scope)) continue;
      const loss = losses[site.api.kind ?? ''] ?? 'holds for this process only; others see other values';
      report({
        range: site.call?.calleeRange ?? site.range,
        message: `${labelOf(site.api, site.name)} ${loss}`,
        // The storage may be set in the configuration of another file.
        confidence: site.api.kind === 'default' ? 'low' : 'medium',
        fixes: [rewriteOf(view, site)].filter((fix) => fix !== undefined),
      });
    }
  },
});
