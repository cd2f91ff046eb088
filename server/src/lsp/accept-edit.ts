import type { WorkspaceEdit } from 'vscode-languageserver';
import { acceptEdits, saltOf } from '../policy/baseline-edit.ts';
import { baselineText, digestOf, keyOf } from '../policy/baseline.ts';
import type { PolicyFinding } from '../policy/finding.ts';
import { folderOf, pathFrom } from '../policy/location.ts';
import { rules } from '../rules/index.ts';
import { secretRuleIds } from '../rules/rule.ts';
import type { Workspace } from '../workspace.ts';
import type { ActionContext } from './actions.ts';
import { editOfFiles } from './workspace-edit.ts';

/** What can be said of accepting a finding: where it would be written, and why that is refused. */
export interface Acceptance {
  /** URI of the baseline. */
  readonly uri: string;
  readonly refused?: string;
}

/**
 * Whether a finding can be accepted in the editor: only in a project that has a baseline, or whose configuration names
 * one, and never for a key of a live format, which works for whoever reads it until it is revoked.
 */
export function acceptance(
  finding: PolicyFinding,
  { checked, support }: Pick<ActionContext, 'checked' | 'support'>,
): Acceptance | undefined {
  const { baseline, settings } = checked;
  if (baseline !== undefined && 'problem' in baseline) return undefined;
  const uri = baseline?.baseline.uri ?? settings.baseline;
  if (uri === undefined || (baseline === undefined && !support.createFiles)) return undefined;
  if (finding.isLive !== true) return { uri };
  return { uri, refused: 'this is a key of a live format: revoke it where it was issued' };
}

/**
 * The edit of the baseline that accepts a finding, and with it equal ones that stand before it: entries count them, the
 * first ones first. The baseline is read as it stands now; undefined when it cannot take the entry.
 */
export async function editOfAcceptance(
  finding: PolicyFinding,
  context: ActionContext,
  workspace: Workspace,
): Promise<WorkspaceEdit | undefined> {
  const offer = acceptance(finding, context);
  if (offer === undefined || offer.refused !== undefined) return undefined;
  const { uri } = offer;
  const text = await workspace.textOf(uri);
  const salt = text === undefined ? newSalt() : saltOf(text);
  if (salt === undefined) return undefined;
  const { source, findings, accepted } = context.checked;
  const secret = secretRuleIds(rules);
  const path = pathFrom(folderOf(uri) ?? uri, source.uri);
  const entryOf = (one: PolicyFinding) => ({
    rule: one.rule,
    path,
    digest: digestOf(one, source.text, path, salt, secret.has(one.rule)),
  });
  const entry = entryOf(finding);
  const count = [...findings, ...accepted.map((one) => one.finding)].filter(
    (one) =>
      one.rule === finding.rule &&
      one.range.start <= finding.range.start &&
      one.isLive !== true &&
      keyOf(entryOf(one)) === keyOf(entry),
  ).length;
  const entries = [{ ...entry, count, live: false }];
  const edits =
    text === undefined
      ? [{ range: { start: 0, end: 0 }, newText: baselineText({ salt, entries }) }]
      : entries.flatMap((one) => acceptEdits(text, one) ?? []);
  if (edits.length === 0) return undefined;
  return editOfFiles(
    [{ uri, create: text === undefined, edits, text: text ?? '', version: null }],
    context.support,
    true,
  );
}

/** As long as that of the command line. */
function newSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
