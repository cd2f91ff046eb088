import { onlyLatest, pushedImages } from '../../semantics/pushed-images.ts';
import { contains } from '../../text/range.ts';
import { defineRule } from '../rule.ts';

/** Factor V: an image without a fixed tag is another one tomorrow, so the same release is not the same. */
export const rule = defineRule({
  id: 'build-release-run/mutable-image-tag',
  factor: 'build-release-run',
  title: 'Image without a fixed version',
  severity: 'warning',
  confidence: 'high',
  productionOnly: true,
  effects: ['uses-image', 'tags-image', 'pushes-image'],
  check(view, report, project) {
    for (const { range } of onlyLatest(pushedImages(view))) {
      report({
        range,
        message: 'Only `latest` is pushed: no release has a name, so none can be run again; push a version, too',
      });
    }
    // What tests run in is gone with them.
    if (view.home === 'pipeline') return;
    const built = new Set(view.facts.deployments.filter(({ build }) => build !== undefined).map(({ image }) => image));
    for (const { subject } of view.effects('tags-image')) {
      if (subject?.kind === 'text' && moving.test(subject.text))
        report({ range: subject.range, message: told(subject.text) });
    }
    const tagged = project.deployments.filter(
      ({ uri, isTaggedElsewhere }) => isTaggedElsewhere && uri === view.source.uri,
    );
    for (const { subject } of view.effects('uses-image')) {
      // A name from a variable has its tag from whoever builds.
      if (subject?.kind !== 'text' || built.has(subject.text)) continue;
      const tag = tagOf(subject.text);
      if (tag === undefined || tagged.some(({ range }) => contains(range, subject.range))) continue;
      report({ range: subject.range, message: told(tag) });
    }
  },
});

/** The tag when it moves with each push, empty for none; undefined for a version, a digest and what is no image. */
function tagOf(image: string): string | undefined {
  if (image === 'scratch' || image.includes('@') || !/^[\w.\-/:]+$/.test(image)) return undefined;
  const [, tag] = /:([^:/]+)$/.exec(image) ?? [];
  if (tag === undefined) return '';
  return moving.test(tag) ? tag : undefined;
}

const moving = /^(?:latest|edge|nightly|master|main|develop|dev|current)$/;

function told(tag: string): string {
  const what = tag === '' ? 'No tag, which means `latest`' : `\`${tag}\``;
  return `${what}: the image is another one after the next push; name a version`;
}
