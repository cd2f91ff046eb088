import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import type { Outcome } from '../../server/src/cli/outcome.ts';
import { threadShare } from '../../server/src/main/thread-share.ts';
import type { Survey } from '../../server/src/survey.ts';
import { folderWith } from './program.ts';

/** A thread that answers like the real one, but dies at files whose name says how. */
const thread = `const { parentPort, workerData } = require('node:worker_threads');
const place = new Int32Array(workerData.place);
let known = 0;
parentPort.on('message', (question) => {
  const uris = question.kind === 'survey' ? question.uris : question.task.uris;
  if (question.kind === 'judge' && question.task.surveys.length > 0) known = question.task.surveys.length;
  for (const [index, uri] of uris.entries()) {
    Atomics.store(place, 0, index);
    if (uri.includes('exits')) process.exit(3);
    if (uri.includes('throws')) throw new Error('no');
  }
  parentPort.postMessage(uris.map((uri) => ({ uri, known })));
});
`;

const options = { folder: 'file:///app', roots: ['file:///app'], base: 'file:///app', editor: {}, flags: {} };

test('a thread that dies leaves out one file, and another goes on with the rest', async () => {
  const folder = await folderWith({ 'thread.js': thread });
  const crashed: string[] = [];
  const share = threadShare(path.join(folder, 'thread.js'), '', options, (uri) => crashed.push(uri));
  const uris = (found: readonly (Survey | Outcome)[]): string[] => found.map(({ uri }) => uri);
  assert.deepEqual(uris(await share.survey(['a', 'exits', 'b', 'throws', 'c'])), ['a', 'b', 'c']);
  assert.deepEqual(uris(await share.survey(['throws again'])), []);
  assert.deepEqual(uris(await share.survey(['d'])), ['d']);
  assert.deepEqual(crashed, ['exits', 'throws', 'throws again']);
  share.end();
  await rm(folder, { recursive: true });
});

test('a thread that comes later is told of the apps again', async () => {
  const folder = await folderWith({ 'thread.js': thread });
  const share = threadShare(path.join(folder, 'thread.js'), '', options, () => undefined);
  const surveys: Survey[] = ['a', 'b'].map((uri) => ({ uri, prospect: 'any', reason: '' }));
  const judged = await share.judge({ uris: ['a', 'exits', 'b'], surveys });
  assert.deepEqual(judged, [
    { uri: 'a', known: 2 },
    { uri: 'b', known: 2 },
  ]);
  assert.deepEqual(await share.judge({ uris: ['exits', 'a'], surveys: [] }), [{ uri: 'a', known: 2 }]);
  share.end();
  await rm(folder, { recursive: true });
});
