import { FILE_SCOPE } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import type { Range } from '../../text/range.ts';
import { placedWords } from '../../text/shell-words.ts';
import type { View } from '../view.ts';
import { noted, simpleCommands } from './command-line.ts';
import { secretsOf } from './command-secrets.ts';
import { innerCredential } from './inner.ts';
import { suspectBinding, type Suspicion } from './judge.ts';
import { credentialName } from './name.ts';
import { neighborOf } from './neighbor.ts';
import type { Suspect } from './suspects.ts';
import { credentialInUrl, type CredentialUrl } from './url.ts';
import { judgeValue } from './value.ts';

/** `password = "…"`, `apiKey: '…'`, `const PASSWORD: &str = "…"`, with the quotes of code. */
const quoted =
  /(["'`]?)([A-Za-z_$][\w$.-]{1,60})\1\s*(?::\s*[&\w<>]+\s*=|:=|=>|[:=])\s*[bB]?(["'`])([^"'`\n]{3,200})\3/g;
/** The same without quotes, on a line of its own. */
const bare =
  /^[ \t/*#;-]{0,40}(?:export |set |ENV |ARG )?([A-Za-z_$][\w$.-]{1,60})\s*[:=]\s*([^\s"'`<>{}()]{8,200})\s*$/gm;

/** `name="password" value="…"` and `<password>…</password>`. */
const inMarkup =
  /(?:name|key)=["']([\w.:-]{2,60})["']\s{1,8}value=["']([^"'\s]{3,200})(?=["'])|<([A-Za-z][\w.:-]{1,60})>([^<>\s]{3,200})(?=<\/)/g;

/** Credentials that stand in code which was commented out: nothing uses them, but they may still open something. */
export function commentSuspects(view: View): readonly Suspect[] {
  return view.facts.comments.flatMap(({ text, range }) => {
    if (text.length > 10_000 || !/[=:(]|<\//.test(text)) return [];
    const found: Suspect[] = [];
    // What documents shows how something is used.
    const isDocumentation = /^(?:\/\*\*|\/\/[/!]|\/\*!|#!)|@example|```/.test(text);
    quoted.lastIndex = 0;
    for (let match = quoted.exec(text); match !== null; match = quoted.exec(text)) {
      const [whole, , written = '', , value = ''] = match;
      found.push(...suspected(written, value, range.start + match.index + whole.length - 1, isDocumentation));
      // `on staging: apiKey = '…'`: the first word was none of it.
      if (credentialName(written) === undefined) quoted.lastIndex = match.index + written.length;
    }
    const url = isDocumentation ? undefined : credentialInUrl(text);
    if (url?.isPlaceholder === false) found.push(ofUrl(text, url, range.start));
    for (const match of text.matchAll(bare)) {
      const [whole, written = '', value = ''] = match;
      found.push(...suspected(written, value, range.start + match.index + whole.trimEnd().length, isDocumentation));
    }
    if (text.startsWith('<!--')) {
      for (const match of text.matchAll(inMarkup)) {
        const [whole, name, value, element, content] = match;
        found.push(
          ...suspected(name ?? element ?? '', value ?? content ?? '', range.start + match.index + whole.length, false),
        );
      }
    }
    if (!isDocumentation) found.push(...beside(text, range.start), ...ofCommands(view, range));
    return found;
  });
}

const quotedText = /(["'`])([^"'`\\\n]{8,300})\1/g;
/** A header, query or connection string that a comment shows as it was used; prose has no random values. */
const line = /[^\n]+/g;

/** `setPassword("…")`, `headers.set("X-Api-Key", "…")`, `curl -H 'X-Api-Key: …'`, all random, since a comment may just explain. */
function beside(comment: string, offset: number): Suspect[] {
  const found: Suspect[] = [];
  for (const { 0: whole, 2: value = '', index } of comment.matchAll(quotedText)) {
    const range = { start: index, end: index + whole.length };
    const neighbor = neighborOf(comment, { range });
    const suspicion = neighbor === undefined ? undefined : suspectBinding(neighbor.written, value, 'comment');
    if (neighbor !== undefined && suspicion?.judgement.verdict === 'random')
      found.push(...suspected(neighbor.written, value, offset + range.end - 1, false));
  }
  for (const { 0: whole, index } of comment.matchAll(line)) {
    const inner = innerCredential(whole);
    if (inner === undefined || inner.name.strength !== 'strong') continue;
    const range = { start: offset + index + whole.search(/\S/), end: offset + index + whole.trimEnd().length };
    const literal: Text = { kind: 'text', text: whole.trim(), range, content: range };
    const base = { literal, scope: FILE_SCOPE, written: inner.written, path: [inner.written], isForeign: true };
    if (!found.some((other) => other.literal.range.start >= range.start && other.literal.range.end <= range.end))
      found.push({ ...inner, ...base, confidence: 'medium', relation: 'commented out under' });
  }
  return found;
}

/** `# curl -u shop:…`: a command that was run once; what a person would choose may be an example's. */
function ofCommands({ source }: View, range: Range): Suspect[] {
  return [...source.text.slice(range.start, range.end).matchAll(line)].flatMap(({ 0: whole, index }) => {
    const lead = noted.exec(whole)?.[0].length;
    if (lead === undefined) return [];
    const { words, places } = placedWords(whole.slice(lead), range.start + index + lead);
    return secretsOf(source.text, simpleCommands({ words, places })).flatMap(
      ({ literal, written, kind, judgement }): Suspect[] => {
        if (judgement.verdict !== 'random' && judgement.verdict !== 'plausible') return [];
        const name = { kind, strength: 'strong' } as const;
        const base = { literal, scope: FILE_SCOPE, written, path: [written], isForeign: true };
        return [{ ...base, name, judgement, confidence: 'medium', relation: 'commented out under' }];
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
  const base = { literal, scope: FILE_SCOPE, written, path: ['password'], isForeign: true };
  const confidence = judgement.verdict === 'random' || judgement.verdict === 'plausible' ? 'medium' : 'low';
  const name = { kind: 'password', strength: 'strong' } as const;
  return { ...base, name, judgement, confidence, relation: 'commented out under' };
}

/** `end` is where the value ends. */
function suspected(path: string, value: string, end: number, isDocumentation: boolean): Suspect[] {
  const written = path.split('.').at(-1) ?? '';
  const suspicion: Suspicion | undefined = suspectBinding(written, value, 'comment');
  if (suspicion === undefined || isDocumentation) return [];
  const range = { start: end - value.length, end };
  const literal: Text = { kind: 'text', text: value, range, content: range };
  const base = { literal, scope: FILE_SCOPE, written, path: [written], isForeign: true };
  return [{ ...suspicion, ...base, relation: 'commented out under' }];
}
