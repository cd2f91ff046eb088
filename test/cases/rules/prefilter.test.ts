/** The workspace check skips files by their words alone: every file that a rule's page reports must pass. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageFor, languageIdOf, outlook } from '../../../server/src/files.ts';
import { readPage } from '../../harness/page.ts';

const folder = 'docs/rules';
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

for (const page of pages) {
  const blocks = readPage(readFileSync(`${folder}/${page}`, 'utf8')).filter((block) => block.expected.length > 0);
  const judged = blocks.flatMap((block) => {
    const language = languageFor(languageIdOf(block.path) ?? '')?.language;
    return language === undefined ? [] : [{ block, language }];
  });
  if (judged.length === 0) continue;
  test(`${page}: what is reported passes the prefilter`, () => {
    for (const { block, language } of judged) {
      assert.notEqual(outlook(block.text, language).prospect, 'none', `the block at line ${block.line}`);
    }
  });
}
