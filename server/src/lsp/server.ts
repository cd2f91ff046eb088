import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type CancellationToken,
  type CodeAction,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { explain, ruleOf } from '../explain.ts';
import type { Host } from '../host.ts';
import { rules } from '../rules/index.ts';
import { Workspace, type FileChange } from '../workspace.ts';
import type { Checked } from '../checked.ts';
import {
  actionsFor,
  editFor,
  fixAllKind,
  offsetsOf,
  showRuleCommand,
  type ActionContext,
  type ActionData,
} from './actions.ts';
import { Answers } from './answers.ts';
import { documentationPage } from './pages.ts';
import { followDocuments } from './documents.ts';
import { guard } from './guard.ts';
import { hoverAt } from './hover.ts';
import { tellMovedCommand, type Moved } from './move-secret.ts';
import { tellMoved } from './tell-moved.ts';
import {
  checkWorkspaceRequest,
  explainRequest,
  moveRequest,
  newConfigRequest,
  rulesRequest,
  type CheckWorkspaceParams,
  type ExplainParams,
  type MoveParams,
} from './requests.ts';
import { newConfigText } from '../policy/new-config.ts';
import { normalizeUri } from './uri.ts';
import { checkFolders } from './workspace-check.ts';
import type { EditSupport } from './workspace-edit.ts';

/** What the platform adds to a server. */
export interface Runtime {
  /** The files and grammars, given the connection for those that only the client can read. */
  host(connection: Connection): Host;
  readonly version: string;
}

