/**
 * Every row of a catalog is used by some example: a page's block, or a file of a fixture app. A row that nothing uses is
 * a claim that nobody checked. `LANGUAGE=go` asks for one catalog only.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { catalogs } from '../../server/src/catalog/index.ts';
import type { Api, EffectName } from '../../server/src/catalog/effects.ts';
import { formatOf } from '../../server/src/formats/index.ts';
import type { Value } from '../../server/src/facts/value.ts';
import { languageFor, languageIdOf, viewOf } from '../../server/src/files.ts';
import { memoryHost, root } from '../harness/check.ts';
import { readPage } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';

const only = process.env['LANGUAGE'];
const host = memoryHost({});
const used = new Set<Api>();

/**
 * Rows without an example of their own: they are about an app as a whole, which test/cases/rules/stop-times.test.ts puts
 * together. A row that gets an example must leave this list.
 */
const withoutExample: Readonly<Record<string, readonly string[]>> = {
  java: [
    'limits-drain: org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler.setAwaitTerminationSeconds (setAwaitTerminationSeconds)',
  ],
  python: [
    'limits-drain: CELERY_TASK_TIME_LIMIT (CELERY_TASK_TIME_LIMIT)',
    'limits-drain: task_time_limit (task_time_limit)',
  ],
  rust: ['limits-drain: tokio_graceful_shutdown.Toplevel.new().handle_shutdown_requests (handle_shutdown_requests)'],
};

for (const language of Object.keys(catalogs).filter((name) => only === undefined || name === only)) {
  test(`${language}: every row of the catalog is used by an example`, async () => {
    for (const example of examples()) await takeRows(example, language);
    const rows = (catalogs[language] ?? []).filter((row) => row.effect !== undefined && !used.has(row));
    const elsewhere = rowsBefore(language);
    const alone = rows.filter((row) => !elsewhere.has(claimOf(row))).map(shown);
    assert.deepEqual([...new Set(alone)].sort(), [...(withoutExample[language] ?? [])].sort());
  });
}

/** Rows that a language takes over from another one, as they stand there, have their examples there. */
function rowsBefore(language: string): ReadonlySet<string> {
  const others = Object.entries(catalogs).filter(([name]) => name < language);
  return new Set(others.flatMap(([, rows]) => rows.map(claimOf)));
}

/** What a row says; the words by which the prefilter finds it are no claim, and another language may have others. */
function claimOf(row: Api): string {
  return JSON.stringify({ ...row, words: undefined });
}

interface Example {
  readonly path: string;
  readonly text: string;
}

function examples(): readonly Example[] {
  const blocks = pageFiles().flatMap((page) => readPage(readFileSync(page.path, 'utf8')));
  const files = ['test/fixtures/apps', 'demo'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((name) => statSync(name).isFile())
      .map((name) => ({ path: name.replaceAll('\\', '/'), text: readFileSync(name, 'utf8') })),
  );
  return [...blocks, ...files];
}

async function takeRows({ path: file, text }: Example, language: string): Promise<void> {
  const languageId = languageIdOf(file);
  const name = languageId === undefined ? undefined : (languageFor(languageId)?.language.name ?? formatOf(file)?.name);
  if (languageId === undefined || name !== language) return;
  const view = await viewOf({ uri: `${root}/${file}`, languageId, text }, host);
  const effects = new Set((catalogs[language] ?? []).flatMap((row) => row.effect ?? []));
  for (const effect of effects as Set<EffectName>) for (const site of view?.effects(effect) ?? []) used.add(site.api);
  const named = new Set(
    view?.facts.calls.flatMap(({ args, scope }) =>
      args.flatMap(({ value }) => oneWord(value).flatMap((path) => [...path, view.named(path, scope) ?? ''])),
    ),
  );
  for (const row of catalogs[language] ?? []) if (row.access !== undefined && named.has(row.access)) used.add(row);
}

/** A name of one word, such as `__dirname`, is no place of its own: what matters is where it is given. */
function oneWord(value: Value): readonly (readonly string[])[] {
  if (value.kind === 'joined') return value.parts.flatMap(oneWord);
  return value.kind === 'name' && value.path.length === 1 ? [value.path] : [];
}

function shown(row: Api): string {
  const name = row.call ?? row.access ?? row.module ?? row.setting ?? row.literal ?? '';
  return `${row.effect ?? ''}: ${name}${row.label === undefined ? '' : ` (${row.label})`}`;
}
