import type { Text } from '../../facts/value.ts';
import type { Binding } from '../../facts/facts.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { speaksOfOther } from './other-names.ts';
import { peeled } from './peel.ts';
import { isPassphrase } from './phrase.ts';
import { lookingTexts, nameByLook } from './stand-in-name.ts';
import { isDocumentation, isExample } from './surroundings.ts';
import { suspectAt, type Suspect } from './suspect.ts';

/** What a name may be written as before what stands in for it: `given`, `this.seed`, `@word`, `settings["panel.word"]`. */
const name = String.raw`[$@&]{0,2}[A-Za-z_][\w$]{0,40}(?:(?:\??\.|->|::)\$?[\w$]{1,40}|\(\)|\[["']?[\w.:-]{1,60}["']?\]){0,4}[?!]{0,2}`;
/** The last steps from what is there to what there is instead. */
const operator = new RegExp(
  String.raw`(${name}|\(["']([\w.:-]{1,60})["']\)(?:\??\.\w{1,20}\(\))?)\s{0,40}(?:(?:\|\||\?\?|\?:)=?|\bor\b)\s{0,40}$`,
);
const called = new RegExp(
  String.raw`(${name})\s{0,40}\.(?:unwrap_or|unwrap_or_else|or_else|orElse|orElseGet|getOrElse|getOrDefault|if_?[bB]lank|if_?[eE]mpty|[dD]efaultIfEmpty)\s?[({]\s{0,20}(?:\|\w{0,9}\||\(\)\s?->|\w{1,9}\s?->)?\s{0,20}[({]?\s{0,9}$`,
);
/** `if (given == null) given = "…"`, `if not given: return "…"`, `if (string.IsNullOrEmpty(given)) return "…"`. */
const nothing = String.raw`(?:null|nil|None|undefined|""|'')`;
const asked = new RegExp(
  String.raw`\bif\s{0,3}\(?\s{0,3}(?:(?:!|not\s)\s{0,2}(?:isset\()?(${name})\)?|(${name})\s{0,2}(?:={2,3}|\bis\b)\s{0,2}${nothing}|(?:\w{1,20}\.)?(?:IsNullOr\w{1,12}|is(?:Null|Empty|Blank)\w{0,10}|empty|is_null|len|strlen)\((${name})\)(?:\s?={2,3}\s?0)?|(${name})\.(?:isEmpty|isBlank|isNullOr\w{1,5}|is_empty)\(\))\s{0,3}\)?\s{0,3}(?:[:{]|then)?\s{0,40}(?:return\s{1,4}|${name}\s{0,4}:?=\s{0,4})\(?$`,
);
/** `given is { Length: > 0 } t ? t : "…"`, `has("sftp.word") ? get("sftp.word") : "…"`. */
const chosen = new RegExp(
  String.raw`(["']?[\w$.:-]{1,60}["']?)[^?\n"']{0,60}\?\s{0,20}[^?:\n"']{0,60}\1\)?\s{0,20}:\s{0,20}$`,
);
/** `catch (…) { return "…" }`, `runCatching { … }.getOrElse { "…" }`, behind something that reads a file or a setting. */
const failed = new RegExp(
  String.raw`\b(?:read\w{0,20}|load\w{0,20}|get\w{0,20}|require|fetch\w{0,20}|open)\s?\([^\n()]{0,20}["']([\w./:-]{2,80})["'][^\n;]{0,20}[;\n\s]{0,40}\}\s{0,20}(?:catch\s{0,3}\([^()\n]{1,80}\)\s{0,3}\{\s{0,20}(?:return\s)?\s{0,4}|\.(?:getOrElse|getOrDefault|recover)\s?[({]\s{0,9})$`,
);
/** Words of a language, and what is called on something. */
const aside = /\b(?:public|private|protected|internal|type)\b|\.\w{1,40}\(/g;
const patterns = [operator, called, asked, chosen, failed];

interface Instead {
  readonly written: string;
  readonly kind: 'password' | 'secret';
}

/** What a text stands in for, by what is written before it, where that says little and the text looks like nothing but a secret. */
function insteadOf(source: string, start: number, text: string): Instead | undefined {
  if (!'|?:=({ \n\tr>'.includes(source[start - 1] ?? '')) return undefined;
  const before = source.slice(Math.max(0, start - 260), start);
  for (const pattern of patterns) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const subject = match.slice(1).findLast((part?: string) => part !== undefined && part !== '') ?? '';
    const last = /([\w$-]{1,60})[^\w$]{0,6}$/.exec(subject)?.[1] ?? '';
    const written = last.length < 3 ? 'value' : last;
    const look = nameByLook(written, text);
    const line = before.slice(before.lastIndexOf('\n', match.index) + 1).replace(aside, ' ');
    if (look === undefined || subject === '' || speaksOfOther(line)) return undefined;
    return { written, kind: look.kind === 'password' ? 'password' : 'secret' };
  }
  return undefined;
}

