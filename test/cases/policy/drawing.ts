import assert from 'node:assert/strict';
import type { Comment, Facts } from '../../../server/src/facts/facts.ts';
import { noFacts } from '../../../server/src/facts/facts.ts';
import type { Finding, Rule, RuleId } from '../../../server/src/rules/rule.ts';
import type { Range } from '../../../server/src/text/range.ts';
import { lineStarts, positionAt, type Source } from '../../../server/src/text/source.ts';

/** The rules that policy tests speak of. */
export const testRules: readonly Rule[] = [
  rule('config/hardcoded-secret', { secret: true, severity: 'error', aliases: ['config/secret'] }),
  rule('config/credential-in-url', { secret: true }),
  rule('config/environment-branch', { severity: 'hint' }),
  rule('logs/file-handler', {}),
  rule('backing-services/hardcoded-locator', {}),
];

function rule(id: RuleId, more: Partial<Rule>): Rule {
  const factor = id.slice(0, id.indexOf('/')) as Rule['factor'];
  return { id, factor, title: `About ${id}`, severity: 'warning', confidence: 'high', check: () => undefined, ...more };
}

/** The one place where `part` stands in the text; fails when it stands there not once. */
export function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  assert.notEqual(start, -1, `"${part}" is not in the text`);
  assert.equal(text.indexOf(part, start + 1), -1, `"${part}" is in the text twice`);
  return { start, end: start + part.length };
}

/** A finding on the one place where `part` stands. */
export function findingOn(
  text: string,
  part: string,
  id: RuleId = 'logs/file-handler',
  more: Partial<Finding> = {},
): Finding {
  return {
    rule: id,
    uri: 'file:///app/main.js',
    range: rangeOf(text, part),
    message: `Found ${id}`,
    severity: 'warning',
    confidence: 'high',
    related: [],
    fixes: [],
    ...more,
  };
}

export function sourceOf(text: string, languageId = 'javascript'): Source {
  return { uri: 'file:///app/main.js', languageId, text };
}

/** Facts with the comments of a text: line comments with the given sign, C block comments and XML comments. */
export function factsOf(text: string, sign = '//'): Facts {
  const escaped = sign.replace(/[/#;]/g, '\\$&');
  const pattern = new RegExp(`${escaped}[^\\r\\n]*|/\\*[\\s\\S]*?\\*/|<!--[\\s\\S]*?-->`, 'g');
  const comments: Comment[] = [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    range: { start: match.index, end: match.index + match[0].length },
  }));
  return { ...noFacts, comments };
}

/**
 * Draws ranges into a text: below each line that a range starts on, carets under it and its label. So an expected
 * result shows exactly where each range is.
 */
export function draw(text: string, marks: readonly { range: Range; label: string }[]): string {
  const starts = lineStarts(text);
  return text
    .split('\n')
    .flatMap((line, index) => [line, ...marks.flatMap((mark) => underline(mark, line, index, starts))])
    .join('\n');
}

function underline(
  mark: { range: Range; label: string },
  line: string,
  index: number,
  starts: readonly number[],
): string[] {
  const from = positionAt(starts, mark.range.start);
  if (from.line !== index) return [];
  const length = Math.min(line.length - from.character, mark.range.end - mark.range.start);
  return [`${' '.repeat(from.character)}${'^'.repeat(Math.max(1, length))} ${mark.label}`];
}
