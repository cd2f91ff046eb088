import type { ExtensionContext } from 'vscode';
import { activateClient } from './client.ts';
import type { Session } from './session.ts';
import { registerTasks } from './tasks.ts';

let session: Session | undefined;

/** Starts the extension in the desktop and remote extension host; the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  session = activateClient(context, async () => {
    const { connectProcess } = await import('./node-connection.ts');
    return connectProcess(context.asAbsolutePath('dist/server.js'));
  });
  context.subscriptions.push(registerTasks(context));
}

/** Stops the server and waits until it is gone. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
