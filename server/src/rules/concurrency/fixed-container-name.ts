import type { Project } from '../../semantics/project.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import type { Site, View } from '../../semantics/view.ts';
import { wholeLines } from '../../text/list-edit.ts';
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
        fixes: removal(view, site, 'Remove the container name'),
      });
    }
    for (const site of view.effects('limits-scaling')) {
      const problem = isOfApp(view, site, project) ? limitOf(view, site) : undefined;
      if (problem !== undefined) report(problem);
    }
  },
});

function isOfApp(view: View, { range }: Site, project: Project): boolean {
  return project.deployedAt(view.source.uri, range) !== undefined;
}

function limitOf(view: View, site: Site): Problem | undefined {
  const { subject, api } = site;
  if (subject?.kind !== 'text') return undefined;
  if (api.kind === 'volume')
    return {
      range: subject.range,
      message: `One node at a time may write to \`${subject.text}\`: a second process elsewhere, or the next release, has to wait`,
    };
  const known = rewriteOf(view, site);
  return {
    range: subject.range,
    message: 'A port of the host is there once: the second of the processes that the file asks for does not start',
    fixes: known === undefined ? removal(view, site, 'Remove the port of the host') : [known],
  };
}

function removal(view: View, { range }: Site, title: string): readonly Fix[] {
  const lines = wholeLines(view.source.text, range);
  return lines === undefined ? [] : [{ title, safety: 'unsafe', edits: [{ range: lines, newText: '' }] }];
}
