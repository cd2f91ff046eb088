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
  const exact = ofExactKey(binding);
  if (exact !== undefined) return exact;
  if (form === 'entry') return ofGroupKey(source, binding);
  const written = name.at(-1) ?? '';
  const password = passwordIn(value);
  if (password !== undefined)
    return { ...password, scope, written, path: [written, 'password'], isForeign: true, relation: 'assigned to' };
  const isKey = /^_*key$/i.test(written);
  if (!isKey && !(value.kind === 'call' && (keyInBytes.test(written) || mask.test(written)))) return undefined;
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
export const keyInBytes =
  /^(?!.*(?:pub|primary|foreign))(?:(?:\w*_)?key(?:_?(?:hex|b64|bytes?|material|data|raw|buf(?:fer)?))?|(?:hex|raw|aes|bin)key|[a-z]\w*Key)$/i;

/** What bytes are mixed with, one by one. */
const mask = /^_*(?:xor_?)?(?:mask|pad)(?:_?bytes)?$/i;
const masked = /\b_{0,2}(?:xor_?)?(?:mask|pad)(?:_?bytes)?\s{0,4}:?=\s{0,4}[\w.]{1,20}\(\s?b?["'][^"'\s]{12,200}["']/i;

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

/** Base64 of 64 or 32 bytes, as the keys of an account are given out, or of a key that somebody made. */
const exactKey = /^(?:[A-Za-z\d+/]{86}==|[A-Za-z\d+/]{43}=)$/;
/** A key by its name, and none that may be told to all. */
const ownKey =
  /^(?!.*(?:pub|peer|verif|host_?key|fingerprint|integrity|cache)).*[a-z\d]_?key_?(?:\d|primary|secondary)?$/i;
const storage = /^_?(?:azure_?)?(?:storage|blob|cosmos)/i;

/** `StorageKey = "…=="`: who keeps 64 or 32 bytes in base64 under the name of a key keeps that key, whatever it is for. */
function ofExactKey({ name, value, scope, form }: Binding): Suspect | undefined {
  const written = name.at(-1) ?? '';
  if (form === 'import' || (value.kind !== 'text' && value.kind !== 'call')) return undefined;
  if (!ownKey.test(written) && !storage.test(written)) return undefined;
  const literal = unwrapped(value);
  if (literal.kind !== 'text' || !exactKey.test(literal.text)) return undefined;
  if (!ownKey.test(written) && literal.text.length !== 88) return undefined;
  const judgement = judgeValue(literal.text);
  if (judgement.verdict !== 'random') return undefined;
  const keyName = { kind: 'secret', strength: 'strong' } as const;
  const base = { literal, scope, written, path: [written], isForeign: false, name: keyName, judgement } as const;
  return { ...base, confidence: 'medium', relation: 'assigned to' };
}

/** A cheap necessary condition over the raw text for such a key. */
export function mayKeepKey(text: string): boolean {
  return quotedKey.test(text) || masked.test(text) || decodedKey.test(text) || convertedKey.test(text);
}

const quotedKey = /["'`](?:[A-Za-z\d+/]{86}==|[A-Za-z\d+/]{43}=)["'`]/;
/** A function that gives a key, and what it decodes. */
const decodedKey =
  /key(?:[_A-Z]\w{0,20})?\s{0,2}\([^()\n]{0,80}\)[^"'`;]{0,160}?(?:decode\w{0,10}|hex|unhexlify|parseHex\w{0,6}|From(?:Base64|Hex)String|DecodeString|hex2bin)\(\s{0,4}["'`][^"'`\s]{16,300}["'`]/i;
const convertedKey =
  /key(?:[_A-Z]\w{0,20})?\s{0,2}\([^()\n]{0,80}\)[^"'`;]{0,100}?["'`][^"'`\s]{16,300}["'`]\.(?:decodeHex|hexToByteArray|decodeBase64|hexToBytes)/i;
