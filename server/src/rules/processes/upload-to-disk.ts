import type { Value } from '../../facts/value.ts';
import { isDevelopmentOnly } from '../../semantics/development.ts';
import { isUsualMount, pathKind, pathText } from '../../semantics/local-path.ts';
import { labelOf } from '../../semantics/summary.ts';
import type { Project } from '../../semantics/project.ts';
import { rewriteOf } from '../../semantics/rewrite.ts';
import { isPartOfUpload } from '../../semantics/upload.ts';
import { isOnVolume } from '../../semantics/volumes.ts';
import type { Site, View } from '../../semantics/view.ts';
import { defineRule, type Confidence } from '../rule.ts';

/** Factor VI: an uploaded file on the local disk is gone with the process and unknown to the others. */
export const rule = defineRule({
  id: 'processes/upload-to-disk',
  factor: 'processes',
  title: 'Uploads are stored on the local disk',
  severity: 'warning',
  confidence: 'high',
  servicesOnly: true,
  effects: ['stores-upload', 'writes-file'],
  check(view, report, project) {
    const written = view.effects('writes-file').filter((site) => isPartOfUpload(view, site));
    const seen = new Set<number>();
    for (const site of [...view.effects('stores-upload'), ...written]) {
      const confidence = confidenceOf(view, site, project);
      if (!isChosen(site, project)) continue;
      if (confidence === undefined || seen.has(site.range.start) || isDevelopmentOnly(view, site.range, site.scope))
        continue;
      seen.add(site.range.start);
      const label = site.effect === 'writes-file' ? 'Writing the file' : labelOf(site.api, site.name);
      report({
        range: site.call?.calleeRange ?? site.range,
        message: `${label} puts uploads on the local disk; other processes miss them`,
        confidence,
        fixes: [rewriteOf(view, site)].filter((fix) => fix !== undefined),
      });
    }
  },
});

/** Of several storages in the settings, the one that the app takes; what `local` is, shows where it is chosen. */
function isChosen({ api, setting }: Site, project: Project): boolean {
  if (api.kind !== 'chosen') return true;
  const name = setting?.name.at(-2) ?? '';
  return name !== 'local' && project.sites('chooses-storage').some(({ subjects }) => subjects.includes(name));
}

/** How sure it is that the upload stays on this disk; undefined when it does not. */
function confidenceOf(view: View, site: Site, project: Project): Confidence | undefined {
  if (site.api.kind === 'default-storage' && view.effects('stores-remotely').length > 0) return undefined;
  if (site.api.kind === 'files' && site.call?.callee.includes('files') !== true) return undefined;
  if (site.subject === undefined) return 'medium';
  const kinds = targets(view, site, site.subject).map(
    (target) => [pathKind(view, target.value, target.scope), pathText(view, target.value, target.scope)] as const,
  );
  if (kinds.some(([kind]) => kind === 'temporary' || kind === 'stream' || kind === 'memory')) return undefined;
  if (kinds.some(([, path]) => path !== undefined && isOnVolume(project, path))) return undefined;
  // What tells of the upload is no upload.
  if (site.effect === 'writes-file' && kinds.some(([, path]) => /\.(?:log|pid|lock)$/i.test(path ?? '')))
    return undefined;
  if (kinds.some(([, path]) => path !== undefined && isUsualMount(path))) return 'low';
  if (kinds.some(([kind]) => kind === 'file')) return site.api.kind === 'default-storage' ? 'medium' : 'high';
  const isPartial = kinds.some(([kind]) => kind === 'partial');
  if (site.effect === 'writes-file') return isPartial ? 'medium' : undefined;
  return isPartial || site.subject.kind === 'function' || kinds.some(([kind]) => kind === 'environment')
    ? 'medium'
    : 'low';
}

/** The folder a storage uses: what is given, or what a function that chooses it hands to its callback. */
function targets(view: View, site: Site, subject: Value): { readonly value: Value; readonly scope: number }[] {
  const chooser = view.functionOf(subject, site.scope);
  if (chooser === undefined) return [{ value: subject, scope: site.scope }];
  return view
    .callsIn(chooser)
    .flatMap((call) => call.args.map((arg) => ({ value: arg.value, scope: call.scope })))
    .filter(({ value }) => value.kind !== 'scalar');
}
