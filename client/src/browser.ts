import type { ExtensionContext } from 'vscode';
import { activateClient } from './client.ts';
import type { Session } from './session.ts';

let session: Session | undefined;

/** Starts the extension in the browser; the server is a web worker. */
export function activate(context: ExtensionContext): void {
  session = activateClient(context, async () => {
    const { connectWorker } = await import('./browser-connection.ts');
    return connectWorker(context.extensionUri);
  });
}

/** Stops the server and its worker. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
