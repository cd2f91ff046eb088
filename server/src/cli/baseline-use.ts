import type { Batch } from '../check.ts';
import { keyOf, type Baseline, type BaselineEntry } from '../policy/baseline.ts';
import { pathBelow, resolvePath } from '../policy/location.ts';
import type { ProjectCheck } from './check-project.ts';
import type { Plan, ProjectPlan } from './plan.ts';
import type { Platform } from './platform.ts';

type BatchOf = (project: ProjectPlan) => Batch;

/** What is wrong with the baselines that a check would use, one line each. */
export async function baselineProblems(
  plan: Plan,
  given: string | undefined,
  batchOf: BatchOf,
  platform: Platform,
): Promise<readonly string[]> {
  const problems = new Set<string>();
  if (given !== undefined && (await platform.kindOf(platform.uriOf(given))) !== 'file') {
    return [`No such baseline: ${given}`];
  }
  for (const project of plan.projects) {
    const batch = batchOf(project);
    for (const uri of firstOfFolders(project)) {
      const file = await batch.baselineOf(uri);
      if (file !== undefined && 'problem' in file) {
        problems.add(`${pathBelow(platform.folder, file.uri) ?? platform.pathOf(file.uri)}: ${file.problem}`);
      }
    }
  }
  return [...problems];
}

/** One file of each folder: what counts for it counts for all others there. */
function firstOfFolders({ folder, checked }: ProjectPlan): readonly string[] {
  const first = new Map<string, string>([[folder, `${folder}/x`]]);
  for (const uri of checked) first.set(uri.slice(0, uri.lastIndexOf('/')), uri);
  return [...first.values()];
}

/** Says how many findings of a baseline are no longer there, so that it can shrink. */
export async function tellOfGone(
  checks: readonly { readonly project: ProjectPlan; readonly check: ProjectCheck }[],
  batchOf: BatchOf,
  platform: Platform,
): Promise<void> {
  for (const { project, check } of checks) {
    const file = await batchOf(project).baselineOf(`${project.folder}/x`);
    if (file === undefined || 'problem' in file) continue;
    const { gone } = await remaining(file.baseline, project, check, platform);
    const path = pathBelow(platform.folder, file.baseline.uri) ?? platform.pathOf(file.baseline.uri);
    const one = gone === 1;
    if (gone === 0) continue;
    platform.errors.write(
      `${gone} finding${one ? '' : 's'} in ${path} ${one ? 'is' : 'are'} gone; take ${one ? 'it' : 'them'} out: twelve-factor baseline --update\n`,
    );
  }
}

/** The entries that still accept something, and how many findings do not. Of files that were not checked all remain. */
export async function remaining(
  { entries, folder }: Baseline,
  project: ProjectPlan,
  check: ProjectCheck,
  platform: Platform,
): Promise<{ readonly entries: readonly BaselineEntry[]; readonly gone: number }> {
  const used = new Map<string, number>();
  for (const key of check.outcomes.flatMap(({ accepted }) => accepted)) used.set(key, (used.get(key) ?? 0) + 1);
  const checked = new Set(project.checked);
  const kept: BaselineEntry[] = [];
  let gone = 0;
  for (const entry of entries) {
    const uri = resolvePath(folder, entry.path);
    const isKnown = checked.has(uri) || (await platform.kindOf(uri)) === undefined;
    const count = isKnown ? (used.get(keyOf(entry)) ?? 0) : entry.count;
    gone += entry.count - count;
    if (count > 0) kept.push({ ...entry, count });
  }
  return { entries: kept, gone };
}
