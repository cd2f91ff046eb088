import { FILE_SCOPE } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import type { Range } from '../../text/range.ts';
import { isInvented } from './comment-notes.ts';
import { isPersonal } from './judge.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/** Calls whose name says that they log in, sign or make a client. */
const takers =
  /log_?in|sign_?in|auth|credential|client|connect|hmac|cipher|token|mailer|mongo|mysql|redis|secret_?key/i;
const takersAlone = /^(?:session|fernet|smtp|ftp|ssh|sign|bot|bearer\w*|new_?mac|pg)$/i;
/** Functions that log in by a user and a password, whatever they are of. */
const logsIn = /log_?in|log_?on|sign_?in|auth|credential|connect|\bbind\b|simple_?bind/i;
/** `Twilio.init("…", "…")`, `Bot::new("…")`: what only makes or sets up what stands before it. */
const makes = /^(?:new|init|initialize|setup|set_?up|configure|create|of|open|get_?instance)$/i;

/** `client = Client("shop", "…")`, `jwt.sign(payload, "…")`: a random text among the arguments of such a call. */
export function givenTo(comment: string, { start, end }: Range, value: string, offset: number): Suspect[] {
  const callee = calleeBefore(comment, start);
  const names = callee.split(/[^\w$]+/).slice(-2);
  const last = names.at(-1) ?? '';
  const alone = makes.test(last) ? (names.at(-2) ?? '') : last;
  if ((/\s/.test(value) && judgeValue(value).verdict !== 'random') || !/^\s*[,)]/.test(comment.slice(end, end + 10)))
    return [];
  const judgement = judgeValue(value);
  const before = comment.slice(Math.max(comment.lastIndexOf('\n', start) + 1, start - 160), start);
  const takes = names.some((name) => takers.test(name) || /^jw[ts]$/i.test(name)) || takersAlone.test(alone);
  const after = comment.slice(end, end + 10);
  const isOfDevice = isBehindAddress(last, before, value, after);
  if (!takes && !isOfDevice && !isSetUp(callee, last, before, value, after)) return [];
  // What people choose stands behind who it is of.
  const isBehindUser = isInvented(value) && /["'`\w)\]]\s*,\s*$/.test(before);
  const isLogIn = isBehindUser || (logsIn.test(last) && isLastOf(comment, end, value, before));
  if (judgement.verdict !== 'random' && !isLogIn && !isOfDevice) return [];
  const written = last === '' ? callee : last;
  const range = { start: offset + start + 1, end: offset + end - 1 };
  const literal: Text = { kind: 'text', text: value, range, content: range };
  const place = { literal, scope: FILE_SCOPE, written, path: ['secret'] };
  return [suspectAt('secret', place, judgement, 'commented out under')];
}

/** `connect('host', 'root', '…');`: the last of several, in a statement. */
function isLastOf(comment: string, end: number, value: string, before: string): boolean {
  if (!isPersonal(value) || /0\d$|^[a-z]{1,4}\d/.test(value) || !/["'`]\s{0,4},\s{0,4}$/.test(before)) return false;
  const isAfterTwo = /(["'`])[^"'`\n]{1,80}\1\s{0,4},\s{0,4}["'`][^"'`\n]{1,80}["'`]\s{0,4},\s{0,4}$/.test(before);
  const isClosed = /^\s{0,4}\)/.test(comment.slice(end, end + 6));
  return (isAfterTwo || isClosed) && isCodeLine(comment, end);
}

/** `Twilio.init("AC…", "…")`: behind what identifies somebody stands the secret, at the end. */
function isSetUp(callee: string, last: string, before: string, value: string, after: string): boolean {
  if (!makes.test(last) || !/(?:^|[^\w$])[A-Z]\w{2,40}(?:\.|::|->)\w+$/.test(callee) || !/^\s{0,4}\)/.test(after))
    return false;
  // Sums have such lengths.
  if (value.length < 20 || /^(?:[\da-f]{40}|[\da-f]{64})$/i.test(value)) return false;
  return /(["'`])[\w.@-]{4,80}\1\s{0,4},\s{0,4}$/.test(before);
}

/** `OutletDevice("id", "10.0.0.7", "…")`: at the end, behind where the device is that opens to it. */
function isBehindAddress(last: string, before: string, value: string, after: string): boolean {
  if (last === '' || !/^\s{0,4}\)/.test(after) || !/["'`]\s{0,4},\s{0,4}$/.test(before)) return false;
  if (!/["'`](?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?["'`]/.test(before)) return false;
  return /^(?:random|plausible)$/.test(judgeValue(value).verdict) || isInvented(value);
}

/** True where the line of a comment ends as a statement does behind an offset. */
export function isCodeLine(text: string, end: number): boolean {
  const to = text.indexOf('\n', end);
  const rest = text
    .slice(end, to === -1 ? undefined : to)
    // `…; // until the move`
    .replace(/\s{1,9}(?:\/\/|#|--)\s.{0,300}$/, '')
    .trimEnd();
  return (text.startsWith('<!--') ? /[>;,)}\]{]$/ : /[;,)}\]{]$/).test(
    rest.endsWith('*/') ? rest.slice(0, -2).trimEnd() : rest,
  );
}

/** The name before the bracket that is open at an offset, on the same line; empty where none is. */
function calleeBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 200), offset);
  let opening = before.lastIndexOf('(');
  // `Some("…")`, `auth=("…", "…")`
  if (/\bSome$/.test(before.slice(0, opening))) opening = before.lastIndexOf('(', opening - 1);
  if (before[opening - 1] === '=') opening -= 1;
  if (opening < 0 || before.includes(')', opening)) return '';
  let first = opening;
  while (first > 0 && /[\w$.:>!-]/.test(before[first - 1] ?? '')) first -= 1;
  return before.slice(first, opening);
}

/** A cheap necessary condition over the raw text: a word that may be told, among the arguments of a call, in a line of a comment. */
export function holdsCommentedCall(text: string): boolean {
  for (const { 1: value = '', index } of text.matchAll(longArgument)) {
    const before = text.slice(Math.max(text.lastIndexOf('\n', index) + 1, index - 300), index);
    if (!before.includes('(') || !/^[ \t]*(?:#|\/\/|--|\*)/.test(before)) continue;
    if (isInvented(value) || (isPersonal(value) && logsIn.test(before))) return true;
    const { verdict } = judgeValue(value);
    if (verdict === 'random' || (verdict === 'plausible' && /\d\.\d{1,3}["'`:]/.test(before))) return true;
  }
  return false;
}

const longArgument = /["'`]([\w+/=.:~!@#$%^&*-]{6,300}|[a-z]{4}(?: [a-z]{4}){3})["'`][ \t]*[,)]/g;
