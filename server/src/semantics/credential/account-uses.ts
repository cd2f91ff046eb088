import { wordSet } from '../../text/word-set.ts';
import type { Text } from '../../facts/value.ts';
import { holdsNames, holdsPassword, namesPair, passwordOf, speaksOfPasswords, type Pair } from './account-pairs.ts';
import { judgeValue } from './value.ts';
import { wordsOf } from './words.ts';

const mostUses = 12;

/** What anything may stand in. */
const plain =
  /^(?:headers?|urls?|uri|query|params?|parameters|options?|opts|args?|config|configuration|settings|data|body|request|response|self|this|result|props|attributes|attrs|environ|env|labels|messages|commands?|events?|map|list|values?|items?)$/i;

/** True where a name's uses say that it holds accounts: taken apart, declared with a user and a password, looked up by a user. */
export function isUsed(text: string, name: string, { index, start, form }: Pair): boolean {
  let at = plain.test(name) ? -1 : text.indexOf(name);
  for (let count = 0; at >= 0 && count < mostUses; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (/[\w$]/.test(text[at - 1] ?? '') && text[at - 1] !== '$') continue;
    if (/\w/.test(text[end] ?? '')) continue;
    count += 1;
    if (isUsedAt(text, at, end, index, form, start)) return true;
  }
  return false;
}

const declares = /^\s{1,4}struct\s{0,4}\{([^{}]{5,400})\}|^[^\n(){}=;]{0,30}\(([^()"']{5,300})\)/;
const lookedUp =
  /^\)?(?:\??\.(?:get|fetch|getOrDefault|getProperty|TryGetValue|ContainsKey|containsKey|has)\(|\??\.?\[)\s{0,4}[^\n\])]{0,60}(?:user|login|name|mail|account|\bu\b)/i;
/** `one[0]`, `c => c.Item1 == user` */
const byPlace = /^(?:\[\d\]|[^\n;]{0,60}\.(?:Item1|Item2|first|second|getKey\(\)|key)\b)/;
const compares = /[!=]==?|\bequals\b|[cC]ompare|verify|Verify|check/;
const loop = /(?:\bin|\bof|:|\brange|\bas)\s{1,4}[$&*\w.]{0,40}$/;

function isUsedAt(text: string, at: number, end: number, index: number, form: Pair['form'], start: number): boolean {
  const after = text.slice(end, end + 300);
  const before = text.slice(Math.max(0, at - 140), at);
  const declared = declares.exec(after);
  if (declared !== null && namesPair(fields(declared[1] ?? declared[2] ?? ''), index)) return true;
  // `(string User, string Password)[] staff = …`
  if (at < start && holdsNames(before.slice(before.lastIndexOf('\n') + 1), index)) return true;
  if (loop.test(before)) {
    const line = before.slice(before.lastIndexOf('\n') + 1).replace(loop, '');
    if (namesPair(line.slice(line.search(/for/) + 3), index) || holdsNames(line, index)) return true;
  }
  const [use = ''] = after.split(/;|\n\s*\n/);
  if (!/^\s{0,4}[=:]|^\s{0,4}\(/.test(use)) {
    const line = use.slice(0, 160);
    if (holdsNames(line, index)) return true;
    if (form === 'entry' && /^\s+as\s/.test(line) && namesPair(line, 1)) return true;
  }
  if (/^\s{1,4}as\s{1,4}\$?[\w]/.test(after) && namesPair(after.slice(3, 80).split(')')[0] ?? '', index)) return true;
  if (!lookedUp.test(after) && !byPlace.test(after)) return false;
  const statement =
    (before
      .slice(-80)
      .split(/[;{}\n]/)
      .at(-1) ?? '') + (after.slice(0, 160).split(/[;\n]/)[0] ?? '');
  return compares.test(statement) && holdsPassword(statement);
}

/** The fields of a type in one row: lines without their comments. */
function fields(body: string): string {
  return body.includes('\n')
    ? body
        .trim()
        .replace(/\/\/[^\n]*/g, '')
        .replace(/\s*\n\s*/g, '\n')
    : body;
}

const kept = new Set(
  (
    'users logins accounts operators managers credentials creds members staff employees admins administrators ' +
    'moderators'
  ).split(' '),
);
const one = /^(?:login|account|cred|credential)$/;
const sure = wordSet('logins credentials creds');
const numbered =
  /^(?:user|acct|account|id|room|role|level|team|group|type|ver|version|ext|item|test|member|admin|host|server|node|web|db|page|step|line|unit|plan|price|tier|grade|class|lib|go|node|v|r|b|c)[-_]?\d+$/i;

function nameOf(owner: string): string {
  return owner.split(/\.|::|->/).at(-1) ?? '';
}

const makers = /^(?:create|add|register|ensure|insert|make|seed|upsert|new|save|sign)$/;
const made = /^(?:user|users|account|admin|superuser|member|login|operator|employee|up)$/;

/** `createUser(`, `svc.Register(`, `new AppUser(`: what makes somebody who logs in. */
function makesUser(owner: string): boolean {
  const name = nameOf(owner);
  const parts = wordsOf(name);
  if (/^(?:register|add_?auth|add_?password|add_?credentials?)$/i.test(name)) return true;
  const last = parts.at(-1) ?? '';
  if (/^[A-Z]/.test(name) && parts.length <= 3 && made.test(last) && last !== 'up') return true;
  return (
    parts.length > 1 &&
    parts.length <= 4 &&
    makers.test(parts[0] ?? '') &&
    parts.slice(1).some((word) => made.test(word))
  );
}

/** True for a collection that is called for accounts, or for what makes an account, with what people choose for passwords in it. */
export function isCalled(text: string, name: string, { start, form, index, owner }: Pair, literal: Text): boolean {
  const called = wordsOf(name).findLast((word) => kept.has(word));
  const last = wordsOf(name).at(-1) ?? '';
  // `login = ("shop", "…")`
  const isOne =
    form === 'items' &&
    index === 1 &&
    one.test(last) &&
    /=\s{0,4}(?:new String\[\]\s?)?$/i.test(text.slice(Math.max(0, start - 24), start));
  const isMade = form === 'items' && makesUser(owner) && name === nameOf(owner);
  if (called === undefined && !isOne && !isMade) return false;
  if (!isOne && !isMade && last !== called && !/^(?:db|database|map|list|table|data|dict|by|name|store)$/.test(last))
    return false;
  const value = passwordOf(literal);
  if (!/^(?:weak|plausible|random)$/.test(judgeValue(value).verdict) || /^0x|^[A-Za-z]+\d$/.test(value)) return false;
  if (
    !/[a-z]/.test(value) ||
    !/\d/.test(value) ||
    value.replace(/[^\d!@#$%^&*]/g, '').length < 2 ||
    numbered.test(value) ||
    (value.includes('@') && /@[\w-]+\.\w/.test(value))
  )
    return false;
  // What is counted: `user1`, `user2`.
  const stem = value.replace(/\d+$/, '');
  const near = text.slice(Math.max(0, start - 300), start + 400);
  const counted =
    stem === value ? 0 : near.split(new RegExp(`["'\`]${stem.replace(/[^\w]/g, '\\$&')}\\d+["'\`]`)).length - 1;
  return counted <= 1 && (isOne || sure.has(called ?? '') || speaksOfPasswords(text));
}
