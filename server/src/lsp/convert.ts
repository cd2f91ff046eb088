import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type Range as LspRange,
  type TextEdit,
} from 'vscode-languageserver';
import { documentationUrl } from '../explain.ts';
import type { PolicyFinding } from '../policy/finding.ts';
import type { Severity } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { lineStarts, positionAt, type Source } from '../text/source.ts';
import type { Checked } from '../checked.ts';

export const sourceName = 'twelve-factor';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Converts offsets of one text; keep it for all ranges of that text. */
export function rangeConverter(text: string): (range: Range) => LspRange {
  const starts = lineStarts(text);
  return (range) => ({ start: positionAt(starts, range.start), end: positionAt(starts, range.end) });
}

export interface ConvertOptions {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** Texts of other files that findings point at, by URI. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The diagnostics of a check. `data` identifies the finding; it holds neither text nor edits, so no secret. */
export function toDiagnostics(checked: Checked, options: ConvertOptions): Diagnostic[] {
  const rangeOf = rangeConverter(checked.source.text);
  return checked.findings.map((finding) => toDiagnostic(finding, rangeOf, checked.source, options));
}

function toDiagnostic(
  finding: PolicyFinding,
  rangeOf: (range: Range) => LspRange,
  source: Source,
  options: ConvertOptions,
): Diagnostic {
  const related = options.relatedInformation ? relatedOf(finding, rangeOf, source, options) : [];
  return {
    range: rangeOf(finding.range),
    message: finding.message,
    severity: severities[finding.severity],
    source: sourceName,
    code: finding.rule,
    ...(options.codeDescription && !finding.rule.startsWith('meta/')
      ? { codeDescription: { href: documentationUrl(finding.rule) } }
      : {}),
    ...(finding.rule === 'meta/unused-suppression' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data: { rule: finding.rule, fixes: finding.fixes.length },
  };
}

function relatedOf(
  finding: PolicyFinding,
  rangeOf: (range: Range) => LspRange,
  source: Source,
  options: ConvertOptions,
) {
  return finding.related.flatMap((place) => {
    const text = place.uri === source.uri ? undefined : options.texts.get(place.uri);
    if (place.uri !== source.uri && text === undefined) return [];
    const range = text === undefined ? rangeOf(place.range) : rangeConverter(text)(place.range);
    return [{ location: { uri: place.uri, range }, message: place.message }];
  });
}

export function toTextEdits(edits: readonly Edit[], text: string): TextEdit[] {
  const rangeOf = rangeConverter(text);
  return edits.map((edit) => ({ range: rangeOf(edit.range), newText: edit.newText }));
}
