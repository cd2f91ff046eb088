import type { Batch } from '../check.ts';
import { metaRules } from '../policy/finding.ts';
import { pathBelow } from '../policy/location.ts';
import { rules } from '../rules/index.ts';
import type { Plan, ProjectPlan } from './plan.ts';
import type { Platform } from './platform.ts';

type BatchOf = (project: ProjectPlan) => Batch;

/** `--show-files`: the files that would be checked, one on each line. */
export async function showFiles(plan: Plan, batchOf: BatchOf, { output }: Platform): Promise<0> {
  const paths: string[] = [];
  for (const project of plan.projects) {
    const batch = batchOf(project);
    for (const uri of project.checked) {
      const { enabled, excluded } = await batch.settingsOf(uri);
      if (enabled && !excluded) paths.push(pathBelow(plan.base, uri) ?? uri);
    }
  }
  output.write(
    paths
      .sort()
      .map((path) => `${path}\n`)
      .join(''),
  );
  return 0;
}

/** `--show-config`: the settings in force for the first file of each project, as JSON. */
export async function showConfig(plan: Plan, batchOf: BatchOf, platform: Platform): Promise<0> {
  const shown: unknown[] = [];
  for (const project of plan.projects) {
    const batch = batchOf(project);
    const sample = project.checked[0] ?? `${project.folder}/file`;
    const settings = await batch.settingsOf(sample);
    const { layers } = await batch.configOf(sample);
    const all = [...rules, ...metaRules];
    shown.push({
      project: platform.pathOf(project.folder),
      file: pathBelow(plan.base, sample) ?? sample,
      // The last one wins.
      configurations: layers.map(({ uri }) => platform.pathOf(uri)),
      profile: settings.profile,
      tests: settings.tests,
      maxFileSize: settings.maxFileSize,
      maxProblemsPerFile: settings.maxProblemsPerFile,
      env: settings.env,
      rules: Object.fromEntries(
        all
          .map((rule) => [rule.id, settings.severityOf(rule.id) ?? rule.severity] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    });
  }
  platform.output.write(`${JSON.stringify(shown, undefined, 2)}\n`);
  return 0;
}
