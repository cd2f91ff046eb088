/**
 * Opens the demonstration app in a real VS Code with the extension, built before, and keeps it open until Ctrl+C.
 * Usage: node tools/run.mjs start [--browser] [--once]
 * A desktop VS Code is taken when there is a program `code` and a display; otherwise, or with `--browser`, VS Code runs
 * as a server on this machine and shows in a browser. `--once` looks at it with Chromium without a display, saves
 * `.build/screenshots/start.png` and ends: the smoke test of all this.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './vscode/browser.ts';
import { startServer } from './vscode/server.ts';
import { squiggles, waitForWorkbench } from './vscode/workbench.ts';

const { values } = parseArgs({
  options: { browser: { type: 'boolean', default: false }, once: { type: 'boolean', default: false } },
});
const demo = await copyDemo();
const findings = check(demo);
console.log(summary(findings));
const code = values.browser || values.once ? undefined : desktopProgram();
if (code !== undefined) openDesktop(code, demo);
else await openServer(demo, fullestFile(findings), values.once);

/** A copy, so that trying quick fixes leaves the repository as it is. */
async function copyDemo(): Promise<string> {
  const folder = path.join(realpathSync(tmpdir()), 'twelve-factor-demo');
  await rm(folder, { recursive: true, force: true });
  await cp('demo', folder, { recursive: true });
  return folder;
}

/** The command line's findings, one line each: `path:line:column message`. */
function check(folder: string): string[] {
  const argv = [path.resolve('dist/cli.js'), 'check', '.', '--exit-zero', '--format', 'json'];
  const result = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`checking the demonstration app failed:\n${result.stderr}`);
  const report = JSON.parse(result.stdout) as {
    findings: { path: string; line: number; column: number; message: string }[];
  };
  return report.findings.map((found) => `${found.path}:${found.line}:${found.column} ${found.message}`);
}

function summary(lines: readonly string[]): string {
  const shown = lines.slice(0, 12).map((line) => `  ${line}`);
  if (lines.length > shown.length) shown.push(`  … and ${lines.length - shown.length} more`);
  return [`twelve-factor finds ${lines.length} problems in the demonstration app:`, ...shown].join('\n');
}

/** The file with the most findings, the first of several. */
function fullestFile(lines: readonly string[]): string | undefined {
  const files = lines.map((line) => line.slice(0, line.indexOf(':')));
  const counts = new Map(files.map((file) => [file, files.filter((other) => other === file).length]));
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function desktopProgram(): string | undefined {
  const linux = process.platform === 'linux';
  if (linux && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** A window of its own, with data of its own, so that the user's settings and extensions stay out of it. */
function openDesktop(program: string, folder: string): void {
  const data = path.resolve('.build/vscode/desktop');
  const argv = [
    `--extensionDevelopmentPath=${path.resolve('.')}`,
    `--user-data-dir=${data}`,
    '--disable-workspace-trust',
    '--skip-welcome',
    '--new-window',
    '--wait',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    folder,
  ];
  console.log(`\nOpening ${folder} in VS Code. This ends when its window closes.`);
  const child = spawn(program, argv, { stdio: 'inherit', shell: process.platform === 'win32' });
  child.once('exit', (status) => process.exit(status ?? 1));
}

async function openServer(folder: string, file: string | undefined, once: boolean): Promise<void> {
  const server = await startServer({ name: 'start', extension: '.' });
  const query = new URLSearchParams({ folder });
  if (file !== undefined) {
    query.set('payload', JSON.stringify([['openFile', `vscode-remote://${server.authority}${folder}/${file}`]]));
  }
  const url = `${server.url}/?${query.toString()}`;
  if (once) {
    await look(url);
    await server.stop();
    process.exit(0);
  }
  console.log(`\nVS Code with the extension runs at\n\n  ${url}\n\nIt shows ${folder}. Press Ctrl+C to end it.`);
  openDefaultBrowser(url);
}

/** Waits for a squiggle, which says that extension and language server work, and takes a picture. */
async function look(url: string): Promise<void> {
  const opened = await openBrowser(url);
  const { page } = opened;
  try {
    await waitForWorkbench(page);
    const any = squiggles(page, 'warning').or(squiggles(page, 'error')).or(squiggles(page, 'info'));
    await any.first().waitFor({ state: 'attached', timeout: 30_000 });
    console.log('\nVS Code shows the findings: see .build/screenshots/start.png');
  } finally {
    await mkdir('.build/screenshots', { recursive: true });
    await page.screenshot({ path: '.build/screenshots/start.png' });
    await opened.close();
  }
}

/** Silent when there is no browser: the address is printed. */
function openDefaultBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url.replaceAll('&', '^&')],
  };
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  const [program, ...argv] = openers[process.platform] ?? ['xdg-open', url];
  if (process.platform === 'linux' && display === undefined) return;
  spawn(program, argv, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}
