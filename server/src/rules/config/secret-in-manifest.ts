import { holderOf } from '../../semantics/credential/literal-place.ts';
import { mayHoldCredential } from '../../semantics/credential/trigger.ts';
import { freeName } from '../../semantics/credential/variable.ts';
import type { Text } from '../../facts/value.ts';
import type { View } from '../../semantics/view.ts';
import type { Edit } from '../../text/edit.ts';
import { leadsOf } from '../credential-leads.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor III: a manifest of the deployment holds a credential, which whoever reads the repository has then. */
export const rule = defineRule({
  id: 'config/secret-in-manifest',
  factor: 'config',
  title: 'A secret stands in a deployment manifest',
  severity: 'warning',
  confidence: 'high',
  secret: true,
  productionOnly: true,
  mayConcern: mayHoldCredential,
  check(view, report, project) {
    if (view.home !== 'manifest') return;
    const names = new Map<string, string>();
    for (const { literal, wished, problem } of leadsOf(view, project)) {
      const own = holderOf(view, literal.range)?.name.at(-1);
      const name = own !== undefined && /^[A-Z][A-Z\d_]*$/.test(own) ? own : freeName(names, wished, literal.text);
      report({
        ...problem,
        range: literal.range,
        message: `\`${own ?? name}\` has its value in the manifest; whoever reads the repository can use it`,
        fixes: fixesFor(view, literal, name),
      });
    }
  },
});

function fixesFor(view: View, literal: Text, name: string): Fix[] {
  const edits = (key: string): readonly Edit[] => referenceTo(view, literal, key) ?? [];
  if (edits(name).length === 0) return [];
  const refer: Fix = { title: `Refer to \`${name}\` instead of the value`, safety: 'unsafe', edits: edits(name) };
  if (view.idioms.readsEnvFile !== true) return [refer];
  const move = { name, value: literal.text, edits };
  return [refer, { title: `Move the secret to \`.env\` as \`${name}\``, safety: 'unsafe', edits: [], move }];
}

/** A fallback goes together with the reference that it belongs to. */
function referenceTo(view: View, literal: Text, name: string): readonly Edit[] | undefined {
  const holder = holderOf(view, literal.range);
  if (holder === undefined) return undefined;
  const { text } = view.source;
  const place = { text, path: holder.name };
  if (holder.value.kind === 'text')
    return view.idioms.reference?.(name, { ...place, value: literal.range, content: literal.content });
  if (holder.value.kind !== 'either') return undefined;
  const whole = holder.value.range;
  const quote = /^["']/.test(text.charAt(whole.start)) ? 1 : 0;
  const content = { start: whole.start + quote, end: whole.end - quote };
  return view.idioms.reference?.(name, { ...place, value: whole, content });
}
