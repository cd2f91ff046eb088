import { FILE_SCOPE } from '../../facts/facts.ts';
import type { ScopeId } from '../../facts/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { isUsualMount, pathKind, pathText } from '../../semantics/local-path.ts';
import { isPartOfUpload } from '../../semantics/upload.ts';
import { isOnVolume } from '../../semantics/volumes.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule } from '../rule.ts';

/** Factor VI: what one request writes to the local disk, the next one may not find: it may meet another process. */
export const rule = defineRule({
  id: 'processes/local-file-state',
  factor: 'processes',
  title: 'State is kept in a local file',
  severity: 'warning',
  confidence: 'medium',
  servicesOnly: true,
  effects: ['writes-file'],
  check(view, report, project) {
    for (const site of view.effects('writes-file')) {
      const path = statePath(view, site);
      if (path === undefined || isOnVolume(project, path)) continue;
      if (isDevelopmentOnly(view, site.range, site.scope) || isPartOfUpload(view, site)) continue;
      report({
        range: site.call?.calleeRange ?? site.range,
        message: 'Writes to the local disk, which is lost on restart and not seen by other processes',
        confidence: site.scope === FILE_SCOPE || isFolderUnknown(view, site) || isUsualMount(path) ? 'low' : 'medium',
      });
    }
  },
});

/** The path that is written as state; undefined for logs, process ids, temporary files and paths that cannot be told. */
function statePath(view: View, site: Site): string | undefined {
  const kind = site.subject === undefined ? 'unknown' : pathKind(view, site.subject, site.scope);
  if (site.subject === undefined || (kind !== 'file' && kind !== 'partial')) return undefined;
  const path = pathText(view, site.subject, site.scope);
  if (path === undefined || /\.(?:log|pid|sock|lock)(?:\.\w+)?$/i.test(path)) return undefined;
  return feedsLogger(view, site) || isRemovedAgain(view, site.scope) ? undefined : path;
}

/** A name of the code in a folder from elsewhere: it may be temporary, or a volume. */
function isFolderUnknown(view: View, { subject, scope }: Site): boolean {
  return subject !== undefined && pathKind(view, subject, scope) === 'partial';
}

/** True when the open file is what a logger writes to, which is another rule's concern. */
function feedsLogger(view: View, site: Site): boolean {
  return view.effects('logs-to-file').some((logger) => {
    const made = logger.subject === undefined ? undefined : view.constant(logger.subject, logger.scope);
    return made?.kind === 'call' && made.call === site.call;
  });
}

/** A function that deletes files again used them for the moment only. */
function isRemovedAgain(view: View, scope: ScopeId): boolean {
  if (scope === FILE_SCOPE) return false;
  return view
    .effects('removes-file')
    .some((site) => isWithin(view, site.scope, scope) || isWithin(view, scope, site.scope));
}

function isWithin(view: View, inner: ScopeId, outer: ScopeId): boolean {
  if (outer === FILE_SCOPE || view.facts.scopes.get(outer)?.kind === 'class') return false;
  for (let at = inner; at !== FILE_SCOPE; at = view.facts.scopes.get(at)?.parent ?? FILE_SCOPE)
    if (at === outer) return true;
  return false;
}
