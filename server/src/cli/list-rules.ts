import { documentationUrl, explain } from '../explain.ts';
import { metaRules } from '../policy/finding.ts';
import { rules } from '../rules/index.ts';
import type { ReportedRule } from './report/result.ts';

/** All rules as reports and lists show them, by id. */
export function reportedRules(): readonly ReportedRule[] {
  const own = rules.map((rule): ReportedRule => ({
    id: rule.id,
    factor: rule.factor,
    title: rule.title,
    severity: rule.severity,
    confidence: rule.confidence,
    secret: rule.secret === true,
    aliases: rule.aliases ?? [],
    help: explain(rule.id, '')?.markdown ?? '',
    helpUri: documentationUrl(rule.id),
  }));
  const meta = metaRules.map((rule): ReportedRule => ({
    ...rule,
    factor: 'meta',
    confidence: 'high',
    secret: false,
    aliases: [],
    help: '',
    helpUri: '',
  }));
  return [...own, ...meta].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The list of the command `rules`; ends with a line break. */
export function ruleList(list: readonly ReportedRule[], format: 'text' | 'json' | 'markdown', version: string): string {
  if (format === 'json') {
    const tool = { name: 'twelve-factor', version };
    return `${JSON.stringify({ formatVersion: 1, tool, rules: list.map(withoutHelp) }, undefined, 2)}\n`;
  }
  if (format === 'markdown') {
    const rows = list.map(({ id, severity, confidence, title, helpUri }) => {
      return `| ${helpUri === '' ? `\`${id}\`` : `[\`${id}\`](${helpUri})`} | ${severity} | ${confidence} | ${title} |`;
    });
    return `${['| Rule | Severity | Confidence | What is wrong |', '| --- | --- | --- | --- |', ...rows].join('\n')}\n`;
  }
  const width = (pick: (rule: ReportedRule) => string): number => Math.max(...list.map((rule) => pick(rule).length));
  const idWidth = width(({ id }) => id);
  const severityWidth = width(({ severity }) => severity);
  return list
    .map((rule) => `${rule.id.padEnd(idWidth)}  ${rule.severity.padEnd(severityWidth)}  ${rule.title}\n`)
    .join('');
}

/** Pages are long; `explain` shows them. */
function withoutHelp(rule: ReportedRule): Partial<ReportedRule> {
  return { ...rule, help: undefined };
}
