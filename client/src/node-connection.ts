import { LanguageClient, TransportKind, type ForkOptions, type ServerOptions } from 'vscode-languageclient/node';
import { clientOptions, wrapClient } from './connection.ts';
import type { Connect } from './session.ts';

/** Runs the server as a process of its own. */
export function connectProcess(module: string): Connect {
  const transport = TransportKind.ipc;
  // Without the first flag V8 optimizes the grammars in the background, which takes several hundred megabytes. The
  // second keeps it from setting aside 32 MB for what lives shortly: with a fourth of it keys are as fast (bench/README.md).
  const flags = ['--liftoff-only', '--max-semi-space-size=8'];
  const options: ForkOptions = { execArgv: flags };
  const debugOptions: ForkOptions = { execArgv: [...flags, '--nolazy', '--inspect=6009'] };
  const server: ServerOptions = {
    run: { module, transport, options },
    debug: { module, transport, options: debugOptions },
  };
  return (log, policy, events) =>
    wrapClient(
      // The id is also the prefix under which the client looks for its trace setting.
      new LanguageClient('twelveFactor', 'Twelve-Factor', server, clientOptions(log, policy, events)),
      () => undefined,
    );
}
