import { l10n, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { moveRequest, type MoveParams, type MoveResult } from '../../server/src/lsp/requests.ts';
import type { Session } from './session.ts';

/** Asks for the name of the variable, then moves the secret in one step. The server holds the value, never this side. */
export async function moveToEnvironment(session: Session, data: unknown, suggestion: string): Promise<void> {
  const name = await window.showInputBox({
    title: l10n.t('Move the Secret to .env'),
    prompt: l10n.t('Name of the variable'),
    value: suggestion,
    validateInput: (text) =>
      /^[A-Z_][A-Z0-9_]*$/.test(text)
        ? undefined
        : l10n.t('Use capitals, digits and underscores, such as DB_PASSWORD.'),
  });
  if (name === undefined) return;
  const params: MoveParams = { data, name };
  const { edit } = await session.request<MoveResult>(moveRequest, params);
  const { client } = await session.running();
  const isMade =
    edit !== null &&
    (await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit), {
      isRefactoring: true,
    }));
  if (!isMade) await window.showInformationMessage(l10n.t('The code has changed in the meantime. Try again.'));
}
