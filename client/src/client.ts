import { window, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { registerPages, showPageUri } from './explain.ts';
import { serveFiles } from './files.ts';
import { offerRestart } from './offer-restart.ts';
import { startSession, type Connect, type Session } from './session.ts';
import { createStatus } from './status.ts';
import { createWorkspaceCheck } from './workspace-check.ts';

/**
 * What both hosts do: registers the features and starts the language server in the background. Nothing here reads or
 * parses a file, so the editor's start is not held up.
 * @param load brings what makes the client and its server the way the host needs it
 */
export function activateClient(context: ExtensionContext, load: () => Promise<Connect>): Session {
  const log = window.createOutputChannel('Twelve-Factor', { log: true });
  const status = createStatus();
  const session = startSession(load, log, {
    created(connection) {
      status.follow(connection);
      serveFiles(connection.client);
    },
    gaveUp() {
      offerRestart(session, log).catch((error: unknown) => {
        log.error(String(error));
      });
    },
    showDocument: showPageUri,
  });
  const check = createWorkspaceCheck(session);
  context.subscriptions.push(log, status, check, registerPages(session), ...registerCommands(session, check, log));
  return session;
}