/** `(body, word = "…"`, `word: String = "…"`: where a parameter is what it is when nobody gives another. */
const parameter =
  /[(,]\s{0,40}(?:[\w<>?[\].]{1,40}\s{1,4}){0,3}\$?([\w$]{1,60})(?:\s{0,3}\??:\s{0,3}[\w<>?.|\[\] ]{1,40})?\s{0,3}=\s{0,3}b?$/;
const wordy = /(?:^|_)(?:word|phrase|pass)$/i;
const hashing = /pass_?phrase|password|hmac|md5|sha_?\d|crypt|unlock/i;

/** What a parameter is when nobody gives another, where it looks like a secret; words in a row where they are hashed. */
function ofDefault(source: string, { form, name: path, value }: Binding): 'password' | 'secret' | undefined {
  if (form !== 'parameter' || value.kind !== 'text' || value.text.length < 8 || value.text.length > 200)
    return undefined;
  const written = path.at(-1) ?? '';
  const look = nameByLook(written, value.text);
  if (look !== undefined) return look.kind === 'password' ? 'password' : 'secret';
  if (!wordy.test(written) || !isPassphrase(value.text)) return undefined;
  return hashing.test(source.slice(value.range.end, value.range.end + 400)) ? 'password' : undefined;
}

/** A cheap necessary condition over the raw text. */
export function mayStandInstead(source: string): boolean {
  if (wordyDefault.test(source)) return true;
  for (const { text, start, end } of lookingTexts(source)) {
    const at = peeled(source, { start, end }).start;
    if (insteadOf(source, at, text) !== undefined) return true;
    const written = parameter.exec(source.slice(Math.max(0, start - 160), start))?.[1];
    if (written !== undefined && nameByLook(written, text) !== undefined) return true;
  }
  return false;
}

const wordyDefault = /(?:word|phrase|pass)(?:\s?:\s?\w{1,12})?\s?=\s?["'][a-z]{3,20}(?: [a-z\d]{2,20}){2,11}["']/i;

const standing = choose('literals', (literal, text) => {
  if (literal.text.length < 8 || literal.text.length > 200) return false;
  return (
    nameByLook('word', literal.text) !== undefined &&
    insteadOf(text, peeled(text, literal.range).start, literal.text) !== undefined
  );
});

const defaults = choose('bindings', (binding, text) => ofDefault(text, binding) !== undefined);

/** Texts that stand in for what is not given, whose names say little, but whose look says that they are secrets. */
export function insteadSuspects(view: View): readonly Suspect[] {
  const found = standing(view).flatMap((literal): readonly Suspect[] => {
    if (isDocumentation(view, literal.range) || isExample(view, literal.range)) return [];
    const instead = insteadOf(view.source.text, peeled(view.source.text, literal.range).start, literal.text);
    return instead === undefined ? [] : [suspected(view, literal, instead)];
  });
  const given = defaults(view).flatMap((binding) => {
    const kind = ofDefault(view.source.text, binding);
    const { value, name: path } = binding;
    return kind === undefined || value.kind !== 'text'
      ? []
      : [suspected(view, value, { written: path.at(-1) ?? '', kind })];
  });
  return [...found, ...given];
}

function suspected(view: View, literal: Text, { written, kind }: Instead): Suspect {
  const scope = lookupIn(view.facts).scopeIdAround(literal.range);
  return suspectAt(kind, { literal, scope, written, path: [written, kind] }, undefined, 'the default of');
}
