import { appendLine } from '../text/append-line.ts';
import { lineBreakIn } from '../text/source.ts';
import { scanDotenv, withEntry } from '../formats/dotenv.ts';
import type { OtherFile } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';

/** The edits that bring what a fix wants of another file, `text` being what it holds, `''` for a new one; none when it is there. */
export function otherFileEdits({ variables, lines }: OtherFile, text: string): readonly Edit[] {
  if (variables !== undefined) return keyEdits(variables, text);
  const present = new Set(text.split(/\r\n?|\n/).map((line) => line.trim()));
  const missing = (lines ?? []).filter((line) => !present.has(line));
  return missing.length === 0 ? [] : [appendLine(text, missing.join(lineBreakIn(text)))];
}

/** One edit that adds the keys which the text lacks. */
function keyEdits(variables: readonly string[], text: string): readonly Edit[] {
  const present = new Set(scanDotenv(text).flatMap((line) => (line.kind === 'entry' ? [line.key] : [])));
  const missing = [...new Set(variables)].filter((key) => !present.has(key));
  const [first, ...rest] = missing;
  if (first === undefined) return [];
  // The last line of a text may be broken: where the first key can go, the others can follow.
  const edit = withEntry(text, first, '');
  const lineBreak = lineBreakIn(text);
  const others = rest.map((key) => `${lineBreak}${key}=`).join('');
  return edit === undefined
    ? []
    : [{ ...edit, newText: edit.newText.replace(`${first}=`, () => `${first}=${others}`) }];
}
