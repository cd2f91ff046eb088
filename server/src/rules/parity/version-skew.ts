import { runtimeLabels } from '../../catalog/runtime-images.ts';
import type { RuntimeWish } from '../../semantics/manifest/runtime-wishes.ts';
import type { Project } from '../../semantics/project.ts';
import { builtWith, testedVersions } from '../../semantics/pipeline-runtimes.ts';
import { runtimesUsed, type RuntimeUse } from '../../semantics/runtime-stages.ts';
import { meet, spansOf, type Span } from '../../semantics/version-span.ts';
import type { View } from '../../semantics/view.ts';
import { fileName } from '../../text/place.ts';
import { defineRule, type Fix, type Report } from '../rule.ts';

/** Factor X: what is developed and tested on one version of the runtime runs on another. */
export const rule = defineRule({
  id: 'parity/version-skew',
  factor: 'parity',
  title: 'Another runtime version than the app asks for',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  effects: ['uses-image', 'sets-runtime'],
  check(view, report, project) {
    if (view.home === 'pipeline') checkPipeline(view, report, project);
    if (view.home !== 'image') return;
    const wishes = wishesFor(view, project);
    const uses = runtimesUsed(view);
    for (const use of uses) {
      const here = `${runtimeLabels[use.runtime]} ${use.version} here`;
      const broken = wishes.filter((wish) => wish.runtime === use.runtime && !fulfils(use, wish));
      const [first] = broken;
      if (first !== undefined) {
        report({
          range: use.range,
          message: `${here}, \`${first.path}\` asks for \`${first.written}\`: the app runs on another version than it is made for`,
          related: broken.map(({ path, range, written }) => ({
            uri: `${project.root}/${path}`,
            range,
            message: `asks for \`${written}\``,
          })),
          fixes: fixesFor(use, first),
        });
        continue;
      }
      const other = uses.slice(0, uses.indexOf(use)).find((before) => contradicts(before, use));
      if (other === undefined || wishes.some(({ runtime }) => runtime === use.runtime)) continue;
      report({
        range: use.range,
        message: `${here}, ${other.version} in the stage above: what is built and tested is not what runs`,
        related: [{ uri: view.source.uri, range: other.range, message: `${other.version} in this stage` }],
      });
    }
  },
});

/** Where none of the versions that a pipeline tests with is the one that is asked for, or else deployed. */
function checkPipeline(view: View, report: Report, project: Project): void {
  const all = testedVersions(view);
  for (const [index, tested] of all.entries()) {
    const { runtime, range, versionRange, version } = tested;
    const others = all.filter((one) => one.runtime === runtime);
    if (all.findIndex((one) => one.runtime === runtime) !== index) continue;
    const isMet = (spans: readonly Span[]): boolean =>
      others.some((one) => one.spans === undefined || one.spans.some((span) => meet(span, spans)));
    const wishes = (project.manifest.runtimes ?? []).filter(
      (one) => one.runtime === runtime && !one.path.includes('/'),
    );
    const wanted = wishes.map((one) => ({
      uri: `${project.root}/${one.path}`,
      range: one.range,
      message: `asks for \`${one.written}\``,
      spans: spansOf(one.wanted),
      wish: one,
    }));
    const deployed = builtWith(runtime, project).map((one) => ({
      uri: one.uri,
      range: one.range,
      message: `runs on ${one.version}`,
      spans: [one.span],
      wish: undefined,
    }));
    const broken = (wanted.length > 0 ? wanted : deployed).filter(({ spans }) => spans !== undefined && !isMet(spans));
    const [first] = broken;
    if (first === undefined) continue;
    const which =
      others.length === 1 ? `${runtimeLabels[runtime]} ${version}` : `none of the ${runtimeLabels[runtime]} versions`;
    report({
      range,
      message: `${which} here, \`${fileName(first.uri)}\` ${first.message}: what is tested is not what runs`,
      related: broken.map((one) => ({ uri: one.uri, range: one.range, message: one.message })),
      fixes:
        others.length > 1 || first.wish === undefined
          ? []
          : fixesFor({ version, versionRange, isPlain: true, runtime }, first.wish),
    });
  }
}

/** Of a file in the app's root, or beside the one at hand: those of other folders are about something else. */
function wishesFor(view: View, { manifest, root }: Project): readonly RuntimeWish[] {
  const folder = view.source.uri.slice(root.length + 1).replace(/[^/]*$/, '');
  return (manifest.runtimes ?? []).filter(({ path }) => {
    const own = path.replace(/[^/]*$/, '');
    return own === '' || own === folder;
  });
}

/** True also where it cannot be told. */
function fulfils(use: RuntimeUse, { wanted }: RuntimeWish): boolean {
  const spans = spansOf(wanted);
  return spans === undefined || meet(reachOf(use), spans);
}

/** The versions that it runs, or builds for. */
function reachOf({ span, buildsForOlder }: RuntimeUse): Span {
  return buildsForOlder ? { ...span, from: 0 } : span;
}

function contradicts(before: RuntimeUse, use: RuntimeUse): boolean {
  return before.runtime === use.runtime && !meet(reachOf(before), [reachOf(use)]);
}

/** Only where the manifest names one version, or a least one, and the rest of the tag fits any. */
function fixesFor(
  { version, versionRange, isPlain, runtime }: Pick<RuntimeUse, 'version' | 'versionRange' | 'isPlain' | 'runtime'>,
  { wanted }: RuntimeWish,
): readonly Fix[] {
  const least = /^(?:>=|[\^~=]|==|~=|~>)?\s*v?(\d+(?:\.\d+)*)$/.exec(wanted.trim())?.[1];
  if (least === undefined || versionRange === undefined || !isPlain) return [];
  const newText = least.split('.').slice(0, version.split('.').length).join('.');
  const title = `Use ${runtimeLabels[runtime]} ${newText} as asked for`;
  return [{ title, safety: 'unsafe', edits: [{ range: versionRange, newText }] }];
}
