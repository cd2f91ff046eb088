import { FILE_SCOPE, type Binding, type Call } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import { contains, type Range } from '../../text/range.ts';
import { innermostAround, lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { namesOther } from './other-names.ts';
import { addressIn } from './address.ts';
import { holderOf } from './literal-place.ts';
import { rowAround } from './row.ts';
import { isBeforeAnother } from './taken.ts';
import { isDocumentation, isExample } from './surroundings.ts';
import type { Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/**
 * Texts that tell by themselves what they are, wherever they stand: nobody writes `W1nter!1984` or forty random letters of
 * both cases with digits but as a password or a key. In ten million lines of well-kept packages a handful of other texts
 * look so (bench/precision.md); what they are is told by a name, by the call that takes them, or by their issuer's mark.
 */
export function ofAlone(view: View, literal: Text): Suspect | undefined {
  const kind = kindAlone(literal.text);
  if (kind === undefined || isElsewhere(view, literal)) return undefined;
  const call = innermostAround(view.facts.calls, literal.range, ({ argsRange }) => argsRange);
  const holder = holderAround(view, literal.range);
  const written = nameOf(holder, call);
  if (holder?.isMadeUp === true) return undefined;
  // Settings hold identifiers of all kinds, but no such words.
  if (written === undefined || (kind === 'secret' && (view.home !== 'code' || holder?.isGeneral === true)))
    return undefined;
  const names = [...(holder?.name ?? []), ...namesBeside(view, call, literal)];
  if (names.some((name) => namesOther(name, kind))) return undefined;
  if (kind === 'secret' && isPublicBeside(view, literal)) return undefined;
  if (
    kind === 'secret' &&
    (!isLast(view, literal) || (call !== undefined && !compares(call) && isBeforeAnother(view, call, literal)))
  )
    return undefined;
  const isHeld = holder !== undefined && (call === undefined || contains(call.range, holder.range));
  return {
    literal,
    scope: holder?.scope ?? call?.scope ?? FILE_SCOPE,
    written,
    path: isHeld ? holder.name : [written, kind],
    isForeign: !isHeld,
    name: { kind, strength: 'strong' },
    judgement: judgeValue(literal.text),
    confidence: 'medium',
    relation: isHeld ? 'assigned to' : 'given to',
  };
}

/** The same for a value under a name that says nothing of it. */
export function kindUnder(name: string, text: string): 'password' | 'secret' | undefined {
  const kind = kindAlone(text);
  return kind === undefined || namesOther(name, kind) ? undefined : kind;
}

/** What a text is by its look alone. */
export function kindAlone(text: string): 'password' | 'secret' | undefined {
  if (text.length < 8 || text.length > 120 || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return undefined;
  if (isPassword(text)) return 'password';
  return holdsRandom(text) ? 'secret' : undefined;
}

const quoted = /["'`]([\w!@#$%^&*?+/~=-]{8,120})["'`]/g;

/** A cheap necessary condition over the raw text: a text that tells by itself what it is. */
export function holdsTelling(text: string): boolean {
  for (const [, inner = ''] of text.matchAll(quoted)) if (kindAlone(inner) !== undefined) return true;
  return false;
}

/** `Winter!84`, `W1nter#1984`, `Winter84!`: a word with a mark and a number, as people are told to mix them. */
const mixed =
  /^[A-Za-z!@#$][\w-]{3,20}(?:[!@#$%^&*?]{1,2}\d{2,4}[!@#$%^&*?]{0,2}|\d{1,4}[!@#]{1,3}|\d{2,4}\$)$|^[A-Za-z!@#$][\w-]{3,20}\d\w{0,12}[!?@#$]{2}$/;

/** True where it has both cases or digits for letters, too, and is no name: a name with a number is `Figure#12`, `react@18`. */
function isPassword(text: string): boolean {
  if (text.length > 24 || !mixed.test(text) || /\$\d{1,2}$/.test(text)) return false;
  const word = text.replace(/[\d!@#$%^&*?]{1,12}$/, '');
  if (/[A-Za-z]\d[A-Za-z]|[!@$][A-Za-z]/.test(word) && /[A-Za-z]{2}/.test(word)) return true;
  if (!/[a-z]{2}/.test(word) || !/[A-Z]/.test(word)) return false;
  return !/^[A-Za-z]+[@#$%^&*?]\d{1,3}$/.test(text);
}

const issued =
  /^(?:pk_|pk\.|ca_|price_|prod_|plan_|cus_|acct_|sub_|pi_|evt_|phc_|6L|eyJ|sha\d|R0lGOD|iVBOR|AIza|Qm[A-HJ-NP-Za-km-z1-9]{44}$|bafy|PL[\w-]{30}|UC[\w-]{22}$|AAAA[BC]3|MII[A-Z]|0x|G-|GTM-|UA-|CT-|B[\w-]{86}$)|[\da-f]{8}[-_][\da-f]{4}[-_]/;

/** True for what its issuer marks as no secret, and for other things that look random. */
export function isIssued(text: string): boolean {
  return issued.test(text);
}

/** Random letters of both cases with digits, of a length at which nothing else is random. */
export function holdsRandom(text: string): boolean {
  if (text.length < 20 || !/^[\w+/~-]{20,}={0,2}$/.test(text) || isIssued(text)) return false;
  if (
    !/[a-z].*[a-z].*[a-z]/.test(text) ||
    !/[A-Z].*[A-Z].*[A-Z]/.test(text) ||
    (!/\d.*\d/.test(text) && text.length < 28)
  )
    return false;
  return judgeValue(text).verdict === 'random' && !isReadable(text);
}

/** True where it is some text or picture in base64. */
function isReadable(text: string): boolean {
  if (!/^[\w+/-]+={0,2}$/.test(text)) return false;
  const bytes = decoded(text);
  const plain = bytes.filter((code) => code >= 32 && code < 127).length;
  return bytes.length > 8 && plain / bytes.length > 0.9;
}

function decoded(text: string): readonly number[] {
  try {
    const bytes = atob(
      text
        .replace(/={1,2}$/, '')
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    );
    return Array.from(bytes, (character) => character.charCodeAt(0));
  } catch {
    return [];
  }
}

/** A key, a comment's example, or prose: not what holds a value. */
function isElsewhere(view: View, { range }: Text): boolean {
  const { text } = view.source;
  const after = text.slice(range.end, range.end + 10);
  const before = text.slice(Math.max(0, range.start - 40), range.start);
  if (/^\s*(?::(?!:)|=>|\]\s*=[^=])/.test(after) && !/\?[^?:]*$/.test(before)) return true;
  // What a page shows or fetches is for everybody who looks at it.
  if (/react$/.test(view.source.languageId) && /[\w-]=\{?\s{0,4}$/.test(before)) return true;
  const line = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  if (/^\s{0,20}(?:import|from|use|using|require|include)\b/.test(line) || /[\w$)\]]\[\s{0,9}$/.test(before))
    return true;
  return isDocumentation(view, range) || isExample(view, range);
}

/** `compare(key, "…")`: none of its arguments tells whose another one is. */
function compares({ callee }: Call): boolean {
  return /compare|equal/i.test(callee.at(-1) ?? '');
}

type Holder = Pick<Binding, 'name' | 'scope' | 'range' | 'isGeneral' | 'isMadeUp'>;

/** What has the text as its value; within a function, the function of which it is nearly the whole. */
function holderAround(view: View, range: Range): Holder | undefined {
  const inner = lookupIn(view.facts).scopeAround(range);
  const holder = holderOf(view, range);
  if (holder !== undefined && !(inner?.kind === 'function' && contains(holder.value.range, inner.range))) return holder;
  if (inner?.kind === 'function' && inner.name !== undefined && inner.range.end - inner.range.start < 240)
    return { name: [inner.name], scope: inner.parent, range: inner.range };
  return functionAround(view, range);
}

/** `val supplier = { "…" }`, `fun code() = "…"`: a function of which a text is nearly the whole. */
function functionAround({ facts }: View, range: Range): Binding | undefined {
  return facts.bindings.findLast(
    ({ value, nameRange }) =>
      value.kind === 'function' &&
      (contains(value.range, range) || nameRange.end < range.start) &&
      range.start - nameRange.end < 160 &&
      value.range.end >= range.end &&
      value.range.end - value.range.start < 240,
  );
}

/** What the call around is called, and the texts that it takes before: `add("client_id", …)`, `"page" to …`. */
function namesBeside({ source }: View, call: Call | undefined, { range }: Text): readonly string[] {
  const before = source.text.slice(Math.max(0, range.start - 80), range.start);
  const pair = /["'`]([\w .:-]{1,60})["'`]\s*(?:\bto|=>|:|,)\s*$/.exec(before)?.[1] ?? '';
  const made = call?.receiver?.kind === 'call' ? call.receiver.call.args : [];
  const texts = [...(call?.args ?? []), ...made].flatMap(({ value, name, range: own }) => {
    if (contains(own, range)) return name ?? [];
    return value.kind === 'text' && own.start < range.start && value.text.length <= 60 ? value.text : [];
  });
  return [pair, ...texts, ...(call?.callee.slice(-1) ?? [])];
}

function nameOf(holder: Holder | undefined, call: Call | undefined): string | undefined {
  if (holder !== undefined && (call === undefined || contains(call.range, holder.range))) return holder.name.at(-1);
  return call?.callee.at(-1) ?? holder?.name.at(-1);
}

/** `("10.2.0.2/32", "…=")`, `("api.example.org", "sha256/…=")`: in a plain list, 32 bytes beside an address are a public key or its digest. */
function isPublicBeside({ source }: View, { range, text }: Text): boolean {
  if (!/^(?:sha256\/)?[\w+/]{43}=$/.test(text)) return false;
  const row = rowAround(source.text, range);
  if (row === undefined || row.key !== undefined || /[\w$>]\s?$/.test(row.lead)) return false;
  return row.before.some((item) => item.text !== undefined && isPlace(item.text)) || endpointBefore.test(row.lead);
}

const endpointBefore = /["'][\w-]{1,40}(?:\.[\w-]{1,40}){1,4}(?::\d{2,5})?["']\s?(?:=>|:)\s?$/;

function isPlace(text: string): boolean {
  const kind = addressIn(text.replace(/\/\d{1,3}$/, ''));
  return kind === 'machine' || kind === 'host';
}

/** Of two side by side the first one tells whose the second is. */
function isLast(view: View, { range }: Text): boolean {
  const after = view.source.text.slice(range.end, range.end + 140);
  const next = /^\s*,\s*(["'`])([^"'`\n]{8,120})\1/.exec(after)?.[2];
  return next === undefined || !holdsRandom(next);
}
