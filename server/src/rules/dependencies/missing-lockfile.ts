import { floatingVersions } from '../../catalog/floating-versions.ts';
import { isDeployed } from '../../semantics/published.ts';
import { defineRule } from '../rule.ts';

/** Factor II: without a lock file each build takes other versions. */
export const rule = defineRule({
  id: 'dependencies/missing-lockfile',
  factor: 'dependencies',
  title: 'No lock file',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['takes-package'],
  check(view, report, project) {
    // A library leaves the versions to its users.
    if (!project.complete || !project.isService || !isDeployed(project)) return;
    const [first] = view.effects('takes-package');
    const known = floatingVersions[first?.api.kind ?? ''];
    if (first?.setting === undefined || known === undefined || known.locks.length === 0) return;
    if (known.isUsual === true || known.isExact === true) return;
    if (known.locks.some((name) => project.landmarks.has(name))) return;
    report({
      range: first.setting.nameRange,
      message: `No ${known.locks[0] ?? 'lock file'} or the like is committed: each build takes the newest versions, untested`,
    });
  },
});
