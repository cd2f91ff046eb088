import type { Call } from '../../facts/facts.ts';
import type { ScopeId, Text, Value } from '../../facts/value.ts';
import { lookupIn } from '../lookup.ts';
import { contains } from '../../text/range.ts';
import type { View } from '../view.ts';
import { credentialName } from './name.ts';
import { functionOfCall, positionOf } from './parameter-calls.ts';
import { unwrapped, unwrappedAll } from './passed-on.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';
import { wordsOf } from './words.ts';
import { wordSet } from '../../text/word-set.ts';

/** Words of calls that log in, sign or make the client of a service. */
const takers = wordSet(
  'login signin auth authenticate authenticator authorize authorizer oauth oauth1 oauth2 basicauth credential credentials client ' +
    'connect connector hmac sign signer signature bot sdk jwt vault totp mailer mac',
);
/** The same for those that encrypt, where what comes first is the key and what comes last may be no secret. */
const ciphers = wordSet('cipher encrypt encrypter encryptor decrypt decrypter decryptor crypt aes des rc4 fernet seal');
/** What a call does with it when it asks for something, looks at it or tells of it. */
const asks = wordSet(
  'get find fetch load read lookup is has parse delete remove update on emit decode log print format describe expect test ' +
    'verify validate check assert list show hash digest compare equals contains id ids name public with use',
);
/** What a constant is called that is no secret. */
const others =
  /(?:ids?|names?|hosts?|url|uri|path|salt|iv|nonce|address|region|hash|digest|version|scopes?|topic|queue|table|user|email|prefix|label|channel|chat|issuer|audience|realm|app|project|tenant|org|public|access|file|data|body|message|text|query|expected|want)$/i;
const shortest = 16;

/**
 * `NewMac("…", "…")`, `Encrypt(data, commonValue)`: a random text that a call gets which by its name logs in, signs, encrypts or
 * makes a client. Of several the last one, of a cipher the first.
 */
export function ofTaken(view: View, call: Call): Suspect | undefined {
  const kind = takerOf(call);
  if (kind === undefined) return undefined;
  const keys = ownKeys(view, call);
  const found = call.args.flatMap(({ value, name }, index) => {
    const isGiven = (name === undefined || /^key$/i.test(name)) && keys?.has(index) !== false;
    const literal = isGiven ? randomText(view, value, call.scope) : undefined;
    return literal === undefined ? [] : [literal];
  });
  const literal = kind === 'cipher' ? found[0] : found.at(-1);
  // `NewCredentials("AK…", secret)`: what stands before the secret is who has it.
  if (literal === undefined || (found.length === 1 && isBeforeAnother(view, call, literal))) return undefined;
  const written = call.callee.at(-1) ?? '';
  return suspectAt('secret', { literal, scope: call.scope, written, path: [written, 'secret'] });
}

/** Of a function of the file's own, which of its parameters are called keys; undefined for other functions. */
function ownKeys(view: View, call: Call): ReadonlySet<number> | undefined {
  const id = functionOfCall(view, call);
  const own = id === undefined ? undefined : view.facts.scopes.get(id);
  if (own === undefined) return undefined;
  const parameters = lookupIn(view.facts)
    .bindingsWithin({ start: own.range.start, end: own.body.start })
    .filter(({ form, name, scope: at }) => form === 'parameter' && at === own.id && name.length === 1);
  return new Set(
    parameters.flatMap((parameter) =>
      /^(?:\w{0,20}key|k)$/i.test(parameter.name[0] ?? '') ? [positionOf(view, own, parameter.nameRange.start)] : [],
    ),
  );
}

/** True where another argument is the secret: it stands behind, or is called so. */
export function isBeforeAnother(view: View, { args, scope }: Call, literal: Text): boolean {
  return args.some(({ value, range, name }) => {
    if (name !== undefined || contains(range, literal.range)) return false;
    if (value.kind !== 'name' && value.kind !== 'call') return false;
    if (view.constant(unwrapped(value), scope).kind === 'text') return false;
    const written =
      value.kind === 'name'
        ? value.path.at(-1)
        : value.call.args[0]?.value.kind === 'name'
          ? value.call.args[0].value.path.at(-1)
          : '';
    return (
      range.start > literal.range.start || /key$/i.test(written ?? '') || credentialName(written ?? '') !== undefined
    );
  });
}

