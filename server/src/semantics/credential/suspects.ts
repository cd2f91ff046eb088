import { type Binding } from '../../facts/facts.ts';
import type { ScopeId, Text, Value } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { mayTakeAccount, ofAccount } from './account.ts';
import { kindAlone, ofAlone } from './alone.ts';
import { besideAddresses } from './beside-address.ts';
import { mayMakeClient, ofClient } from './client.ts';
import { commentSuspects } from './comment.ts';
import { describedSuspects } from './described.ts';
import { givenSuspects } from './given.ts';
import { containedIn, containedInClasses, mayPutWithin, putInto, putWithin, saltIn } from './contained.ts';
import { mayHash, ofHashed } from './hashed.ts';
import { handledSuspects } from './handled.ts';
import { innerCredential } from './inner.ts';
import { insteadSuspects } from './instead.ts';
import { isChosen, suspectBinding, type Place, type Suspicion } from './judge.ts';
import { ofKeyBytes } from './key-bytes.ts';
import { logIns, type Company } from './log-in.ts';
import { comparesUser, mayTakeLogIn, ofAuthPair, ofLogInCall } from './log-in-call.ts';
import { credentialName } from './name.ts';
import { mayDeclare, ofAnnotation, ofNamedValue, ofOptionCall } from './named-value.ts';
import { besideUses } from './named-use.ts';
import { isGivenOut } from './given-out.ts';
import { neighborOf } from './neighbor.ts';
import { mayBeOwnParameter, ofOwnParameter } from './own-parameter.ts';
import { unwrappedAll } from './passed-on.ts';
import { encodedPair, mayEncodePair, ofJoinedPair, ofPair } from './pair.ts';
import { piecesOfCall } from './pieces.ts';
import { joinedIn, pieced } from './pieced.ts';
import { defaultsOf } from './results.ts';
import { mayBeReturned, ofReturned } from './returned.ts';
import { sentSuspects } from './sent.ts';
import { ofSettingAccount } from './setting-account.ts';
import { describesGroup, opensApp, settingName } from './setting-name.ts';
import { isDocumentation, isExample } from './surroundings.ts';
import { nameProximity } from './trigger.ts';
import type { Suspect } from './suspect.ts';
import { ofTaken, takerOf } from './taken.ts';
import { beforeAddress, formattedPieces, ofConcatenated, ofUrlPart } from './url-part.ts';
import { logInSuspects } from './log-in-suspects.ts';
import { judgeValue } from './value.ts';

/** The literals of a file that stand under a credential's name and look like one. Each is told once. */
export function suspects(view: View): readonly Suspect[] {
  const found = new Map<number, Suspect>();
  const take = (suspect: Suspect | undefined): void => {
    if (suspect === undefined) return;
    const known = found.get(suspect.literal.range.start);
    if (known === undefined || rank[suspect.confidence] > rank[known.confidence])
      found.set(suspect.literal.range.start, suspect);
  };
  // Of a constant that is put into a text is told where it stands.
  const takeJoined = (given: Value, scope: ScopeId): void => {
    for (const value of joinedIn(given)) {
      const part = ofUrlPart(view, value, scope);
      take(part);
      if (part === undefined) for (const piece of piecesOf(view, value, scope)) take(ofInner(view, piece));
    }
  };
  const besideUsers = logIns(view);
  for (const binding of tellingBindings(view)) {
    const company = besideUsers.get(binding.value.range.start);
    for (const literal of literalsOf(view, binding))
      take(ofBinding(binding, literal, company) ?? ofImage(view, binding, literal));
    take(ofNamedValue(view.source.text, binding));
    take(ofKeyBytes(view.source.text, binding));
    take(ofAuthPair(view.source.text, binding));
    take(ofSettingAccount(binding));
    for (const suspect of [...containedIn(binding), ...saltIn(binding)]) take(suspect);
    for (const suspect of ofOwnParameter(view, binding)) take(suspect);
    takeJoined(binding.value, binding.scope);
  }
  for (const literal of tellingLiterals(view)) {
    take(ofNeighbor(view, literal));
    take(ofInner(view, literal));
    take(ofReturned(view, literal));
    take(ofPair(view, literal));
    take(ofConcatenated(view, literal, lookupIn(view.facts).scopeIdAround(literal.range)));
    take(ofAlone(view, literal));
  }
  for (const call of tellingCalls(view)) {
    take(ofAnnotation(call));
    take(ofLogInCall(view, call));
    take(ofOptionCall(call));
    for (const suspect of [...putInto(call), ...putWithin(view, call)]) take(suspect);
    take(ofAccount(view, call));
    take(ofJoinedPair(view, call));
    take(ofHashed(view, call) ?? ofTaken(view, call) ?? ofClient(view, call));
    const pieces = formattedPieces(call);
    if (pieces !== undefined) take(ofUrlPart(view, pieces, call.scope));
    for (const { value } of call.args) takeJoined(value, call.scope);
  }
  for (const suspect of [...containedInClasses(view), ...givenSuspects(view), ...besideUses(view)]) take(suspect);
  for (const suspect of [...insteadSuspects(view), ...describedSuspects(view), ...handledSuspects(view)]) take(suspect);
  for (const suspect of [...sentSuspects(view), ...besideAddresses(view)]) take(suspect);
  for (const suspect of [...commentSuspects(view), ...logInSuspects(view)]) take(suspect);
  return [...found.values()];
}

