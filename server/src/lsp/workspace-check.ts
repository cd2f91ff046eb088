import type { CancellationToken, Connection } from 'vscode-languageserver';
import { checkFiles } from '../check.ts';
import type { Workspace } from '../workspace.ts';
import { toDiagnostics } from './convert.ts';
import type { CheckWorkspaceParams, CheckWorkspaceResult } from './requests.ts';
import type { EditorOptions } from './settings.ts';
import { normalizeUri } from './uri.ts';

/** Checks the files of whole folders, with progress, as they are on disk; the client hides what an open document shows. */
export async function checkFolders(
  connection: Connection,
  workspace: Workspace,
  params: CheckWorkspaceParams,
  optionsOf: (uri: string) => Promise<EditorOptions>,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  const { host } = workspace;
  const start = host.now();
  const progress =
    params.workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(params.workDoneToken);
  const folders =
    params.folders.length > 0 ? params.folders.map((uri) => normalizeUri(uri).replace(/\/+$/, '')) : workspace.folders;
  const findings: { uri: string; diagnostics: readonly unknown[] }[] = [];
  let files = 0;
  for (const folder of folders) {
    const options = await optionsOf(`${folder}/x`);
    await checkFiles({
      folder,
      host,
      editor: options,
      flags: {},
      isCancelled: () => token.isCancellationRequested,
      onProgress(done, total) {
        progress?.report((100 * done) / Math.max(1, total), `${done} of ${total} files`);
      },
      onChecked(checked) {
        if (checked.reason === '') files++;
        if (checked.findings.length === 0) return;
        const diagnostics = toDiagnostics(checked, {
          relatedInformation: false,
          codeDescription: true,
          texts: new Map(),
        });
        findings.push({ uri: checked.source.uri, diagnostics });
      },
    });
  }
  progress?.done();
  return { files, durationMs: Math.round(host.now() - start), cancelled: token.isCancellationRequested, findings };
}
