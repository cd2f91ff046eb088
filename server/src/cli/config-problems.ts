import { Batch, type BatchOptions } from '../check.ts';
import { pathBelow } from '../policy/location.ts';
import type { ConfigProblem } from '../policy/config.ts';
import { lineStarts, positionAt } from '../text/source.ts';
import type { Plan, ProjectPlan } from './plan.ts';
import type { Platform } from './platform.ts';

/** What is wrong with the configuration files of a check, one line each: `path:line:column: message`. */
export async function configProblems(
  plan: Plan,
  optionsOf: (project: ProjectPlan) => BatchOptions,
  platform: Platform,
): Promise<readonly string[]> {
  const lines = new Set<string>();
  for (const project of plan.projects) {
    const batch = new Batch(optionsOf(project), project.roots);
    const seen = new Set<string>();
    for (const uri of project.checked) {
      const folder = uri.slice(0, uri.lastIndexOf('/'));
      if (seen.has(folder)) continue;
      seen.add(folder);
      const { problems } = await batch.configOf(uri);
      for (const problem of problems) lines.add(await lineOf(problem, plan, platform));
    }
  }
  return [...lines];
}

async function lineOf({ uri, message, range }: ConfigProblem, plan: Plan, platform: Platform): Promise<string> {
  const text = (await platform.host.readFile(uri)) ?? '';
  const { line, character } = positionAt(lineStarts(text), range.start);
  const path = pathBelow(platform.folder, uri) ?? pathBelow(plan.base, uri) ?? platform.pathOf(uri);
  return `${path}:${line + 1}:${character + 1}: ${message}`;
}
