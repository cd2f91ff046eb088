import { isDevelopmentOnly } from '../../semantics/development.ts';
import { labelOf } from '../../semantics/summary.ts';
import { replaceWith } from '../../semantics/remedy.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor IV: a client without an address looks for its service on this machine. */
export const rule = defineRule({
  id: 'backing-services/implicit-localhost',
  factor: 'backing-services',
  title: 'Service is looked for on this machine',
  severity: 'information',
  confidence: 'high',
  servicesOnly: true,
  effects: ['connects-locally'],
  check(view, report) {
    for (const site of view.effects('connects-locally')) {
      if (isDevelopmentOnly(view, site.range, site.scope) || isSetUpBehind(view, site)) continue;
      report({
        range: site.call?.calleeRange ?? site.range,
        message: `${labelOf(site.api, site.name)} without an address connects to this machine, where only a developer has the service`,
        fixes: fixesFor(view, site),
      });
    }
  },
});

/** `Factory().apply { hostName = … }`: a block behind it may say more. */
function isSetUpBehind({ source }: View, { range }: Site): boolean {
  return /^\s*\??\.\s*\w+\s*\{/.test(source.text.slice(range.end, range.end + 80));
}

/** An address as the only argument, where the client takes one so. */
function fixesFor(view: View, { call, api }: Site): Fix[] {
  const name = `${api.variable ?? 'SERVICE'}_URL`;
  const code = view.idioms.readEnv?.(name);
  if (call === undefined || code === undefined || api.remedy !== 'first-argument' || call.args.length > 0) return [];
  const text = view.source.text.slice(call.calleeRange.end, call.range.end);
  const [whole] = /^\s*\(\s*\)$/.exec(text) ?? [];
  if (whole === undefined) return [];
  const at = call.calleeRange.end + whole.indexOf('(') + 1;
  const edits = replaceWith(view, { start: at, end: call.range.end - 1 }, code);
  return [{ title: `Connect to \`${name}\``, safety: 'unsafe', edits }];
}
