import type { Text } from '../../facts/value.ts';
import type { Place } from './judge.ts';
import { credentialName } from './name.ts';
import { sentBefore } from './sent-compared.ts';
import { lastName, longestName, nameEndingAt, skipBack } from './name-before.ts';
import { beforeConversions, peeled } from './peel.ts';
import { asksForUser, declaredIn, handedIn, isCommand } from './surroundings.ts';

/** A written name beside a literal, told by the text between them. */
export interface Neighbor {
  readonly written: string;
  /** What the name says in its place, where it says too little alone: the `key` of a request. */
  readonly judged?: string;
  readonly place: Place;
  readonly relation: 'compared with' | 'set as' | 'given with' | 'the default of';
}

/** Methods that put a value under the name before it. */
export const puts =
  /^(?:set|put|add|append|insert|store|with|replace|update|assign|register|define)(?:[A-Z_]\w*)?$|^(?:headers?|param|queryParam|entry|of|setdefault|constant|env(?:ironment)?|prop(?:erty)?|option|item|fill|type|send_?keys|(?:instance|class)_variable_set|const_set|setattr|(?:curl_)?setopt|__setattr__|(?:public_)?send|write_attribute)$|^\w*(?:NameValuePair|KeyValuePair|BasicHeader|SimpleEntry|SimpleImmutableEntry)$|^(?:Set(?:Default|Env|String|EnvironmentVariable)?|Add\w*|[Ss]etenv|putenv)$/;
/** Methods that ask for the value of a name and take what stands in for it. */
const asks = /^(?:get|fetch|read|load|lookup|resolve|find|Get)\w*$/;
/** Methods that declare an option of the command line, by name and default. */
export const options = /^String(?:Var)?P?$|^Option$|^DEFINE_string$/;
/** Methods that set what they are called after. */
export const setter = /^(?:(?:set|with|Set|With|use)(?=[A-Z])|(?:set|with|use)_)(\w+)$/;
/** What compares two texts, in constant time or not. */
const equals =
  /^(?:compare_?digest|timing_?safe_?(?:equal|compare)|hash_equals|secure_?compare|fixed_length_secure_compare|(?:constant|const)_?time_?(?:compare|eq|equals?)|FixedTimeEquals|isEqual|strcmp|strcasecmp|tsscmp|scmp|safe_?(?:equals?|compare)|slow_?equals|EqualFold|equals|equalsIgnoreCase|contentEquals|eql\?|equal\?)$/i;

/**
 * The credential's name that stands beside a literal and is no binding of it: what it is compared with, the method it is
 * given to alone, the argument or item before it. Read from the text around the literal, for it may stand anywhere.
 */
export function neighborOf(text: string, literal: Pick<Text, 'range'>): Neighbor | undefined {
  const { start, end } = peeled(text, literal.range);
  const found = besideOf(text, skipBack(text, start - 1), end) ?? sentBefore(text, { start, end });
  // Who is let in as this user has this password, whatever the variable is called.
  return found?.place === 'compared' && asksForUser(text, start, end) ? { ...found, place: 'log-in' } : found;
}

function besideOf(text: string, at: number, end: number): Neighbor | undefined {
  const mark = text[at];
  if (mark === '=')
    return comparedBefore(text, at) ?? known({ written: declaredIn(text, at), place: 'held', relation: 'set as' });
  if (mark === ',') return itemBefore(text, at, end);
  if ((mark === '|' || mark === '?') && text[at - 1] === mark) return insteadOf(text, at - 2);
  if (mark === '(') return methodBefore(text, at, end) ?? comparedAfter(text, end);
  if (mark === 't' || mark === 's') return comparedAs(text, at) ?? comparedAfter(text, end);
  if (mark === 'e' && text.startsWith('case', at - 3)) return chosen(text, at);
  if (mark === 'n' && appended.test(text.slice(end, end + 60)))
    return { written: 'password', place: 'log-in', relation: 'set as' };
  if (mark === 'o') return pairedBefore(text, at) ?? comparedAfter(text, end);
  return comparedAfter(text, end);
}

