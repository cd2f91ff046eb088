import { logInMethods, sureLogInMethods } from '../../catalog/log-in-methods.ts';
import type { Binding, Call } from '../../facts/facts.ts';
import type { ScopeId, Text, Value } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { isChosen } from './judge.ts';
import { literalBehind } from './behind.ts';
import { credentialName } from './name.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { isSecretAtUse, judgeValue } from './value.ts';

const role = /^(?:admin|administrator|root|guest|moderator|editor|viewer|member|owner|superuser)$/i;

/** `client.login('shop', '…')`, `withBasicAuth("shop", "…")`: who logs in, and behind that the password. */
export function ofLogInCall(view: View, call: Call): Suspect | undefined {
  const { callee, scope } = call;
  const [user, given] = accountOf(call.args);
  if (user === undefined || given === undefined || !mayTakeLogIn(call)) return undefined;
  const method = callee.at(-1) ?? '';
  const isSure = sureLogInMethods.has(plainName(method));
  const who = user.value;
  if (
    who.kind === 'text'
      ? !/^(?:[a-z][\w.@+-]{1,60}|(?:cn|uid|ou)=[\w =,.-]{1,120})$/i.test(who.text)
      : who.kind !== 'name' && who.kind !== 'call'
  )
    return undefined;
  // Where everybody may come in, a word is no secret.
  if (who.kind === 'text' && /^(?:anonymous|ftp)$/i.test(who.text)) return undefined;
  const literal = literalBehind(view, given.value, scope);
  if (literal.kind !== 'text' || literal.text.length < 3) return undefined;
  // `dom.bind(element, 'focusin focusout', () => …)`
  if (!isSure && /\s/.test(literal.text)) return undefined;
  const judgement = judgeValue(literal.text);
  // Whether the second word is a password is sure only where the method says so and the first one is a user.
  const isOne =
    isSure && who.kind === 'text'
      ? isSecretAtUse(judgement) && judgement.verdict !== 'placeholder' && credentialName(literal.text) === undefined
      : /^(?:weak|plausible|random)$/.test(judgement.verdict);
  // `createUser('shop', 'administrator')`
  if (!isOne || (!isSure && role.test(literal.text) && who.kind === 'text' && who.text !== literal.text))
    return undefined;
  return suspectAt('password', { literal, scope, written: method, path: ['password'] }, judgement);
}

/** A user and a password, behind the address where they are known, if that is given. */
function accountOf(args: Call['args']): Call['args'] {
  const [first, , third] = args;
  const isAddressed = first?.value.kind === 'text' && address.test(first.value.text);
  return third !== undefined && (isAddressed || isBehindDatabase(args) || isOf(first?.value)) ? args.slice(1) : args;
}

/** `signIn(page, 'shop', '…')`: what is logged in with. */
function isOf(value: Value | undefined): boolean {
  return value?.kind === 'name' && value.path.length <= 2 && logged.test(value.path.at(-1) ?? '');
}

const logged =
  /^(?:page|driver|browser|tab|client|session|conn|connection|agent|api|app|http|request|req|ctx|context|auth|server|imap|smtp|ftp|ssh|bot|sock|socket)$/i;

/** `common.login('shop', 'admin', '…')`: the database, and then who logs in to it. */
function isBehindDatabase([first, second, third]: Call['args']): boolean {
  if (first?.value.kind !== 'text' || second?.value.kind !== 'text' || third?.value.kind !== 'text') return false;
  if (third.name !== undefined || !/^[a-z][\w-]{1,40}$/i.test(first.value.text)) return false;
  const { text } = second.value;
  const isUser = /^[a-z][a-z_]{1,20}$/.test(text) || /^[\w.+-]{1,40}@[\w.-]{3,60}$/.test(text);
  return isUser && isChosen(third.value.text);
}

/** True for a call that is named for logging in and given two things at least. */
export function mayTakeLogIn({ callee, args }: Call): boolean {
  if (args.length < 2 || args.length > 5 || args[0]?.name !== undefined) return false;
  if (connects.test(callee.at(-1) ?? '')) return isAddressedAccount(args);
  const plain = plainName(callee.at(-1) ?? '');
  return sureLogInMethods.has(plain) || logInMethods.has(plain);
}

/** `store.connect("imap.acme.dev", "shop@acme.dev", "…")`: the method says little, and what it is given all. */
const connects = /^(?:connect|open|dial|connect_?to|open_?session)$/i;

function isAddressedAccount([host, user, given]: Call['args']): boolean {
  if (host?.value.kind !== 'text' || user?.value.kind !== 'text' || given?.value.kind !== 'text') return false;
  if (!address.test(host.value.text) || !/^(?=.*[a-z])[\w.@+\\-]{2,60}$/i.test(user.value.text)) return false;
  const { text } = given.value;
  return (
    given.name === undefined &&
    (isChosen(text) || (text.length >= 8 && /^(?:plausible|random)$/.test(judgeValue(text).verdict)))
  );
}

