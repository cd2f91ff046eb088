import type { Text } from '../../facts/value.ts';
import { isChosen } from './judge.ts';
import { credentialName } from './name.ts';
import { peeled } from './peel.ts';
import { judgeValue } from './value.ts';

/** A literal that stands behind a user's name: `("shop", "…")`, `"shop" => "…"`, `LOGINS["shop"] = "…"`. */
export interface Pair {
  readonly user: string;
  /** How many stand before it in its brackets. */
  readonly index: number;
  /** Where the brackets open or the key begins, and what is closed behind it. */
  readonly start: number;
  readonly end: number;
  /** What the brackets belong to: `LOGINS.put`, `User`. */
  readonly owner: string;
  /** Both in one text, `shop:…`, is a `whole`; a `pin` stands under its name beside a user. */
  readonly form: 'items' | 'entry' | 'whole' | 'pin';
}

const item = /"[^"\n]{0,80}"|'[^'\n]{0,80}'|[\w.$@&]{1,60}/;
const items = new RegExp(`([([{])\\s{0,80}((?:(?:${item.source})(?:\\.\\w{1,12}\\(\\))?\\s{0,4},\\s{0,80}){1,3})$`);
const bare = /\S\s{0,4}=\s{0,4}((?:"[^"\n]{1,80}"|'[^'\n]{1,80}')\s{0,4},\s{0,4})$/;
const words = /%w([[({<|])\s{0,4}((?:[\w.@+-]{1,60} ){1,3})$/;
const entry =
  /(?:(["'])([\w.@+-]{1,64})\1(?:\.\w{1,12}\(\))?\s{0,20}(?:=>|:|\bto\b)|(?<![\w$.?'"-])([A-Za-z]\w{1,40})\s?[:=])\s{0,20}$/;
const member = /([\w$.>-]{1,60})\[(["'])([\w.@+-]{1,64})\2\]\s{0,4}=\s{0,4}$/;
const pins = /^(?:pin|pin_?code|passcode|access_?code)$/i;
const besidePin =
  /\b(?:login|user\w{0,20}|name|e?mail|account)["']?\s{0,4}(?:=>|[:=])\s{0,4}(["'])([\w.@+ -]{1,60})\1\s{0,4},[^{}()]{0,80}$/i;
const ownerBefore = /([\w$]{1,60}(?:(?:\.|::|->)[\w$]{1,60}){0,4})!?(?:<[^<>()]{0,60}>)?\s?$/;
/** `shop:…`, which is neither an address with its port nor a time. */
const whole = /^([A-Za-z][\w.@+-]{1,40}):(?!\d+$)[^\s:/]{4,64}$/;
const farthest = 320;

/** The password of a pair: the literal itself, or what stands behind its colon. */
export function passwordOf({ text }: Pick<Text, 'text'>): string {
  return whole.test(text) ? text.slice(text.indexOf(':') + 1) : text;
}

/** The pair that a literal is the password of, by the text before it. */
export function pairAround(text: string, { range, text: given }: Pick<Text, 'range' | 'text'>): Pair | undefined {
  const { start, end } = peeled(text, range);
  const before = text.slice(Math.max(0, start - farthest), start);
  const both = whole.exec(given)?.[1];
  if (both !== undefined && isUser(both)) return { user: both, index: 1, start, end, owner: '', form: 'whole' };
  const found = items.exec(before) ?? words.exec(before) ?? bare.exec(before);
  if (found !== null) {
    const list = (found[2] ?? found[1] ?? '').match(listed) ?? [];
    const user = list
      .map((one) => /^(["'])(.*)\1$/.exec(one)?.[2] ?? (found[0].startsWith('%w') ? one : ''))
      .find(isUser);
    if (user === undefined) return undefined;
    const opening = start - found[0].length;
    const isBare = found[2] === undefined;
    const at = isBare ? start - (found[1]?.length ?? 0) : opening;
    const owner =
      found[1] === '(' || found[1] === '{'
        ? (ownerBefore.exec(text.slice(Math.max(0, opening - 160), opening))?.[1] ?? '')
        : '';
    return { user, index: list.length, start: at, end: isBare ? end : closing(text, end), owner, form: 'items' };
  }
  const put = member.exec(before);
  if (put?.[3] !== undefined && isUser(put[3]))
    return { user: put[3], index: 1, start: start - put[0].length, end, owner: `${put[1] ?? ''}.put`, form: 'entry' };
  const keyed = entry.exec(before);
  const user = keyed?.[2] ?? keyed?.[3];
  if (user !== undefined && pins.test(user)) {
    const owner = besidePin.exec(before)?.[2];
    return owner === undefined ? undefined : { user: owner, index: 1, start, end, owner: '', form: 'pin' };
  }
  if (keyed === null || user === undefined || !isUser(user)) return undefined;
  // `isHtml ? 'html5' : 'text5'`
  if (/\?\s{0,9}$/.test(before.slice(0, keyed.index))) return undefined;
  return { user, index: 1, start: start - keyed[0].length, end, owner: '', form: 'entry' };
}

const listed = new RegExp(item.source, 'g');

/** Labels and the names of fields are no users. */
const labels =
  /^(?:users?|user_?names?|logins?|log_?in|e?_?mails?|names?|title|label|error\w*|message|url|uri|path|type|kind|role|status|state|version|default|format|pattern|code|color|colour|size|width|height|date|time|host|port|server|image|icon|text|value|key|id|class|style|src|href|method|action|lang|locale|charset|encoding|content|field|column|table|schema|database|model|category|group|description|placeholder|hint|help|prefix|suffix|domain|region|zone|sku|isbn|phone|zip|city|country|currency|unit|hash|salt|algorithm|checksum|etag|revision|branch|tag|release)$/i;

function isUser(text: string): boolean {
  return (
    /^(?!(?:alt|ctrl|shift|cmd|meta)-)[A-Za-z][\w.@+-]{0,60}$/i.test(text) &&
    !labels.test(text) &&
    credentialName(text) === undefined
  );
}

/** Behind the bracket that closes a list of items, from the end of one of them. */
function closing(text: string, end: number): number {
  const rest = /^(?:[^()[\]{}\n]|\n\s{0,40}(?=["'\w\])}])){0,160}[)\]}]/.exec(text.slice(end, end + 200));
  return rest === null ? end : end + rest[0].length;
}

/** What may be a password by itself: digits or marks, or one that everybody tries first. */
export function mayBePassword(text: string): boolean {
  if (text.length < 4 || text.length > 64 || /\s/.test(text)) return false;
  if (isChosen(text)) return true;
  if (!/[\d!@#$%^&*]/.test(text) && !tried.test(text)) return false;
  return /^(?:weak|plausible|random)$/.test(judgeValue(text).verdict);
}

const tried = /^(?:admin|root|toor|guest|letmein|qwerty|secret|supersecret|welcome)$/i;

/** The place of the bracket that the one at an offset closes. */
export function openingOf(text: string, at: number): number | undefined {
  let depth = 0;
  for (let place = at; place >= 0 && at - place < farthest; place -= 1) {
    const sign = text[place] ?? '';
    if (sign === ')' || sign === ']' || sign === '}') depth += 1;
    else if (sign === '(' || sign === '[' || sign === '{') depth -= 1;
    if (depth === 0) return place;
  }
  return undefined;
}

const passwords = /^(?:p|pw|pwd|pass|passw|pin|passcode|pword|wd)$/i;
const users = /user|login|e?mail|account|member|operator|usr|uid|^(?:u|un|n|name|who|nick|handle)$/i;

/** True where names that stand in a row have a user before a password, which stands at `index`: `user, pass`, `String login, String password`. */
export function namesPair(fragment: string, index: number): boolean {
  const parts = fragment.split(/,|=>|;|\n|\bto\b/).map((part) => part.match(/[A-Za-z_]\w*/g) ?? []);
  const isPassword = (part: readonly string[] | undefined): boolean =>
    part !== undefined && part.some((word) => passwords.test(word) || credentialName(word)?.kind === 'password');
  return isPassword(parts[index]) && parts.slice(0, index).some((part) => part.some((word) => users.test(word)));
}

const entered = /^(?:typed|given|entered|supplied|provided|attempt|attempted|submitted)$/i;

/** True for code that speaks of a password, or of what somebody has typed. */
export function holdsPassword(code: string): boolean {
  const written = code.match(/[A-Za-z_]\w*/g) ?? [];
  return written.some(
    (word) => passwords.test(word) || entered.test(word) || credentialName(word)?.kind === 'password',
  );
}

const group = /[([|]\s{0,9}([^()[\]{}|"`]{3,160})[)\]|]/g;

/** The same for any brackets in a text: `.any(|(user, pass)| …`, `do |login, password|`, `User(String name, String password)`. */
export function holdsNames(text: string, index: number): boolean {
  for (const [, names = ''] of text.matchAll(group)) if (namesPair(names, index)) return true;
  return false;
}

const speaks = /pass|pwd|\bpw\b|\bpin\b|basic_?auth|login|cred|senha|contrase|kennwort/i;
const quotedPair =
  /["'\w\])]\s{0,20}(?:,|=>|[:=]|\bto)\s{0,80}(?:[\w:]{1,30}\()?["'`]([^\s"'`]{4,64})["'`]|%w.[\w.@+-]{1,60} (\S{4,64})[\])}>|]/g;

const quotedWhole = /["'`][A-Za-z][\w.@+-]{1,40}:(?!\d+["'`])([^\s:/"'`]{4,64})["'`]/g;

/** A cheap necessary condition over the raw text of what `accounts.ts` tells. */
export function mayHoldAccounts(text: string): boolean {
  if (!speaks.test(text)) return false;
  for (const [, value, word] of text.matchAll(quotedPair)) if (mayBePassword(value ?? word ?? '')) return true;
  for (const [, value = ''] of text.matchAll(quotedWhole)) if (mayBePassword(value)) return true;
  return false;
}

/** True for a text that speaks of passwords somewhere. */
export function speaksOfPasswords(text: string): boolean {
  return /pass(?:w|\b|_|[A-Z])|pwd|\bpw\b|\bpin\b|basic_?auth|senha|contrase|kennwort/i.test(text);
}
