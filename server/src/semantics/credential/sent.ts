import type { Binding, Call } from '../../facts/facts.ts';
import type { ScopeId, Text, Value } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import { unwrappedAll } from './passed-on.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/** What is sent with a request under a name: a parameter of its query, a cookie, or the header that holds all cookies. */
interface Sent {
  readonly written: string;
  readonly value: Value;
  readonly as: 'parameter' | 'cookie' | 'cookies';
}

/**
 * Literals that are sent with a request under a name that says little elsewhere: `params={"appid": "…"}`,
 * `q.Set("key", "…")`, `headers["Cookie"] = "session=…"`, `cookies={"sid": "…"}`.
 */
export function sentSuspects(view: View): readonly Suspect[] {
  return [
    ...sendingBindings(view).flatMap((binding) =>
      isSending(view, binding) ? sentIn(binding).flatMap((sent) => suspected(sent, binding.scope)) : [],
    ),
    ...sendingCalls(view).flatMap((call) => sentBy(call).flatMap((sent) => suspected(sent, call.scope))),
  ];
}

const sendingBindings = choose('bindings', (binding) =>
  sentIn(binding).some((sent) => suspected(sent, binding.scope).length > 0),
);
const sendingCalls = choose('calls', (call) => sentBy(call).some((sent) => suspected(sent, call.scope).length > 0));

/** What holds the parameters of a query. */
const queries =
  /^(?:(?:search|query|url|request|req|default|base|common)?_?(?:params?|query|qs)|query_?(?:params?|string|parameters?)|(?:url_?)?search_?params|parameters|payload|args|values)$/i;
/** The same as the name of a variable of which a method puts one. */
const shortQueries = /^(?:q|v|p|vals?|form|uri|url|builder)$/i;
const cookieHolders = /^(?:(?:session|default|request)?_?cookies?(?:_?jar)?|jar)$/i;

/** What is said to be a query far from a request may be anything; only where the file speaks of addresses is it one. */
function isSending({ source: { text } }: View, { form }: Binding): boolean {
  return form === 'argument' || form === 'entry' || /https?:\/\/|\b(?:requests?|axios|fetch|http|curl)\b/i.test(text);
}

function sentIn({ name, value, form }: Binding): readonly Sent[] {
  if (form === 'import' || form === 'parameter') return [];
  const written = (name.at(-1) ?? '').replace(/^\$/, '');
  if (/^(?:set-)?cookie$/i.test(written)) {
    const pairs = pairsOf(value);
    return pairs.length > 0 ? as('cookie', pairs) : [{ written, value, as: 'cookies' }];
  }
  if (queries.test(written)) return as('parameter', pairsOf(value));
  if (cookieHolders.test(written)) return as('cookie', pairsOf(value));
  const owner = (name.at(-2) ?? '').replace(/^\$/, '');
  if (form !== 'assignment' && form !== 'declaration') return [];
  if (queries.test(owner) || shortQueries.test(owner)) return [{ written, value, as: 'parameter' }];
  return cookieHolders.test(owner) ? [{ written, value, as: 'cookie' }] : [];
}

function as(kind: Sent['as'], pairs: readonly Pair[]): readonly Sent[] {
  return pairs.map((pair) => ({ ...pair, as: kind }));
}

/** Methods that put one parameter, and those that take all of them. */
const putsParameter =
  /^(?:(?:add|append|set|with|put)?_?query_?(?:param(?:eter)?|string|value|pair)?s?|append_?pair|(?:add|set|with)?_?(?:url_?)?param(?:eter)?s?|append_?query_?parameter)$/i;
const puts = /^(?:set|add|append|put|setItem|insert)$/i;
const encodes =
  /^(?:urlencode|URLSearchParams|http_build_query|build_query|encode_www_form|stringify|Values|HttpParams)$/;
const asks = /^(?:get|post|put|delete|patch|request|fetch|head)$/i;
const longestName = 40;

