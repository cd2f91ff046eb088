import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { statusNotification, type Status } from '../../server/src/lsp/requests.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What a capable client says of itself, as VS Code does. */
export const fullCapabilities: InitializeParams['capabilities'] = {
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, dataSupport: true },
    codeAction: {
      dataSupport: true,
      disabledSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    diagnostics: { refreshSupport: true },
  },
  window: { showDocument: { support: true } },
};

export interface ServerOptions {
  /** Files of the workspace by relative path; written to a temporary folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Workspace folders relative to that folder; the folder itself by default. */
  readonly folders?: readonly string[];
  readonly capabilities?: InitializeParams['capabilities'];
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
}

/** The built language server as a process, with a client's side to talk to it and a folder of files. */
export class ServerUnderTest {
  readonly folder: string;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Every message the server sent, as JSON: for what must never be said. */
  readonly said: string[] = [];
  /** How far the last check of each document got. */
  readonly states = new Map<string, Status['state']>();
  readonly pushed = new Map<string, PublishDiagnosticsParams>();
  /** What the server wrote to its error output. */
  errors = '';
  settings: unknown;
  refreshes = 0;
  readonly #documents = new Map<string, TextDocument>();
  readonly #stop: () => Promise<void>;
  /** True when the client may be told to ask again. */
  readonly #refreshable: boolean;
  readonly #waiting: { test: () => boolean; done: () => void }[] = [];

  private constructor(
    folder: string,
    connection: ProtocolConnection,
    initialized: InitializeResult,
    refreshable: boolean,
    stop: () => Promise<void>,
  ) {
    this.#refreshable = refreshable;
    this.folder = folder;
    this.connection = connection;
    this.initialized = initialized;
    this.#stop = stop;
  }

  static async start(options: ServerOptions): Promise<ServerUnderTest> {
    const folder = mkdtempSync(path.join(tmpdir(), 'twelve factor é '));
    for (const [name, text] of Object.entries(options.files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const child = spawn(process.execPath, ['--liftoff-only', 'dist/server.js', '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const pending: { server?: ServerUnderTest } = {};
    child.stderr.on('data', (piece: Buffer) => {
      process.stderr.write(piece);
      if (pending.server) pending.server.errors += piece.toString();
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest('workspace/configuration', (params: { items: unknown[] }) =>
      params.items.map(() => pending.server?.settings ?? options.settings ?? {}),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      if (pending.server) pending.server.refreshes++;
      pending.server?.wake();
      return null;
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      pending.server?.pushed.set(params.uri, params);
      pending.server?.said.push(JSON.stringify(params));
      pending.server?.wake();
    });
    const heard: string[] = [];
    connection.onUnhandledNotification((message) => (pending.server?.said ?? heard).push(JSON.stringify(message)));
    connection.onNotification(statusNotification, (status: Status) => {
      (pending.server?.said ?? heard).push(JSON.stringify(status));
      pending.server?.states.set(status.uri, status.state);
    });
    connection.listen();
    const uris = (options.folders ?? ['']).map((name) =>
      pathToFileURL(path.join(folder, name)).toString().replace(/\/$/, ''),
    );
    const params: Omit<InitializeParams, 'rootUri'> = {
      processId: process.pid,
      capabilities: options.capabilities ?? fullCapabilities,
      workspaceFolders: uris.map((uri) => ({ uri, name: path.basename(uri) })),
      initializationOptions: options.initializationOptions,
    };
    const refreshable = params.capabilities.workspace?.diagnostics?.refreshSupport === true;
    const initialized: InitializeResult = await connection.sendRequest('initialize', params);
    const server = new ServerUnderTest(folder, connection, initialized, refreshable, () => ended(child));
    server.settings = options.settings ?? {};
    server.said.push(...heard);
    pending.server = server;
    await connection.sendNotification('initialized', {});
    return server;
  }

  wake(): void {
    for (const waiter of [...this.#waiting]) {
      if (!waiter.test()) continue;
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      waiter.done();
    }
  }

  /** Waits until something the server says makes the test true; far longer than the slowest machine takes it fails. */
  until(test: () => boolean): Promise<void> {
    if (test()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(new Error('the server never said what was waited for'));
      }, 120_000);
      const done = (): void => {
        clearTimeout(limit);
        resolve();
      };
      this.#waiting.push({ test, done });
    });
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).toString();
  }

  async open(name: string, languageId: string, text: string): Promise<string> {
    const uri = this.uri(name);
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  textOf(uri: string): string {
    return this.#documents.get(uri)?.getText() ?? '';
  }

  /** Types: replaces a stretch of the document, given as offsets. */
  async change(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`not open: ${uri}`);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const version = document.version + 1;
    TextDocument.update(document, [{ range, text }], version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const report: DocumentDiagnosticReport = await this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId,
    });
    this.said.push(JSON.stringify(report));
    return report;
  }

  /**
   * The diagnostics once the rest of the app is known too, however long it takes the machine: an answer before that
   * comes with the word `checking`, and with a wish to be asked again once there is more to say.
   */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    for (;;) {
      const { refreshes } = this;
      const report = await this.pull(uri);
      if (this.states.get(uri) !== 'checking') return report.kind === 'full' ? report.items : [];
      if (this.#refreshable) await this.until(() => this.refreshes > refreshes);
    }
  }

  /** The diagnostics once they are as they are to become: asked for again whenever the server says so. */
  async diagnosticsWhen(uri: string, isThere: (diagnostics: readonly Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    for (;;) {
      const { refreshes } = this;
      const diagnostics = await this.diagnostics(uri);
      if (isThere(diagnostics)) return diagnostics;
      await this.until(() => this.refreshes > refreshes);
    }
  }

  async actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const actions: CodeAction[] = await this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
    this.said.push(JSON.stringify(actions));
    return actions;
  }

  /** Resolving is the one answer that may hold a value: the edit of `.env`. */
  async resolve(action: CodeAction): Promise<CodeAction> {
    return await this.connection.sendRequest('codeAction/resolve', action);
  }

  /** The text of a document after an edit, files that are not open read as empty. */
  applied(edit: WorkspaceEdit, read: (uri: string) => string = () => ''): Map<string, string> {
    const result = new Map<string, string>();
    const apply = (uri: string, edits: readonly TextEdit[]): void => {
      const before = result.get(uri) ?? (this.#documents.has(uri) ? this.textOf(uri) : read(uri));
      result.set(uri, TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), [...edits]));
    };
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) apply(uri, edits);
    for (const change of edit.documentChanges ?? []) {
      if ('edits' in change) apply(change.textDocument.uri, change.edits as TextEdit[]);
    }
    return result;
  }

  /** Asks the server to end, and sees to it that it has ended: one that stays would keep the test's process alive. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    await this.#stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Resolves once a process has ended, by force if it does not do so by itself. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  const limit = setTimeout(() => child.kill('SIGKILL'), 5000);
  await exit;
  clearTimeout(limit);
}
