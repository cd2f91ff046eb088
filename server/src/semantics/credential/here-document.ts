import { placedWords } from '../../text/shell-words.ts';
import { simpleCommands, type SimpleCommand, type Word } from './command-line.ts';

/** What stands in a here-document: `commands` where a shell reads it, else its lines, where a file or a program gets them. */
export interface HereDocument {
  readonly commands: readonly SimpleCommand[];
  readonly lines: readonly Word[];
}

const opening = /<<[-~]?[ \t]{0,4}(["']?)([A-Za-z_]\w{0,60})\1/g;

/** Bounds that no script reaches; without them an opening that nothing closes would be searched for again and again. */
const mostOpenings = 300;
const longest = 30_000;

/** The here-documents of a text; what is only printed for people is none. */
export function hereDocuments(text: string): readonly HereDocument[] {
  if (!text.includes('<<')) return [];
  const found: HereDocument[] = [];
  let openings = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null && openings < mostOpenings; match = opening.exec(text)) {
    openings += 1;
    const lineEnd = text.indexOf('\n', match.index);
    if (lineEnd === -1) break;
    const start = lineEnd + 1;
    opening.lastIndex = start;
    const end = endOf(text, start, match[2] ?? '');
    if (end === undefined) continue;
    const lead = text.slice(text.lastIndexOf('\n', match.index) + 1, start).trim();
    if (isForShell(lead)) {
      const { words, places } = placedWords(text.slice(start, end), start);
      found.push({ commands: simpleCommands({ words, places }), lines: [] });
    } else if (!isForPeople(lead)) found.push({ commands: [], lines: linesOf(text, start, end) });
    opening.lastIndex = end;
  }
  return found;
}

/** Where the line stands that holds nothing but the word, in a block of YAML indented. */
function endOf(text: string, start: number, word: string): number | undefined {
  for (let at = text.indexOf(word, start); at !== -1 && at - start < longest; at = text.indexOf(word, at + 1)) {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const rest = text.slice(at + word.length, at + word.length + 2);
    if (text.slice(lineStart, at).trim() === '' && /^(?:$|[\r\n])/.test(rest)) return lineStart;
  }
  return undefined;
}

function isForShell(lead: string): boolean {
  return (
    /^(?:-\s+)?(?:sudo\s+)?(?:RUN|(?:\/bin\/|\/usr\/bin\/env )?(?:ba|z|da|k)?sh|ssh|su)\b(?![^|]*\|)/.test(lead) &&
    !/>/.test(lead)
  );
}

/** A usage, a note: nothing but `cat <<EOF`. */
function isForPeople(lead: string): boolean {
  return /^(?:cat|echo|printf)\s*<</.test(lead) && !/[>|]/.test(lead.replace(/<<[-~]?/, ''));
}

function linesOf(text: string, start: number, end: number): readonly Word[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    text: line,
    start: start + index,
    end: start + index + line.length,
  }));
}
