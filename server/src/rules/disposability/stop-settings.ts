import type { Text } from '../../facts/value.ts';
import type { Site, View } from '../../semantics/view.ts';
import { wholeLines } from '../../text/list-edit.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor IX: the platform is told to stop the app without giving it a moment. */
export const rule = defineRule({
  id: 'disposability/stop-settings',
  factor: 'disposability',
  title: 'The app gets no time to stop',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['sets-stop-signal', 'sets-grace-period'],
  check(view, report, project) {
    for (const site of [...view.effects('sets-stop-signal'), ...view.effects('sets-grace-period')]) {
      const value = site.subject;
      if (value?.kind !== 'text' || project.deployedAt(view.source.uri, site.range) === undefined) continue;
      const isSignal = site.effect === 'sets-stop-signal';
      if (!(isSignal ? /^(?:SIGKILL|KILL|9)$/i : /^0+(?:ms|s|m)?$/).test(value.text)) continue;
      const label = site.api.label ?? '';
      const message = isSignal
        ? `${label} SIGKILL ends the app at once: no handler runs, and what is under way is lost`
        : `${label} 0 leaves the app no time between SIGTERM and SIGKILL`;
      report({ range: value.range, message, fixes: fixesFor(view, site, value, isSignal) });
    }
  },
});

function fixesFor(view: View, site: Site, value: Text, isSignal: boolean): Fix[] {
  if (isSignal)
    return [{ title: 'Stop it with SIGTERM', safety: 'safe', edits: [{ range: value.content, newText: 'SIGTERM' }] }];
  const lines = wholeLines(view.source.text, site.range);
  if (lines === undefined) return [];
  return [{ title: "Leave the platform's own grace period", safety: 'safe', edits: [{ range: lines, newText: '' }] }];
}
