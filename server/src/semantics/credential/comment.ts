import { FILE_SCOPE } from '../../facts/facts.ts';
import type { Text } from '../../facts/value.ts';
import type { View } from '../view.ts';
import { suspectBinding, type Suspicion } from './judge.ts';
import type { Suspect } from './suspects.ts';

/** `password = "…"`, `apiKey: '…'`, `const PASSWORD: &str = "…"`, with the quotes of code. */
const quoted =
  /(["'`]?)([A-Za-z_$][\w$.-]{1,60})\1\s*(?::\s*[&\w<>]+\s*=|:=|=>|[:=])\s*[bB]?(["'`])([^"'`\n]{3,200})\3/g;
/** The same without quotes, on a line of its own. */
const bare = /^[\s/*#;-]*([A-Za-z_$][\w$.-]{1,60})\s*[:=]\s*([^\s"'`<>{}()]{8,200})\s*$/gm;

/** Credentials that stand in code which was commented out: nothing uses them, but they may still open something. */
export function commentSuspects(view: View): readonly Suspect[] {
  return view.facts.comments.flatMap(({ text, range }) => {
    if (text.length > 10_000 || !/[=:]/.test(text)) return [];
    const found: Suspect[] = [];
    // What documents shows how something is used.
    const isDocumentation = /^(?:\/\*\*|\/\/[/!]|\/\*!|#!)|@example|```/.test(text);
    for (const match of text.matchAll(quoted)) {
      const [whole, , written = '', , value = ''] = match;
      found.push(...suspected(written, value, range.start + match.index + whole.length - 1, isDocumentation));
    }
    for (const match of text.matchAll(bare)) {
      const [whole, written = '', value = ''] = match;
      found.push(...suspected(written, value, range.start + match.index + whole.trimEnd().length, isDocumentation));
    }
    return found;
  });
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
