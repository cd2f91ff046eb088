import { constantsOf, lastPart } from './trigger-constants.ts';
import { judgeValue } from './value.ts';

/** What is looked for before something is read: the names of `sent.ts` with a text behind them, or with a name. */
const quotedParameter =
  /["'`]?\b(?:key|auth|app_?key|app_?id|access|hapikey|sig|code|k|licen[cs]e|licencia|licenza|licen[cç]a|lizenz|serial|unlock)\b["'`\]]{0,3}\s{0,3}(?:=>|[:=,]|\bto\b)\s{0,4}(?:\[\]string)?\{?\s{0,2}&?(?:["'`]([^\s"'`]{20,200})["'`]|([A-Za-z_$][\w$.:]{0,60}))/gi;
const quotedPin =
  /["'`]pin["'`\]]{1,3}\s{0,3}(?:=>|[:=,])\s{0,4}(?:\[\]string)?\{?\s{0,2}["'`]([^\s"'`]{10,60})["'`]/gi;
const quotedHeader =
  /["'`]x-[\w-]{2,40}["'`\]]{1,3}\s{0,3}(?:=>|[:=,]|\bto\b)\s{0,4}(?:\[\]string)?\{?\s{0,2}&?(?:["'`]([^\s"'`]{20,200})["'`]|([A-Za-z_$][\w$.:]{0,60}))/gi;
const writtenHeader = /["'`]x-[\w-]{2,40}:\s?([^\s"'`]{20,200})["'`]/gi;
const quotedCookie =
  /(?:sess|sid|auth|token|login|jwt|remember|ticket|trust|li_at|identity)[\w.-]{0,20}["'`\]]{0,3}\s{0,3}(?:=>|[:=,])\s{0,3}(?:Value:\s{0,4})?["'`]?([^\s;"'`]{16,600})/gi;

/** A cheap necessary condition over the raw text: a random text behind such a name, or a name that gets one. */
export function maySend(text: string): boolean {
  for (const pattern of [quotedParameter, quotedHeader])
    for (const [, value, name = ''] of text.matchAll(pattern))
      if (value === undefined ? constantsOf(text).random().has(lastPart(name)) : mayBeRandom(value)) return true;
  for (const [, value = ''] of text.matchAll(writtenHeader)) if (mayBeRandom(value)) return true;
  for (const [, value = ''] of text.matchAll(quotedPin)) if (mayBePin(value)) return true;
  if (!/cookie|\bjar\b/i.test(text)) return false;
  for (const [, value = ''] of text.matchAll(quotedCookie)) if (mayBeRandom(value)) return true;
  return false;
}

function mayBeRandom(value: string): boolean {
  return value.includes('\\') || judgeValue(value).verdict === 'random';
}

/** Letters and digits that nobody makes up, as a number to type in. */
export function mayBePin(value: string): boolean {
  return /\d/.test(value) && /^(?:random|plausible)$/.test(judgeValue(value).verdict);
}
