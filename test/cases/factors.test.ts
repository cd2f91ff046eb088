/** Each factor has rules that more than one ecosystem shows, by what must be found and by what must not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runtimeImages } from '../../server/src/catalog/runtime-images.ts';
import { rules } from '../../server/src/rules/index.ts';
import { factors } from '../../server/src/rules/rule.ts';
import { readPage, type Block } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';

const pages = pageFiles().map(({ path, rule }) => ({ rule, blocks: readPage(readFileSync(path, 'utf8')) }));

/** What people of one trade write: a language with its dialects, else the image that it runs on, else a kind of file. */
function ecosystemOf({ language, path, text }: Block): string {
  if (/^(?:[jt]sx?|javascript|typescript)$/.test(language) || path.endsWith('package.json')) return 'node';
  const image = /^FROM (?:mcr\.microsoft\.com\/|ghcr\.io\/)?(\S+)/m.exec(text)?.[1]?.replace(/\$\{\w+\}/g, '1');
  const runtime = runtimeImages.find(({ pattern }) => image !== undefined && pattern.test(image))?.runtime;
  if (runtime !== undefined) return runtime;
  if (language === 'yaml') return /^apiVersion:/m.test(text) ? 'kubernetes' : /compose/.test(path) ? 'compose' : path;
  return language === 'py' ? 'python' : language;
}

/** The ecosystems in whose blocks the rule both finds something and keeps silent. */
function ecosystemsOf(rule: string): readonly string[] {
  const own = pages.filter((page) => page.rule === rule).flatMap((page) => page.blocks);
  const among = (isMeant: (block: Block) => boolean): Set<string> => new Set(own.filter(isMeant).map(ecosystemOf));
  const clean = among((block) => !block.fixed && block.expected.length === 0);
  const found = among((block) => block.expected.some((expected) => expected.rule === rule));
  return [...found].filter((name) => clean.has(name)).sort();
}

for (const factor of factors) {
  test(`${factor}: at least two rules are shown in at least two ecosystems, found and not found`, () => {
    const own = rules.filter((rule) => rule.factor === factor);
    const shown = own.map(({ id }) => ({ id, ecosystems: ecosystemsOf(id) }));
    const enough = shown.filter(({ ecosystems }) => ecosystems.length >= 2);
    assert.ok(enough.length >= 2, JSON.stringify(shown));
  });
}
