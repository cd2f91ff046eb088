import type { Facts } from '../facts/facts.ts';
import { secretRuleIds, type Finding, type Rule } from '../rules/rule.ts';
import { masked, withoutQuotes } from '../text/masked.ts';
import { lineStarts, positionAt, type Source } from '../text/source.ts';
import { directivesIn, type Directive } from './directives.ts';
import { isRuleName, ruleNames, type PolicyFinding, type RuleNames } from './finding.ts';
import type { Settings } from './settings.ts';
import { unusedFindings, type DirectiveUse } from './unused.ts';

/** A finding that a comment silences. */
export interface Suppressed {
  readonly finding: PolicyFinding;
  /** The reason written in the comment; empty when there is none. */
  readonly reason: string;
}

export interface SuppressInput {
  readonly findings: readonly Finding[];
  readonly facts: Facts;
  readonly source: Source;
  readonly rules: readonly Rule[];
  /** A directive for a rule that is off is not called unused. */
  readonly settings: Pick<Settings, 'severityOf'>;
}

/**
 * Takes out the findings that comments silence, and adds findings about directives that silence nothing or name an
 * unknown rule. Without any directive this costs one pass over the comments.
 */
export function suppress(input: SuppressInput): { kept: PolicyFinding[]; suppressed: Suppressed[] } {
  const { findings, facts, source, rules } = input;
  const directives = directivesIn(source.text, facts.comments);
  if (directives.length === 0) return { kept: [...findings], suppressed: [] };
  const names = ruleNames(rules);
  const uses = directives.map((directive) => useOf(directive, names));
  const secret = secretRuleIds(rules);
  const linesOf = lineFinder(source.text);
  const kept: PolicyFinding[] = [];
  const suppressed: Suppressed[] = [];
  const judge = (finding: PolicyFinding, candidates: readonly DirectiveUse[]): void => {
    const use = silencing(finding, linesOf(finding), candidates, secret.has(finding.rule));
    if (use) suppressed.push({ finding, reason: quotable(use.directive.reason, finding, source) });
    else kept.push(finding);
  };
  for (const finding of findings) judge(finding, uses);
  // What is said about directives can only be silenced by its own name, else every `disable` would hide its own fault.
  const explicit = uses.filter((use) => use.directive.ids.some(({ name }) => name.startsWith('meta/')));
  const own = uses.filter((use) => use.directive.origin === 'own');
  for (const finding of unusedFindings(own, source, names, input.settings)) judge(finding, explicit);
  return { kept, suppressed };
}

/** A reason may well name what the comment is about, and reports show it. */
function quotable(reason: string, { range }: PolicyFinding, { text }: Source): string {
  return masked(reason, [withoutQuotes(text.slice(range.start, range.end))]);
}

function useOf(directive: Directive, names: RuleNames): DirectiveUse {
  const ids = directive.ids.map((id) => ({
    id,
    covers: names.expand(id.name),
    known: isRuleName(names, id.name),
    used: false,
  }));
  return { directive, ids, used: false };
}

/** The directive that silences a finding: one for its line before one around it before one for the file. */
function silencing(
  finding: PolicyFinding,
  lines: readonly [number, number],
  uses: readonly DirectiveUse[],
  isSecret: boolean,
): DirectiveUse | undefined {
  const applicable = uses.filter((use) => covers(use, finding, isSecret));
  const winner =
    applicable.find(({ directive }) => coversLine(directive, lines)) ??
    openRegion(finding, applicable) ??
    applicable.find(({ directive }) => directive.reach === 'file');
  if (!winner) return undefined;
  winner.used = true;
  for (const id of winner.ids) if (id.covers.includes(finding.rule)) id.used = true;
  return winner;
}

function covers({ directive, ids }: DirectiveUse, finding: PolicyFinding, isSecret: boolean): boolean {
  if (directive.origin === 'foreign') return isSecret;
  return ids.length === 0 || ids.some((id) => id.covers.includes(finding.rule));
}

/** `line` and `next-line` look at a finding's first line; a comment at a line's end also at its last one. */
function coversLine({ reach, lines }: Directive, [first, last]: readonly [number, number]): boolean {
  if (reach !== 'line' && reach !== 'next-line') return false;
  const within = (line: number) => lines[0] <= line && line <= lines[1];
  return within(first) || (reach === 'line' && within(last));
}

/** The `disable` before the finding that no `enable` has ended; an `enable` ends only what its own scanner began. */
function openRegion(finding: PolicyFinding, uses: readonly DirectiveUse[]): DirectiveUse | undefined {
  const before = uses.filter(({ directive }) => directive.comment.range.end <= finding.range.start);
  const openOf = (origin: Directive['origin']): DirectiveUse | undefined => {
    let open: DirectiveUse | undefined;
    for (const use of before) {
      if (use.directive.origin !== origin) continue;
      if (use.directive.reach === 'disable') open ??= use;
      if (use.directive.reach === 'enable') open = undefined;
    }
    return open;
  };
  return openOf('own') ?? openOf('foreign');
}

/** A function giving the first and last line of a finding, zero-based. */
function lineFinder(text: string): (finding: Pick<PolicyFinding, 'range'>) => readonly [number, number] {
  const starts = lineStarts(text);
  return ({ range }) => {
    const first = positionAt(starts, range.start).line;
    const end = positionAt(starts, range.end);
    // A range that ends with a line break ends on the line before.
    const last = end.character === 0 && end.line > first ? end.line - 1 : end.line;
    return [first, last];
  };
}
