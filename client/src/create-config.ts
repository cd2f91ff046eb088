import { l10n, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { newConfigRequest, type NewConfigResult } from '../../server/src/lsp/requests.ts';
import type { Session } from './session.ts';

/** Where the server looks in a folder, in its order; a new file gets the first name. */
const configNames = [
  '.twelve-factor.json',
  '.twelve-factor.jsonc',
  '.config/.twelve-factor.json',
  '.config/.twelve-factor.jsonc',
] as const;

/** Opens the config file of the folder the user works in; writes it first when there is none. */
export async function createConfig(session: Session): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const present = await existingConfig(folder.uri);
  const uri = present ?? Uri.joinPath(folder.uri, configNames[0]);
  if (!present) {
    if (workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) {
      await window.showErrorMessage(l10n.t('{0} is read-only, so no configuration file was written.', folder.name));
      return;
    }
    const { text } = await session.request<NewConfigResult>(newConfigRequest, {});
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  await window.showTextDocument(uri);
}

async function existingConfig(folder: Uri): Promise<Uri | undefined> {
  for (const name of configNames) {
    const uri = Uri.joinPath(folder, name);
    try {
      await workspace.fs.stat(uri);
      return uri;
    } catch {
      // Not there: the next name.
    }
  }
  return undefined;
}

/** The folder of the active document, the only folder, or the one that the user picks. */
async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const active = window.activeTextEditor?.document.uri;
  const current = active && workspace.getWorkspaceFolder(active);
  if (current) return current;
  if (folders.length === 0) {
    await window.showErrorMessage(l10n.t('Open a folder first: the configuration file belongs to its root.'));
    return undefined;
  }
  return folders.length === 1 ? folders[0] : window.showWorkspaceFolderPick();
}
