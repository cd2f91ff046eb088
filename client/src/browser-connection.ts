import { Uri, workspace } from 'vscode';
import { LanguageClient, type BaseLanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { grammarRequest, type GrammarParams } from '../../server/src/lsp/requests.ts';
import { clientOptions, wrapClient } from './connection.ts';
import type { Connect } from './session.ts';

/** The part of the browser's worker that is used here; the compiler runs without the types of the browser. */
interface ServerWorker {
  terminate(): void;
}
declare const Worker: new (url: string, options: { name: string }) => ServerWorker;

/** Runs the server as a web worker. */
export function connectWorker(extension: Uri): Connect {
  const script = Uri.joinPath(extension, 'dist', 'server.browser.js').toString(true);
  return (log, policy, events) => {
    const worker = new Worker(script, { name: 'twelve-factor' });
    const options = clientOptions(log, policy, events);
    // The worker itself and not a function that makes it: VS Code puts a class of its own in the place of `Worker`, so
    // that the client does not recognize what such a function returns.
    const client = new LanguageClient('twelveFactor', 'Twelve-Factor', worker as ServerOptions, options);
    serveGrammars(client, extension);
    return wrapClient(client, () => {
      worker.terminate();
    });
  };
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
