import type { ScopeId, Text, Value } from '../../facts/value.ts';
import { contains } from '../../text/range.ts';
import type { Site, View } from '../view.ts';
import { literalBehind } from './behind.ts';
import { repeatsName } from './judge.ts';
import { credentialName } from './name.ts';
import { isPassphrase } from './phrase.ts';
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
    const literal = literalBehind(view, returned(view, site) ?? site.subject, site.scope);
    if (literal.kind !== 'text') return [];
    // The key's name under its own name is only what the code calls it.
    if (
      site.setting !== undefined &&
      (repeatsName(site.name, literal.text) || credentialName(literal.text) !== undefined)
    )
      return [];
    if (isLookedUp(view, site, literal)) return [];
    // How Spring says that what follows is written plainly.
    const judgement = judgeValue(literal.text.replace(/^\{noop\}/, ''));
    if (site.api.plainKeys === true && isLabel(literal.text)) return [];
    // A service on the developer's side takes any key: `ollama`, `not-needed`. Those that look at it give out none like these.
    if (site.api.kind === 'api-key' && /^[a-z]{1,12}(?:[-_ ][a-z]{1,12}){0,3}$/.test(literal.text)) return [];
    if (site.api.traits?.includes('hashes') === true && !/^(?:weak|plausible|random)$/.test(judgement.verdict))
      return [];
    return isSecretAtUse(judgement) ? [{ literal, site, scope: site.scope, judgement }] : [];
  });
}

/** Where a function gives the credential: the literal or name after its last `return`, also as bytes. */
function returned(view: View, { subject, scope }: Site): Value | undefined {
  const id = subject?.kind === 'function' || subject?.kind === 'name' ? view.functionOf(subject, scope) : undefined;
  const body = id === undefined ? undefined : view.facts.scopes.get(id)?.body;
  if (body === undefined) return undefined;
  return view.facts.literals.findLast(
    ({ range }) =>
      contains(body, range) &&
      /\breturn\s+(?:\[\]byte\()?$/.test(view.source.text.slice(Math.max(body.start, range.start - 30), range.start)),
  );
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
