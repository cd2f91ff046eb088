import type { Edit } from './edit.ts';
import { lineBreakIn } from './source.ts';

/**
 * One insertion at the end of `text` that adds `line` (which carries no final line break) as a line of its own. The
 * text's line break is used, a missing final line break stays missing, and an empty text gets one.
 */
export function appendLine(text: string, line: string): Edit {
  const lineBreak = lineBreakIn(text);
  const empty = text === '' || text === '\uFEFF';
  const newText = empty || /[\r\n]$/.test(text) ? line + lineBreak : lineBreak + line;
  return { range: { start: text.length, end: text.length }, newText };
}
