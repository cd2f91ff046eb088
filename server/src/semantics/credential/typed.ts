import type { Binding } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { mayBePassword } from './account-pairs.ts';
import { suspectBinding } from './judge.ts';
import { credentialName } from './name.ts';
import type { Suspect } from './suspect.ts';
import { wordsOf } from './words.ts';
import { wordSet } from '../../text/word-set.ts';

/**
 * Literals that are compared with what somebody typed as a password, under whatever name: `typed == "…"` behind
 * `val typed = password.text.toString()`, `given === '…'` behind `given = prompt('Password')`.
 */
export function typedSuspects(view: View): readonly Suspect[] {
  return compared(view).flatMap((literal) => {
    const name = comparedWith(view.source.text, literal);
    const asked = name === undefined ? undefined : askedFor(view, literal, name);
    const suspicion = asked === undefined ? undefined : suspectBinding('password', literal.text, 'compared');
    if (suspicion === undefined || name === undefined) return [];
    const scope = lookupIn(view.facts).scopeIdAround(literal.range);
    const base = { literal, scope, written: name, path: ['password'], isForeign: true } as const;
    return [{ ...suspicion, ...base, relation: 'compared with' }];
  });
}

const compared = choose(
  'literals',
  (literal, text) => mayBePassword(literal.text) && comparedWith(text, literal) !== undefined,
);

const before =
  /(?<![\w$.>])(?:\$|@)?([A-Za-z_][\w$]{0,40})(?:\.(?:trim|strip|to_s|text|value|chomp)(?:\(\))?)?\s{0,4}(?:[=!]==?|\.equals\(|\.eql\?\(?|\bis\b)\s{0,4}\(?$/;
const behind = /^\)?\s{0,4}(?:[=!]==?\s{0,4}|\.equals\(\s{0,4})[$@]?([A-Za-z_]\w{0,40})(?![\w.([])/;

/** The plain name that a literal is compared with, on either side, unless that says itself what it is. */
function comparedWith(text: string, { range: { start, end } }: Pick<Text, 'range'>): string | undefined {
  const name = (before.exec(text.slice(Math.max(0, start - 80), start)) ?? behind.exec(text.slice(end, end + 80)))?.[1];
  return name === undefined || credentialName(name) !== undefined ? undefined : name;
}

/** What the value of a name is asked for by, where that is a password: the nearest one that the places around see. */
function askedFor(view: View, { range }: Text, name: string): string | undefined {
  const lookup = lookupIn(view.facts);
  const around = lookup.scopesSeenAt(range);
  const own = [...lookup.bindingsNamed(name), ...lookup.bindingsNamed(`$${name}`)]
    .filter(
      ({ form, scope, name: path }) =>
        path.length === 1 && around.has(scope) && (form === 'declaration' || form === 'assignment'),
    )
    .findLast((binding) => binding.range.start < range.start);
  return own === undefined ? undefined : asksFor(view, own);
}

/** What looks at a password or makes something else of it. */
const others = wordSet(
  'hash hashed digest md5 sha1 sha256 sha512 crypt bcrypt encrypt decrypt len length count size score strength index find valid validate ' +
    'is has verify check match matches test level kind type typeof error label hint message random uuid classify policy rule',
);
const prompts =
  /(?:input|getpass|prompt|askpass|read_?line|read_?password|question|gets)\w{0,12}[\s(].{0,60}(?:pass(?:word|phrase|code)?|pwd|\bpin)\b|\bgetpass\(/i;
/** `strength(password)`: something else is made of it. */
const handedOn = /(\w{1,40})\(\s{0,4}[$@]?(?:\w{1,40}(?:\.|->)){0,3}\w{0,30}(?:pass|pwd|pw)\w{0,30}(?=[,)])/i;
const keeps = /^(?:String|str|new|trim|strip|toString|to_s|valueOf|from|strval|Text|get)$/;

function asksFor({ source: { text } }: View, { value, range, nameRange, name }: Binding): string | undefined {
  if (value.kind === 'function' || value.kind === 'text' || value.kind === 'scalar') return undefined;
  const from = value.range.start > nameRange.start ? value.range : range;
  const given = text.slice(from.start, Math.min(from.end, from.start + 240));
  if (prompts.test(given)) return 'password';
  const handed = handedOn.exec(given)?.[1];
  if (handed !== undefined && !keeps.test(handed)) return undefined;
  const written = (given.match(/[A-Za-z_]\w{1,40}/g) ?? []).filter((word) => word !== name.at(-1)?.replace('$', ''));
  if (written.some((word) => wordsOf(word).some((part) => others.has(part)))) return undefined;
  return written.find((word) => {
    const bare = word.replace(
      /^(?:get|read|edit|txt|text|input|field)_?(?=[A-Z_p])|_?(?:field|input|box|edit|text)$/gi,
      '',
    );
    return /^(?:pass|pw|pwd)$/i.test(bare) || credentialName(bare)?.kind === 'password';
  });
}

const speaks = /pass|pwd|\bpw\b/i;
const comparison =
  /[\w$)]\s{0,4}(?:[=!]==?|\.equals\(|\.eql\?\(?|\bis\b)\s{0,4}\(?["'`]([^\s"'`]{4,64})["'`]|["'`]([^\s"'`]{4,64})["'`]\)?\s{0,4}(?:[=!]==?|\.equals\()\s{0,4}[\w$@]/g;

/** A cheap necessary condition over the raw text. */
export function mayCompareTyped(text: string): boolean {
  if (!speaks.test(text)) return false;
  for (const [, first, second] of text.matchAll(comparison)) if (mayBePassword(first ?? second ?? '')) return true;
  return false;
}
