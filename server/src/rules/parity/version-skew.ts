import { runtimeLabels } from '../../catalog/runtime-images.ts';
import type { RuntimeWish } from '../../semantics/manifest/runtime-wishes.ts';
import type { Project } from '../../semantics/project.ts';
import { runtimesUsed, type RuntimeUse } from '../../semantics/runtime-stages.ts';
import { meet, spansOf, type Span } from '../../semantics/version-span.ts';
import type { View } from '../../semantics/view.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Factor X: what is developed and tested on one version of the runtime runs on another. */
export const rule = defineRule({
  id: 'parity/version-skew',
  factor: 'parity',
  title: 'Another runtime version than the app asks for',
  severity: 'information',
  confidence: 'high',
  productionOnly: true,
  effects: ['uses-image'],
  check(view, report, project) {
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
function fixesFor({ version, versionRange, isPlain, runtime }: RuntimeUse, { wanted }: RuntimeWish): readonly Fix[] {
  const least = /^(?:>=|[\^~=]|==|~=|~>)?\s*v?(\d+(?:\.\d+)*)$/.exec(wanted.trim())?.[1];
  if (least === undefined || versionRange === undefined || !isPlain) return [];
  const newText = least.split('.').slice(0, version.split('.').length).join('.');
  const title = `Use ${runtimeLabels[runtime]} ${newText} as asked for`;
  return [{ title, safety: 'unsafe', edits: [{ range: versionRange, newText }] }];
}
