import { FILE_SCOPE } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { suspectBinding } from './judge.ts';
import type { Suspect } from './suspects.ts';

const assignment = /(["'`]?)([A-Za-z_$][\w$.-]{1,60})\1\s*(?::=|=>|[:=])\s*(["'`])([^"'`\n]{3,200})\3/g;

/** Credentials that stand in code which was commented out: nothing uses them, but they may still open something. */
export function commentSuspects(view: View): readonly Suspect[] {
  return view.facts.comments.flatMap(({ text, range }) =>
    /["'`]/.test(text) && text.length < 10_000
      ? [...text.matchAll(assignment)].flatMap((match) => suspected(match, range.start))
      : [],
  );
}

function suspected(match: RegExpMatchArray, offset: number): Suspect[] {
  const [whole, , written = '', , value = ''] = match;
  const name = written.split('.').at(-1) ?? '';
  const suspicion = suspectBinding(name, value, 'comment');
  if (suspicion === undefined) return [];
  const end = offset + (match.index ?? 0) + whole.length;
  const range = { start: end - value.length - 2, end };
  const literal: Text = { kind: 'text', text: value, range, content: { start: range.start + 1, end: end - 1 } };
  const base = { literal, scope: FILE_SCOPE, written: name, path: [name], isForeign: true };
  return [{ ...suspicion, ...base, relation: 'commented out under' }];
}
