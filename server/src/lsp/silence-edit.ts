import type { WorkspaceEdit } from 'vscode-languageserver';
import { languageFor } from '../files.ts';
import type { PolicyFinding } from '../policy/finding.ts';
import { configNames } from '../policy/load.ts';
import { silenceEdits } from '../policy/silence.ts';
import type { Edit } from '../text/edit.ts';
import type { Workspace } from '../workspace.ts';
import type { ActionContext } from './actions.ts';
import { editOfFiles } from './workspace-edit.ts';

/** The edit that silences a finding on its line, in its file or in the project. */
export async function editOfSilence(
  kind: 'line' | 'file' | 'project',
  finding: PolicyFinding,
  context: ActionContext,
  workspace: Workspace,
): Promise<WorkspaceEdit | undefined> {
  const { source, settings } = context.checked;
  const view = await workspace.viewOf(source.uri);
  if (view?.source.text !== source.text) return undefined;
  const folder = workspace.folderOf(source.uri) ?? source.uri.slice(0, source.uri.lastIndexOf('/'));
  const configUri = settings.configUri ?? `${folder}/${configNames[0]}`;
  const configText = kind === 'project' ? await workspace.textOf(configUri) : undefined;
  const language = languageFor(source.languageId)?.language;
  const comment = language?.comment;
  const hasTags = language?.tags?.includes(source.languageId) === true;
  const edits = silenceEdits(kind, finding, {
    source,
    facts: view.facts,
    hasTags,
    ...(comment === undefined ? {} : { comment }),
    ...(configText === undefined ? {} : { configText }),
  });
  if (edits === undefined) return undefined;
  if (kind !== 'project') return editOfDocument(edits, context);
  return editOfFiles(
    [{ uri: configUri, create: configText === undefined, edits, text: configText ?? '', version: null }],
    context.support,
  );
}

/** An edit of the checked document alone. */
export function editOfDocument(edits: readonly Edit[], { checked, version, support }: ActionContext): WorkspaceEdit {
  const { uri, text } = checked.source;
  return editOfFiles([{ uri, create: false, edits, text, version }], support);
}
