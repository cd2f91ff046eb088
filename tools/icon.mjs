// Draws media/icon.png from media/icon.svg with a headless Chromium. The Marketplace takes no SVG.
// Usage: node tools/icon.mjs
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const size = 256;
const svg = await readFile('media/icon.svg', 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: 'media/icon.png', omitBackground: true });
} finally {
  await browser.close();
}
