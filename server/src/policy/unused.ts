import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { lineStartBefore, type Source } from '../text/source.ts';
import type { Directive, NamedId } from './directives.ts';
import type { FindingId, MetaId, PolicyFinding, RuleNames } from './finding.ts';
import type { Settings } from './settings.ts';
import { didYouMean, closest } from './spelling.ts';

/** A rule named in a directive, with what it stands for and whether it silenced anything. */
export interface IdUse {
  readonly id: NamedId;
  readonly covers: readonly FindingId[];
  readonly known: boolean;
  used: boolean;
}

/** A directive and whether it silenced anything. */
export interface DirectiveUse {
  readonly directive: Directive;
  readonly ids: readonly IdUse[];
  used: boolean;
}

/**
 * Hints about our own directives: one per id that is unknown, and one per directive or id that silences nothing, with
 * a fix that takes it out. A rule that is switched off may keep its directives.
 */
export function unusedFindings(
  uses: readonly DirectiveUse[],
  source: Source,
  names: RuleNames,
  settings: Pick<Settings, 'severityOf'>,
): PolicyFinding[] {
  const isIdle = (id: IdUse): boolean =>
    id.known && !id.used && !id.covers.some((rule) => rule.startsWith('meta/') || settings.severityOf(rule) === 'off');
  return uses.flatMap((use) => {
    const { directive, ids } = use;
    const unknown = ids.filter((id) => !id.known).map(({ id }) => unknownId(id, directive, source, names));
    if (directive.reach === 'enable') return unknown;
    const idle = ids.filter(isIdle);
    if (ids.length > 0 && idle.length < ids.length) {
      return [...unknown, ...idle.map(({ id }) => idleId(id, directive, source))];
    }
    return use.used ? unknown : [...unknown, idleDirective(directive, source)];
  });
}

function idleDirective(directive: Directive, source: Source): PolicyFinding {
  const what = directive.ids.map(({ name }) => name).join(', ');
  return hint('meta/unused-suppression', source, directive.range, {
    message: `This comment silences nothing${what === '' ? '' : ` (${what})`}: it can go.`,
    title: 'Remove the unused suppression comment',
    edits: [{ range: removal(directive, source.text), newText: '' }],
  });
}

function idleId(id: NamedId, directive: Directive, source: Source): PolicyFinding {
  return hint('meta/unused-suppression', source, id.range, {
    message: `"${id.name}" silences nothing here: it can go.`,
    title: `Remove "${id.name}" from the suppression comment`,
    edits: [withoutId(id, directive, source.text)],
  });
}

function unknownId(id: NamedId, directive: Directive, source: Source, names: RuleNames): PolicyFinding {
  const candidates = [...names.ids, ...names.groups];
  const meant = closest(id.name, candidates);
  const reason = id.name.includes('/') ? '' : ' Write " -- " before a reason.';
  return hint('meta/unknown-rule', source, id.range, {
    message: `Unknown rule "${id.name}".${didYouMean(id.name, candidates) || reason}`,
    title: meant === undefined ? `Remove "${id.name}" from the suppression comment` : `Change to "${meant}"`,
    edits: [
      meant === undefined
        ? directive.ids.length === 1
          ? { range: removal(directive, source.text), newText: '' }
          : withoutId(id, directive, source.text)
        : { range: id.range, newText: meant },
    ],
  });
}

function hint(
  rule: MetaId,
  source: Source,
  range: Range,
  { message, title, edits }: { message: string; title: string; edits: readonly Edit[] },
): PolicyFinding {
  const fixes = [{ title, safety: 'safe' as const, edits }];
  return { rule, uri: source.uri, range, message, severity: 'hint', confidence: 'high', related: [], fixes };
}

/** Takes out one of several ids together with the comma or blank that parts it from its neighbor. */
function withoutId(id: NamedId, directive: Directive, text: string): Edit {
  const index = directive.ids.indexOf(id);
  const next = directive.ids[index + 1];
  const previous = directive.ids[index - 1];
  if (next) return { range: { start: id.range.start, end: next.range.start }, newText: '' };
  if (previous) return { range: { start: previous.range.end, end: id.range.end }, newText: '' };
  return { range: removal(directive, text), newText: '' };
}

/**
 * What to delete so that a directive is gone: its comment, with the blanks before it or the whole line if nothing else
 * stands there; only the directive's own words when the comment says more.
 */
function removal(directive: Directive, text: string): Range {
  const { range, comment } = directive;
  const end = endOfReason(directive, text);
  const saysMore = /\w/.test(text.slice(comment.range.start, range.start) + text.slice(end, comment.range.end));
  return saysMore ? ownWords(range.start, end, comment.range.start, text) : wholeComment(comment.range, text);
}

function endOfReason({ range, comment, reason }: Directive, text: string): number {
  const after = text.slice(range.end, comment.range.end);
  if (reason !== '') return range.end + after.indexOf(reason) + reason.length;
  return range.end + (/^[ \t]*--(?!>)/.exec(after)?.[0].length ?? 0);
}

/** A directive inside a comment that says more: its line, or what stands of it on a shared line. */
function ownWords(start: number, end: number, commentStart: number, text: string): Range {
  const lineStart = lineStartBefore(text, start);
  const from = Math.max(lineStart, commentStart);
  const before = text.slice(from, start);
  const after = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  if (lineStart > commentStart && /^[\s*#;/]*$/.test(before) && after.trim() === '') {
    const lineBreak = /^(?:\r\n|\n|\r)?/.exec(text.slice(end + after.length))?.[0] ?? '';
    return { start: lineStart, end: end + after.length + lineBreak.length };
  }
  const words = before.replace(/[\s#;/*-]+$/, '').length;
  if (/\w/.test(before)) return { start: from + words, end };
  return { start, end: end + (/^[ \t]*/.exec(after)?.[0].length ?? 0) };
}

/** A comment with its line when it stands there alone (in JSX between braces), else with the blanks before it. */
function wholeComment({ start, end }: Range, text: string): Range {
  const lineStart = lineStartBefore(text, start);
  const leading = text.slice(lineStart, start);
  const trailing = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(end))?.[0] ?? '';
  const line = { start: lineStart, end: end + trailing.length };
  if (/^\s*$/.test(leading) && /^\s*$/.test(trailing)) return line;
  if (/^\s*\{\s*$/.test(leading) && /^\s*\}\s*$/.test(trailing)) return line;
  const blanks = /^\s*$/.test(trailing) ? (/[ \t]*$/.exec(leading)?.[0].length ?? 0) : 0;
  return { start: start - blanks, end };
}
