import { appendLine } from '../formats/append-line.ts';
import { lineBreakIn } from '../text/source.ts';
import { scanDotenv, withEntry } from '../formats/dotenv.ts';
import type { OtherFile } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';

/** The edits that bring what a fix wants of another file, `text` being what it holds, `''` for a new one; none when it is there. */
export function otherFileEdits({ variable, lines }: OtherFile, text: string): readonly Edit[] {
  if (variable !== undefined) {
    const isThere = scanDotenv(text).some((line) => line.kind === 'entry' && line.key === variable);
    const edit = isThere ? undefined : withEntry(text, variable, '');
    return edit === undefined ? [] : [edit];
  }
  const present = new Set(text.split(/\r\n?|\n/).map((line) => line.trim()));
  const missing = (lines ?? []).filter((line) => !present.has(line));
  return missing.length === 0 ? [] : [appendLine(text, missing.join(lineBreakIn(text)))];
}
