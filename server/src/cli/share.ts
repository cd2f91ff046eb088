import { appsOf, Batch, type BatchOptions } from '../check.ts';
import type { App } from '../apps.ts';
import type { Survey } from '../survey.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

/** Files to judge, and what is known of their apps. */
export interface JudgeTask {
  readonly uris: readonly string[];
  /** The surveys of all files of the apps that the files belong to, sent once for each share. */
  readonly surveys: readonly Survey[];
}

/** Something that takes a part of a check's work: this thread or another. */
export interface Share {
  survey(uris: readonly string[]): Promise<readonly Survey[]>;
  judge(task: JudgeTask): Promise<readonly Outcome[]>;
  /** Frees the thread. */
  end(): void;
}

/**
 * A share that works in this thread. `base` is the folder that reported paths are relative to, `onFile` is told each
 * file before it is looked at, so that one on which everything stops can be named.
 */
export function localShare(
  options: BatchOptions,
  roots: readonly string[],
  base: string,
  onFile: (uri: string) => void = () => undefined,
): Share {
  const batch = new Batch(options, roots);
  const known = new Map<string, Survey>();
  let apps: ReadonlyMap<string, App> = new Map();
  return {
    async survey(uris) {
      const found: Survey[] = [];
      for (const uri of uris) {
        onFile(uri);
        found.push(await batch.survey(uri));
      }
      return found;
    },
    async judge({ uris, surveys }) {
      if (surveys.length > 0) {
        for (const found of surveys) known.set(found.uri, found);
        apps = appsOf(known.values(), roots, options.folder);
      }
      const outcomes: Outcome[] = [];
      for (const uri of uris) {
        onFile(uri);
        const found = known.get(uri);
        const checked = found === undefined ? undefined : await batch.judge(found, apps);
        if (checked !== undefined) outcomes.push(await outcomeOf(checked, base, options.host, options.recording));
      }
      return outcomes;
    },
    end: () => undefined,
  };
}
