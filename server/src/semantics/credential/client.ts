import type { Call } from '../../facts/facts.ts';
import type { Path, Text, Value } from '../../facts/value.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { unwrappedAll } from './passed-on.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/**
 * A random text that the client of somebody else's service is made with, where the class is called as its package is, a shared
 * secret of one-time passwords, or what a webhook is checked with.
 */
export function ofClient(view: View, call: Call): Suspect | undefined {
  return ofOneTime(call) ?? ofWebhook(view, call) ?? ofPackage(view, call);
}

/** True for a call of which `ofClient` may tell something. */
export function mayMakeClient(call: Call): boolean {
  return ofOneTime(call) !== undefined || checksWebhook(call) || mayBePackage(call);
}

/** What is made of a value, and what services give out to be seen by all. */
const values =
  /(?:id|uuid|guid|ulid|hash|digest|address|color|url|uri|path|date|time|decimal|number|cid|point|curve|commit|version|checksum|signature|buffer|string|text|regexp?|path|money|currency|semver|big|long|int|float|bn|name|locale|cursor|range|key|error|event|request|response|model|query|topic|queue)$/i;
const seenByAll =
  /posthog|mixpanel|amplitude|segment|sentry|bugsnag|rollbar|logrocket|hotjar|matomo|pusher-js|mapbox|recaptcha|captcha|intercom|onesignal|growthbook|statsig|rudder|fullstory|datadog|insights|firebase|supabase|analytics|gtm|heap|split|optimizely|crisp|tawk|algolia|docsearch|paypal|stripe-js|plaid|ably-js|rum/i;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?::\w{1,4})?$/i;
const general = /(?:Api|API|SDK|Sdk)$|^(?:Async)?(?:Client|Bot)$/;
const longest = 200;

function mayBePackage({ callee, args, annotates }: Call): boolean {
  const name = className(callee);
  if (annotates !== undefined || args.length === 0 || args.length > 4 || name === undefined) return false;
  return !values.test(name) && args.some(({ value, name: keyword }) => keyword === undefined && isKey(value));
}

/** The class that a call makes one of: `Groq(…)`, `new Groq(…)`, `mandrill.Mandrill(…)`. */
function className(callee: Path): string | undefined {
  const last = callee.at(-1) === 'new' ? callee.at(-2) : callee.at(-1);
  return last !== undefined && /^[A-Z]\w{2,40}$/.test(last) ? last : undefined;
}

function isKey(value: Value): boolean {
  const inner = unwrappedAll(value);
  return inner.kind === 'text' && keyIn(inner) !== undefined;
}

function keyIn({ text }: Text): Text['text'] | undefined {
  if (uuid.test(text)) return text;
  if (text.length < 20 || text.length > longest || /[\s/@]|^0x|^eyJ|\.\w+\.\w+$/.test(text)) return undefined;
  return judgeValue(text).verdict === 'random' ? text : undefined;
}

function ofPackage(view: View, call: Call): Suspect | undefined {
  if (!mayBePackage(call)) return undefined;
  const { callee, args, scope } = call;
  const [first = ''] = callee;
  const imported = lookupIn(view.facts)
    .bindingsNamed(first)
    .find(({ form, value }) => form === 'import' && value.kind === 'name');
  if (imported?.value.kind !== 'name') return undefined;
  const [module = '', ...inside] = imported.value.path;
  const own = callee.length === 1 ? (inside.at(-1) ?? first) : (className(callee) ?? first);
  if (!/^module:(?![./])/.test(module) || values.test(own) || seenByAll.test(module)) return undefined;
  if (!general.test(own) && !isCalledAlike(own, module)) return undefined;
  const literals = args.flatMap(({ value, name }) => {
    const inner = name === undefined ? unwrappedAll(value) : undefined;
    return inner?.kind === 'text' && keyIn(inner) !== undefined ? [inner] : [];
  });
  const literal = literals.at(-1);
  // What identifies somebody is told beside a secret; alone it is the key.
  if (literal === undefined || (uuid.test(literal.text) && args.length > 1)) return undefined;
  const judgement = judgeValue(literal.text);
  const random = { verdict: 'random', reason: 'random characters' } as const;
  const place = { literal, scope, written: own, path: [own, 'api', 'key'] };
  return suspectAt('api-key', place, judgement.verdict === 'random' ? judgement : random);
}

