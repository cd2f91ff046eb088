import type { Binding, Call } from '../../facts/facts.ts';
import type { ScopeId, Value } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { credentialName } from './name.ts';
import { namesOther } from './other-names.ts';
import { unwrappedAll } from './passed-on.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { mayBePin } from './trigger-sent.ts';
import { judgeValue } from './value.ts';

/** What is sent with a request under a name: a parameter of its query, a header of one's own, a cookie, or the header that holds all cookies. */
interface Sent {
  readonly written: string;
  readonly value: Value;
  readonly as: 'parameter' | 'header' | 'cookie' | 'cookies';
}

/**
 * Literals that are sent with a request under a name that says little elsewhere: `params={"appid": "…"}`,
 * `q.Set("key", "…")`, `headers["Cookie"] = "session=…"`, `cookies={"sid": "…"}`, `header("X-Gate", GATE)`.
 */
export function sentSuspects(view: View): readonly Suspect[] {
  return [
    ...sendingBindings(view).flatMap((binding) =>
      isSending(view, binding) ? sentIn(binding).flatMap((sent) => suspected(view, sent, binding.scope)) : [],
    ),
    ...sendingCalls(view).flatMap((call) => sentBy(call).flatMap((sent) => suspected(view, sent, call.scope))),
  ];
}

const sendingBindings = choose('bindings', (binding) => sentIn(binding).some(mayBeSecret));
const sendingCalls = choose('calls', (call) => sentBy(call).some(mayBeSecret));

/** What holds the parameters of a query. */
const queries =
  /^(?:(?:search|query|url|request|req|default|base|common)?_?(?:params?|query|qs)|query_?(?:params?|string|parameters?)|(?:url_?)?search_?params|parameters|payload|args|values)$/i;
/** What holds the fields of a form, as the argument of a request. */
const bodies = /^(?:data|form_?data|form|json|body)$/i;
/** The same as the name of a variable of which a method puts one. */
const shortQueries = /^(?:q|v|p|vals?|form|uri|url|builder)$/i;
const headerHolders =
  /^(?:(?:default|extra|http|request|req|base|common|custom|auth)?_?headers?|default_?request_?headers)$/i;
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
  if (queries.test(written) || (form === 'argument' && bodies.test(written))) return as('parameter', pairsOf(value));
  if (cookieHolders.test(written)) return as('cookie', pairsOf(value));
  if (headerHolders.test(written)) return as('header', pairsOf(value));
  const owner = (name.at(-2) ?? '').replace(/^\$/, '');
  if (form !== 'assignment' && form !== 'declaration') return [];
  if (queries.test(owner) || shortQueries.test(owner)) return [{ written, value, as: 'parameter' }];
  if (headerHolders.test(owner) || holdsHeaders(name)) return [{ written, value, as: 'header' }];
  return cookieHolders.test(owner) ? [{ written, value, as: 'cookie' }] : [];
}

/** `request['X-Gate'] = '…'`, `axios.defaults.headers.common['X-Gate'] = '…'`. */
function holdsHeaders(name: Binding['name']): boolean {
  const [outer = '', owner = ''] = name.slice(-3);
  return name.length >= 3 && owner === 'common'
    ? headerHolders.test(outer)
    : /^(?:req|request)$/i.test((name.at(-2) ?? '').replace(/^[$@]/, ''));
}

function as(kind: Sent['as'], pairs: readonly Pair[]): readonly Sent[] {
  return pairs.map((pair) => ({ ...pair, as: kind }));
}

/** Methods that put one parameter, and those that take all of them. */
const putsParameter =
  /^(?:(?:add|append|set|with|put)?_?query_?(?:param(?:eter)?|string|value|pair)?s?|append_?pair|(?:add|set|with)?_?(?:url_?)?param(?:eter)?s?|append_?query_?parameter)$/i;
const putsHeader = /^(?:(?:add|append|set|with|put)?_?(?:request_?)?headers?|set_?request_?property)$/i;
const takesAll = /^(?:update|merge|assign|putAll|add_?all)$/i;
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
  const ofHeaders = callee.length > 1 && takesAll.test(method) && headerHolders.test(callee.at(-2) ?? '');
  if (second === undefined && (putsHeader.test(method) || ofHeaders))
    return as('header', [...pairsOf(first.value), ...named(args)]);
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
  if (putsHeader.test(method) || (puts.test(method) && headerHolders.test(owner))) return as('header', one);
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