/** The bindings of which one of the checks below may tell something, by themselves and the text around them. */
const tellingBindings = choose(
  'bindings',
  (binding, text) =>
    joinedIn(binding.value).length > 0 ||
    mayHoldSuspect(binding) ||
    mayBeOwnParameter(binding) ||
    ofKeyBytes(text, binding) !== undefined ||
    ofNamedValue(text, binding) !== undefined ||
    ofAuthPair(text, binding) !== undefined ||
    ofSettingAccount(binding) !== undefined ||
    containedIn(binding).length > 0 ||
    saltIn(binding).length > 0,
);

const tellingLiterals = choose(
  'literals',
  (literal, text) =>
    kindAlone(literal.text) !== undefined ||
    hasNeighbor(text, literal) ||
    innerCredential(literal.text) !== undefined ||
    mayBeReturned(text, literal) ||
    encodedPair(text, literal) !== undefined ||
    beforeAddress(text, literal) !== undefined,
);

const tellingCalls = choose(
  'calls',
  (call) =>
    call.annotates !== undefined ||
    mayTakeLogIn(call) ||
    mayDeclare(call) ||
    putInto(call).length > 0 ||
    mayPutWithin(call) ||
    mayTakeAccount(call) ||
    mayHash(call) ||
    mayEncodePair(call) ||
    takerOf(call) !== undefined ||
    mayMakeClient(call) ||
    formattedPieces(call) !== undefined ||
    call.args.some(({ value }) => joinedIn(value).length > 0),
);

const rank = { high: 3, medium: 2, low: 1 } as const;

const relations: Readonly<Record<Binding['form'], Suspect['relation']>> = {
  declaration: 'assigned to',
  assignment: 'assigned to',
  entry: 'assigned to',
  import: 'assigned to',
  parameter: 'the default of',
  argument: 'given as',
};

function ofBinding(binding: Binding, literal: Text, company: Company | undefined): Suspect | undefined {
  const { written, isMember } = settingName(binding);
  const suspicion =
    under(written, binding.nameRange.end, literal, company ?? placeOf(binding, literal)) ?? ofApp(binding, literal);
  if (suspicion === undefined) return undefined;
  if (binding.isMadeUp === true && !isGivenOut(suspicion, written)) return undefined;
  // What stands in a group of credentials may as well describe them.
  if (isMember && suspicion.judgement.verdict !== 'random' && describesGroup(binding.name.at(-1) ?? '', written))
    return undefined;
  return {
    ...suspicion,
    literal,
    scope: binding.scope,
    written,
    path: binding.name,
    relation: relations[binding.form],
    isForeign: binding.form === 'argument' || binding.form === 'parameter',
  };
}

/** What somebody logs in to the app with is a password, be it `guest`. */
function ofApp({ name, isGeneral }: Binding, { text }: Text): Suspicion | undefined {
  if (isGeneral !== true || !opensApp(name) || !/^(?:guest|demo|test|user)\d{0,4}$/.test(text)) return undefined;
  const judgement = { verdict: 'weak', reason: 'a password that everybody tries first' } as const;
  return { name: { kind: 'password', strength: 'strong' }, judgement, confidence: 'medium' };
}