/** Whether a call takes a secret, by the last two parts of its name. */
export function takerOf({ callee, args, annotates }: Call): 'client' | 'cipher' | undefined {
  if (args.length === 0 || args.length > 8 || annotates !== undefined) return undefined;
  const last = wordsOf(callee.at(-1) ?? '');
  if (last.length === 0 || last.length > 5 || last.some((word) => asks.has(word))) return undefined;
  if (!args.some(({ value }) => /^(?:text|name|call|list)$/.test(value.kind))) return undefined;
  if (last.some((word) => ciphers.has(word))) return 'cipher';
  // The only thing that OAuth is told is who asks.
  if (args.length === 1 && /oauth/i.test(callee.at(-1) ?? '')) return undefined;
  if (last.some((word) => takers.has(word))) return 'client';
  // `set_access_token("…", "…")`: a token and its secret.
  if (args.length === 2 && last[0] === 'set' && credentialName(last.slice(1).join('_')) !== undefined) return 'client';
  // `hmac.New(…)`, `new Client(…)`, `Bot::new(…)`
  const owner = /^(?:new|create|make|init|from|of|start|open|dial|New|Create|Make|Init)$/.test(callee.at(-1) ?? '')
    ? wordsOf(callee.at(-2) ?? '')
    : [];
  if (owner.some((word) => ciphers.has(word))) return 'cipher';
  return owner.some((word) => takers.has(word) || /bot$/.test(word)) ? 'client' : undefined;
}

function randomText(view: View, value: Value, scope: ScopeId): Text | undefined {
  let inner = unwrappedAll(value);
  // `("shop", "…")`: who it is of stands before the secret.
  if (inner.kind === 'list' && inner.items.length === 2 && inner.items[1] !== undefined)
    inner = unwrappedAll(inner.items[1]);
  if (inner.kind === 'name') {
    const name = inner.path.at(-1) ?? '';
    if (others.test(name) || credentialName(name)?.strength === 'strong') return undefined;
    inner = unwrappedAll(view.constant(inner, scope));
  }
  return inner.kind === 'text' && isSecret(inner.text) ? inner : undefined;
}

/** Random, and nothing that services give out as an identifier, an address or a token that tells its own format. */
function isSecret(text: string): boolean {
  if (
    text.length < shortest ||
    text.length > 200 ||
    /\s|^0x|^eyJ|:\/\/|\.\w+\.\w+$|^[\da-f]{8}-[\da-f]{4}-/i.test(text)
  )
    return false;
  return judgeValue(text).verdict === 'random';
}

const called = new RegExp(
  `(?:${[...takers, ...ciphers].map((word) => word.replace(/^(sign|auth|crypt|client|connect|mail).*/, '$1')).join('|')}|md5|sha_?\\d|hash|digest|compute|sum\\d{0,3})\\w{0,40}(?:::\\w{1,30}|\\.\\w{1,30}){0,3}[ \\t]{0,2}[({<]`,
  'i',
);
const quoted = /["'`][&?:|_\w-]{0,12}?([\w+/=.~!@#$%^&*-]{12,200})["'`]/g;

/** What goes on behind the hole of a format. */
const formatted = /(?:%[svqd]|\{\w{0,12}\})[&:|,_-]{0,2}([\w+/=.~!@#$^*-]{12,100})["'`]/g;

/** A cheap necessary condition over the raw text: a random text, and a call that may take one. */
export function mayTake(text: string): boolean {
  if (!called.test(text)) return false;
  for (const [whole, inner = ''] of text.matchAll(quoted))
    if ((whole.includes('\\') && /\d/.test(whole)) || judgeValue(inner).verdict === 'random') return true;
  for (const [, inner = ''] of text.matchAll(formatted)) if (judgeValue(inner).verdict === 'random') return true;
  return false;
}
