import { ConfigurationTarget, workspace, type Uri } from 'vscode';

const changed: { key: string; uri: Uri }[] = [];

/** Sets one of the extension's settings for the workspace folder that holds `uri`. */
export async function setSetting(uri: Uri, key: string, value: unknown): Promise<void> {
  changed.push({ key, uri });
  await workspace.getConfiguration('twelveFactor', uri).update(key, value, ConfigurationTarget.WorkspaceFolder);
}

/** Takes back what `setSetting` did. */
export async function resetSettings(): Promise<void> {
  for (const { key, uri } of changed.splice(0)) {
    await workspace.getConfiguration('twelveFactor', uri).update(key, undefined, ConfigurationTarget.WorkspaceFolder);
  }
}
