import { parentPort, workerData } from 'node:worker_threads';
import { localShare } from '../cli/share.ts';
import { blockingHost } from './node-host.ts';
import type { Answer, Question, WorkerData } from './thread-share.ts';

/** A thread that takes a share of a check: each question is answered once, in order. */
const { grammars, options, place } = workerData as WorkerData;
const { roots, base, ...rest } = options;
const uris: string[] = [];
const current = new Int32Array(place);
const share = localShare({ ...rest, host: blockingHost(grammars) }, roots, base, (uri) => {
  // Shared memory, because what stops this thread may leave it no time to send a message.
  Atomics.store(current, 0, uris.indexOf(uri));
});

parentPort?.on('message', (question: Question) => {
  void answer(question).then((reply) => {
    parentPort?.postMessage(reply);
  });
});

async function answer(question: Question): Promise<Answer> {
  uris.splice(0, uris.length, ...(question.kind === 'survey' ? question.uris : question.task.uris));
  return question.kind === 'survey' ? await share.survey(question.uris) : await share.judge(question.task);
}
