import type { ScopeId, Text, Value } from '../../facts/value.ts';
import { contains } from '../../text/range.ts';
import type { Site, View } from '../view.ts';
import { literalsBehind } from './behind.ts';
import { isBareWord, repeatsName } from './judge.ts';
import { credentialName } from './name.ts';
import { methodOf } from './parameter-calls.ts';
import { isPassphrase } from './phrase.ts';
import { constantAtEnd } from './pieced.ts';
import { resultsOf } from './results.ts';
import { isSecretAtUse, judgeValue, type Judgement } from './value.ts';

/** A literal that an API takes as a credential. */
export interface UsedCredential {
  readonly literal: Text;
  readonly site: Site;
  readonly scope: ScopeId;
  readonly judgement: Judgement;
}

/** The constant credentials of a file that reach an API which certainly uses them as such, under whatever name. */
export function usedCredentials(view: View): readonly UsedCredential[] {
  return view.effects('takes-credential').flatMap((site) => {
    if (site.subject === undefined) return [];
    const results = returned(view, site);
    const given = results.length > 0 ? results : [{ value: passwordOf(site, site.subject), scope: site.scope }];
    return given.flatMap(({ value, scope }) =>
      literalsBehind(view, value, scope).flatMap((literal) => usedAt(view, site, atConstant(view, site, literal))),
    );
  });
}

/** What a constant of the file ends behind a colon is told where that has its value. */
function atConstant(view: View, { scope }: Site, literal: Text): Text {
  const constant = constantAtEnd(view, literal, scope);
  return constant !== undefined && literal.text.endsWith(`:${constant.text}`) ? constant : literal;
}

function usedAt(view: View, site: Site, literal: Text): readonly UsedCredential[] {
  // The key's name under its own name is only what the code calls it.
  if (
    site.setting !== undefined &&
    !(site.api.kind === 'password' && isBareWord(literal.text)) &&
    (repeatsName(site.name, literal.text) || credentialName(literal.text) !== undefined)
  )
    return [];
  if (isLookedUp(view, site, literal) || isForEverybody(site, literal) || opensPublicStore(view, site, literal))
    return [];
  // How Spring says that what follows is written plainly.
  const text = literal.text.replace(/^\{noop\}/, '');
  const judgement = judgeValue(isAccount(site) ? text.replace(/^[^:]*:/, '') : text);
  if (site.api.plainKeys === true && isLabel(literal.text)) return [];
  // A service on the developer's side takes any key: `ollama`, `not-needed`. Those that look at it give out none like these.
  if (site.api.kind === 'api-key' && /^[a-z]{1,12}(?:[-_ ][a-z]{1,12}){0,3}$/.test(literal.text)) return [];
  if (site.api.traits?.includes('hashes') === true && !/^(?:weak|plausible|random)$/.test(judgement.verdict)) return [];
  const isOne = isSecretAtUse(judgement) || (isPlainKey(judgement) && namesNothing(site));
  return isOne ? [{ literal, site, scope: site.scope, judgement }] : [];
}

/**
 * `new FtpClient(host, "anonymous", "…")`: servers that let everybody in take any password. `PlainCredentials("guest", "guest")`:
 * with that RabbitMQ lets in only who is on the same machine (rabbitmq.com/docs/access-control, "Default Virtual Host and User").
 */
function isForEverybody({ call }: Site, { text, range }: Text): boolean {
  const user = text === 'guest' ? /^(?:guest|anonymous)$/i : /^anonymous$/i;
  return (
    call?.args.some(
      ({ value }) => value.kind === 'text' && value.range.start !== range.start && user.test(value.text),
    ) === true
  );
}

/** Java's own store of whom everybody trusts, which comes with this password (docs.oracle.com: `keytool`, "cacerts"). */
function opensPublicStore({ source }: View, { call }: Site, { text }: Text): boolean {
  return (
    text === 'changeit' && call !== undefined && /\bcacerts\b/.test(source.text.slice(call.range.start, call.range.end))
  );
}

function isAccount({ api }: Site): boolean {
  return api.traits?.includes('account') === true;
}

/**
 * What stands behind the colon of an account that is put together: `$user . ':' . $password`, `"$user:…"`; the constant
 * behind a scheme: `"Bot " + TOKEN`, which is told where it has its value.
 */
function passwordOf(site: Site, given: Value): Value {
  if (given.kind !== 'joined') return given;
  const last = given.parts.at(-1);
  const [scheme] = given.parts;
  const isBehindScheme =
    given.parts.length === 2 && scheme?.kind === 'text' && /^[A-Za-z]{2,10}[ :=]$/.test(scheme.text);
  return (isAccount(site) || (isBehindScheme && last?.kind === 'name') ? last : undefined) ?? given;
}

/** A UUID, or a word in capitals: elsewhere the name of something, but where a key is taken as it stands, the key. */
function isPlainKey({ verdict, reason }: Judgement): boolean {
  return verdict === 'reference' && /^(?:a UUID|an environment variable name|a constant name)$/.test(reason);
}

/** True where what is given signs, encrypts or logs in, and no setting is named. */
function namesNothing({ setting, api }: Site): boolean {
  return setting === undefined && (api.kind === 'secret' || api.kind === 'password');
}

/** Where a function gives the credential: what it results in. */
function returned(view: View, { subject, scope }: Site): readonly Placed[] {
  const id =
    subject?.kind === 'function' || subject?.kind === 'name'
      ? (view.functionOf(subject, scope) ?? (subject.kind === 'name' ? methodOf(view, subject.path, scope) : undefined))
      : undefined;
  return id === undefined ? [] : resultsOf(view, id).map((value) => ({ value, scope: id }));
}

interface Placed {
  readonly value: Value;
  readonly scope: ScopeId;
}

/** `Client Key`, as protocols call what they derive; a phrase that a person chose is none. */
function isLabel(text: string): boolean {
  return /^[A-Za-z]+(?: [A-Za-z]+){1,3}$/.test(text) && !isPassphrase(text);
}

/** `settings.get('session_secret')`: the text names what is asked for. */
function isLookedUp(view: View, { call: user }: Site, literal: Text): boolean {
  return view.facts.calls.some(
    (call) =>
      call !== user &&
      user !== undefined &&
      contains(user.argsRange, call.range) &&
      contains(call.argsRange, literal.range) &&
      /^(?:get(?!Bytes)|fetch|read|load|lookup|resolve)/i.test(call.callee.at(-1) ?? ''),
  );
}
