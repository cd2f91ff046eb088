import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientHost } from '../lsp/client-host.ts';
import { startServer } from '../lsp/server.ts';
import { version } from './version.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The language server as a web worker: files and grammars come from the client. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, { host: () => clientHost(connection), version });
