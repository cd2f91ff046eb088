/** A real VS Code with the packaged extension installed, as a user has it, for the tests beside this file. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../../tools/vscode/browser.ts';
import { startServer } from '../../../tools/vscode/server.ts';
import { emptyWorkspace } from '../../../tools/vscode/suite.ts';
import { waitForWorkbench } from '../../../tools/vscode/workbench.ts';

/** The environment variable with the path of the package to install. */
export const vsixVariable = 'TWELVE_FACTOR_VSIX';

export interface Session {
  readonly page: Page;
  /** The absolute path of the opened folder. */
  readonly folder: string;
  /** A file of the folder as it is on the disk, or undefined when there is none. */
  onDisk(name: string): Promise<string | undefined>;
  /** Saves a picture of the window as `.build/screenshots/<name>.png`. */
  screenshot(name: string): Promise<void>;
  /** Waits until a condition holds; `what` names it in the error. */
  until(what: string, condition: () => Promise<boolean>): Promise<void>;
  /** What VS Code and its extensions logged; their log files only where VS Code has its native logger. */
  logs(): Promise<{ readonly file: string; readonly text: string }[]>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Names the server's data folder, so that test files do not share one. */
  readonly name: string;
  /** Path → text of the files in the opened folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** A folder to copy into the opened folder first. */
  readonly copy?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Starts VS Code on a fresh folder. */
export async function startSession(options: SessionOptions): Promise<Session> {
  const vsix = process.env[vsixVariable];
  if (vsix === undefined) throw new Error(`${vsixVariable} is not set: run node tools/run.mjs vscode-user-test`);
  const folder = await emptyWorkspace();
  if (options.copy !== undefined) await cp(options.copy, folder, { recursive: true });
  for (const [name, text] of Object.entries(options.files ?? {})) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const { name, settings = {} } = options;
  const server = await startServer({ name, vsix, settings });
  const opened = await openBrowser(`${server.url}/?${new URLSearchParams({ folder }).toString()}`);
  await waitForWorkbench(opened.page);
  return {
    page: opened.page,
    folder,
    onDisk: (name) => readFile(path.join(folder, name), 'utf8').catch(() => undefined),
    screenshot: async (name) => {
      await opened.page.screenshot({ path: path.join('.build', 'screenshots', `${name}.png`) });
    },
    until: async (what, condition) => {
      const deadline = Date.now() + 20_000;
      while (!(await condition())) {
        if (Date.now() > deadline) throw new Error(`not within 20 seconds: ${what}`);
        await opened.page.waitForTimeout(50);
      }
    },
    logs: async () => [
      { file: 'console of the page', text: opened.console.join('\n') },
      { file: server.log, text: await readFile(server.log, 'utf8') },
      ...(await logsBelow(path.join(path.dirname(server.log), 'data'))),
    ],
    close: async () => {
      await opened.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function logsBelow(folder: string): Promise<{ file: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.log'));
  return await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { file, text: await readFile(file, 'utf8') };
    }),
  );
}
