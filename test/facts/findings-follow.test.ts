/** What is found in an open document after changes is what is found in its text read from scratch. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { judge } from '../../server/src/analyze.ts';
import { App } from '../../server/src/apps.ts';
import { OpenDocument } from '../../server/src/document.ts';
import type { Facts } from '../../server/src/facts/facts.ts';
import { languageIdOf, summaryOf, viewOf } from '../../server/src/files.ts';
import type { View } from '../../server/src/semantics/view.ts';
import { memoryHost, root, type Files } from '../harness/check.ts';
import { readPage, type Block } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';

const host = memoryHost({});

/** A small generator of numbers that gives the same run every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The facts without what may differ from one reading to the next: numbers of scopes, and how the text was cut. */
function plain({ importPoint, bindings, calls, literals, branches, commands, ...others }: Facts): string {
  const { deployments, comments, steps } = others;
  const sorted = [...literals].sort((a, b) => a.range.start - b.range.start);
  return JSON.stringify(
    { importPoint, bindings, calls, literals: sorted, branches, commands, deployments, comments, steps: steps ?? [] },
    (key, value: unknown) => (key === 'scope' || key === 'id' || key === 'parent' ? undefined : value),
  );
}

async function appOf(files: Files): Promise<App> {
  const app = new App(root);
  for (const name of Object.keys(files)) await app.load(`${root}/${name}`, memoryHost(files));
  app.complete();
  return app;
}

function found(app: App, view: View, path: string): string[] {
  app.put(summaryOf(view, path));
  const { findings, failures } = judge(view, app.project, host.now);
  assert.deepEqual(failures, []);
  return findings
    .map(({ rule, range, message, fixes }) => JSON.stringify([rule, range, message, fixes.map(({ edits }) => edits)]))
    .sort();
}

/** Blocks that show a finding, by the language of the editor, so many of each. */
function samples(count: number): ReadonlyMap<string, readonly { block: Block; files: Files }[]> {
  const all = new Map<string, { block: Block; files: Files }[]>();
  for (const page of pageFiles()) {
    const blocks = readPage(readFileSync(page.path, 'utf8'));
    for (const block of blocks) {
      if (block.fixed || block.expected.length === 0) continue;
      const members = blocks.filter((other) => other.app === block.app && !other.fixed);
      const files = Object.fromEntries(members.map((other) => [other.path, other.text]));
      const language = languageIdOf(block.path) ?? 'plaintext';
      all.set(language, [...(all.get(language) ?? []), { block, files }]);
    }
  }
  return new Map(
    [...all].map(([language, list]) => {
      const step = Math.max(1, Math.floor(list.length / count));
      return [language, list.filter((_, index) => index % step === 0)];
    }),
  );
}

for (const [languageId, blocks] of samples(60)) {
  test(`${languageId}: findings follow the changes`, async () => {
    const next = random(5);
    let compared = 0;
    for (const { block, files } of blocks) {
      const app = await appOf(files);
      const uri = `${root}/${block.path}`;
      let { text } = block;
      const document = new OpenDocument(host, { uri, languageId, text });
      const first = await document.view();
      if (first !== undefined) found(app, first, block.path);
      for (let round = 0; round < 4; round++) {
        const anywhere = Math.floor(next() * text.length);
        const lineStart = text.lastIndexOf('\n', anywhere) + 1;
        // An empty line before, and what somebody types into a word or at the end of a line.
        const start = round === 0 ? 0 : round === 1 ? lineStart : anywhere;
        const typed = round < 2 ? '\n' : next() < 0.5 ? 'x' : ' ';
        text = text.slice(0, start) + typed + text.slice(start);
        document.change(text, { start, oldEnd: start, newEnd: start + 1 });
        const followed = await document.view();
        const fresh = await viewOf({ uri, languageId, text }, host);
        if (followed === undefined || fresh === undefined) continue;
        const here = found(app, followed, block.path);
        if (plain(followed.facts) !== plain(fresh.facts)) continue;
        assert.deepEqual(here, found(app, fresh, block.path), `${block.path}, round ${round}\n${text}`);
        compared++;
      }
      document.dispose();
    }
    assert.ok(compared >= blocks.length, `only ${compared} of ${4 * blocks.length} rounds could be compared`);
  });
}
