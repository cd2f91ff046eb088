import type { Value } from '../../facts/value.ts';
import { isTermination, signalOf, signalsOf } from '../../semantics/termination.ts';
import { replaceWith } from '../../semantics/remedy.ts';
import { withoutArgument, withoutElement, withoutStatement } from '../../semantics/removal.ts';
import type { Site, View } from '../../semantics/view.ts';
import type { Fix } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Signals that no process can handle (signal(7)), by name and number. */
const untrappable = new Set(['SIGKILL', 'SIGSTOP', 'KILL', 'STOP', '9', '19']);

/** Factor IX: a handler for a signal that never reaches it. */
export const rule = defineRule({
  id: 'disposability/untrappable-signal',
  factor: 'disposability',
  title: 'Signal that cannot be handled',
  severity: 'warning',
  confidence: 'high',
  effects: ['handles-signal'],
  check(view, report, project) {
    const role = project.roleOf(view.source.uri);
    if (role === 'test' || role === 'example' || role === 'generated') return;
    const seen = new Set<number>();
    for (const site of view.effects('handles-signal')) {
      if (site.subject === undefined) continue;
      for (const option of view.options(site.subject, site.scope)) {
        const signal = signalOf(view, option, site.scope);
        if (!untrappable.has(signal) || seen.has(option.range.start)) continue;
        seen.add(option.range.start);
        report({
          range: option.range,
          message: `${nameOf(signal)} cannot be handled: registering it fails, and the platform sends SIGTERM first`,
          fixes: fixesFor(view, site, option),
        });
      }
    }
  },
});

function nameOf(signal: string): string {
  if (/^\d/.test(signal)) return signal === '9' ? 'SIGKILL' : 'SIGSTOP';
  return signal.startsWith('SIG') ? signal : `SIG${signal}`;
}

function fixesFor(view: View, site: Site, option: Value): readonly Fix[] {
  const isHandled = view.effects('handles-signal').some((other) => signalsOf(view, other).some(isTermination));
  if (isHandled) {
    const isOneOfSeveral = view.effects('handles-signal').some((other) => other !== site && other.call === site.call);
    const edits =
      site.element !== undefined && isOneOfSeveral
        ? (withoutArgument(view, option.range) ?? withoutElement(view, option.range))
        : (withoutElement(view, option.range) ?? withoutStatement(view, site));
    return edits === undefined ? [] : [{ title: 'Remove the handler that never runs', safety: 'safe', edits }];
  }
  const title = 'Handle SIGTERM instead';
  const { text } = view.source;
  const written = text.slice(option.range.start, option.range.end);
  const newText = written.replace(/\b(SIG)?(?:KILL|STOP)\b/, '$1TERM');
  // A bare name may have to be imported.
  const isBare = option.kind === 'name' && option.path.length === 1;
  const code = newText === written || isBare ? view.idioms.signal?.('SIGTERM') : undefined;
  if (code !== undefined) return [{ title, safety: 'safe', edits: replaceWith(view, option.range, code) }];
  if (newText === written || isBare) return [];
  return [{ title, safety: 'safe', edits: [{ range: option.range, newText }] }];
}
