/**
 * What a user does in VS Code's workbench, and what a user sees there, by mouse and keyboard alone. Works the same on
 * the server's workbench and on the static one. Every function waits for what it needs and throws Playwright's timeout
 * error when it does not come.
 */
import type { Locator, Page } from 'playwright-core';

const patience = { timeout: 20_000 };

/** Waits until the workbench has drawn its parts and takes keys. */
export async function waitForWorkbench(page: Page): Promise<void> {
  await page.waitForSelector('.monaco-workbench .part.statusbar .statusbar-item', { timeout: 60_000 });
  await page.waitForSelector('.monaco-workbench .part.editor', patience);
}

/** Opens a file of the workspace by quick open and waits for its text. `name` is its path or the end of it. */
export async function openFile(page: Page, name: string): Promise<void> {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const rows = await fillQuickInput(page, 'Control+P', name);
  await rows
    .filter({ has: page.locator('.label-name', { hasText: base }) })
    .first()
    .click(patience);
  await page.waitForSelector(`.tab.active[data-resource-name="${base}"]`, patience);
  await page.waitForSelector('.editor-instance .view-line', patience);
}

/** Runs a command of the palette by its full title, such as `View: Toggle Word Wrap`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const rows = await fillQuickInput(page, 'F1', `>${title}`);
  await rows
    .filter({ has: page.getByText(title, { exact: true }) })
    .first()
    .click(patience);
}

/** The titles that the palette offers for what was typed, best first. */
export async function commandTitles(page: Page, typed: string): Promise<string[]> {
  const rows = await fillQuickInput(page, 'F1', `>${typed}`);
  await rows.first().waitFor(patience);
  const titles = await rows.locator('.label-name').allInnerTexts();
  await page.keyboard.press('Escape');
  return titles.map(plain);
}

/** Opens the quick input by a key and types into it. A page that is still being drawn can miss the key. */
async function fillQuickInput(page: Page, key: string, text: string): Promise<Locator> {
  const input = page.locator('.quick-input-widget:visible .quick-input-filter input');
  await pressUntil(page, key, input);
  await input.fill(text);
  return page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
}

