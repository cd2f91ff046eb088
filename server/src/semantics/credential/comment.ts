import { FILE_SCOPE } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import type { Range } from '../../text/range.ts';
import { placedWords } from '../../text/shell-words.ts';
import { choose } from '../choose.ts';
import type { View } from '../view.ts';
import { noted, simpleCommands } from './command-line.ts';
import { secretsOf } from './command-secrets.ts';
import { givenTo, isCodeLine } from './comment-calls.ts';
import { isInvented, isMeant, isTyped, notedIn, type Noted } from './comment-notes.ts';
import { toldIn } from './comment-words.ts';
import { kindUnder } from './alone.ts';
import { isFilled } from './filled.ts';
import { innerCredential } from './inner.ts';
import { isPersonal, suspectBinding, type Suspicion } from './judge.ts';
import { credentialName } from './name.ts';
import { neighborOf } from './neighbor.ts';
import { isDocumentation } from './surroundings.ts';
import { suspectAt, type Suspect } from './suspect.ts';
import { credentialInUrl, type CredentialUrl } from './url.ts';
import { judgeValue, type Judgement } from './value.ts';

/** `password = "…"`, `headers["X-Api-Key"] = '…'`, `const PASSWORD: &str = "…"`, `secret := []byte("…")`, with quotes. */
const quoted =
  /(["'`]?)([A-Za-z_$][\w$.-]{1,60})\1\]?\s*(?::\s*[&\w<>]+\s*=|:=|=>|[:=])\s*(?:[bB]|\[\]byte\(|[\w.]{1,30}\()?(["'`])([^"'`\n]{3,200})\3/g;
/** The same without quotes, on a line of its own. */
const bare =
  /^[ \t/*#;!-]{0,40}(?:(?:export |set |ENV |ARG |Environment=|-e |--env )?([A-Za-z_$][\w$.-]{1,60})\s*[:=]\s*|ENV ([A-Z_][A-Z\d_]{1,60}) |(requirepass|masterauth|bindpw|BINDPW|password) )([^\s"'`<>{}()]{6,200})(?:[ \t]{1,9}(?:#|\/\/)[ \t][^\n]{0,200})?[ \t\r]*$/gm;
/** `name="password" value="…"`. */
const pair = /\bname\s*=\s*["']([\w.-]{2,60})["']\s+value\s*=\s*["']([^"'\n<>]{3,200})["']/g;
/** `name="password" value="…"` and `<password>…</password>`. */
const inMarkup =
  /(?:name|key)=["']([\w.:-]{2,60})["'](?:\s{1,8}value=["']|>)([^"'\s<>]{3,200})(?=["']|<\/)|<([A-Za-z][\w.:-]{1,60})>([^<>\s]{3,200})(?=<\/)/g;

const besideUser = /\buser(?:name)?["']?\s{0,4}(?:=>|[:=])[^\n]{0,60}$/i;

/** Credentials that stand in code which was commented out: nothing uses them, but they may still open something. */
export function commentSuspects(view: View): readonly Suspect[] {
  return [...notesOf(view), ...documented(view)];
}

/** What the texts tell that stand for themselves, as documentation does. */
function documented(view: View): readonly Suspect[] {
  return tellingTexts(view).flatMap(({ text, range, content }) =>
    isDocumentation(view, range) && view.source.text.slice(content.start, content.end) === text
      ? toldIn(text).map((noted) => ofNote(noted, content.start))
      : [],
  );
}

const tellingTexts = choose(
  'literals',
  ({ text }) => /\n/.test(text) && text.length < 10_000 && toldIn(text).length > 0,
);

function notesOf(view: View): readonly Suspect[] {
  return tellingComments(view).flatMap(({ text, range }) => {
    const found: Suspect[] = [];
    // What documents shows how something is used.
    const documents = /^(?:\/\*\*|\/\/[/!]|\/\*!|#!)|@example|```/.test(text);
    quoted.lastIndex = 0;
    for (let match = quoted.exec(text); match !== null; match = quoted.exec(text)) {
      const [whole, , written = '', , value = ''] = match;
      const end = match.index + whole.length;
      const isCode =
        isStatement(text, match.index, end) || ((isInvented(value) || isTyped(value)) && isCodeLine(text, end));
      // `user: 'shop', pass: '…'`
      const isOfUser =
        /^pass$/i.test(written) &&
        isInvented(value) &&
        besideUser.test(text.slice(Math.max(0, match.index - 80), match.index));
      found.push(
        ...suspected(isOfUser ? 'password' : written, value, range.start + end - 1, documents, isCode || isOfUser),
      );
      // `on staging: apiKey = '…'`: the first word was none of it.
      if (credentialName(written) === undefined) quoted.lastIndex = match.index + written.length;
    }
    const url = documents ? undefined : credentialInUrl(text);
    if (url?.isPlaceholder === false) found.push(ofUrl(text, url, range.start));
    for (const match of text.matchAll(bare)) {
      const [whole, name, variable, word, value = ''] = match;
      const written = name ?? variable ?? word ?? '';
      const end = range.start + match.index + whole.lastIndexOf(value) + value.length;
      const isCode = isChosenByPerson(judgeValue(value)) && (isInvented(value) || (!view.isCode && isPersonal(value)));
      if (value.length >= 8 || isCode) found.push(...suspected(written, value, end, documents, isCode));
      if (!view.isCode) found.push(...ofSetting(written, value, end));
    }
    if (text.startsWith('<!--')) {
      for (const match of text.matchAll(inMarkup)) {
        const [whole, name, value, element, content] = match;
        const given = value ?? content ?? '';
        const end = range.start + match.index + whole.length;
        found.push(...suspected(name ?? element ?? '', given, end, false, isInvented(given)));
      }
    }
    if (!documents) found.push(...shown(text, range.start, codeBefore(view, range)), ...ofCommands(view, range));
    found.push(...toldIn(text).map((noted) => ofNote(noted, range.start)));
    if (found.length === 0) return [];
    const isExample = isOfExample(view.source.text, range);
    return once(found).filter(({ judgement }) => judgement.verdict === 'random' || !isExample);
  });
}

const tellingComments = choose('comments', ({ text }) => {
  return text.length <= 10_000 && /[^\s"'`]{8}|[=:]\s?[^\s"'`]{6}/.test(text);
});

/** The code on the line where a comment starts. */
function codeBefore({ source: { text } }: View, { start }: Range): string {
  return text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 200), start);
}

/** True where the lines of comment around say that they show how something is used: a password there is made up. */
function isOfExample(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 1200), start).split('\n');
  const after = text
    .slice(end, end + 600)
    .split('\n')
    .slice(1);
  const isComment = (line: string): boolean => /^\s*(?:#|\/\/|\*|--)/.test(line);
  const above = before.slice(before.findLastIndex((line, at) => at < before.length - 1 && !isComment(line)) + 1);
  const below = after.slice(0, after.findIndex((line) => !isComment(line)) + 1 || undefined);
  return /\busage|(?<![.@/-])\bexamples?(?!\.\w)|\be\.g\.|#[ \t]{0,40}=>|^\s{0,40}(?:\/\/|\*)\s{0,40}=>|```|:call-seq:|>>> /im.test(
    [...above, ...below].join('\n'),
  );
}

const quotedText = /(["'`])([^"'`\\\n]{6,300})\1/g;
/** A header, query or connection string that a comment shows as it was used; prose has no random values. */
const line = /[^\n]+/g;

/** `# pass: …`, `# api.key=…` in settings, where names mean what they say, alone or with the one around them. */
function ofSetting(path: string, value: string, end: number): Suspect[] {
  const parts = path.split('.');
  const both = parts.slice(-2).join('.');
  if (parts.length > 1 && credentialName(parts.at(-1) ?? '') === undefined)
    return credentialName(both)?.strength === 'strong' && judgeValue(value).verdict === 'random'
      ? suspected(both.replace('.', '_'), value, end, false)
      : [];
  const name = credentialName(path);
  if (name?.strength !== 'weak' || name.kind !== 'password' || !(isInvented(value) || isPersonal(value))) return [];
  return isChosenByPerson(judgeValue(value)) ? suspected('password', value, end, false, true) : [];
}

/** Each value once, the first ground before others. */
function once(found: readonly Suspect[]): Suspect[] {
  return found.filter(({ literal: { range } }, at) =>
    found.slice(0, at).every(({ literal: other }) => other.range.end <= range.start || other.range.start >= range.end),
  );
}

const modifiers =
  /^[\s/*#;-]*(?:(?:const|let|var|val|final|static|public|private|protected|internal|readonly|export|global|my|def|auto|char|string|String|self|this)[\s.]+){0,4}[$@]?(?:[\w.]+\[["']?)?$/;
const ending = /^["'\])\s;,}]*(?:$|\/\/|#|\*\/)/;

/** True where a line of a comment is nothing but the statement that stands from one offset to another. */
function isStatement(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return modifiers.test(text.slice(from, start)) && ending.test(text.slice(end, to === -1 ? undefined : to));
}

/** What a comment shows in use: pairs, notes and calls. */
function shown(text: string, offset: number, before: string): Suspect[] {
  const pairs = [...text.matchAll(pair)].flatMap(({ 0: whole, 1: name = '', 2: value = '', index }) =>
    suspected(name, value, offset + index + whole.length - 1, false, true),
  );
  const notes = notedIn(text, before).flatMap(({ written, value, end }) =>
    suspected(written, value, offset + end, false, true),
  );
  return [...pairs, ...notes, ...beside(text, offset)];
}

/** `setPassword("…")`, `headers.set("X-Api-Key", "…")`, `curl -H 'X-Api-Key: …'`, all random, since a comment may just explain. */
function beside(comment: string, offset: number): Suspect[] {
  const found: Suspect[] = [];
  for (const { 0: whole, 2: value = '', index } of comment.matchAll(quotedText)) {
    const range = { start: index, end: index + whole.length };
    const neighbor = neighborOf(comment, { range });
    const suspicion = neighbor === undefined ? undefined : suspectBinding(neighbor.written, value, 'comment');
    const isSure = suspicion?.judgement.verdict === 'random' || (isInvented(value) && isCodeLine(comment, range.end));
    if (neighbor !== undefined && suspicion !== undefined && isSure)
      found.push(...suspected(neighbor.written, value, offset + range.end - 1, false, true));
    else if (neighbor === undefined) {
      const url = credentialInUrl(value);
      if (url?.isPlaceholder === false) found.push(ofUrl(value, url, offset + index + 1));
      const literal: Text = { kind: 'text', text: value, range, content: range };
      const written = isFilled(comment, literal) && isMeant(value) ? 'password' : besideOwn(comment, index, value);
      if (written !== undefined) found.push(ofNote({ written, value, end: range.end - 1 }, offset));
      else found.push(...givenTo(comment, range, value, offset));
    }
  }
  for (const { 0: whole, index } of comment.matchAll(line)) {
    const inner = innerCredential(whole);
    if (inner === undefined || (inner.name.strength !== 'strong' && inner.confidence !== 'high')) continue;
    const range = { start: offset + index + whole.search(/\S/), end: offset + index + whole.trimEnd().length };
    const literal: Text = { kind: 'text', text: whole.trim(), range, content: range };
    const base = { literal, scope: FILE_SCOPE, written: inner.written, path: [inner.written], isForeign: true };
    if (!found.some((other) => other.literal.range.start >= range.start && other.literal.range.end <= range.end))
      found.push({ ...inner, ...base, confidence: 'medium', relation: 'commented out under' });
  }
  return found;
}

/** `{ user: 'shop', code: '…' }`: what stands beside a user and tells by itself that it is a secret. */
function besideOwn(comment: string, at: number, value: string): string | undefined {
  const before = comment.slice(Math.max(0, at - 100), at);
  const [named = '', name] = /(\w{1,30})["'`]?\s?(?:=>|[:=])\s?$/.exec(before) ?? [];
  return name !== undefined && besideUser.test(before.slice(0, -named.length)) && kindUnder(name, value) === 'secret'
    ? 'secret'
    : undefined;
}

/** `# curl -u shop:…`: a command that was run once; what a person would choose may be an example's. */
function ofCommands({ source, isCode }: View, range: Range): Suspect[] {
  return [...source.text.slice(range.start, range.end).matchAll(line)].flatMap(({ 0: whole, index }) => {
    const lead = noted.exec(whole)?.[0].length;
    if (lead === undefined) return [];
    const { words, places } = placedWords(whole.slice(lead), range.start + index + lead);
    return secretsOf(source.text, simpleCommands({ words, places })).flatMap(
      ({ literal, written, kind, judgement }): Suspect[] => {
        const isMeant = isInvented(literal.text) || (!isCode && isPersonal(literal.text));
        if (judgement.verdict !== 'random' && judgement.verdict !== 'plausible' && !isMeant) return [];
        const place = { literal, scope: FILE_SCOPE, written, path: [written] };
        return [suspectAt(kind, place, judgement, 'commented out under')];
      },
    );
  });
}

function ofUrl(text: string, { password, scheme }: CredentialUrl, offset: number): Suspect {
  const range = { start: offset + password.start, end: offset + password.end };
  const value = text.slice(password.start, password.end);
  const judgement = judgeValue(value);
  const literal: Text = { kind: 'text', text: value, range, content: range };
  const written = scheme === '' ? 'password' : `${scheme.toLowerCase()}://`;
  const place = { literal, scope: FILE_SCOPE, written, path: ['password'] };
  const isReal = judgement.verdict === 'random' || judgement.verdict === 'plausible' || isChosenByPerson(judgement);
  const confidence = isReal && !explains(text, password.start) ? 'medium' : 'low';
  return { ...suspectAt('password', place, judgement, 'commented out under'), confidence };
}

/** Letters and digits as a person mixes them. */
function isChosenByPerson({ verdict, reason }: Judgement): boolean {
  return verdict === 'weak' && reason === 'a password that a person chose';
}

/** True where the words before it on its line say that it only shows how something is written. */
function explains(text: string, at: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 300), at);
  return /\b(?:e\.g|i\.e|eg|example|sample|like|such as|format|usage|looks|default|returns?|where|if|when|instead)\b/i.test(
    before,
  );
}

/** What prose tells, whatever comment it stands in. */
function ofNote({ written, value, end }: Noted, offset: number): Suspect {
  const range = { start: offset + end - value.length, end: offset + end };
  const literal: Text = { kind: 'text', text: value, range, content: range };
  const kind = credentialName(written)?.kind ?? 'secret';
  return suspectAt(
    kind,
    { literal, scope: FILE_SCOPE, written, path: [written] },
    judgeValue(value),
    'commented out under',
  );
}

/** `end` is where the value ends; `isCode` tells that the line is a statement that was commented out. */
function suspected(path: string, value: string, end: number, isDocumentation: boolean, isCode = false): Suspect[] {
  const written = path.split('.').at(-1) ?? '';
  const suspicion: Suspicion | undefined = suspectBinding(written, value, 'comment');
  if (suspicion === undefined || isDocumentation) return [];
  const range = { start: end - value.length, end };
  const literal: Text = { kind: 'text', text: value, range, content: range };
  const base = { literal, scope: FILE_SCOPE, written, path: [written], isForeign: true };
  // What nobody would write as an example is a password with words behind it, too.
  const { name, judgement } = suspicion;
  const isPassword = name.kind === 'password' && name.strength === 'strong' && judgement.verdict === 'plausible';
  const confidence = isCode || isPassword ? 'medium' : suspicion.confidence;
  return [{ ...suspicion, ...base, confidence, relation: 'commented out under' }];
}
