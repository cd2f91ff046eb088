import { Uri, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, type BaseLanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { grammarRequest, type GrammarParams } from '../../server/src/lsp/requests.ts';
import { activateClient } from './client.ts';
import type { Session } from './session.ts';

/** The part of the browser's worker that is used here; the compiler runs without the types of the browser. */
interface ServerWorker {
  terminate(): void;
}
declare const Worker: new (url: string, options: { name: string }) => ServerWorker;

let session: Session | undefined;

/** Starts the extension in the browser; the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  session = activateClient(
    context,
    (clientOptions) => {
      const workers: ServerWorker[] = [];
      const start = (): Promise<ServerWorker> => {
        const worker = new Worker(script, { name: 'twelve-factor' });
        workers.push(worker);
        return Promise.resolve(worker);
      };
      return {
        client: new LanguageClient('twelveFactor', 'Twelve-Factor', start as ServerOptions, clientOptions),
        release: () => {
          for (const worker of workers) worker.terminate();
        },
      };
    },
    (client) => {
      serveGrammars(client, context.extensionUri);
    },
  );
}

/** Stops the server and its worker. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}

/** The worker cannot read files beside itself, since its own address may be a blob; so the bytes come from here. */
function serveGrammars(client: BaseLanguageClient, extension: Uri): void {
  client.onRequest(grammarRequest, async ({ name }: GrammarParams): Promise<string> => {
    if (!/^[a-z-]+$/.test(name)) throw new Error('no such grammar');
    return base64(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'grammars', `${name}.wasm`)));
  });
}

/** Base64 of bytes, in steps, because an argument list of a million characters overflows the stack. */
function base64(bytes: Uint8Array): string {
  const step = 0x8000;
  let text = '';
  for (let start = 0; start < bytes.length; start += step) {
    text += String.fromCharCode(...bytes.subarray(start, start + step));
  }
  return btoa(text);
}
