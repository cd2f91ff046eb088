import { createHash } from 'node:crypto';
import type { PolicyFinding } from '../../policy/finding.ts';
import { changesOtherFiles, type Confidence, type Factor, type Place, type Severity } from '../../rules/rule.ts';
import type { Range } from '../../text/range.ts';
import { lineStarts, positionAt } from '../../text/source.ts';
import { plain } from '../../text/plain.ts';

/** A stretch of a file: one-based lines and UTF-16 columns, the end column just behind the last character. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface ReportedFix {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  /** True when the fix also changes other files, so that `edits` alone are not all of it. */
  readonly several: boolean;
  readonly edits: readonly (Region & { readonly newText: string })[];
}

/** Another place of a finding, with a path where it lies below the root. */
export interface ReportedPlace extends Region {
  readonly path: string;
  readonly message: string;
}

/** A finding as reports show it: places resolved, nothing of the file's text in it. */
export interface ReportedFinding extends Region {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly related: readonly ReportedPlace[];
  readonly fixes: readonly ReportedFix[];
  /** The same for the same problem, however the lines around it move. */
  readonly fingerprint: string;
}

export interface ReportedSuppression {
  readonly finding: ReportedFinding;
  /** The reason written in the comment. */
  readonly reason: string;
}

export interface FileResult {
  /** Relative to the root, `/` between names. */
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedSuppression[];
  /** What the baseline accepts. */
  readonly accepted: readonly ReportedFinding[];
  /** How many findings the limit per file left out. */
  readonly omitted: number;
}

/** What reports say about a rule. */
export interface ReportedRule {
  readonly id: string;
  readonly factor: Factor | 'meta';
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly secret: boolean;
  /** Former ids. */
  readonly aliases: readonly string[];
  /** The rule's page, as Markdown; empty when there is none. */
  readonly help: string;
  /** The address of that page; empty when there is none. */
  readonly helpUri: string;
}

export interface CheckResult {
  /** The checked folder, as an absolute path. */
  readonly root: string;
  /** Every checked file, those without findings too. */
  readonly files: readonly FileResult[];
  readonly rules: readonly ReportedRule[];
  readonly durationMs: number;
  /** Of the tool. */
  readonly version: string;
}

export interface FileInput {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly PolicyFinding[];
  readonly suppressed: readonly { readonly finding: PolicyFinding; readonly reason: string }[];
  readonly accepted?: readonly PolicyFinding[];
  readonly omitted?: number;
  /** Ids of rules about credentials: their fixes lose their text, their fingerprints never see a value. */
  readonly secretRules: ReadonlySet<string>;
  /** The path and region of a related place; undefined leaves the place out. */
  readonly placeOf?: (place: Place) => Omit<ReportedPlace, 'message'> | undefined;
}

/** Resolves the findings of one file to lines and columns. */
export function fileResult(input: FileInput): FileResult {
  const starts = lineStarts(input.text);
  const seen = new Map<string, number>();
  const resolve = (finding: PolicyFinding): ReportedFinding => resolved(finding, input, starts, seen);
  return {
    path: input.path,
    findings: input.findings.map(resolve),
    suppressed: input.suppressed.map(({ finding, reason }) => ({ finding: resolve(finding), reason })),
    accepted: (input.accepted ?? []).map(resolve),
    omitted: input.omitted ?? 0,
  };
}

/** The region of a range, given the text's line starts. */
export function regionOf(starts: readonly number[], range: Range): Region {
  const start = positionAt(starts, range.start);
  const end = positionAt(starts, range.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** Files by path and findings by place, so that no report depends on the order of checking. */
export function sorted(result: CheckResult): CheckResult {
  return {
    ...result,
    files: [...result.files]
      .sort((a, b) => compare(a.path, b.path))
      .map((file) => ({
        ...file,
        findings: [...file.findings].sort(byPlace),
        suppressed: [...file.suppressed].sort((a, b) => byPlace(a.finding, b.finding)),
        accepted: [...file.accepted].sort(byPlace),
      })),
    rules: [...result.rules].sort((a, b) => compare(a.id, b.id)),
  };
}

function byPlace(a: ReportedFinding, b: ReportedFinding): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function resolved(
  finding: PolicyFinding,
  input: FileInput,
  starts: readonly number[],
  seen: Map<string, number>,
): ReportedFinding {
  const secret = input.secretRules.has(finding.rule);
  return {
    ...regionOf(starts, finding.range),
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    related: finding.related.flatMap((place) => {
      const where = input.placeOf?.(place);
      return where ? [{ ...where, message: place.message }] : [];
    }),
    fixes: finding.fixes
      .filter((fix) => fix.unavailable === undefined)
      .map((fix) => ({
        title: plain(fix.title),
        safety: fix.safety,
        several: changesOtherFiles(fix),
        // A credential's fix may quote what surrounds it; what it would write is no business of a report.
        edits:
          secret || fix.isPrivate === true
            ? []
            : fix.edits.map((edit) => ({ ...regionOf(starts, edit.range), newText: edit.newText })),
      })),
    fingerprint: fingerprint(finding, input, starts, seen),
  };
}

/**
 * Rule, path, the name that starts the line, and a count among equals: no line number, so it survives edits
 * elsewhere, and no string's content, so that nobody can guess a value by its digest.
 */
function fingerprint(
  finding: PolicyFinding,
  { path, text }: FileInput,
  starts: readonly number[],
  seen: Map<string, number>,
): string {
  const { line } = positionAt(starts, finding.range.start);
  const before = text.slice(starts[line] ?? 0, finding.range.start);
  const shape = before
    .replace(/"(?:\\.|[^"\\\n])*(?:"|\\?$)|'(?:\\.|[^'\\\n])*(?:'|\\?$)|`(?:\\.|[^`\\\n])*(?:`|\\?$)/g, '""')
    .replace(/\s+/g, ' ')
    .trim();
  // A value may stand without quotes (`KEY=value`), so of the line only the first name is taken: that is the key.
  const name = /[A-Za-z_][\w.-]*(?=\s*[=:(])/.exec(shape)?.[0] ?? '';
  const key = JSON.stringify([finding.rule, path, name]);
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return createHash('sha256').update(`${key}#${count}`).digest('hex').slice(0, 32);
}