/** Serves one client over a connection, until it says exit. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const host = runtime.host(connection);
  let capabilities: ClientCapabilities = {};
  let support: EditSupport = noSupport;
  let pages = false;
  let asksNames = false;
  const moved = new Map<string, Moved>();
  const workspace = new Workspace(host, () => {
    answers.refreshSoon();
  });
  const answers = new Answers(connection, workspace);

  const documents = followDocuments(connection, normalizeUri, {
    opened(document) {
      workspace.open({ uri: document.uri, languageId: document.languageId, text: document.getText() });
      answers.documentChanged(document.uri);
    },
    changed(document, change) {
      workspace.change(document.uri, document.getText(), change);
      answers.documentChanged(document.uri);
    },
    closed(uri) {
      answers.documentClosed(uri);
      void guard('close', connection.console, undefined, () => workspace.close(uri));
    },
    saved(uri) {
      answers.documentSaved(uri);
    },
  });

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    support = editSupport(capabilities);
    pages = optionOf(params, 'pages') === true;
    asksNames = optionOf(params, 'asksNames') === true;
    workspace.setFolders(foldersOf(params));
    answers.initialize(params);
    return {
      capabilities: serverCapabilities(answers.pulls),
      serverInfo: { name: 'twelve-factor', version: runtime.version },
    };
  });

  connection.onInitialized(() => {
    void guard('initialized', connection.console, undefined, async () => {
      if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'twelveFactor' });
      }
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/*' }],
        });
      }
      if (capabilities.workspace?.workspaceFolders === true) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map((folder) => folderUri(folder.uri)));
          const kept = workspace.folders.filter((folder) => !gone.has(folder));
          workspace.setFolders([...kept, ...added.map((folder) => folderUri(folder.uri))]);
          answers.forget();
        });
      }
    });
  });

  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    answers.configurationChanged(settings);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    void guard('watched files', connection.console, undefined, async () => {
      const told = changes.map(({ uri, type }): FileChange => ({
        uri: normalizeUri(uri),
        kind: changeKinds[type] ?? 'changed',
      }));
      await workspace.filesChanged(told);
      answers.filesChanged(told.map(({ uri }) => uri));
    });
  });

  connection.languages.diagnostics.on((params) =>
    guard('diagnostics', connection.console, { kind: 'full', items: [] }, () =>
      answers.pull(normalizeUri(params.textDocument.uri), params.previousResultId),
    ),
  );

  connection.onHover(({ textDocument, position }, token) =>
    guard('hover', connection.console, null, async () => {
      const checked = await answers.checked(normalizeUri(textDocument.uri));
      const document = documents.get(textDocument.uri);
      return token.isCancellationRequested || checked === undefined || document === undefined
        ? null
        : hoverAt(checked, document.offsetAt(position), pages);
    }),
  );

  async function contextOf(uri: string): Promise<ActionContext | undefined> {
    const document = documents.get(uri);
    const version = document?.version;
    const options = await answers.optionsOf(normalizeUri(uri));
    const checked: Checked | undefined = await answers.checked(normalizeUri(uri));
    if (checked === undefined || version === undefined) return undefined;
    return { checked, version, options, support, asksNames, keep: (key, told) => moved.set(key, told) };
  }

  connection.onCodeAction((params, token) =>
    guard('code actions', connection.console, [], async () => {
      const context = await contextOf(params.textDocument.uri);
      const document = documents.get(params.textDocument.uri);
      if (context === undefined || document === undefined || token.isCancellationRequested) return [];
      const actions = actionsFor(
        params,
        offsetsOf(params, (position) => document.offsetAt(position)),
        context,
      );
      return support.resolve ? actions : await Promise.all(actions.map((action) => resolved(action)));
    }),
  );

  async function editOf(data: ActionData, name?: string): Promise<WorkspaceEdit | undefined> {
    const context = await contextOf(data.uri);
    // An edit made for another text would land in the wrong place.
    return context?.version === data.version ? await editFor(data, context, workspace, name) : undefined;
  }

  async function resolved(action: CodeAction): Promise<CodeAction> {
    const data = action.data as ActionData | undefined;
    const edit = data === undefined ? undefined : await editOf(data);
    return edit === undefined ? action : { ...action, edit };
  }
  connection.onCodeActionResolve((action) => guard('resolve', connection.console, action, () => resolved(action)));

  connection.onExecuteCommand(({ command, arguments: given }) =>
    guard('command', connection.console, null, async () => {
      const first: unknown = given?.[0];
      if (typeof first !== 'string') return null;
      if (command === tellMovedCommand) {
        const told = moved.get(first);
        moved.clear();
        if (told !== undefined) void guard('tell', connection.console, undefined, () => tellMoved(connection, told));
      }
      if (command === showRuleCommand && ruleOf(first) !== undefined)
        await connection.window.showDocument(documentationPage(first, pages));
      return null;
    }),
  );
  connection.onRequest(moveRequest, ({ data, name }: MoveParams) =>
    guard('move', connection.console, { edit: null }, async () => {
      const edit = await editOf(data as ActionData, name);
      const [told] = [...moved.values()];
      moved.clear();
      if (told !== undefined) void guard('tell', connection.console, undefined, () => tellMoved(connection, told));
      return { edit: edit ?? null };
    }),
  );

  connection.onRequest(
    explainRequest,
    ({ rule, languageId }: ExplainParams) => explain(rule, languageId) ?? { title: rule, markdown: '' },
  );
  connection.onRequest(rulesRequest, () =>
    rules.map(({ id, factor, title, severity }) => ({ id, factor, title, severity })),
  );
  connection.onRequest(newConfigRequest, () => ({ text: newConfigText() }));
  connection.onRequest(checkWorkspaceRequest, (params: CheckWorkspaceParams, token: CancellationToken) =>
    guard('workspace check', connection.console, { files: 0, durationMs: 0, cancelled: false, findings: [] }, () =>
      checkFolders(connection, workspace, params, (uri) => answers.optionsOf(uri), token),
    ),
  );

  connection.onShutdown(() => {
    for (const uri of workspace.openUris()) answers.documentClosed(uri);
  });
  connection.listen();
}

function serverCapabilities(pulls: boolean): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
    executeCommandProvider: { commands: [showRuleCommand, tellMovedCommand] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pulls
      ? {
          diagnosticProvider: { identifier: 'twelve-factor', interFileDependencies: true, workspaceDiagnostics: false },
        }
      : {}),
  };
}

const changeKinds: Readonly<Partial<Record<FileChangeType, FileChange['kind']>>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Deleted]: 'deleted',
};

const noSupport: EditSupport = {
  documentChanges: false,
  createFiles: false,
  resolve: false,
  disabled: false,
  refactoringMetadata: false,
};

function editSupport(client: ClientCapabilities): EditSupport {
  const edit = client.workspace?.workspaceEdit;
  const action = client.textDocument?.codeAction;
  return {
    documentChanges: edit?.documentChanges === true,
    createFiles: edit?.documentChanges === true && edit.resourceOperations?.includes('create') === true,
    resolve: action?.resolveSupport?.properties.includes('edit') === true && action.dataSupport === true,
    disabled: action?.disabledSupport === true,
    refactoringMetadata: edit !== undefined && 'metadataSupport' in edit && edit.metadataSupport === true,
  };
}

function foldersOf(params: InitializeParams): string[] {
  const folders = params.workspaceFolders?.map((folder) => folder.uri);
  if (folders !== undefined) return folders.map(folderUri);
  // Older clients name one root instead.
  const root = (params as { rootUri?: string | null }).rootUri;
  return typeof root === 'string' ? [folderUri(root)] : [];
}

function folderUri(uri: string): string {
  return normalizeUri(uri).replace(/\/+$/, '');
}

function optionOf(params: InitializeParams, key: string): unknown {
  const options: unknown = params.initializationOptions;
  return typeof options === 'object' && options !== null ? (options as Record<string, unknown>)[key] : undefined;
}
