import type { Text } from '../../facts/value.ts';
import type { Range } from '../../text/range.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { nameByLook } from './stand-in-name.ts';
import { isExample } from './surroundings.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { judgeValue } from './value.ts';

/**
 * What an option or a setting is when nobody gives another, where what is said about it says that it is a password:
 * `flag.String("door", "…", "pin of the door")`, `option('bridge', { describe: 'bridge password', default: '…' })`.
 */
export function describedSuspects(view: View): readonly Suspect[] {
  return defaults(view).flatMap((literal) => {
    if (isExample(view, literal.range)) return [];
    const scope = lookupIn(view.facts).scopeIdAround(literal.range);
    const written = writtenBefore(view.source.text, literal.range);
    return [
      suspectAt('password', { literal, scope, written, path: [written, 'password'] }, undefined, 'the default of'),
    ];
  });
}

const defaults = choose('literals', (literal, text) => mayBeOne(literal) && isDescribed(text, literal.range));

/** A cheap necessary condition over the raw text. */
export function mayDescribe(source: string): boolean {
  if (!spoken.test(source)) return false;
  for (const { 0: whole, 1: text = '', index } of source.matchAll(quoted)) {
    const range = { start: index, end: index + whole.length };
    if (isDescribed(source, range) && mayBeOne({ text })) return true;
  }
  return false;
}

const quoted = /["'`]([^\s"'`]{6,100})["'`]/g;

/** Made up by a person or by a program, and no word or number that people read. */
function mayBeOne({ text }: Pick<Text, 'text'>): boolean {
  if (text.length < 6 || text.length > 100 || !/[A-Za-z]/.test(text) || /\s/.test(text)) return false;
  if (nameByLook('word', text) !== undefined) return true;
  const { verdict } = judgeValue(text);
  return verdict === 'random' || (verdict === 'plausible' && /\d/.test(text));
}

const asDefault = /(?:\bdefault_?(?:value)?["']?\s?(?:=>|[:=(])\s{0,9}|\b(?:Value|val):\s{0,4})$/i;
/** What declares an option: what is called so, up to the default among its arguments. */
const declares =
  /\b(?:(?:add|define|new)?_?(?:option|argument|flag|parameter|string|str|opt)(?:var)?p?)\s?\([^()]{0,160}["'`]\s{0,4},\s{0,20}$/i;
const words =
  /^(?:[\w-]{1,20} ){0,3}(?:pass ?word|passwd|pass ?phrase|pass ?code|passwort|kennwort|mot de passe|contrase\u00f1a|senha|wachtwoord|pin|secret|(?:shared|signing) key)\b/i;
/** How those begin, somewhere in a text. */
const spoken =
  /["'`](?:[\w-]{1,20} ){0,3}(?:pass ?(?:word|phrase|code|wd|wort)|kennwort|mot de|contrase|senha|wachtw|pin\b|secret|(?:shared|signing) key)/i;
/** What is said of a password about something else. */
const others =
  /\b(?:files?|path|where|whether|how|asks?|asked|users?|login|length|min\w*|max\w*|polic\w+|prompt|variable|names?|lists?|hash\w*|field|requires?|enable|disable|show|hide|kind|type|example|e\.g|ids?|urls?|hosts?|header|algorithm|manager|reset|version|managed|engine|store|mount)\b/i;

function isDescribed(source: string, { start, end }: Range): boolean {
  const before = source.slice(Math.max(0, start - 240), start);
  if (!asDefault.test(before) && !declares.test(before)) return false;
  const [after = ''] = source.slice(end, end + 200).split(/[;}]|\)\s{0,20}\n/);
  const own = before.split(/[;{}]|\)\s{0,20}\n/).at(-1) ?? '';
  for (const [, said = ''] of `${own}\n${after}`.matchAll(saying))
    if (words.test(said) && !others.test(said)) return true;
  return false;
}

const saying = /["'`]([^"'`\n]{0,140})["'`]/g;

/** What the option is called, as far as it stands before. */
function writtenBefore(source: string, { start }: Range): string {
  const own =
    source
      .slice(Math.max(0, start - 200), start)
      .split(/[;}]|\)\s{0,20}\n/)
      .at(-1) ?? '';
  return /["'`:](?:--?\w,? ?)?-{0,2}([A-Za-z][\w.-]{1,40})/.exec(own)?.[1] ?? 'default';
}