function sentBy({ callee, args, receiver }: Call): readonly Sent[] {
  const [first, second, ...rest] = args;
  if (first === undefined || args.length > 12) return [];
  const method = callee.at(-1) ?? '';
  const cookie = args.findIndex(({ value }) => isCookieHeader(value));
  const cookies = cookie < 0 ? undefined : args[cookie + 1]?.value;
  if (cookies !== undefined) return [{ written: 'Cookie', value: cookies, as: 'cookies' }];
  // `Cookie.parse("sid=…; Path=/")`, `jar.setCookie("sid=…", url)`
  const isCookie = first.value.kind === 'text' && first.value.text.includes('=');
  if (
    isCookie &&
    /^(?:parse|from_?string|set_?cookie(?:_?sync)?)$/i.test(method) &&
    /cookie|jar$/i.test(callee.join('.'))
  )
    return [{ written: 'Cookie', value: first.value, as: 'cookies' }];
  if (encodes.test(method) || (putsParameter.test(method) && second === undefined))
    return as('parameter', [...pairsOf(first.value), ...named(args)]);
  // `requests.get("https://…", {"key": "…"})`, `AddQueryString("https://…", "key", "…")`
  const isAddressed = first.value.kind === 'text' && first.value.text.includes('://');
  if (isAddressed && second !== undefined && second.name === undefined) {
    if (asks.test(method)) return as('parameter', pairsOf(second.value));
    if (/query/i.test(method))
      return as('parameter', [...pairsOf(second.value), ...pair(second.value, rest[0]?.value)]);
  }
  // `Http::get($url, ['appid' => '…'])`
  const asked = asks.test(method) && second !== undefined ? as('parameter', pairsOf(second.value)) : [];
  if (asked.length > 0) return asked.filter(isApplication);
  if (method === 'Cookie' || (method === 'new' && callee.at(-2) === 'Cookie')) return asCookie(args);
  // `Map.of("appid", "…")`: a map may hold anything else by its key.
  if (method === 'of' && callee.at(-2) === 'Map') return as('parameter', alternating(args)).filter(isApplication);
  if (second === undefined || rest.length > 1) return [];
  const owner = (callee.at(-2) === '()' ? made(receiver) : (callee.at(-2) ?? '')).replace(/^\$/, '');
  const one = pair(first.value, second.value);
  if (/cookie/i.test(method) || (puts.test(method) && cookieHolders.test(owner))) return as('cookie', one);
  const isPut = puts.test(method) && (queries.test(owner) || shortQueries.test(owner) || encodes.test(owner));
  if (putsParameter.test(method) || isPut) return as('parameter', one);
  return [];
}

/** By which the service of the weather and its like tell their customers. */
function isApplication({ written }: Sent): boolean {
  return /^app_?id$/i.test(written);
}

function made(receiver: Value | undefined): string {
  return receiver?.kind === 'call' ? (receiver.call.callee.at(-1) ?? '') : '';
}

/** `"Cookie"`, `header::COOKIE`, `CURLOPT_COOKIE`. */
function isCookieHeader(value: Value): boolean {
  if (value.kind === 'text') return value.text === 'Cookie' || value.text === 'cookie';
  return value.kind === 'name' && /^(?:CURLOPT_)?COOKIE$/.test(value.path.at(-1) ?? '');
}

/** `http.Cookie{Name: "session", Value: "…"}`, `new Cookie("session", "…")`. */
function asCookie(args: Call['args']): readonly Sent[] {
  const of = (wanted: RegExp, index: number): Value | undefined =>
    args.find(({ name }) => name !== undefined && wanted.test(name))?.value ??
    (args[index]?.name === undefined ? args[index]?.value : undefined);
  const [key, value] = [of(/^name$/i, 0), of(/^value$/i, 1)];
  return key === undefined ? [] : as('cookie', pair(key, value));
}

interface Pair {
  readonly written: string;
  readonly value: Value;
}

/** The names and values of an object, of a list of pairs, of what is made with named arguments or with both in turn. */
function pairsOf(value: Value): readonly Pair[] {
  if (value.kind === 'entries')
    return value.entries.slice(0, mostPairs).map((entry) => ({ written: entry.name.at(-1) ?? '', value: entry.value }));
  if (value.kind === 'list')
    return value.items
      .slice(0, mostPairs)
      .flatMap((item) =>
        item.kind === 'list' && item.items.length === 2 && item.items[0] !== undefined
          ? pair(item.items[0], item.items[1])
          : [],
      );
  if (value.kind !== 'call') return [];
  const { callee, args } = value.call;
  if (/^(?:dict|Values|Dictionary|hashMapOf|mapOf)$/.test(callee.at(-1) ?? '')) return named(args);
  return callee.at(-1) === 'of' && callee.at(-2) === 'Map' ? alternating(args) : [];
}