/** Presses a key until it shows something, at most five times. */
async function pressUntil(page: Page, key: string, shown: Locator): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press(key);
    try {
      await shown.waitFor({ timeout: 4_000 });
      return;
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

/** The squiggles under the text in view: `error`, `warning`, `info` or `hint`. */
export function squiggles(page: Page, kind: 'error' | 'warning' | 'info' | 'hint'): Locator {
  return page.locator(`.editor-instance .view-overlays .squiggly-${kind}`);
}

/** Waits for the first squiggle of a kind. */
export async function waitForSquiggle(page: Page, kind: 'error' | 'warning' | 'info' | 'hint'): Promise<void> {
  await squiggles(page, kind)
    .first()
    .waitFor({ ...patience, state: 'attached' });
}

/** The rows of the Problems panel, which this opens: a file's row, then the rows of its problems. */
export async function problems(page: Page): Promise<string[]> {
  await runCommand(page, 'Problems: Focus on Problems View');
  const panel = page.locator('.markers-panel-container');
  await panel.waitFor(patience);
  const rows = await panel.locator('.monaco-list-row').allInnerTexts();
  return rows.map((row) => plain(row).replaceAll(/\s+/g, ' ').trim());
}

/**
 * Moves the mouse over the first place in view that holds `text` and returns what the hover says once it holds
 * `expected`: its parts come one by one.
 */
export async function hoverOver(page: Page, text: string, expected: string): Promise<string> {
  const place = await placeOf(page, text);
  const hover = page.locator('.monaco-hover:visible .monaco-hover-content').filter({ hasText: expected });
  for (let tries = 1; ; tries += 1) {
    // Leave first: a mouse that does not move gets no hover, and a hover that closes just then swallows the move.
    await page.mouse.move(place.x, place.y + 300);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    try {
      await hover.first().waitFor({ timeout: 4_000 });
      break;
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
  return plain(await hover.first().innerText());
}

/** Puts the cursor into the middle of the first place in view that holds `text`. */
export async function clickOn(page: Page, text: string): Promise<void> {
  const place = await placeOf(page, text);
  await page.mouse.click(place.x, place.y);
}

/** The titles in the light bulb's menu at the cursor, which it leaves open. */
export async function quickFixes(page: Page): Promise<string[]> {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  // While findings change, VS Code closes the menu or says that there is nothing.
  await pressUntil(page, 'Control+.', rows.first());
  return (await rows.allInnerTexts()).map((row) => plain(row).trim());
}

/** Opens the light bulb's menu at the cursor and chooses the action with this title, or the first that starts so. */
export async function applyQuickFix(page: Page, title: string): Promise<void> {
  const titles = await quickFixes(page);
  const chosen = titles.indexOf(title) >= 0 ? titles.indexOf(title) : titles.findIndex((one) => one.startsWith(title));
  if (chosen < 0) throw new Error(`no quick fix ${JSON.stringify(title)}; there are: ${titles.join(' | ')}`);
  // By keyboard: the menu lies under a layer that takes the mouse's clicks.
  const row = page.locator('.action-widget .monaco-list-row.action').nth(chosen);
  for (let steps = 0; !((await row.getAttribute('class')) ?? '').split(' ').includes('focused'); steps += 1) {
    if (steps > titles.length) throw new Error(`the quick fix ${JSON.stringify(title)} cannot be chosen`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.locator('.action-widget').waitFor({ ...patience, state: 'hidden' });
}

/** What this needs of the page's elements. */
interface DrawnLine {
  readonly textContent: string | null;
  getBoundingClientRect(): { readonly top: number };
}

/** The lines in view of the active editor, joined by line feeds. */
export async function editorText(page: Page): Promise<string> {
  // In one go: the editor takes lines away at any time.
  const lines = await page.locator('.editor-group-container.active .view-lines .view-line').evaluateAll((drawn) =>
    (drawn as unknown as DrawnLine[]).map((line) => ({
      top: line.getBoundingClientRect().top,
      text: line.textContent ?? '',
    })),
  );
  // The editor reuses elements, so their order says nothing.
  lines.sort((left, right) => left.top - right.top);
  return plain(lines.map((line) => line.text).join('\n'));
}

/** Waits until the active editor's text in view holds, or no longer holds, a piece of text. */
export async function waitForText(page: Page, text: string, present = true): Promise<void> {
  const deadline = Date.now() + patience.timeout;
  while ((await editorText(page)).includes(text) !== present) {
    if (Date.now() > deadline) {
      throw new Error(`the editor ${present ? 'lacks' : 'still has'} ${text}:\n${await editorText(page)}`);
    }
    await page.waitForTimeout(50);
  }
}

/** Types a snippet's prefix on a new line at the end of the file, and accepts the suggestion with this label. */
export async function completeSnippet(page: Page, prefix: string, label = prefix): Promise<void> {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(prefix, { delay: 30 });
  await page.keyboard.press('Control+Space');
  const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();
  await row.waitFor(patience);
  await row.click(patience);
  await page.locator('.suggest-widget.visible').waitFor({ ...patience, state: 'hidden' });
}

/** The text inside a webview, such as an explain page, once it holds `expected`. */
export async function webviewText(page: Page, expected: string): Promise<string> {
  const body = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body');
  await body.filter({ hasText: expected }).waitFor(patience);
  return plain(await body.innerText());
}

/** Closes the active tab by its button: a webview with the focus keeps keys to itself. */
export async function closeTab(page: Page): Promise<void> {
  const name = await page.locator('.tab.active').first().getAttribute('aria-label');
  await page.locator('.tab.active .tab-actions .codicon-close').first().click(patience);
  await page.locator(`.tab.active[aria-label=${JSON.stringify(name)}]`).waitFor({ ...patience, state: 'detached' });
}

/** The messages in the corner of the window. */
export async function notifications(page: Page): Promise<string[]> {
  const shown = await page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  return shown.map(plain);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of the first place in view that holds `text`, in pixels of the page. */
async function placeOf(page: Page, text: string): Promise<Place> {
  const line = page.locator('.editor-group-container.active .view-line', { hasText: text }).first();
  await line.waitFor(patience);
  const drawn = line.locator('> span');
  const whole = plain((await drawn.textContent()) ?? '');
  const box = await drawn.boundingBox();
  if (box === null) throw new Error(`${text} is not in view`);
  // The editor's font has one width for all characters.
  const middle = whole.indexOf(text) + text.length / 2;
  return { x: box.x + (box.width * middle) / whole.length, y: box.y + box.height / 2 };
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u200c', '').replaceAll('\u200b', '');
}
