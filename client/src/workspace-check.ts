import {
  commands,
  languages,
  l10n,
  ProgressLocation,
  TabInputText,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  type Progress,
  type Tab,
} from 'vscode';
import type { Diagnostic as ServerDiagnostic } from 'vscode-languageclient';
import {
  checkWorkspaceRequest,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
} from '../../server/src/lsp/requests.ts';
import { createFindingStore, isBelow, type FindingStore } from './finding-store.ts';
import type { Session } from './session.ts';
import { countFindings, describeDuration } from './status-text.ts';

export interface WorkspaceCheck {
  /** Checks these folders, or every workspace folder; shows progress and can be cancelled. */
  run(folders: readonly Uri[]): Promise<void>;
  dispose(): void;
}

/** Checks whole folders and keeps the findings of files that are not open in the Problems panel. */
export function createWorkspaceCheck(session: Session): WorkspaceCheck {
  const collection = languages.createDiagnosticCollection('twelve-factor-workspace');
  const store = createFindingStore<Diagnostic>(
    {
      show: (uri, findings) => {
        collection.set(Uri.parse(uri), findings);
      },
      hide: (uri) => {
        collection.delete(Uri.parse(uri));
      },
    },
    (uri) => openTabs().has(uri),
  );
  let listeners: readonly Disposable[] = [];
  return {
    async run(folders) {
      // Before the first check there is nothing to forget, so nothing listens.
      if (listeners.length === 0) listeners = forgetOnChange(store);
      const result = await window.withProgress(
        { location: ProgressLocation.Notification, title: l10n.t('Twelve-Factor: checking'), cancellable: true },
        (progress, token) => check(session, folders, progress, token),
      );
      const { protocol2CodeConverter: converter } = (await session.running()).client;
      const findings = await Promise.all(
        result.findings.map(async (file) => {
          const diagnostics = await converter.asDiagnostics(file.diagnostics as ServerDiagnostic[]);
          return [Uri.parse(file.uri).toString(), diagnostics] as const;
        }),
      );
      if (result.cancelled) return;
      store.replace(folders.map(String), findings);
      void report(result, shownFindings(folders));
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
      collection.dispose();
    },
  };
}

let checks = 0;

async function check(
  session: Session,
  folders: readonly Uri[],
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  checks += 1;
  const workDoneToken = `twelve-factor-check-${checks}`;
  let done = 0;
  const connection = await session.running();
  const listener = connection.onProgress(workDoneToken, (message, percentage = done) => {
    progress.report({ message, increment: Math.max(0, percentage - done) });
    done = Math.max(done, percentage);
  });
  try {
    const params: CheckWorkspaceParams = { folders: folders.map(String), workDoneToken };
    return await session.request<CheckWorkspaceResult>(checkWorkspaceRequest, params, token);
  } catch (error) {
    if (token.isCancellationRequested) return { files: 0, durationMs: 0, cancelled: true, findings: [] };
    throw error;
  } finally {
    listener.dispose();
  }
}

/** How many findings the user now sees below these folders: those of the check and those of open files. */
function shownFindings(folders: readonly Uri[]): number {
  return languages
    .getDiagnostics()
    .filter(([uri]) => isBelow(uri.toString(), folders.map(String)))
    .flatMap(([, diagnostics]) => diagnostics)
    .filter((diagnostic) => diagnostic.source === 'twelve-factor').length;
}

/** Says what came out, as the answer to the command that the user ran. */
async function report(result: CheckWorkspaceResult, count: number): Promise<void> {
  const found = countFindings(count, (message, ...parts) => l10n.t(message, ...parts));
  const duration = describeDuration(result.durationMs);
  const summary = l10n.t('Twelve-Factor: {0} in {1} files, {2}.', found, result.files, duration);
  const problems = l10n.t('Show Problems');
  const choice = await window.showInformationMessage(summary, ...(count > 0 ? [problems] : []));
  if (choice === problems) await commands.executeCommand('workbench.actions.view.problems');
}

function forgetOnChange(store: FindingStore<Diagnostic>): Disposable[] {
  const changed = (uri: Uri): void => {
    store.changed(uri.toString());
  };
  const watcher = workspace.createFileSystemWatcher('**/*');
  return [
    watcher,
    // A program that writes beside a file and renames over it, as `sed -i` does, makes it look like a new one.
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
    workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length > 0) changed(event.document.uri);
    }),
    window.tabGroups.onDidChangeTabs((event) => {
      for (const uri of event.opened.flatMap(uriOf)) store.opened(uri);
      for (const uri of event.closed.flatMap(uriOf)) store.closed(uri);
    }),
  ];
}

/** The files in tabs. The server speaks only for those, so a document that is merely loaded does not count. */
function openTabs(): ReadonlySet<string> {
  return new Set(window.tabGroups.all.flatMap((group) => group.tabs).flatMap(uriOf));
}

function uriOf(tab: Tab): string[] {
  return tab.input instanceof TabInputText ? [tab.input.uri.toString()] : [];
}
