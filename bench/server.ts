/** The built server as a process, and a client that talks to it as an editor does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as protocol from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

export class Session {
  readonly #process: ChildProcess;
  readonly #connection: protocol.ProtocolConnection;
  readonly #folder: string;
  readonly #documents = new Map<string, TextDocument>();

  private constructor(process: ChildProcess, connection: protocol.ProtocolConnection, folder: string) {
    this.#process = process;
    this.#connection = connection;
    this.#folder = folder;
  }

  /** Starts a server on a new folder with the given files. */
  static async start(files: Readonly<Record<string, string>>): Promise<Session> {
    const folder = mkdtempSync(path.join(tmpdir(), 'twelve-factor-bench-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const child = spawn(process.execPath, ['--liftoff-only', '--max-semi-space-size=8', 'dist/server.js', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(child.stdout),
      new protocol.StreamMessageWriter(child.stdin),
    );
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    const uri = pathToFileURL(folder).toString();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      capabilities: {
        textDocument: { diagnostic: {}, publishDiagnostics: { dataSupport: true } },
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
      },
      workspaceFolders: [{ uri, name: 'bench' }],
    });
    await connection.sendNotification('initialized', {});
    return new Session(child, connection, folder);
  }

  async open(name: string, languageId: string, text: string): Promise<TextDocument> {
    const uri = pathToFileURL(path.join(this.#folder, name)).toString();
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#documents.set(uri, document);
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return document;
  }

  /** Inserts a text and waits for the diagnostics of the new version. Gives the milliseconds between the two. */
  async type(document: TextDocument, offset: number, text: string): Promise<number> {
    const at = document.positionAt(offset);
    const range = { start: at, end: at };
    const version = document.version + 1;
    TextDocument.update(document, [{ range, text }], version);
    const start = performance.now();
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges: [{ range, text }],
    });
    await this.diagnostics(document);
    return performance.now() - start;
  }

  async diagnostics({ uri }: TextDocument): Promise<protocol.DocumentDiagnosticReport> {
    return await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }

  /** Resident memory of the server in bytes, now or the most so far, as Linux tells it; elsewhere not a number. */
  memory(when: 'now' | 'peak' = 'now'): number {
    try {
      const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
      const [, found] = (when === 'now' ? /^VmRSS:\s+(\d+)/m : /^VmHWM:\s+(\d+)/m).exec(status) ?? [];
      return Number(found) * 1024;
    } catch {
      return Number.NaN;
    }
  }

  stop(): void {
    this.#connection.dispose();
    this.#process.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
