import type { Binding } from '../../facts/facts.ts';
import type { Path, Text } from '../../facts/value.ts';
import { kindUnder } from './alone.ts';
import type { Suspicion } from './judge.ts';
import { mayHoldRecord, secretInSetting } from './setting-record.ts';
import type { Suspect } from './suspect.ts';
import { isSecretAtUse, judgeValue, type Judgement } from './value.ts';

/** `user:password`, with what tells how the password is written, as Dovecot does (`{PLAIN}`). */
const account = /^([A-Za-z][\w.@+-]{0,60}):((?!\/\/)(?:[^\s:/@]{6,200}|[A-Za-z\d+/]{40,100}={0,2}))$/;
/** What else stands before a colon: schemes, algorithms, places where values are kept, kinds of resources. */
const schemes =
  /^(?:arn|urn|vault|sha\d*|md5|sri|h1|enc|pkcs\d|aws|gcp|azure|ssm|env|file|path|ref|secrets?|base64|hex|op|keyring|awssm|kms|git|github|gitlab|bitbucket|npm|jsr|docker|oci|image|pkg|mvn|maven|gav|http|https|tcp|udp|unix|jdbc|data|mailto|tel|classpath|beans?|class|type|id|uid|uuid|key|index|tag|branch|commit|rev|version|host|localhost|https?_proxy|u?q?name|sid|spiffe|did|cid|doi|isbn|bcrypt|argon2\w*|pbkdf2|scrypt|noop|ldap|user|group|role|serviceAccount|group)$/i;
/** Names under which a program is given an account. */
const holdsAccount =
  /(?:auth|basic|credentials?|creds?|account|login|ident(?:ity)?|user[._-]?info|user(?:_?pass\w{0,100}|_?pw\w{0,100})?|passw\w{0,100}|htpasswd)$/i;
const otherNames =
  /image|tag|digest|hash|checksum|version|fingerprint|(?:^|[_.-])(?:id|ref|url|uri|addr\w{0,100}|host|endpoint|key|arn|path|pair|label|selector)s?$|etag|cache/i;
const administrators =
  /^(?:admin|administrator|root|elastic|kibana\w*|postgres|neo4j|ops|operator|deploy\w*|ci|cd|svc|service|bot|api|app|system|master|grafana|prometheus|registry|backup)$/i;
const basic = /^[Bb]asic [A-Za-z\d+/]{14,400}={0,2}$/;
const cookieName = /^(?:set-?)?cookie\d?$/i;
/** What keeps a visitor logged in. */
const session = /(?:^|;\s?)[\w.-]{0,30}(?:sess(?:ion)?|sid|auth|token|jwt|remember)[\w.-]{0,30}=([^;\s]{16,2000})/gi;

/**
 * What a setting holds that says by itself that it opens something, whatever it is called: `user:…` with a random password, or
 * with any under a name for accounts; `Basic …`; a session in a `Cookie`.
 */
export function ofSettingAccount(binding: Binding): Suspect | undefined {
  const { form, isGeneral, name, value, scope } = binding;
  if (
    form !== 'entry' ||
    value.kind !== 'text' ||
    (isGeneral !== true && !/^(?:variable|appSettings)$/.test(name[0] ?? ''))
  )
    return undefined;
  // `logins: ['user:…']`
  const last = name.at(-1) ?? '';
  // docs.confluent.io, Schema Registry clients: `basic.auth.user.info`
  const own = last === 'info' ? name.slice(-2).join('.') : last;
  const list = /^\d*$/.test(own) ? (name.at(-2) ?? '') : own;
  const written = /^(?:logins|accounts|credentials|creds|auths|passwords)$/i.test(list) ? list.slice(0, -1) : own;
  const found =
    basicAccount(value) ??
    cookieSession(written, value) ??
    accountIn(written, value) ??
    headerOf(written, name, value) ??
    recordIn(name, value);
  return found && { ...found, literal: value, scope, written, path: name, relation: 'assigned to', isForeign: false };
}

function basicAccount({ text }: Text): Suspicion | undefined {
  return basic.test(text) ? random('password', judgeValue(text.slice('Basic '.length))) : undefined;
}

function cookieSession(written: string, { text }: Text): Suspicion | undefined {
  const value = cookieName.test(written) ? sessionIn(text) : undefined;
  return value === undefined ? undefined : suspicion('token', { verdict: 'random', reason: 'the key of a session' });
}

/** The random value of a session among the pairs of a `Cookie` header. */
export function sessionIn(cookies: string): string | undefined {
  for (const [, value = ''] of cookies.matchAll(session))
    if (/^(?:random|hash)$/.test(judgeValue(unescaped(value)).verdict)) return value;
  return undefined;
}

function unescaped(value: string): string {
  return value.replace(/%[\dA-F]{2}/g, '');
}

function accountIn(written: string, { text }: Text): Suspicion | undefined {
  // `REGISTRY_AUTH=…`: an account as it is sent.
  if (/[_.-]auth$/i.test(written) && text.length >= 20 && !text.includes(':'))
    return random('password', judgeValue(text));
  const [, user = '', password = ''] = account.exec(text) ?? [];
  if (user === '' || schemes.test(user)) return undefined;
  const isNamed = holdsAccount.test(written);
  if (!isNamed && otherNames.test(written)) return undefined;
  const judgement = judgeValue(password);
  if (isNamed && judgement.verdict !== 'random')
    return isChosen(judgement) ? suspicion('password', judgement) : undefined;
  return isNamed || administrators.test(user) ? random('password', judgement) : undefined;
}

/** `headers: {X-Gate: …}`: a header of one's own that only lets somebody in. */
function headerOf(written: string, path: Path, { text }: Text): Suspicion | undefined {
  if (!/^x-/i.test(written) && !/^(?:request_?)?headers$/i.test(path.at(-2) ?? '')) return undefined;
  return kindUnder(written, text) === 'secret' ? suspicion('secret', judgeValue(text)) : undefined;
}

function recordIn(name: Path, { text }: Text): Suspicion | undefined {
  const found = secretInSetting(name.slice(-3).join('.'), text);
  return found && suspicion(found.kind, judgeValue(found.value));
}

/** What a person chose, as opposed to a word that may as well be the name of something. */
function isChosen(judgement: Judgement): boolean {
  return isSecretAtUse(judgement) && /^(?:weak|plausible)$/.test(judgement.verdict);
}

function random(kind: 'password' | 'token', judgement: Judgement): Suspicion | undefined {
  return judgement.verdict === 'random' ? suspicion(kind, judgement) : undefined;
}

function suspicion(kind: 'password' | 'token' | 'secret', judgement: Judgement): Suspicion {
  return {
    name: { kind, strength: 'strong' },
    judgement,
    confidence: judgement.verdict === 'random' ? 'high' : 'medium',
  };
}

/** A cheap necessary condition over the raw text of settings. */
export function mayHoldSettingAccount(text: string): boolean {
  return written.test(text) || mayHoldRecord(text) || (/\bheaders\b|\bx-[a-z]/i.test(text) && header.test(text));
}

const header = /[\w-]{2,60}["']?\s?[:=]\s{0,4}["']?[\w+/~-]{20}/i;
const written = /\bBasic [A-Za-z\d+/]{14}|cookie|[_.-]auth\b|[=:[{,(]\s{0,4}["']?[A-Za-z][\w.@+-]{0,60}:[^\s:/@"']{6}/i;
