import { Worker } from 'node:worker_threads';
import type { Outcome } from '../cli/outcome.ts';
import type { ShareOptions } from '../cli/platform.ts';
import type { JudgeTask, Share } from '../cli/share.ts';
import type { Survey } from '../survey.ts';

export interface WorkerData {
  readonly grammars: string;
  readonly options: ShareOptions;
  /** Where the thread notes the place, in the question's list, of the file it is at. */
  readonly place: SharedArrayBuffer;
}

export type Question =
  { readonly kind: 'survey'; readonly uris: readonly string[] } | { readonly kind: 'judge'; readonly task: JudgeTask };
export type Answer = readonly Survey[] | readonly Outcome[];

/**
 * A share in a thread of its own. When the thread dies, the file it was at is named to `onCrash` and left out, and
 * another thread goes on with the rest.
 */
export function threadShare(
  program: string,
  grammars: string,
  options: ShareOptions,
  onCrash: (uri: string) => void,
): Share {
  const place = new SharedArrayBuffer(4);
  const data: WorkerData = { grammars, options, place };
  let worker: Worker | undefined;
  let known: readonly Survey[] = [];

  const ask = <T extends Answer>(question: Question): Promise<T | undefined> => {
    worker ??= new Worker(program, { workerData: data });
    const asked = worker;
    return new Promise((resolve) => {
      const died = (): void => {
        asked.removeAllListeners();
        worker = undefined;
        resolve(undefined);
      };
      asked.removeAllListeners();
      asked.once('message', (answer: T) => {
        asked.removeAllListeners();
        asked.on('error', () => (worker = undefined));
        resolve(answer);
      });
      asked.once('error', died);
      asked.once('exit', died);
      asked.postMessage(question);
    });
  };

  /** Asks about all files; those at which a thread dies are left out. */
  async function askAll<T>(
    uris: readonly string[],
    questionFor: (uris: readonly string[], isFresh: boolean) => Question,
  ): Promise<readonly T[]> {
    let left = uris;
    for (let isFresh = worker === undefined; ; isFresh = true) {
      Atomics.store(new Int32Array(place), 0, 0);
      const answer = await ask<readonly T[] & Answer>(questionFor(left, isFresh));
      if (answer !== undefined) return answer;
      const fatal = left[Atomics.load(new Int32Array(place), 0)];
      if (fatal === undefined) return [];
      onCrash(fatal);
      left = left.filter((uri) => uri !== fatal);
      if (left.length === 0) return [];
    }
  }

  return {
    survey: (uris) => askAll<Survey>(uris, (left) => ({ kind: 'survey', uris: left })),
    async judge({ uris, surveys }) {
      if (surveys.length > 0) known = surveys;
      return await askAll<Outcome>(uris, (left, isFresh) => {
        // A fresh thread knows nothing of the apps.
        return { kind: 'judge', task: { uris: left, surveys: isFresh ? known : surveys } };
      });
    },
    end: () => void worker?.terminate(),
  };
}