/** `Groq` of `groq-sdk`, `TodoistAPI` of `todoist_api_python.api`, `VkApi` of `vk_api`. */
function isCalledAlike(name: string, module: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  const plain = letters(name)
    .replace(/^async/, '')
    .replace(/(?:client|api|sdk|bot){1,4}$/, '');
  // Where a class is imported by its whole name, only what stands before is its package.
  const path = module.slice('module:'.length).split('.');
  const outer = path.length > 1 && path.at(-1) === name ? path.slice(0, -1).join('.') : path.join('.');
  return plain.length >= 4 && letters(outer).includes(plain);
}

const oneTime = /otp|authenticator|base_?32|speakeasy|two_?factor|2fa|mfa/i;
const base32 = /^[A-Z2-7]{16,128}$/;

/** `authenticator.generate('…')`, `ROTP::TOTP.new('…')`, `Base32Encoding.ToBytes("…")`: the secret of one-time passwords in base32. */
function ofOneTime({ callee, args, scope }: Call): Suspect | undefined {
  const written = callee.at(-1) ?? '';
  const isSecret = callee.at(-2) === 'Secret' && /^(?:Encoded|from_?base32)$/i.test(written);
  if (!isSecret && (!oneTime.test(callee.join('.')) || /^encode|^format|^pad/i.test(written))) return undefined;
  for (const { value } of args) {
    const literal = unwrappedAll(value);
    if (literal.kind !== 'text' || !base32.test(literal.text)) continue;
    const judgement = judgeValue(literal.text);
    if (judgement.verdict !== 'random') continue;
    return suspectAt('secret', { literal, scope, written, path: ['totp', 'secret'] }, judgement);
  }
  return undefined;
}

const checks = /^(?:validate|verify|check|construct|parse)_?(?:payload|webhook|event|hook|hmac|slack|github)/i;
/** What else is checked with a key that stands last, as bytes: `ValidateSignature(signature, payload, []byte("…"))`. */
const checksSignature = /^(?:validate|verify|check)_?(?:signature|sig|mac)$/i;

/** `github.ValidatePayload(request, []byte("…"))`: behind what was sent stands what it must be signed with. */
function checksWebhook({ callee, args }: Call): boolean {
  const last = args.at(-1)?.value;
  const method = callee.at(-1) ?? '';
  if (args.length === 3 && last?.kind === 'call' && checksSignature.test(method)) return true;
  if (args.length < 2 || args.length > 5 || !checks.test(method)) return false;
  return last?.kind === 'text' || last?.kind === 'call' || last?.kind === 'name';
}

function ofWebhook(view: View, call: Call): Suspect | undefined {
  const last = call.args.at(-1)?.value;
  if (!checksWebhook(call) || last === undefined) return undefined;
  const literal = literalBehind(view, last, call.scope);
  if (literal.kind !== 'text' || /\s|^sha\d+=|^v\d=/.test(literal.text)) return undefined;
  const judgement = judgeValue(literal.text);
  if (!/^(?:random|plausible|weak)$/.test(judgement.verdict) || /^\d+$/.test(literal.text)) return undefined;
  const written = call.callee.at(-1) ?? '';
  return suspectAt('secret', { literal, scope: call.scope, written, path: ['webhook', 'secret'] }, judgement);
}

const quotedUuid = /\b[A-Z]\w{2,40}\(\s{0,20}["'`][\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?::\w{1,4})?["'`]/i;
const quotedBase32 = /["'`][A-Z2-7]{16,128}["'`]/;
const checked =
  /(?:validate|verify|check|construct|parse)_?(?:payload|webhook|event|hook|hmac|slack|github|sig|mac)\w{0,20}\(/i;
const made = /\b[A-Z]\w{2,40}(?:\.new)?\(\s{0,20}(?:["'`][^"'`\n]{0,60}["'`],\s{0,4})?["'`]([\w.~:+=-]{20,200})["'`]/g;

/** A cheap necessary condition over the raw text. */
export function mayGiveClient(text: string): boolean {
  if (
    quotedUuid.test(text) ||
    checked.test(text) ||
    (quotedBase32.test(text) && /otp|authenticator|32|2fa|mfa/i.test(text))
  )
    return true;
  for (const [, value = ''] of text.matchAll(made)) if (judgeValue(value).verdict === 'random') return true;
  return false;
}
