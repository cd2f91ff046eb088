import type { Facts } from '../facts/facts.ts';
import { secretRuleIds, type Confidence, type Finding, type Rule, type Severity } from '../rules/rule.ts';
import { overlaps } from '../text/range.ts';
import type { Source } from '../text/source.ts';
import { accept, type Accepted, type Baseline } from './baseline.ts';
import type { PolicyFinding } from './finding.ts';
import type { Settings } from './settings.ts';
import { suppress, type Suppressed } from './suppress.ts';

export interface DecideInput {
  /** What the rules say about one document. */
  readonly findings: readonly Finding[];
  readonly facts: Facts;
  readonly source: Source;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  /** Accepted findings, and the document's path below their folder. */
  readonly baseline?: { readonly baseline: Baseline; readonly path: string } | undefined;
}

export interface Decided {
  /** What to show, by position. */
  readonly findings: readonly PolicyFinding[];
  /** What comments silence, by position, for reports that list it. */
  readonly suppressed: readonly Suppressed[];
  /** What the baseline accepts, by position. */
  readonly accepted: readonly Accepted[];
  /** How many findings the limit per file left out. */
  readonly omitted: number;
}

/** From what the rules found to what the user sees: silenced, graded, without duplicates, in order, not too many. */
export function decide({ findings, facts, source, settings, rules, baseline }: DecideInput): Decided {
  if (!settings.enabled || settings.excluded) return { findings: [], suppressed: [], accepted: [], omitted: 0 };
  const secret = secretRuleIds(rules);
  const { kept, suppressed } = suppress({ findings, facts, source, rules, settings });
  const silenced = suppressed.filter(({ finding }) => grade(finding, settings, secret));
  const graded = kept.flatMap((finding) => {
    const severity = grade(finding, settings, secret);
    return severity ? [{ finding, severity }] : [];
  });
  const shown = withoutDuplicates(
    graded,
    silenced.map(({ finding }) => finding),
    secret,
  ).map(({ finding, severity }) => ({ ...finding, severity }));
  const { kept: fresh, accepted } =
    baseline === undefined
      ? { kept: shown, accepted: [] }
      : accept({ ...baseline, findings: shown, text: source.text, secret });
  const limited = mostSevere(fresh, settings.maxProblemsPerFile);
  return {
    findings: limited.sort(byPosition),
    suppressed: silenced.sort((a, b) => byPosition(a.finding, b.finding)),
    accepted,
    omitted: fresh.length - limited.length,
  };
}

/** The severity to show, or nothing when settings leave the finding out. */
function grade(finding: PolicyFinding, settings: Settings, secret: ReadonlySet<string>): Severity | undefined {
  const set = settings.severityOf(finding.rule);
  if (set === 'off') return undefined;
  if (finding.confidence === 'low' && settings.profile !== 'strict') return undefined;
  if (secret.has(finding.rule) && settings.isTest && settings.tests !== 'on') {
    // Whoever committed a live key has leaked it, also in a test.
    return settings.tests === 'hint' || finding.isLive === true ? 'hint' : undefined;
  }
  return set ?? finding.severity;
}

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
const confidenceRank: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 };

/**
 * The findings that say something of their own. Of several about the same place the most specific stays: a credential
 * before anything else there, the more severe and surer one (a known token) before one guessed from a name. What
 * duplicates a silenced finding goes too, so that silencing one name of a problem does not bring up another.
 */
function withoutDuplicates<T extends { readonly finding: PolicyFinding }>(
  graded: readonly T[],
  silenced: readonly PolicyFinding[],
  secret: ReadonlySet<string>,
): T[] {
  const specific = (a: PolicyFinding, b: PolicyFinding): number =>
    Number(secret.has(b.rule)) - Number(secret.has(a.rule)) ||
    severityRank[a.severity] - severityRank[b.severity] ||
    confidenceRank[a.confidence] - confidenceRank[b.confidence] ||
    a.range.end - a.range.start - (b.range.end - b.range.start) ||
    byPosition(a, b);
  const taken = [...silenced];
  return [...graded]
    .sort((a, b) => specific(a.finding, b.finding))
    .filter(({ finding }) => {
      if (taken.some((other) => saysTheSame(finding, other, secret))) return false;
      taken.push(finding);
      return true;
    });
}

/** Two credentials that overlap are one; else only the very same place counts, within a factor or beside a credential. */
function saysTheSame(a: PolicyFinding, b: PolicyFinding, secret: ReadonlySet<string>): boolean {
  const same = a.range.start === b.range.start && a.range.end === b.range.end;
  const secrets = Number(secret.has(a.rule)) + Number(secret.has(b.rule));
  if (secrets === 2) return same || overlaps(a.range, b.range);
  if (!same) return false;
  // A rule that reports one place twice with different words means two things: a project rule about two files, say.
  if (a.rule === b.rule) return a.message === b.message;
  return secrets === 1 || (factorOf(a) === factorOf(b) && factorOf(a) !== 'meta');
}

function factorOf({ rule }: PolicyFinding): string {
  return rule.slice(0, rule.indexOf('/'));
}

/** At most `limit` findings, the most severe ones; among equals the first in the text. */
function mostSevere<T extends PolicyFinding>(findings: readonly T[], limit: number): T[] {
  if (findings.length <= limit) return [...findings];
  const rank = (a: T, b: T) => severityRank[a.severity] - severityRank[b.severity] || byPosition(a, b);
  return [...findings].sort(rank).slice(0, Math.max(0, limit));
}

/** Orders findings of one document by start, end, rule and message, so that output never depends on rule order. */
export function byPosition(a: PolicyFinding, b: PolicyFinding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
