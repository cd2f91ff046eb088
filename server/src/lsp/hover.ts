import { MarkupKind, type Hover } from 'vscode-languageserver';
import { documentationUrl, ruleOf, whyOf } from '../explain.ts';
import type { PolicyFinding } from '../policy/finding.ts';
import type { Confidence } from '../rules/rule.ts';
import type { Checked } from '../checked.ts';
import { rangeConverter } from './convert.ts';

/**
 * Why the finding at an offset matters and how to repair it. The message itself is shown by the editor already.
 * A client with pages of its own gets a link that opens the rule's page.
 */
export function hoverAt(checked: Checked, offset: number, clientHasPages: boolean): Hover | null {
  const finding = checked.findings.find(({ range }) => range.start <= offset && offset <= range.end);
  const rule = finding === undefined ? undefined : ruleOf(finding.rule);
  if (finding === undefined || rule === undefined) return null;
  const why = whyOf(rule.id);
  const lines = [
    `**${rule.title}** (factor ${roman(rule.factor)}, ${rule.factor.replaceAll('-', ' ')})`,
    why,
    because(finding),
    rule.secret === true && !why.includes('leaked') ? revocation : '',
    fixLine(finding),
    links(rule.id, clientHasPages),
  ];
  return {
    contents: { kind: MarkupKind.Markdown, value: lines.filter((line) => line !== '').join('\n\n') },
    range: rangeConverter(checked.source.text)(finding.range),
  };
}

/** How sure a finding is, in words. */
const sureness: Readonly<Record<Confidence, string>> = {
  high: 'Very likely right',
  medium: 'Likely right',
  low: 'Doubtful',
};

/** What moving a secret does not do. */
const revocation =
  "Moving it is not enough if it was ever committed: Git's history keeps it, so revoke it where it was issued.";

function because({ evidence, confidence }: PolicyFinding): string {
  return evidence === undefined ? '' : `${sureness[confidence]}: ${evidence}.`;
}

function links(rule: string, clientHasPages: boolean): string {
  const factor = `[12factor.net](${documentationUrl(rule)})`;
  if (!clientHasPages) return factor;
  const command = `command:twelveFactor.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`;
  return `[Explain ${rule}](${command} "Why this matters, with examples") · ${factor}`;
}

function fixLine(finding: PolicyFinding): string {
  const titles = finding.fixes.filter((fix) => fix.unavailable === undefined).map((fix) => fix.title);
  return titles.length === 0 ? '' : `Quick fix: ${titles.join(' · ')}.`;
}

const numerals: Readonly<Record<string, string>> = {
  codebase: 'I',
  dependencies: 'II',
  config: 'III',
  'backing-services': 'IV',
  'build-release-run': 'V',
  processes: 'VI',
  'port-binding': 'VII',
  concurrency: 'VIII',
  disposability: 'IX',
  parity: 'X',
  logs: 'XI',
  'admin-processes': 'XII',
};

function roman(factor: string): string {
  return numerals[factor] ?? '';
}
