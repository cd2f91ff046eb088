import { leftOut, leftOutBeside } from '../../catalog/left-out.ts';
import { labelOf } from '../../semantics/summary.ts';
import type { Project } from '../../semantics/project.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor I: a whole folder is copied into an image, with whatever lies in it beside the code. */
export const rule = defineRule({
  id: 'codebase/missing-dockerignore',
  factor: 'codebase',
  title: 'A whole folder is copied into the image',
  severity: 'hint',
  confidence: 'high',
  productionOnly: true,
  check(view, report, project) {
    const { uri } = view.source;
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    if (!project.complete || isThere(project, uri, folder)) return;
    const site = view
      .effects('copies-into-image')
      .find(({ subject }) => subject?.kind === 'text' && /^(?:\.\/?|(?:\.\/)?\*)$/.test(subject.text));
    if (site === undefined) return;
    const called = labelOf(site.api, site.name);
    report({
      range: site.range,
      message: `Without a .dockerignore, ${called} takes \`.git\`, \`.env\` and local builds along with the code`,
      fixes: fixesFor(project, folder),
    });
  },
});

/** The folder that is sent to the builder may be the file's own, or one above it. */
function isThere(project: Project, uri: string, folder: string): boolean {
  const name = '.dockerignore';
  return project.landmarks.has(name) || project.holds(`${uri}${name}`) || project.holds(`${folder}/${name}`);
}

/** None where another folder than the app's may be the one that is built. */
function fixesFor(project: Project, folder: string): Fix[] {
  const isElsewhere = project.deployments.some((one) => one.folder !== undefined && one.folder !== folder);
  if (folder !== project.root || isElsewhere) return [];
  const beside = leftOutBeside.filter(({ locks }) => locks.some((lock) => project.landmarks.has(lock)));
  const lines = [...leftOut, ...beside.flatMap((one) => one.lines)];
  const others = [{ uri: `${folder}/.dockerignore`, create: true, lines }];
  return [{ title: 'Create a .dockerignore', safety: 'unsafe', edits: [], others }];
}
