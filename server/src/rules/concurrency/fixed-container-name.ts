import type { Deployment, ScalingLimit } from '../../facts/deployment.ts';
import type { Project } from '../../semantics/project.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import type { Site, View } from '../../semantics/view.ts';
import { wholeLines } from '../../text/list-edit.ts';
import type { Range } from '../../text/range.ts';
import { defineRule, type Fix, type Problem } from '../rule.ts';

/** Factor VIII: a container that is called by name cannot run twice, nor what takes a thing that is there once. */
export const rule = defineRule({
  id: 'concurrency/fixed-container-name',
  factor: 'concurrency',
  title: 'Container has a fixed name',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  effects: ['names-container', 'limits-scaling'],
  check(view, report, project) {
    for (const site of view.effects('names-container')) {
      if (!isOfApp(view, site, project) || site.setting === undefined) continue;
      report({
        range: site.setting.nameRange,
        message: 'A fixed container name keeps the service from running more than once, so it cannot scale out',
        fixes: removal(view, site.range, 'Remove the container name'),
      });
    }
    for (const site of view.effects('limits-scaling')) {
      if (isOfApp(view, site, project)) report(portProblem(view, site.range, rewriteOf(view, site)));
    }
    // Containers of one pod share its volumes.
    const told = new Set<number>();
    for (const problem of view.facts.deployments.flatMap((one) => limitsOf(view, project, one))) {
      if (told.size < told.add(problem.range.start).size) report(problem);
    }
  },
});

/** What of a deployment is there once, although the file, or one that changes it, asks for several processes. */
function limitsOf(view: View, project: Project, { range, limits }: Deployment): readonly Problem[] {
  if (limits === undefined) return [];
  const app = project.deployedAt(view.source.uri, range);
  const placed = app?.deployments.find((one) => one.uri === view.source.uri && one.range.start === range.start);
  const { scale, limits: known = [] } = placed ?? {};
  if (scale === undefined || app?.complete !== true) return [];
  const isScaled = scale.count > 1;
  // A release, too, has two of them beside each other, unless the old one ends before.
  const waits = scale.count === 1 && scale.isRecreated === true;
  return known.flatMap((limit): Problem[] => {
    if (limit.kind === 'port') return isScaled ? [portProblem(view, limit.entry, undefined, limit.range)] : [];
    return isScaled || waits ? [volumeProblem(limit)] : [];
  });
}

function isOfApp(view: View, { range }: Site, project: Project): boolean {
  return project.deployedAt(view.source.uri, range) !== undefined;
}

function volumeProblem({ text, range }: ScalingLimit): Problem {
  return {
    range,
    message: `One node at a time may write to \`${text}\`: a second process elsewhere, or the next release, has to wait`,
  };
}

function portProblem(view: View, entry: Range, rewrite: Fix | undefined, range = entry): Problem {
  return {
    range,
    message: 'A port of the host is there once: the second of the processes that the file asks for does not start',
    fixes: rewrite === undefined ? removal(view, entry, 'Remove the port of the host') : [rewrite],
  };
}

function removal(view: View, range: Range, title: string): readonly Fix[] {
  const lines = wholeLines(view.source.text, range);
  return lines === undefined ? [] : [{ title, safety: 'unsafe', edits: [{ range: lines, newText: '' }] }];
}
