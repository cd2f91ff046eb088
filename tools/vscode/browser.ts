/** Opens Chromium on a page, without a display unless asked otherwise. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureProgram } from './programs.ts';

export interface OpenBrowser {
  readonly browser: Browser;
  readonly page: Page;
  /** What the page's console said, oldest first. */
  readonly console: readonly string[];
  close(): Promise<void>;
}

/** Quiet, and able to run as root in a container, where Chromium's own sandbox does not work. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium and opens `url` in a window of 1280 × 800. Throws when the page does not load. */
export async function openBrowser(url: string): Promise<OpenBrowser> {
  const browser = await chromium.launch({ executablePath: ensureProgram('chromium'), args: flags });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
  const page = await context.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`page error: ${error.message}`));
  await page.goto(url);
  return { browser, page, console: lines, close: () => browser.close() };
}
