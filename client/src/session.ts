import type { CancellationToken, Disposable, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createRestartPolicy, type RestartPolicy } from './restart.ts';

export type ServerState = 'starting' | 'running' | 'down';

/** One run of the language server. */
export interface Connection {
  readonly client: BaseLanguageClient;
  /** Asks again for the findings of every visible document. */
  refresh(): void;
  /** Listens for as long as the client lives. */
  onState(listener: (state: ServerState) => void): void;
  /** Progress under a token of ours; the percentage runs from 0 to 100. */
  onProgress(
    token: string,
    listener: (message: string | undefined, percentage: number | undefined) => void,
  ): Disposable;
  /** Stops client and server. */
  end(): Promise<void>;
}

/** Makes a client that is not started yet. */
export type Connect = (log: LogOutputChannel, policy: RestartPolicy, events: SessionEvents) => Connection;

export interface SessionEvents {
  /** Called with every new connection before it starts: the place to register handlers. */
  created(connection: Connection): void;
  /** The server died too often and stays down. */
  gaveUp(): void;
  /** Shows a `twelve-factor:` page that the server asks to show; false for any other document. */
  showDocument(uri: string): Promise<boolean>;
}

/** The language server across restarts. */
export interface Session {
  /** The connection of now; waits for a server that is still starting, and rejects when it is down. */
  running(): Promise<Connection>;
  request<Result>(method: string, params: unknown, token?: CancellationToken): Promise<Result>;
  /** Also starts a server that gave up. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the language server without waiting for it.
 * @param load brings the language client, which is too large to hold up the start of the extension
 */
export function startSession(load: () => Promise<Connect>, log: LogOutputChannel, events: SessionEvents): Session {
  const policy = createRestartPolicy(() => performance.now());
  let connection: Connection | undefined;
  let state: ServerState = 'starting';
  let restarting: Promise<void> | undefined;

  const begin = async (): Promise<void> => {
    const connect = await load();
    connection = connect(log, policy, events);
    connection.onState((changed) => {
      state = changed;
    });
    events.created(connection);
    await connection.client.start();
  };
  let started = afterThisTurn().then(begin);
  started.catch((error: unknown) => {
    log.error(String(error));
  });

  const stop = async (): Promise<void> => {
    // A client that is still starting cannot be stopped.
    await started.catch(() => undefined);
    await connection?.end();
  };
  const running = async (): Promise<Connection> => {
    await started;
    if (!connection || state === 'down') throw new Error('the server is not running');
    return connection;
  };
  return {
    running,
    request: async (method, params, token) => (await running()).client.sendRequest(method, params, token),
    restart() {
      policy.reset();
      // Two restarts at once would leave a server that nobody stops.
      restarting ??= stop()
        .then(() => (started = begin()))
        .finally(() => {
          restarting = undefined;
        });
      return restarting;
    },
    stop,
  };
}

/** Lets the editor finish the activation first. */
function afterThisTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
