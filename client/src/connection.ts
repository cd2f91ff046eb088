import { workspace, type Disposable, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  DiagnosticPullMode,
  DocumentDiagnosticRequest,
  ErrorAction,
  State,
  WorkDoneProgress,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { documentFilters } from './documents.ts';
import type { RestartPolicy } from './restart.ts';
import type { Connection, ServerState, SessionEvents } from './session.ts';
import { traceChannel } from './trace.ts';

// This file and its two users pull in the whole language client, so they are loaded after the start of the extension.

/**
 * What a session needs of a language client, whatever host it runs in.
 * @param release ends what the client does not end by itself, such as a web worker
 */
export function wrapClient(client: BaseLanguageClient, release: () => void): Connection {
  return {
    client,
    refresh() {
      client.getFeature(DocumentDiagnosticRequest.method).refresh();
    },
    onState(listener) {
      client.onDidChangeState(({ newState }) => {
        listener(stateNames[newState]);
      });
    },
    onProgress(token, listener): Disposable {
      return client.onProgress(WorkDoneProgress.type, token, (value) => {
        if (value.kind !== 'end') listener(value.message, value.percentage);
      });
    },
    async end() {
      await client.dispose().catch(() => undefined);
      release();
    },
  };
}

const stateNames: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'down',
  [State.StartFailed]: 'down',
};

/** The options of the language client that hold in every host. */
export function clientOptions(
  log: LogOutputChannel,
  policy: RestartPolicy,
  events: SessionEvents,
): LanguageClientOptions {
  return {
    documentSelector: documentFilters(),
    outputChannel: log,
    // This client shows `twelve-factor:` pages, and lets hovers link to them, but run no other command.
    initializationOptions: { pages: true, asksNames: true },
    markdown: { isTrusted: { enabledCommands: ['twelveFactor.explainRule'] } },
    traceOutputChannel: traceChannel(
      log,
      () => workspace.getConfiguration('twelveFactor').get<string>('trace.server') === 'messages',
    ),
    errorHandler: errorHandler(policy, events),
    // Naming one of these switches the unnamed ones off, so all that are wanted are named.
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (document, mode) => {
        const onSave = workspace.getConfiguration('twelveFactor', document).get<string>('run') === 'onSave';
        return mode === (onSave ? DiagnosticPullMode.onType : DiagnosticPullMode.onSave);
      },
    },
    middleware: {
      window: {
        showDocument: async (params, token, next) =>
          (await events.showDocument(params.uri)) ? { success: true } : next(params, token),
      },
    },
  };
}

/** Restarts a dead server silently; after too many deaths it stays down and the user is told once. */
function errorHandler(policy: RestartPolicy, events: SessionEvents): ErrorHandler {
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      if (policy.died()) return { action: CloseAction.Restart, handled: true };
      events.gaveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
