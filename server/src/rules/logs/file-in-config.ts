import { pathKind } from '../../semantics/local-path.ts';
import type { Project } from '../../semantics/project.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule } from '../rule.ts';

/** Factor XI: a configuration file sends the log into a file instead of standard output. */
export const rule = defineRule({
  id: 'logs/file-in-config',
  factor: 'logs',
  title: 'The configuration sends the log into a file',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['sets-log-file'],
  check(view, report, project) {
    for (const site of view.effects('sets-log-file')) {
      if (site.subject === undefined || !counts(site, project) || !namesFile(view, site)) continue;
      const remedy = rewriteOf(view, site);
      report({
        range: site.subject.range,
        message: `${site.api.label ?? 'This'} writes to a local file; the platform collects only stdout`,
        fixes: remedy === undefined ? [] : [remedy],
      });
    }
  },
});

/** Who starts programs on a machine of its own may keep their output in files there; in a container those are lost. */
function counts({ api }: Site, project: Project): boolean {
  if (!project.complete) return false;
  const isContained = project.containerized || project.deployments.length > 0;
  return isContained || (api.kind !== 'stream' && project.isService);
}

function namesFile(view: View, { api, subject, scope }: Site): boolean {
  if (api.kind === 'writer') return true;
  const kind = subject === undefined ? 'unknown' : pathKind(view, subject, scope);
  return kind === 'file' || kind === 'partial';
}
