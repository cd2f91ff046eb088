/** Starts a real VS Code server: the one that the npm package `code-server` carries, without code-server's own entry. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { ensureProgram } from './programs.ts';

export interface ServerOptions {
  /** Names the folder below `.build/vscode` that holds this run's data; it is emptied first. */
  readonly name: string;
  /** User settings on top of the quiet ones that every run gets. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The path of a packaged extension to install. */
  readonly vsix?: string;
  /** An extension's folder to use as it is, without packaging. */
  readonly extension?: string;
  /** Environment variables for the server and so for the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** `127.0.0.1:<port>`: the authority of `vscode-remote:` addresses. */
  readonly authority: string;
  /** The file with what the server and the extension host wrote. */
  readonly log: string;
  stop(): Promise<void>;
}

/** No question, no welcome page, no network: what a test needs, and what a first visit should look like. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'update.mode': 'none',
  // As on the desktop; the browser's default is to save after a delay.
  'files.autoSave': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'npm.fetchOnlinePackageInfo': false,
  'typescript.disableAutomaticTypeAcquisition': true,
};

/**
 * Starts the server on a free loopback port with fresh data and waits until it answers (at most 60 seconds). It ends
 * with this process, too.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const main = path.join(ensureProgram('code-server'), 'out', 'server-main.js');
  const folder = path.resolve('.build', 'vscode', options.name);
  await rm(folder, { recursive: true, force: true });
  const places = ['--server-data-dir', path.join(folder, 'data'), '--extensions-dir', path.join(folder, 'extensions')];
  await writeSettings(path.join(folder, 'data', 'data'), { ...quietSettings, ...options.settings });
  if (options.vsix !== undefined) install(main, places, options.vsix);
  if (options.extension !== undefined) await link(path.join(folder, 'extensions'), options.extension);

  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  const fixed = ['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'];
  const child = spawn(process.execPath, [main, '--host', '127.0.0.1', '--port', String(port), ...fixed, ...places], {
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group, so that stopping it also stops the extension hosts below it.
    detached: true,
  });
  const log = path.join(folder, 'server.log');
  const stream = createWriteStream(log);
  child.stdout.pipe(stream);
  child.stderr.pipe(stream);
  const stopNow = (): void => {
    killGroup(child);
  };
  process.once('exit', stopNow);
  endOnSignals();
  const url = `http://${authority}`;
  try {
    await answers(url, child, log);
  } catch (error) {
    stopNow();
    throw error;
  }
  const stop = async (): Promise<void> => {
    const ended = child.exitCode === null ? new Promise((done) => child.once('exit', done)) : undefined;
    stopNow();
    await ended;
    process.removeListener('exit', stopNow);
  };
  return { url, authority, log, stop };
}

/** User settings of the browser's workbench live on the server; machine settings beside them cover the same keys. */
async function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const scope of ['User', 'Machine']) {
    await mkdir(path.join(data, scope), { recursive: true });
    await writeFile(path.join(data, scope, 'settings.json'), JSON.stringify(settings, null, 2));
  }
}

function install(main: string, places: readonly string[], vsix: string): void {
  const argv = [main, '--accept-server-license-terms', '--install-extension', path.resolve(vsix), ...places];
  const result = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`installing ${vsix} failed:\n${result.stdout}${result.stderr}`);
}

async function link(extensions: string, folder: string): Promise<void> {
  await mkdir(extensions, { recursive: true });
  await symlink(path.resolve(folder), path.join(extensions, 'linked-extension'), 'junction');
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  return await new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

async function answers(url: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the VS Code server ended with ${child.exitCode}; see ${log}`);
    try {
      const response = await fetch(`${url}/version`, { signal: AbortSignal.timeout(2_000) });
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the VS Code server did not answer within 60 seconds; see ${log}`);
}

/** A signal would end this process without the `exit` event, and leave the server's process group running. */
function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(130));
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // Already gone.
  }
}
