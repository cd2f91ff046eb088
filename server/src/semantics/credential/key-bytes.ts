import type { Binding } from '../../facts/facts.ts';
import type { Value } from '../../facts/value.ts';
import { isChosen, suspectBinding } from './judge.ts';
import { unwrapped } from './passed-on.ts';
import type { Suspect } from './suspect.ts';
import { isNameCode } from './trigger-codes.ts';
import { judgeValue } from './value.ts';

/** `KEY = "…".getBytes()`, `key = b"…"`: what is turned into bytes under a name that says no more than that it is a key. */
export function ofKeyBytes(source: string, binding: Binding): Suspect | undefined {
  const { name, value, scope, form } = binding;
  if (form === 'entry') return ofGroupKey(source, binding);
  const written = name.at(-1) ?? '';
  const password = passwordIn(value);
  if (password !== undefined)
    return { ...password, scope, written, path: [written, 'password'], isForeign: true, relation: 'assigned to' };
  const isKey = /^_*key$/i.test(written);
  if (!isKey && !(value.kind === 'call' && keyInBytes.test(written))) return undefined;
  if (form !== 'declaration' && form !== 'assignment') return undefined;
  const literal = value.kind === 'text' ? value : unwrapped(value);
  if (literal.kind !== 'text') return undefined;
  if (value.kind === 'text' && !/^[bB]/.test(source.slice(value.range.start, value.range.start + 1))) return undefined;
  const suspicion = suspectBinding('secretKey', literal.text, 'held');
  if (suspicion?.judgement.verdict !== 'random') return undefined;
  const base = { literal, scope, written, path: ['secretKey'], isForeign: true };
  return { ...suspicion, ...base, confidence: 'medium', relation: 'assigned to' };
}

/** `"…".toCharArray()`: what people chose goes that way because passwords are wanted so (docs.oracle.com, PBEKeySpec). */
function passwordIn(value: Value): Pick<Suspect, 'literal' | 'name' | 'judgement' | 'confidence'> | undefined {
  if (value.kind !== 'call' || !/^[tT]oCharArray$/.test(value.call.callee.at(-1) ?? '')) return undefined;
  const literal = unwrapped(value);
  if (literal.kind !== 'text' || !isChosen(literal.text)) return undefined;
  const judgement = judgeValue(literal.text);
  if (judgement.verdict !== 'random' && judgement.reason !== 'a password that a person chose') return undefined;
  return { literal, name: { kind: 'password', strength: 'strong' }, judgement, confidence: 'medium' };
}

/** `hexKey`, `KEY_BYTES`, `key_material`: a key of whatever kind that is turned into bytes, none that is public. */
const keyInBytes =
  /^(?!.*(?:pub|primary|foreign))(?:(?:\w*_)?key(?:_?(?:hex|b64|bytes?|material|data|raw|buf(?:fer)?))?|(?:hex|raw|aes|bin)key|[a-z]\w*Key)$/i;

const keyBytes = /[^"'`\n]{1,80}["'`]([^"'`\s]{16,300})["'`]/y;

/** A cheap necessary condition over the raw text: what stands behind a lone `key` may be bytes. */
export function keyBytesFollow(text: string, end: number): boolean {
  keyBytes.lastIndex = end;
  const value = isNameCode(text.charCodeAt(end)) ? undefined : keyBytes.exec(text)?.[1];
  return value !== undefined && (value.includes('\\') || judgeValue(value).verdict === 'random');
}

const group = /([A-Za-z_$][\w$]{1,40})["']?\s{0,4}(?:=>|[:=])\s{0,4}[{[(]{1,2}[^{}()[\]]{0,140}$/;

/** `aes: { key: '…' }`, `JWT = { "key": "…" }`: the key of something that the group is called for. */
function ofGroupKey(source: string, { name, value, scope, form, range }: Binding): Suspect | undefined {
  if (form !== 'entry' || value.kind !== 'text' || !/^key$/i.test(name.at(-1) ?? '')) return undefined;
  const around = group.exec(source.slice(Math.max(0, range.start - 200), range.start))?.[1];
  const written = `${around ?? ''}Key`;
  const suspicion = around === undefined ? undefined : suspectBinding(written, value.text, 'held');
  if (suspicion?.judgement.verdict !== 'random' || suspicion.name.strength !== 'strong') return undefined;
  const base = { literal: value, scope, written: 'key', path: [written], isForeign: true };
  return { ...suspicion, ...base, confidence: 'medium', relation: 'assigned to' };
}
