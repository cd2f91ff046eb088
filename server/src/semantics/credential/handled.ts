import type { Text } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { isPersonal } from './judge.ts';
import { isPassphrase } from './phrase.ts';
import { isDocumentation } from './surroundings.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/** What .NET keeps a password in, letter by letter. */
const appended =
  /^\.ToCharArray\(\)\.ToList\(\)\.ForEach\(\s{0,4}(?:\w{1,20}\s{0,2}=>\s{0,2})?[\w.]{1,40}\.AppendChar\b/;
/** How IdentityServer makes the secret of a client, `new("…".Sha256())` (docs.duendesoftware.com, Client Secrets). */
const summed = /^\.Sha(?:256|512)\(\)\s{0,4}[,)]/;
const secrets = /[sS]ecrets?\b[^;]{0,120}$/;
/** Signs of a password that opens something right away. */
const letters = /^\.(?:to|To)CharArray\(\)/;
const opens =
  /\b(?:open|load|unlock|KeyStore|PBEKeySpec|decrypt|Vault|store)\w{0,20}\s?\(|\.(?:p12|pfx|jks|bks|keystore)["']/;

/** Texts that are told by what is done with them: their letters are put into a password, or open something. */
export function handledSuspects(view: View): readonly Suspect[] {
  return handled(view).flatMap((literal) => {
    if (isDocumentation(view, literal.range)) return [];
    const written = /\w{1,20}/.exec(view.source.text.slice(literal.range.end, literal.range.end + 30))?.[0] ?? '';
    const scope = lookupIn(view.facts).scopeIdAround(literal.range);
    return [suspectAt('password', { literal, scope, written, path: ['password'] })];
  });
}

const handled = choose('literals', (literal, text) => isHandled(text, literal));

/** A cheap necessary condition over the raw text. */
export function mayHandle(source: string): boolean {
  for (const { 1: text = '', index, 0: whole } of source.matchAll(called)) {
    const end = index + whole.length - 1;
    if (isHandled(source, { text, range: { start: index, end } })) return true;
  }
  return false;
}

const called = /["']([^"'\n]{4,100})["']\.(?=(?:to|To)CharArray|Sha(?:256|512)\()/g;

function isHandled(source: string, { text, range }: Pick<Text, 'text' | 'range'>): boolean {
  if (source[range.end] !== '.' || text.length < 4 || text.length > 100) return false;
  const after = source.slice(range.end, range.end + 120);
  const { verdict } = judgeValue(text);
  const isOne = /^(?:weak|plausible|random)$/.test(verdict);
  if (appended.test(after)) return isOne;
  if (summed.test(after)) return isOne && secrets.test(source.slice(Math.max(0, range.start - 160), range.start));
  if (!letters.test(after) || !opens.test(after)) return false;
  return isPassphrase(text) || (verdict === 'weak' && isPersonal(text)) || verdict === 'random';
}