const address = /:\/\/|^[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?$/i;

function plainName(method: string): string {
  return method.replaceAll('_', '').toLowerCase();
}

/** `session.auth = ("shop", "…")`, `basic_auth=("shop", "…")`, `'auth' => ['shop', '…']`: a user and a password as a pair. */
export function ofAuthPair(source: string, { name, value, scope }: Binding): Suspect | undefined {
  const written = name.at(-1) ?? '';
  if (value.kind === 'text') return ofAccountText(value, written, scope);
  if (value.kind !== 'list' || value.items.length > 3 || !authNames.test(written)) return undefined;
  const [user, literal, way] = value.items;
  // `wsse_auth: ['shop', '…', :digest]`
  if (way?.kind === 'text' && !/^(?:basic|digest|ntlm)$/.test(way.text)) return undefined;
  if (user?.kind !== 'text' || literal?.kind !== 'text' || !/^[a-z][\w.@+-]{0,60}$/i.test(user.text)) return undefined;
  const judgement = judgeValue(literal.text);
  if (!isSecretAtUse(judgement) || judgement.verdict === 'placeholder' || literal.text.length < 3) return undefined;
  // `auth: ['jwt', 'session']` lists ways to log in; a pair in brackets of its own does not.
  const isPair = /basic|wsse|digest|ntlm/i.test(written) || way !== undefined || source[value.range.start] === '(';
  const isChosen = /^(?:weak|plausible|random)$/.test(judgement.verdict);
  if (!isChosen && (!isPair || credentialName(literal.text) !== undefined)) return undefined;
  return suspectAt('password', { literal, scope, written, path: ['password'] }, judgement);
}

/** `auth: 'shop:…'`, `basic_auth = "shop:…"`: both in one text, which is no host with its port. */
function ofAccountText(literal: Text, written: string, scope: ScopeId): Suspect | undefined {
  const password = authNames.test(written) || bothNames.test(written) ? account.exec(literal.text)?.[1] : undefined;
  const judgement = password === undefined ? undefined : judgeValue(password);
  if (password === undefined || judgement === undefined || !isSecretAtUse(judgement)) return undefined;
  if (judgement.verdict !== 'random' && judgement.verdict !== 'plausible' && !isChosen(password)) return undefined;
  return suspectAt('password', { literal, scope, written, path: ['basic', 'auth'] }, judgement);
}

/** What holds both, by its name. */
const bothNames = /(?:^|_)(?:cred(?:ential)?s?|user_?pass(?:word)?)$/i;
const account = /^[A-Za-z][\w.@+-]{1,40}:(?!\d+$)([^\s:/]{4,80})$/;
const authNames =
  /^(?:(?:http|proxy)_?)?(?:(?:basic|wsse|digest|ntlm)_?)?auth(?:entication)?$|^http_?basic_?authentication$|^ntlm$/i;
const authPair = /(?:auth|ntlm)\w{0,20}["'\]]{0,2}\s{0,5}(?:=>|[=:])\s{0,5}[([]\s{0,5}["'`]/i;

const accountText =
  /(?:auth|cred|user_?pass)\w{0,20}["'\]]{0,2}\s{0,5}(?:=>|[=:])\s{0,5}["'`][A-Za-z][\w.@+-]{1,40}:[^\s:/"'`]{4,80}["'`]/i;

/** What takes a user and then a password, in whatever spelling: `login('shop', …)`, `set_basic_auth(user, …)`. */
const logsIn = new RegExp(
  `(?<![a-z])(?:${[...sureLogInMethods, ...logInMethods].map((name) => name.replaceAll(/\B/g, '_?')).join('|')})\\(\\s{0,20}["'\`\\w$@]`,
  'i',
);

const connected =
  /\b(?:connect|open|dial|connect_?to|open_?session)\(\s{0,20}["'`][\w.:/-]{3,80}["'`]\s{0,4},\s{0,20}["'`][\w.@+\\-]{2,60}["'`]\s{0,4},\s{0,20}["'`][^\s"'`]{6,80}["'`]/i;

/** `connection.Do("AUTH", "…")`. */
const authCommand = /["'`]auth["'`]\s{0,9},\s{0,9}["'`]/i;

/** A cheap necessary condition over the raw text: false only where no log-in call can hold a password. */
export function mayLogIn(text: string): boolean {
  return (
    connected.test(text) || logsIn.test(text) || authPair.test(text) || accountText.test(text) || authCommand.test(text)
  );
}

/** `user == "admin" && password == "…"`: who is asked for a password beside a user lets in by it. */
export function comparesUser({ source: { text } }: View, { range }: Text): boolean {
  const around = text.slice(Math.max(0, range.start - 120), range.start) + text.slice(range.end, range.end + 120);
  return /\b(?:user|user_?name|login|email|name|account)["'\])]{0,3}\s{0,3}(?:===?|\.equals\()\s{0,3}["']/i.test(
    around,
  );
}