/** Where settings say `pass` and kin, words with capitals and digits are one. */
function placeOf({ form, isGeneral, name, value }: Binding, { text }: Text): Place {
  // What is a field as well holds it: `class Access(val password: String = "…")`.
  if (form === 'parameter' && name[0] !== 'this') return 'default';
  if (isGeneral === true && opensApp(name)) return 'log-in';
  // Nothing else is called `pw` and looks like `Winter_2019`.
  if (value.kind === 'text' && /^[_#$@]{0,2}pwd?_?$/i.test(name.at(-1) ?? '') && dated.test(text)) return 'beside';
  const isSetting = isGeneral === true || name[0] === 'appSettings';
  return isSetting && (isChosen(text) || isNumbered(name.at(-1) ?? '', text)) ? 'beside' : 'held';
}

/** `<add key="Erp.Pass" value="…"/>`: a word with a number behind it, under a name that says of what it is the `pass`. */
function isNumbered(name: string, text: string): boolean {
  return /[\w.:-]pass$/i.test(name) && /^[A-Za-z]{5,20}\d{2,4}[!?.]?$/.test(text);
}

const dated = /^[A-Z][a-z]{3,14}[_!@#.-]?(?:19|20)\d\d[!?]?$/;

/** `ENV POSTGRES_PASSWORD postgres`: an image starts with what it is given, be it the name of the service. */
function ofImage(view: View, binding: Binding, literal: Text): Suspect | undefined {
  if (view.home !== 'image' || binding.value !== literal) return undefined;
  const written = binding.name.at(-1) ?? '';
  const name = credentialName(written);
  const judgement = judgeValue(literal.text);
  if (name?.kind !== 'password' || judgement.verdict !== 'weak') return undefined;
  if (name.strength !== 'strong' && !isChosen(literal.text)) return undefined;
  const base = { literal, scope: binding.scope, written, path: binding.name, isForeign: false };
  return { ...base, name, judgement, confidence: 'medium', relation: 'assigned to' };
}

/** The suspicion against a literal, where its name ends near enough before it for the prefilter to see both. */
function under(written: string, nameEnd: number, literal: Text, place: Place): Suspicion | undefined {
  const distance = literal.content.start - 1 - nameEnd;
  // An item of a list has its name's place where it begins.
  if (distance < -1 || distance > nameProximity || literal.text.length < 3) return undefined;
  return suspectBinding(written, literal.text, place);
}

/** What a binding may hold as it stands: a literal, the sides of a choice, a literal that a call only turns into bytes. */
function literalsOf(view: View, binding: Binding): readonly Text[] {
  return mayHoldSuspect(binding) ? textsOf(view, binding.value, binding.scope) : [];
}

/** Most values are no texts, and most names no credential's, which is soon told. */
function mayHoldSuspect(binding: Binding): boolean {
  const { kind } = binding.value;
  if (binding.form === 'import' || kind === 'name' || kind === 'scalar' || kind === 'function' || kind === 'unknown')
    return false;
  return credentialName(settingName(binding).written) !== undefined;
}

function textsOf(view: View, value: Value, scope: ScopeId): readonly Text[] {
  if (value.kind === 'text') return [value];
  // What stands behind `||` and `??` is a fallback, which has a rule of its own when it stands in for the environment.
  if (value.kind === 'either')
    return value.options.flatMap((option) => (option.kind === 'text' ? option : (pieced(view, option, scope) ?? [])));
  // `{"Authorization": {"…"}}`: a name that may have several values has one.
  if (value.kind === 'list') return value.items.length === 1 ? value.items.filter((item) => item.kind === 'text') : [];
  const whole = pieced(view, value, scope);
  // Only the scheme of a header stands before a blank.
  if (whole !== undefined) return /^(?:(?:Bearer|Basic|Token|ApiKey) )?\S+$/.test(whole.text) ? [whole] : [];
  const inner = unwrappedAll(value);
  if (inner.kind === 'text') return [inner];
  if (inner.kind !== 'call') return [];
  // `new StringBuilder("…").append("…")`
  const parts = piecesOfCall(inner.call);
  if (parts !== undefined) {
    const built = pieced(view, { kind: 'joined', parts, range: value.range }, scope);
    return built === undefined || /\s/.test(built.text) ? [] : [built];
  }
  return defaultsOf(view, inner.call);
}

function hasNeighbor(source: string, literal: Text): boolean {
  return literal.text.length >= 3 && literal.text.length <= 4096 && neighborOf(source, literal) !== undefined;
}

function ofNeighbor(view: View, literal: Text): Suspect | undefined {
  if (literal.text.length < 3 || literal.text.length > 4096) return undefined;
  const neighbor = neighborOf(view.source.text, literal);
  if (neighbor === undefined) return undefined;
  const { written, judged = written, place, relation } = neighbor;
  const isLogIn = place === 'compared' && comparesUser(view, literal);
  const suspicion = suspectBinding(judged, literal.text, isLogIn ? 'log-in' : place);
  if (suspicion === undefined) return undefined;
  const scope = lookupIn(view.facts).scopeIdAround(literal.range);
  return { ...suspicion, literal, scope, written, path: [judged], relation, isForeign: true };
}

/** `"https://api.example.org?api_key=…"`, `"username=shop password=…"`, `"X-Api-Key: …"`. */
function ofInner(view: View, literal: Text): Suspect | undefined {
  const inner = innerCredential(literal.text);
  if (inner === undefined || isDocumentation(view, literal.range) || isExample(view, literal.range)) return undefined;
  const { written } = inner;
  const base = {
    literal,
    scope: lookupIn(view.facts).scopeIdAround(literal.range),
    written,
    path: [written],
    isForeign: true,
  };
  return { ...inner, ...base, relation: 'written under' };
}

/** The literal pieces of a text with holes, which are no literals of the file's own; without holes, all of them as one. */
function piecesOf(view: View, value: Value, scope: ScopeId): readonly Text[] {
  if (value.kind !== 'joined') return [];
  const whole = pieced(view, value, scope);
  return whole === undefined ? value.parts.filter((part) => part.kind === 'text') : [whole];
}