/** `foreach (var c in "…") password.AppendChar(c)`, as .NET keeps a password. */
const appended = /^\s{0,40}\)\s{0,40}\{?\s{0,40}[\w.]{1,40}\.AppendChar\(/;

/** `password is "…"`, `apiKey is not "…"`. */
function comparedAs(text: string, at: number): Neighbor | undefined {
  const word = /\bis(?:\s+not)?$/.exec(text.slice(Math.max(0, at - 12), at + 1));
  return word === null ? undefined : compared(nameEndingAt(text, at - word[0].length));
}

/** `options.password ?? '…'`, `config.get('db.password') || '…'`. */
function insteadOf(text: string, from: number): Neighbor | undefined {
  const written = nameEndingAt(text, from);
  return written === undefined ? undefined : known({ written, place: 'held', relation: 'the default of' });
}

/** `listOf("api_key" to "…")`. */
function pairedBefore(text: string, at: number): Neighbor | undefined {
  const written = /["']([\w.-]{2,80})["']\s{1,9}to$/.exec(text.slice(Math.max(0, at - 100), at + 1))?.[1];
  return written === undefined ? undefined : known({ written, place: 'held', relation: 'set as' });
}

/** `switch (apiKey) { case '…':`. */
function chosen(text: string, at: number): Neighbor | undefined {
  const before = text.slice(Math.max(0, at - 200), at);
  const subject = /\bswitch\s*\(?\s*([\w$.?['"\]-]{1,80})\s*\)?\s*\{/.exec(
    before.slice(Math.max(0, before.lastIndexOf('switch'))),
  )?.[1];
  const neighbor = subject === undefined ? undefined : compared(lastName(subject));
  return neighbor !== undefined && credentialName(neighbor.written)?.strength === 'strong' ? neighbor : undefined;
}

/** `password == "…"`, `form.get("password") !== '…'`. */
function comparedBefore(text: string, at: number): Neighbor | undefined {
  const sign = text[at - 1];
  if (sign !== '=' && sign !== '!') return undefined;
  const isLong = text[at - 2] === '=' || text[at - 2] === '!';
  const written = nameEndingAt(text, at - (isLong ? 3 : 2));
  return compared(written) ?? handedIn(text, at, written);
}

/** A comparison whose first side is a literal, from the end of the literal to where its other side starts. */
export const reversed =
  /\s{0,20}\)?\s{0,20}(?:[!=]==?\s{0,20}|\.(?:equals|equalsIgnoreCase|contentEquals|Equals|eql\?)\s{0,20}\(\s{0,20}|,?\s{0,20}\]\s{0,20}\.(?:includes|contains|include\?|indexOf|has)\s{0,20}\(\s{0,20})(?=[A-Za-z_$@])/y;
const otherSide = /^[\w$@.?!>-]+(?:\[\s*['":][\w.-]+['"]?\s*\]|\(\s*(?:['":][\w.-]+['"]?)?\s*\))*/;

/** `"…".equals(password)`, `'…' === request.body.password`. */
function comparedAfter(text: string, end: number): Neighbor | undefined {
  reversed.lastIndex = end;
  const found = reversed.exec(text);
  if (found === null) return undefined;
  return compared(otherAt(text, end + found[0].length));
}

/** The name of what stands from an offset on. */
function otherAt(text: string, start: number): string | undefined {
  const path = otherSide.exec(text.slice(start, start + longestName))?.[0];
  return path === undefined ? undefined : lastName(path);
}

function compared(written: string | undefined): Neighbor | undefined {
  return written === undefined ? undefined : known({ written, place: 'compared', relation: 'compared with' });
}

/** Names that are no credential's are none of a neighbor's. */
function known(neighbor: Neighbor): Neighbor | undefined {
  return credentialName(neighbor.written) === undefined ? undefined : neighbor;
}

/** `put("password", "…")`, `[['dbPassword', '…']]`, `env.put(SECURITY_CREDENTIALS, "…")`, `compare(token, "…")`. */
function itemBefore(text: string, comma: number, end: number): Neighbor | undefined {
  const before = beforeConversions(text, skipBack(text, comma - 1));
  // `send(:password=, '…')`
  const last =
    text[before] === '=' && /:\w{2,60}$/.test(text.slice(Math.max(0, before - 61), before)) ? before - 1 : before;
  const quote = text[last];
  if (quote === ')') return comparedCall(text, last);
  if (quote === ']') return comparedMember(text, last);
  const isText = quote === '"' || quote === "'" || quote === '`';
  const first = isText ? openingOf(text, last, quote) : beginningOf(text, last);
  if (first === undefined || first > last) return undefined;
  const whole = isText ? text.slice(first + 1, last) : text.slice(first, last + 1);
  // `StringVarP(&x, "password", "p", "…")`: the letter is another name of the same.
  if (isText && whole.length === 1) {
    const next = skipBack(text, first - 1);
    return text[next] === ',' ? itemBefore(text, next, end) : undefined;
  }
  // `connection.Do("AUTH", "…")`, as Redis is logged in to.
  if (isText && /^auth$/i.test(whole) && isCommand(text.slice(Math.max(0, first - 30), first)))
    return { written: 'password', place: 'set', relation: 'set as' };
  const written = settingName(whole.split(isText ? /[:/]/ : '.').at(-1) ?? '');
  if (credentialName(written) === undefined) return undefined;
  // A symbol stands for its name as a text does, and its method may take it without brackets.
  const isSymbol = !isText && text[first - 1] === ':' && /[\s(,]/.test(text[first - 2] ?? '');
  const isQuoted = isText || isSymbol;
  const lead = text
    .slice(Math.max(0, first - longestName), isSymbol ? first - 1 : first)
    .trimEnd()
    .replace(/<[\w\s,.?]{1,60}>\($/, '(');
  const method = (isSymbol ? symbolMethod : itemMethod).exec(lead)?.[1];
  if (method !== undefined && equals.test(method)) return compared(written);
  // Rust's `matches!(pin, "…")`
  if (!isText && /\bmatches!\s{0,3}\($/.test(lead)) return compared(written);
  if (!isSymbol && !/[([,{]$/.test(lead)) return undefined;
  // `derive(password, "…")` is given the credential and its salt; a key is a constant, and given to what puts or compares.
  // So is a member of a type that holds such: `Add(RfcConfigParameters.Password, "…")`.
  const isConstant =
    /^[A-Z][A-Z\d_]*$/.test(written) || (/^(?:\w+\.)*[A-Z]\w*\.[A-Z]\w*$/.test(whole) && method !== undefined);
  if (!isQuoted && (!isConstant || readFromEnvironment.test(whole))) return undefined;
  if (!isQuoted && method !== undefined && !puts.test(method) && !asks.test(method)) return undefined;
  if (method !== undefined && asks.test(method)) return { written, place: 'default', relation: 'the default of' };
  // What a program goes on with where its option is not given is in use.
  if (isText && method !== undefined && options.test(method))
    return { written, place: 'held', relation: 'the default of' };
  // A constant in capitals names a setting as its text would.
  const isPut =
    (isQuoted || isConstant) &&
    method !== undefined &&
    puts.test(method) &&
    /^\s*(?:[,)]|$)|^[ \t]*[#\r\n]/.test(text.slice(end, end + 20));
  return isPut ? { written, place: 'held', relation: 'set as' } : { written, place: 'named', relation: 'given with' };
}

/** The name of a setting as a constant in capitals holds it: `SSL_KEYSTORE_PASSWORD_CONFIG`. */
export function settingName(name: string): string {
  return name.replace(/^([A-Z][A-Z\d_]*?)_(?:CONFIG|PROPERTY|PROP|KEY)$/, (whole, rest: string) =>
    credentialName(whole) === undefined ? rest : whole,
  );
}

/** `isEqual(token.getBytes(), "…")`, `ConstantTimeCompare([]byte(token), …)`, `FixedTimeEquals(UTF8.GetBytes(key), …)`. */
function comparedCall(text: string, last: number): Neighbor | undefined {
  const before = text.slice(Math.max(0, last - longestName), last + 1);
  const found = comparedConversion.exec(before);
  const method = found?.[1];
  if (method === undefined || !equals.test(method)) return undefined;
  const written = found?.[2] ?? found?.[3] ?? found?.[4];
  return compared(written) ?? handedIn(text, last, written);
}

const comparedConversion =
  /([\w$]+)\s*\(\s*(?:(?:\[\]byte|[\w.]*\bGetBytes|bytes|Buffer\.from|encode)\(\s*(?:[\w$.]*?([\w$]+)\s*|[^()"']{0,40}[([]["']([\w.-]+)["'][\])]\s*)\)|[\w$.]*?([\w$]+)\.\w+\([\w$.'"]*\))$/;

/** `safeCompare(request.headers['x-api-key'], '…')`. */
function comparedMember(text: string, last: number): Neighbor | undefined {
  const before = text.slice(Math.max(0, last - longestName), last + 1);
  const method = /([\w$]+)\s*\(\s*[\w$.?!]{1,60}\[[^\]()]{1,40}\]$/.exec(before)?.[1];
  return method !== undefined && equals.test(method) ? compared(lastName(before)) : undefined;
}

/** `process.env.PASSWORD`, `import.meta.env.PASSWORD`: a value, where `Context.SECURITY_CREDENTIALS` is a key. */
const readFromEnvironment = /(?:^|\.)(?:env|environ|ENV)\.\w+$/;
const itemMethod = /([A-Za-z_$][\w$]*)\s*\((?:[^()]{0,60},)?$/;
const symbolMethod = /([A-Za-z_]\w*)\s*\(?$/;

function openingOf(text: string, closing: number, quote: string): number | undefined {
  const opening = text.lastIndexOf(quote, closing - 1);
  return opening >= 0 && closing - opening <= longestName ? opening : undefined;
}

function beginningOf(text: string, last: number): number {
  let first = last + 1;
  while (first > 0 && last - first < longestName && /[\w$.]/.test(text[first - 1] ?? '')) first -= 1;
  return first;
}

/** `setPassword("…")`, `builder.password("…")`: the method takes nothing else. */
function methodBefore(text: string, opening: number, end: number): Neighbor | undefined {
  const last = skipBack(text, opening - 1);
  const first = beginningOf(text, last);
  const path = text.slice(first, last + 1).split('.');
  const method = path.at(-1) ?? '';
  if (method === '') return undefined;
  const next = /^\s*([),])\s*/.exec(text.slice(end, end + 40));
  // `hash_equals('…', $token)`
  if (next?.[1] === ',' && equals.test(method)) return compared(otherAt(text, end + next[0].length));
  if (next?.[1] !== ')') return undefined;
  if (equals.test(method)) return compared(path.length > 1 ? nameEndingAt(text, last - method.length - 1) : undefined);
  const set = setter.exec(method)?.[1];
  if (set !== undefined) return known({ written: set, place: 'set', relation: 'set as' });
  // As a method without `set`, it may as well ask, label or validate.
  const isMethod = path.length > 1 || /[.>:)]$/.test(text.slice(Math.max(0, first - 1), first));
  return isMethod ? known({ written: method, place: placeInChain(text, first, end), relation: 'set as' }) : undefined;
}

const besideUser = /\b(?:with_?|set_?)?(?:user(?:_?name|_?id)?|login|account)\(/i;

/** `.user("shop").password("…")` logs somebody in, and a builder is given what it is to have. */
function placeInChain(text: string, start: number, end: number): Place {
  const before =
    text
      .slice(Math.max(0, start - 160), start)
      .split(';')
      .at(-1) ?? '';
  const after = text.slice(end, end + 120).split(';')[0] ?? '';
  if (besideUser.test(before) || besideUser.test(after)) return 'log-in';
  return /\bbuilder\b/i.test(before) || /\.build\(/.test(after) ? 'held' : 'named';
}