function alternating(args: Call['args']): readonly Pair[] {
  return args.flatMap(({ value: key }, index) => (index % 2 === 0 ? pair(key, args[index + 1]?.value) : []));
}

const mostPairs = 40;

function named(args: Call['args']): readonly Pair[] {
  return args.flatMap(({ name, value }) => (name === undefined ? [] : [{ written: name, value }]));
}

function pair(key: Value, value: Value | undefined): readonly Pair[] {
  if (key.kind !== 'text' || value === undefined || key.text.length > longestName) return [];
  return [{ written: key.text, value }];
}

function suspected({ written, value, as: kind }: Sent, scope: ScopeId): readonly Suspect[] {
  const only = value.kind === 'list' && value.items.length === 1 ? value.items[0] : value;
  const literal = only === undefined ? undefined : unwrappedAll(only);
  if (literal?.kind !== 'text' || !isSecret(written, literal, kind)) return [];
  const judgement = judgeValue(kind === 'cookies' ? (sessionIn(literal.text) ?? '') : literal.text);
  return kind === 'parameter'
    ? [suspectAt('api-key', { literal, scope, written, path: [written, 'key'] }, judgement, 'given as')]
    : [suspectAt('token', { literal, scope, written, path: [written, 'token'] }, judgement, 'put into a header as')];
}

/** Parameters that say no more than that there is a key. */
const keyParameters = /^(?:key|auth|app_?key|access|hapikey|k)$/i;
/** Cookies by which a server knows who is logged in. */
const sessions =
  /sess|^sid$|[_.-]sid$|auth|token|login|jwt|remember|ticket|^li_at$|PHPSESSID|^\.?ASPXAUTH$|\.sid$|identity/i;
const harmless = /csrf|xsrf|^_g|visitor|device|locale|lang|consent|analytics|track|anonymous|name/i;

function isSecret(written: string, { text }: Text, kind: Sent['as']): boolean {
  if (text.length < 16 || text.length > 2000) return false;
  if (kind === 'cookies') return sessionIn(text) !== undefined;
  if (/\s/.test(text)) return false;
  const isRandom = (least: number): boolean => text.length >= least && judgeValue(text).verdict === 'random';
  if (kind === 'cookie') return sessions.test(written) && !harmless.test(written) && isRandom(16);
  if (/^app_?id$/i.test(written)) return /^[\da-f]{32}$/i.test(text) && isRandom(32);
  // How Azure signs an address, and what lets a function of it be called.
  if (/^(?:sig|code)$/i.test(written)) return isRandom(40);
  return keyParameters.test(written) && isRandom(20);
}

/** The value of the cookie that says who is logged in: `session=…; lang=de`. */
function sessionIn(text: string): string | undefined {
  if (!text.includes('=') || text.length > 4000) return undefined;
  for (const [, name = '', value = ''] of text.matchAll(/(?:^|;\s{0,4})([\w.-]{2,40})=([^;\s"]{16,600})/g))
    if (sessions.test(name) && !harmless.test(name) && judgeValue(value).verdict === 'random') return value;
  return undefined;
}

const quotedParameter =
  /["'`]?\b(?:key|auth|app_?key|app_?id|access|hapikey|sig|code|k)\b["'`\]]{0,3}\s{0,3}(?:=>|[:=,]|\bto\b)\s{0,4}(?:\[\]string)?\{?\s{0,2}&?["'`]([^\s"'`]{20,200})["'`]/gi;
const quotedCookie =
  /(?:sess|sid|auth|token|login|jwt|remember|ticket|li_at|identity)[\w.-]{0,20}["'`\]]{0,3}\s{0,3}(?:=>|[:=,])\s{0,3}(?:Value:\s{0,4})?["'`]?([^\s;"'`]{16,600})/gi;

/** A cheap necessary condition over the raw text: a random text behind such a name. */
export function maySend(text: string): boolean {
  for (const pattern of /cookie|\bjar\b/i.test(text) ? [quotedParameter, quotedCookie] : [quotedParameter])
    for (const [, value = ''] of text.matchAll(pattern))
      if (value.includes('\\') || judgeValue(value).verdict === 'random') return true;
  return false;
}