/** What only gives a value on, and of a list of one its item. */
function given(value: Value): Value | undefined {
  const only = value.kind === 'list' && value.items.length === 1 ? value.items[0] : value;
  return only === undefined ? undefined : unwrappedAll(only);
}

/** By what stands there alone: a text that is one, or a constant under a name that asks for one. */
function mayBeSecret({ written, value, as: kind }: Sent): boolean {
  const inner = given(value);
  if (inner?.kind === 'text') return isSecret(written, inner.text, kind);
  if (inner?.kind !== 'name' || inner.path.length > 3) return false;
  // What has a credential's name of its own is found under that.
  return (
    credentialName(inner.path.at(-1) ?? '')?.strength !== 'strong' && (kind === 'cookies' || isAsked(written, kind))
  );
}

function suspected(view: View, sent: Sent, scope: ScopeId): readonly Suspect[] {
  if (!mayBeSecret(sent)) return [];
  const { written, as: kind } = sent;
  const inner = given(sent.value);
  const literal = inner?.kind === 'name' ? literalBehind(view, inner, scope) : inner;
  if (literal?.kind !== 'text' || !isSecret(written, literal.text, kind)) return [];
  const judgement = judgeValue(kind === 'cookies' ? (sessionIn(literal.text) ?? '') : literal.text);
  return kind === 'parameter'
    ? [suspectAt('api-key', { literal, scope, written, path: [written, 'key'] }, judgement, 'given as')]
    : [suspectAt('token', { literal, scope, written, path: [written, 'token'] }, judgement, 'put into a header as')];
}

/** Parameters that say no more than that there is a key, or that somebody has paid. */
const keyParameters =
  /^(?:key|auth|app_?key|access|hapikey|k|licen[cs]e|licencia|licenza|licen[cç]a|lizenz|serial|unlock)$/i;
const signedParameters = /^(?:sig|code)$/i;
const appParameters = /^app_?id$/i;
/** Cookies by which a server knows who is logged in. */
const sessions =
  /sess|^sid$|[_.-]sid$|auth|token|login|jwt|remember|ticket|trust|^li_at$|PHPSESSID|^\.?ASPXAUTH$|\.sid$|identity/i;
const harmless = /csrf|xsrf|^_g|visitor|device(?!_?trust)|locale|lang|consent|analytics|track|anonymous|name/i;
/** A header of one's own. */
const ownHeader = /^x-[\w-]{2,40}$/i;

/** Headers that tell who or what calls. */
const callers =
  /-(?:app(?:lication)?|client|device|instance|platform|agent|site|account|session|build|node|store|shop|vendor|source|caller|installation|machine)$|id$/i;

/** Whether something of that name is a secret where it is random. */
function isAsked(written: string, kind: Sent['as']): boolean {
  if (kind === 'cookie') return sessions.test(written) && !harmless.test(written);
  if (kind === 'header')
    return (
      ownHeader.test(written) &&
      !callers.test(written) &&
      !namesOther(written, 'secret') &&
      credentialName(written) === undefined
    );
  return (
    keyParameters.test(written) ||
    signedParameters.test(written) ||
    appParameters.test(written) ||
    (kind === 'parameter' && /^pin$/i.test(written))
  );
}

function isSecret(written: string, text: string, kind: Sent['as']): boolean {
  if (text.length < 10 || text.length > 2000) return false;
  if (kind === 'cookies') return sessionIn(text) !== undefined;
  if (/\s|^[\da-f]{8}-[\da-f]{4}-/i.test(text) || !isAsked(written, kind)) return false;
  if (/^pin$/i.test(written)) return mayBePin(text);
  return text.length >= leastLength(written, text, kind) && judgeValue(text).verdict === 'random';
}

/** How long something random must be that is no identifier. */
function leastLength(written: string, text: string, kind: Sent['as']): number {
  if (kind === 'cookie') return 16;
  if (kind === 'header') return /^[\da-f]+$/i.test(text) ? 32 : 20;
  if (appParameters.test(written)) return /^[\da-f]{32}$/i.test(text) ? 32 : Infinity;
  // How Azure signs an address, and what lets a function of it be called.
  return signedParameters.test(written) ? 40 : 20;
}

/** The value of the cookie that says who is logged in: `session=…; lang=de`. */
function sessionIn(text: string): string | undefined {
  if (!text.includes('=') || text.length > 4000) return undefined;
  for (const [, name = '', value = ''] of text.matchAll(/(?:^|;\s{0,4})([\w.-]{2,40})=([^;\s"]{16,600})/g))
    if (sessions.test(name) && !harmless.test(name) && judgeValue(value).verdict === 'random') return value;
  return undefined;
}
