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
  await page.keyboard.press('Control+P');
  const rows = await fillQuickInput(page, name);
  await rows
    .filter({ has: page.locator('.label-name', { hasText: base }) })
    .first()
    .waitFor(patience);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.tab.active[data-resource-name="${base}"]`, patience);
  await page.waitForSelector('.editor-instance .view-line', patience);
}

/** Runs a command of the palette by its full title, such as `View: Toggle Word Wrap`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const rows = await fillQuickInput(page, `>${title}`);
  await rows
    .filter({ has: page.getByText(title, { exact: true }) })
    .first()
    .click(patience);
}

/** The titles that the palette offers for what was typed, best first. */
export async function commandTitles(page: Page, typed: string): Promise<string[]> {
  await page.keyboard.press('F1');
  const rows = await fillQuickInput(page, `>${typed}`);
  await rows.first().waitFor(patience);
  const titles = await rows.locator('.label-name').allInnerTexts();
  await page.keyboard.press('Escape');
  return titles.map(plain);
}

async function fillQuickInput(page: Page, text: string): Promise<Locator> {
  const input = page.locator('.quick-input-widget:visible .quick-input-filter input');
  await input.waitFor(patience);
  await input.fill(text);
  return page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
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

/** Moves the mouse over the first place in view that holds `text` and returns what the hover says. */
export async function hoverOver(page: Page, text: string): Promise<string> {
  const place = await placeOf(page, text);
  // Leave first: a mouse that does not move gets no hover.
  await page.mouse.move(place.x, place.y + 200);
  await page.mouse.move(place.x, place.y, { steps: 4 });
  // A slow provider's answer first shows as "Loading...".
  const hover = page
    .locator('.monaco-hover:visible .monaco-hover-content')
    .filter({ has: page.locator('.hover-row'), hasNotText: 'Loading...' });
  await hover.first().waitFor(patience);
  return plain(await hover.first().innerText());
}

/** Puts the cursor into the middle of the first place in view that holds `text`. */
export async function clickOn(page: Page, text: string): Promise<void> {
  const place = await placeOf(page, text);
  await page.mouse.click(place.x, place.y);
}

/** The titles in the light bulb's menu at the cursor, which it leaves open. */
export async function quickFixes(page: Page): Promise<string[]> {
  await page.keyboard.press('Control+.');
  const rows = page.locator('.action-widget .monaco-list-row.action');
  await rows.first().waitFor(patience);
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

/** The lines in view of the active editor, joined by line feeds. */
export async function editorText(page: Page): Promise<string> {
  const drawn = await page.locator('.editor-group-container.active .view-lines .view-line').all();
  const lines = await Promise.all(
    drawn.map(async (line) => ({ top: (await line.boundingBox())?.y ?? 0, text: (await line.textContent()) ?? '' })),
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
