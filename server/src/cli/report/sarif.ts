import type {
  Location,
  Log,
  PhysicalLocation,
  Region as SarifRegion,
  ReportingDescriptor,
  Result,
  Suppression,
} from 'sarif';
import type { Confidence, Severity } from '../../rules/rule.ts';
import { sorted, type CheckResult, type Region, type ReportedFinding, type ReportedRule } from './result.ts';

/** The name our fingerprints go by. GitHub computes `primaryLocationLineHash` itself and warns of a differing one. */
const fingerprintKey = 'twelveFactor/v1';
/** The name of the checked folder, to which all paths are relative. */
const base = '%SRCROOT%';

const level: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
const precision: Readonly<Record<Confidence, string>> = { high: 'very-high', medium: 'high', low: 'medium' };

/**
 * SARIF 2.1.0 for GitHub code scanning and others. Holds no text of the checked files (no snippet, no context region),
 * no absolute path and no time, so equal code gives equal text. What a comment silences or the baseline accepts is listed
 * as suppressed; an empty list says of the others that they are not (§3.27.23: all results have one, or none has).
 */
export function sarifReport(result: CheckResult): string {
  const { files, rules, version } = sorted(result);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const results = files.flatMap(({ path, findings, suppressed, accepted }) => {
    const result = (finding: ReportedFinding, suppressions: Suppression[]): Result => ({
      ...resultOf(path, finding, indexOf),
      suppressions,
    });
    return [
      ...findings.map((finding) => result(finding, [])),
      ...suppressed.map(({ finding, reason }) =>
        result(finding, [{ kind: 'inSource', ...(reason === '' ? {} : { justification: reason }) }]),
      ),
      ...accepted.map((finding) => result(finding, [{ kind: 'external', status: 'accepted' }])),
    ];
  });
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'twelve-factor',
            semanticVersion: version,
            informationUri: 'https://12factor.net',
            rules: rules.map(descriptorOf),
          },
        },
        originalUriBaseIds: { [base]: { description: { text: 'The checked folder.' } } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptorOf(rule: ReportedRule): ReportingDescriptor {
  const help = rule.help === '' ? rule.title : rule.help;
  return {
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.title },
    help: { text: help, markdown: help },
    ...(rule.helpUri === '' ? {} : { helpUri: rule.helpUri }),
    ...(rule.aliases.length === 0 ? {} : { deprecatedIds: [...rule.aliases] }),
    defaultConfiguration: { level: level[rule.severity] },
    properties: {
      tags: ['twelve-factor', rule.factor, ...(rule.secret ? ['security', 'external/cwe/cwe-798'] : [])],
      precision: precision[rule.confidence],
      // Only credentials are a matter of security; a score would put the others among vulnerabilities.
      ...(rule.secret ? { 'security-severity': rule.severity === 'error' ? '9.0' : '7.0' } : {}),
      ...(rule.secret ? {} : { 'problem.severity': problemSeverity[rule.severity] }),
    },
  };
}

/** GitHub's words for how bad a finding is that is no vulnerability. */
const problemSeverity: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
};

/** `config/hardcoded-secret` → `HardcodedSecret`. */
function nameOf(id: string): string {
  return id
    .slice(id.indexOf('/') + 1)
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

function resultOf(path: string, finding: ReportedFinding, indexOf: ReadonlyMap<string, number>): Result {
  const ruleIndex = indexOf.get(finding.rule);
  const related = finding.related.map((place, id): Location => ({
    id,
    physicalLocation: physicalLocation(place.path, place),
    message: { text: place.message },
  }));
  const fixes = fixesOf(path, finding);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: level[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physicalLocation(path, finding) }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { [fingerprintKey]: finding.fingerprint },
    ...(fixes.length === 0 ? {} : { fixes }),
  };
}

/** The fixes that are complete in this file; one that also writes `.env` would be half a fix. */
function fixesOf(path: string, { fixes }: ReportedFinding) {
  return fixes
    .filter(({ several, edits }) => !several && edits.length > 0)
    .map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: artifactLocation(path),
          replacements: edits.map((edit) => ({
            deletedRegion: sarifRegion(edit),
            ...(edit.newText === '' ? {} : { insertedContent: { text: edit.newText } }),
          })),
        },
      ],
    }));
}

function physicalLocation(path: string, region: Region): PhysicalLocation {
  return { artifactLocation: artifactLocation(path), region: sarifRegion(region) };
}

/** A relative URI reference; a colon in its first part would read as a scheme. */
function artifactLocation(path: string): { uri: string; uriBaseId: string } {
  // Half a surrogate pair cannot be encoded.
  const uri = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { uri, uriBaseId: base };
}

function sarifRegion({ line, column, endLine, endColumn }: Region): SarifRegion {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
