import { appsOf, mayHaveFindings } from '../check.ts';
import { rootFinder } from '../roots.ts';
import type { Survey } from '../survey.ts';
import type { Outcome } from './outcome.ts';
import type { ProjectPlan } from './plan.ts';
import type { Share } from './share.ts';

/** Files handed to a share at a time: enough to hide the hand-over, few enough to keep all busy to the end. */
const portion = 64;

export interface ProjectCheck {
  readonly surveys: ReadonlyMap<string, Survey>;
  readonly outcomes: readonly Outcome[];
}

/**
 * Checks one project with as many shares as there are: first all look at the files, then, when every app is known, the
 * files that may have findings are judged by the share that looked at them. `onProgress` is told of files done.
 */
export async function checkProject(
  plan: ProjectPlan,
  shares: readonly Share[],
  onProgress: (files: number) => void,
): Promise<ProjectCheck> {
  const surveys = new Map<string, Survey>();
  const lookers = new Map<string, Share>();
  const queue = portionsOf(plan.surveyed);
  await Promise.all(
    shares.map(async (share) => {
      for (let uris = queue.pop(); uris !== undefined; uris = queue.pop()) {
        for (const found of await share.survey(uris)) {
          surveys.set(found.uri, found);
          lookers.set(found.uri, share);
        }
        onProgress(uris.length);
      }
    }),
  );
  const tasks = tasksOf(plan, surveys, lookers);
  const outcomes = await Promise.all(
    [...tasks].map(async ([share, uris]) => {
      const found: Outcome[] = [];
      let sent = surveysFor(uris, plan, surveys);
      for (const part of portionsOf(uris)) {
        found.push(...(await share.judge({ uris: part, surveys: sent })));
        sent = [];
      }
      return found;
    }),
  );
  return { surveys, outcomes: outcomes.flat() };
}

function portionsOf(uris: readonly string[]): (readonly string[])[] {
  const count = Math.ceil(uris.length / portion);
  return Array.from({ length: count }, (_, index) => uris.slice(index * portion, (index + 1) * portion));
}

/** The files worth judging, by the share that may still hold what it understood of them. */
function tasksOf(
  plan: ProjectPlan,
  surveys: ReadonlyMap<string, Survey>,
  lookers: ReadonlyMap<string, Share>,
): ReadonlyMap<Share, string[]> {
  const rootOf = rootFinder(plan.roots, plan.folder);
  const apps = appsOf(inOrder(plan.surveyed, surveys), plan.roots, plan.folder);
  const tasks = new Map<Share, string[]>();
  for (const uri of plan.checked) {
    const found = surveys.get(uri);
    const share = lookers.get(uri);
    const project = apps.get(rootOf(uri))?.project;
    if (found === undefined || share === undefined || project === undefined || !mayHaveFindings(found, project))
      continue;
    const own = tasks.get(share);
    if (own === undefined) tasks.set(share, [uri]);
    else own.push(uri);
  }
  return tasks;
}

/** All surveys of the apps that the files belong to. */
function surveysFor(
  uris: readonly string[],
  plan: ProjectPlan,
  surveys: ReadonlyMap<string, Survey>,
): readonly Survey[] {
  const rootOf = rootFinder(plan.roots, plan.folder);
  const wanted = new Set(uris.map(rootOf));
  return inOrder(plan.surveyed, surveys).filter(({ uri }) => wanted.has(rootOf(uri)));
}

/** In the order of the files, whichever share was first: what is told of an app must not depend on that. */
function inOrder(uris: readonly string[], surveys: ReadonlyMap<string, Survey>): readonly Survey[] {
  return uris.flatMap((uri) => surveys.get(uri) ?? []);
}
