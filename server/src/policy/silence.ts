import type { Facts } from '../facts/facts.ts';
import { lineBreakOf, lineStartBefore, lineStarts, positionAt, type Source } from '../text/source.ts';
import type { Edit } from '../text/edit.ts';
import { commentPlaces } from './comment-places.ts';
import { commentStyleOf, type CommentStyle } from './comment-style.ts';
import { directivesIn, type Directive } from './directives.ts';
import type { PolicyFinding } from './finding.ts';
import { silenceInProject } from './silence-project.ts';

export interface SilenceContext {
  readonly source: Source;
  readonly facts: Facts;
  /** True for code that may hold markup, as JSX does: between tags a comment needs braces. */
  readonly hasTags?: boolean;
  /** Undefined leaves it to the kind of file; where that has no comments, as JSON, only `project` can be offered. */
  readonly comment?: CommentStyle;
  /** The text of the project's `.twelve-factor.json`; undefined when there is none yet. */
  readonly configText?: string;
}

/**
 * The edits that silence a finding: on its line or in its file (edits of the document), or in the project (edits of
 * the configuration file, or of an empty text when there is none). They leave room for a reason after ` -- `.
 * Undefined when there is no place for a comment, or the configuration cannot be read.
 */
export function silenceEdits(
  kind: 'line' | 'file' | 'project',
  finding: Pick<PolicyFinding, 'rule' | 'range'>,
  context: SilenceContext,
): readonly Edit[] | undefined {
  if (kind === 'project') return silenceInProject(finding.rule, context.configText);
  const style = context.comment ?? commentStyleOf(context.source);
  if (!style) return undefined;
  return kind === 'line' ? silenceLine(finding, context, style) : silenceFile(finding, context, style);
}

function silenceLine(
  { rule, range }: Pick<PolicyFinding, 'rule' | 'range'>,
  { source, facts, hasTags }: SilenceContext,
  style: CommentStyle,
): readonly Edit[] | undefined {
  const { text } = source;
  const starts = lineStarts(text);
  const line = positionAt(starts, range.start).line;
  const existing = directivesIn(text, facts.comments).find(
    ({ origin, reach, lines }) =>
      origin === 'own' && (reach === 'line' || reach === 'next-line') && lines[0] <= line && line <= lines[1],
  );
  if (existing) return extended(existing, rule);
  const places = commentPlaces(source, facts, hasTags === true);
  const above = places.above(starts[line] ?? 0);
  if (above) {
    const words = written(`twelve-factor-disable-next-line ${rule}`, style, above.inMarkup);
    return insert(above.offset, `${above.indentation}${words}${lineBreakOf(text)}`);
  }
  const behind = style.wholeLineOnly === true ? undefined : places.behind(range.end);
  return behind === undefined
    ? undefined
    : insert(behind, ` ${written(`twelve-factor-disable-line ${rule}`, style, false)}`);
}

function silenceFile(
  { rule }: Pick<PolicyFinding, 'rule'>,
  { source, facts }: SilenceContext,
  style: CommentStyle,
): readonly Edit[] | undefined {
  const { text } = source;
  const existing = directivesIn(text, facts.comments).find(({ origin, reach }) => origin === 'own' && reach === 'file');
  if (existing) return extended(existing, rule);
  const offset = topOf(source);
  const words = written(`twelve-factor-disable-file ${rule}`, style, false);
  const afterUnfinishedLine =
    offset > 0 && lineStartBefore(text, offset) !== offset && !text.startsWith('\uFEFF', offset - 1);
  return insert(offset, afterUnfinishedLine ? `${lineBreakOf(text)}${words}` : `${words}${lineBreakOf(text)}`);
}

/** One id more in a directive that is already there; nothing to do when it silences every rule. */
function extended(directive: Directive, rule: string): readonly Edit[] | undefined {
  if (directive.ids.length === 0 || directive.ids.some(({ name }) => name === rule)) return undefined;
  return insert(directive.range.end, `, ${rule}`);
}

/** The comment, with ` -- ` for a reason; XML allows no `--` in a comment. */
function written(words: string, { line, block }: CommentStyle, inMarkup: boolean): string {
  if (inMarkup) return `{/* ${words} -- */}`;
  if (line !== '') return `${line} ${words} -- `;
  const [open, close] = block ?? ['/*', '*/'];
  return open.startsWith('<!') ? `${open} ${words} ${close}` : `${open} ${words} -- ${close}`;
}

/** Lines that must stay at the top of a file: they mean something only there. */
const topLines = [
  /^#!.*/,
  /^#.*coding[:=].*/,
  /^#\s*(?:syntax|escape|check)\s*=.*/i,
  /^<\?xml[^>]*\?>[ \t]*$/,
  /^<!doctype[^>]*>[ \t]*$/i,
  /^<\?php[ \t]*$/,
  /^(['"])use strict\1;?[ \t]*$/,
];

/** The offset of the first line a comment can take. */
function topOf({ text }: Source): number {
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const line = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
    if (!topLines.some((pattern) => pattern.test(line))) return offset;
    const lineBreak = /^(?:\r\n|\n|\r)?/.exec(text.slice(offset + line.length))?.[0] ?? '';
    offset += line.length + lineBreak.length;
    if (lineBreak === '') return offset;
  }
}

function insert(offset: number, newText: string): readonly Edit[] {
  return [{ range: { start: offset, end: offset }, newText }];
}
