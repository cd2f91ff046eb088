import type { Binding } from '../../facts/facts.ts';
import { suspectBinding } from './judge.ts';
import type { Suspect } from './suspects.ts';
import { nameProximity } from './trigger.ts';

/** `{ name: 'password', value: '…' }`, `@Property(name = "db.password", defaultValue = "…")`, `("--token", default="…")`. */
export function ofNamedValue(source: string, binding: Binding): Suspect | undefined {
  const { name, value, form } = binding;
  if (value.kind !== 'text' || (form !== 'entry' && form !== 'argument')) return undefined;
  const last = name.at(-1) ?? '';
  if (!/^(?:value|val|use_?value|default|default_?value|secret|content|data)$/i.test(last)) return undefined;
  const before = source.slice(Math.max(0, binding.range.start - nameProximity), binding.range.start);
  const found =
    /(?:["']?\b(?:name|key|id|header|variable|env|field|option|property|param|provide)["']?\s*(?:=>|[:=])\s*|[(,]\s*)(["'])(-{0,2}[\w.:-]{2,80})\1\s*,\s*\{?[^{}()]{0,60}$/i.exec(
      before,
    ) ?? (/^default$/i.test(last) ? declaredOption.exec(before) : null);
  const written = found?.[2]?.replace(/^-+/, '');
  if (written === undefined) return undefined;
  const place = /^default/i.test(last) ? 'default' : 'held';
  const suspicion = suspectBinding(written, value.text, place);
  const relation = place === 'default' ? 'the default of' : 'assigned to';
  const base = { literal: value, scope: binding.scope, written, path: [written], relation, isForeign: true } as const;
  return suspicion && { ...suspicion, ...base };
}

/** `password: { type: 'string', default: '…' }`: an option that is declared with what stands in for it. */
const declaredOption = /(["']?)(?<![\w$.-])([A-Za-z][\w.-]{1,60})\1\s{0,4}:\s{0,4}\{[^{}()]{0,80}$/;
