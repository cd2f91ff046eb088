import { window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCommands } from './commands.ts';
import { registerPages, showPageUri } from './explain.ts';
import { serveFiles } from './files.ts';
import { offerRestart, startSession, type Connect, type Session } from './session.ts';
import { createStatus } from './status.ts';
import { createWorkspaceCheck } from './workspace-check.ts';

/**
 * What both hosts do: starts the language server in the background and registers the features. Nothing here reads or
 * parses a file, so the editor's start is not held up.
 * @param connect makes the client and its server the way the host needs it
 * @param serve registers what only this host answers to the server
 */
export function activateClient(
  context: ExtensionContext,
  connect: Connect,
  serve: (client: BaseLanguageClient) => void,
): Session {
  const log = window.createOutputChannel('Twelve-Factor', { log: true });
  const status = createStatus();
  const session = startSession(connect, log, {
    created(client) {
      status.follow(client);
      serveFiles(client);
      serve(client);
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
