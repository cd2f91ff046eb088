import type { Range } from '../../text/range.ts';
import type { Neighbor } from './neighbor.ts';
import { credentialName } from './name.ts';
import { namesOther } from './other-names.ts';
import { constantsOf, lastPart } from './trigger-constants.ts';
import { judgeValue } from './value.ts';

/** `request.query.key !== '…'`, `args.get("key") == "…"`: what somebody sends as a key. */
export const sentKey =
  /(?:\b|_)(?:query|params|headers|args|form|GET|POST|REQUEST|searchParams|cookies)(?:\.get\(\s?["'`]|\[["'`]|\.)(?:key|k|hash_?key|cron_?key)["'`]?[\])]?(?:\s{0,3}(?:\?\?|\|\||\?:|\bor\b)\s{0,3}(?:""|''|null|None)\s{0,2}\))?\s{0,3}[!=]==?\s{0,3}(?=["'`])/;
/** `u === 'shop' && p === '…'`. */
export const shortPair =
  /\bu\s{0,2}[!=]==?\s{0,2}["'`][^"'`\n]{1,40}["'`]\s{0,2}(?:&&|\|\||and|or)\s{0,2}(?:p|pw)\s{0,2}[!=]==?\s{0,2}(?=["'`])/;
/** The same of what is sent under any name: `headers.get('x-cron') !== '…'`, `params[:door] == '…'`, `$_GET['door'] !== '…'`. */
const sentName =
  /(?:\b|_)(?:[Qq]uery|[Pp]arams|[Hh]eaders?|args|form|GET|POST|REQUEST|SERVER|COOKIE|searchParams|[Cc]ookies|body|req|request|Query\(\))(?:\.(?:get|Get|header|getHeader|getParameter|FormValue)\(\s?["'`]|\[\s?["'`:]|\.)([\w-]{2,40})["'`]?\s?[\])]?(?:\??\.(?:unwrap|toString|as_str|trim|strip)\(\)){0,2}\s{0,3}(?:[!=]==?\s{0,3}|\.(?:equals|Equals|eql\?)\(\s?)/;

const sentKeyHere = new RegExp(`${sentKey.source}.$`);
const shortPairHere = new RegExp(`${shortPair.source}.$`);
const sentNameHere = new RegExp(`${sentName.source}$`);

/** What a literal is compared with that somebody sends, where the name of that says little: only what is random tells then. */
export function sentBefore(text: string, { start, end }: Range): Neighbor | undefined {
  const sign = text[start - 1] === ' ' ? text[start - 2] : text[start - 1];
  if (sign !== '=' && sign !== '(') return undefined;
  const before = text.slice(Math.max(0, start - 120), start + 1);
  if (sentKeyHere.test(before))
    return { written: 'key', judged: 'apiKey', place: 'compared', relation: 'compared with' };
  if (shortPairHere.test(before))
    return { written: 'p', judged: 'password', place: 'log-in', relation: 'compared with' };
  const written = sentNameHere.exec(before.slice(0, -1))?.[1];
  // Of a constant whoever follows it knows the value.
  const isQuoted = /["'`]/.test(text[start] ?? '');
  return written !== undefined && (!isQuoted || isSentKey(written, text.slice(start + 1, end - 1)))
    ? { written, judged: 'apiKey', place: 'compared', relation: 'compared with' }
    : undefined;
}

/** Random, and no identifier, sum or version by its name. */
export function isSentKey(written: string, value: string): boolean {
  if (value.length < 16 || value.length > 200 || /\s/.test(value) || credentialName(written) !== undefined)
    return false;
  if (/^[\da-f-]+$/i.test(value) && (value.length < 32 || value.includes('-') || !/x[-_]/i.test(written))) return false;
  return !namesOther(written.replace(/^HTTP_/, ''), 'secret') && judgeValue(value).verdict === 'random';
}

const compared = new RegExp(
  `${sentName.source}(?:(["'\`])([^"'\`\\n]{16,200})\\2|\\$?([A-Za-z_][\\w$.:>-]{1,60}))`,
  'g',
);

/** A cheap necessary condition over the raw text. */
export function comparesSent(text: string): boolean {
  if (sentKey.test(text) || shortPair.test(text)) return true;
  for (const [, written = '', , value, name = ''] of text.matchAll(compared)) {
    if (value !== undefined) {
      if (isSentKey(written, value)) return true;
    } else if (!namesOther(written, 'secret') && constantsOf(text).random().has(lastPart(name))) return true;
  }
  return false;
}
