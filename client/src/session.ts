import { l10n, window, workspace, type CancellationToken, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  DiagnosticPullMode,
  DocumentDiagnosticRequest,
  ErrorAction,
  State,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { documentSelector } from './documents.ts';
import { createRestartPolicy, type RestartPolicy } from './restart.ts';
import { traceChannel } from './trace.ts';

/** One run of the language server, as one host (Node or browser) makes it. */
export interface Connection {
  readonly client: BaseLanguageClient;
  /** Ends what the client does not end by itself, such as a web worker. */
  release(): void;
}

export type Connect = (options: LanguageClientOptions) => Connection;

/** The language server across restarts. */
export interface Session {
  readonly client: BaseLanguageClient;
  /** Sends a request; waits for a server that is still starting, and rejects when it is down. */
  request<Result>(method: string, params: unknown, token?: CancellationToken): Promise<Result>;
  /** Asks again for the findings of every visible document. */
  refresh(): void;
  /** Also starts a server that gave up. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface SessionEvents {
  /** Called with every new client before it starts: the place to register handlers. */
  created(client: BaseLanguageClient): void;
  /** The server died too often and stays down. */
  gaveUp(): void;
  /** `twelve-factor:` pages that the server asks to show; true when it was one. */
  showDocument(uri: string): Promise<boolean>;
}

/** Starts the language server without waiting for it. */
export function startSession(connect: Connect, log: LogOutputChannel, events: SessionEvents): Session {
  const policy = createRestartPolicy(() => performance.now());
  const options = clientOptions(log, policy, events);
  let connection: Connection;
  let starting: Promise<void>;
  let restarting: Promise<void> | undefined;

  const begin = (): Promise<void> => {
    connection = connect(options);
    events.created(connection.client);
    starting = connection.client.start();
    return starting;
  };
  const stop = async (): Promise<void> => {
    const ending = connection;
    // A client that is still starting cannot be stopped, and one that failed has nothing to stop.
    await starting.catch(() => undefined);
    await ending.client.dispose().catch(() => undefined);
    ending.release();
  };

  begin().catch((error: unknown) => {
    log.error(String(error));
  });
  return {
    get client() {
      return connection.client;
    },
    request: (method, params, token) => connection.client.sendRequest(method, params, token),
    refresh() {
      const { state } = connection.client;
      if (state === State.Stopped || state === State.StartFailed) throw new Error('the server is not running');
      connection.client.getFeature(DocumentDiagnosticRequest.method).refresh();
    },
    restart() {
      policy.reset();
      // Two restarts at once would leave a server that nobody stops.
      restarting ??= stop()
        .then(begin)
        .finally(() => {
          restarting = undefined;
        });
      return restarting;
    },
    stop,
  };
}

function clientOptions(log: LogOutputChannel, policy: RestartPolicy, events: SessionEvents): LanguageClientOptions {
  return {
    documentSelector: documentSelector(),
    outputChannel: log,
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

/** Tells that the server is down, with the way out. */
export async function offerRestart(session: Session, log: LogOutputChannel): Promise<void> {
  const restart = l10n.t('Restart Server');
  const output = l10n.t('Show Output');
  const choice = await window.showErrorMessage(l10n.t('The Twelve-Factor server is not running.'), restart, output);
  if (choice === restart) await session.restart();
  if (choice === output) log.show();
}
