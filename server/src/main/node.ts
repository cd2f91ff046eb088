import path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { clientHost } from '../lsp/client-host.ts';
import { nodeHost } from './node-host.ts';
import { version } from './version.ts';

/** The language server as a Node process: the connection is found in the process's arguments (`--node-ipc`, `--stdio`). */
const connection = createConnection(ProposedFeatures.all);
const local = nodeHost(path.join(__dirname, 'grammars'));
startServer(connection, { host: () => clientHost(connection, local), version });
