import type { ScopeId, Text, Value } from '../../facts/value.ts';
import { contains, type Range } from '../../text/range.ts';
import { choose } from '../choose.ts';
import { lookupIn } from '../lookup.ts';
import type { View } from '../view.ts';
import { pieced } from './pieced.ts';
import { credentialInUrl, schemeBefore, userinfo, type CredentialUrl } from './url.ts';

/** A text of a file that carries a URL with a password. */
export interface UrlInCode {
  readonly range: Range;
  /** The text without its quotes. */
  readonly content: Range;
  readonly text: string;
  readonly url: CredentialUrl;
  /** True when the text is nothing but the URL or connection string. */
  readonly isWhole: boolean;
}

/** The texts of a file with a real password in a URL or connection string: literals, and pieces between holes. */
export function urlsInCode(view: View): readonly UrlInCode[] {
  const found = urlLiterals(view).flatMap((literal) => urlIn(literal) ?? []);
  if (view.home !== 'code') return found;
  const known = new Set(found.map(({ range }) => range.start));
  const inPieces = piecesOf(view).flatMap((piece) => (known.has(piece.range.start) ? [] : (urlIn(piece) ?? [])));
  for (const { range } of inPieces) known.add(range.start);
  const others = templatesIn(view).filter(({ range }) => !known.has(range.start));
  return [...found, ...inPieces, ...others].sort((a, b) => a.range.start - b.range.start);
}

const urlLiterals = choose('literals', (literal) => urlIn(literal) !== undefined);
const joinedBindings = choose('bindings', ({ value }) => value.kind === 'joined');
const joinedCalls = choose('calls', ({ args }) => args.some(({ value }) => value.kind === 'joined'));

function urlIn({ range, content, text }: Text): UrlInCode | undefined {
  if (text.length < 10 || text.length > 4096 || !/:\/\/|=|@/.test(text)) return undefined;
  const url = credentialInUrl(text);
  if (url === undefined || url.isPlaceholder) return undefined;
  const trimmed = text.trim();
  // A password may end as a sentence does.
  const around = text.slice(0, url.password.start) + text.slice(url.password.end);
  const isWhole =
    url.scheme === '' ? !/[.!?]\s/.test(around.trim()) : trimmed.startsWith(url.scheme) && !/\s/.test(trimmed);
  return { range, content, text, url, isWhole };
}

/** The pieces of texts with holes that something gets, and what pieces without holes come to. */
function piecesOf(view: View): readonly Text[] {
  const joined = (value: Value, scope: ScopeId): readonly Text[] => {
    if (value.kind !== 'joined') return [];
    const whole = pieced(view, value, scope);
    const pieces = value.parts.filter((part) => part.kind === 'text');
    if (whole === undefined) return pieces;
    // A password that stands in a piece of its own is told there.
    const password = urlIn(whole)?.url.password;
    const alone = password === undefined ? '' : whole.text.slice(password.start, password.end);
    const isConstant = value.parts.some((part) => part.kind === 'name' && isOwn(view, part, scope, alone));
    return isConstant || pieces.some(({ text }) => text === alone) ? [] : [whole];
  };
  return [
    ...joinedBindings(view).flatMap(({ value, scope }) => joined(value, scope)),
    ...joinedCalls(view).flatMap(({ args, scope }) => args.flatMap(({ value }) => joined(value, scope))),
  ];
}

/** True for the name of a constant of the file that holds a text. */
function isOwn(view: View, name: Value, scope: ScopeId, text: string): boolean {
  const value = view.constant(name, scope);
  return (
    value.kind === 'text' && value.text === text && lookupIn(view.facts).literalAt(value.range.start) !== undefined
  );
}

/** URLs in texts of which nothing else is known, such as a template that a function gives back. */
function templatesIn({ source: { text }, facts }: View): readonly UrlInCode[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(userinfo)].flatMap(({ 0: matched, 3: host = '', index }) => {
    const start = index - schemeBefore(text, index).length;
    const range = { start, end: index + matched.length - host.length };
    const whole = text.slice(range.start, range.end);
    const isKnown = [...facts.literals, ...facts.comments].some((one) => contains(one.range, range));
    // What a hole follows; all else is no text of the program.
    if (isKnown || !/^[${#]/.test(text.slice(range.end, range.end + 1))) return [];
    const found = urlIn({ kind: 'text', text: whole, range, content: range });
    return found === undefined ? [] : [found];
  });
}
