import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type ForkOptions } from 'vscode-languageclient/node';
import { activateClient } from './client.ts';
import type { Session } from './session.ts';
import { registerTasks } from './tasks.ts';

let session: Session | undefined;

/** Starts the extension in the desktop and remote extension host; the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  // Without this flag V8 optimizes the grammars in the background, which takes several hundred megabytes.
  const options: ForkOptions = { execArgv: ['--liftoff-only'] };
  const debugOptions: ForkOptions = { execArgv: ['--liftoff-only', '--nolazy', '--inspect=6009'] };
  session = activateClient(
    context,
    (clientOptions) => ({
      client: new LanguageClient(
        // Also the prefix under which the client looks for its trace setting.
        'twelveFactor',
        'Twelve-Factor',
        {
          run: { module, transport: TransportKind.ipc, options },
          debug: { module, transport: TransportKind.ipc, options: debugOptions },
        },
        clientOptions,
      ),
      release: () => undefined,
    }),
    () => undefined,
  );
  context.subscriptions.push(registerTasks(context));
}

/** Stops the server and waits until it is gone. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
