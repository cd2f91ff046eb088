import { floatingVersions } from '../../catalog/floating-versions.ts';
import { defineRule } from '../rule.ts';

/** Factor II: a dependency that may be any version is not declared, only mentioned. */
export const rule = defineRule({
  id: 'dependencies/unpinned-version',
  factor: 'dependencies',
  title: 'Any version of a package will do',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  effects: ['takes-package'],
  check(view, report, project) {
    // The ranges of a library are for its users to narrow.
    if (!project.complete || (!project.isService && project.manifest.isPrivate !== true)) return;
    for (const { api, subject, setting } of view.effects('takes-package')) {
      const floating = floatingVersions[api.kind ?? ''];
      if (floating === undefined || subject?.kind !== 'text') continue;
      const version = subject.text.trim();
      const isAny = floating.any.test(version);
      const isLocked = floating.locks.some((name) => project.landmarks.has(name));
      if (!isAny && (isLocked || !floating.open.test(version))) continue;
      // Where name and version are one text, the version stands at its end.
      const name = setting?.name[1] ?? version.replace(/:[^:]*$/, '');
      const { sign } = floating;
      const locked = sign === undefined ? undefined : project.lockedVersion(name, floating.locks);
      const newText = `${sign ?? ''}${locked ?? ''}`;
      report({
        range: subject.range,
        message:
          version === ''
            ? `\`${name}\` without a version: the next build takes what is newest, untested`
            : `\`${version}\` lets \`${name}\` be another version in the next build, untested`,
        fixes:
          locked === undefined
            ? []
            : [
                {
                  title: `Write the version of the lock file, ${newText}`,
                  safety: 'unsafe',
                  edits: [{ range: subject.content, newText }],
                },
              ],
        ...(floating.isUsual === true && !isAny ? { confidence: 'low' as const } : {}),
      });
    }
  },
});
