import { runtimeImages, type Runtime } from '../catalog/runtime-images.ts';
import type { Text } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import type { Project } from './project.ts';
import { runtimeOf, runtimesUsed } from './runtime-stages.ts';
import { spansOf, type Span } from './version-span.ts';
import type { View } from './view.ts';

/** A version of a runtime that a pipeline tests or builds with. */
export interface TestedVersion {
  readonly runtime: Runtime;
  readonly version: string;
  /** Undefined where it cannot be told which versions it stands for, such as `lts/*`. */
  readonly spans: readonly Span[] | undefined;
  /** Where it is chosen, and where the version alone stands. */
  readonly range: Range;
  readonly versionRange?: Range;
}

/** The versions with which a pipeline runs what it tests: those it sets up, one after another, and those of its images. */
export function testedVersions(view: View): readonly TestedVersion[] {
  const set = view.effects('sets-runtime').flatMap(({ subject, api }): TestedVersion[] => {
    const runtime = runtimeImages.find((row) => row.runtime === api.kind)?.runtime;
    if (subject === undefined || runtime === undefined) return [];
    const texts = subject.kind === 'list' ? subject.items : [subject];
    return texts.flatMap((value) => {
      if (value.kind !== 'text') return [{ runtime, version: '', spans: undefined, range: subject.range }];
      return linesOf(value).map(({ text, range }) => ({
        runtime,
        version: text,
        spans: spansOf(text.replace(/\.x(?:\.x)?$/, '')),
        range: subject.kind === 'list' ? subject.range : range,
        ...(subject.kind === 'list' ? {} : { versionRange: range }),
      }));
    });
  });
  const used = runtimesUsed(view).map(({ runtime, version, span, buildsForOlder, range, versionRange, isPlain }) => ({
    runtime,
    version,
    spans: [buildsForOlder ? { ...span, from: 0 } : span],
    range,
    ...(versionRange === undefined || !isPlain ? {} : { versionRange }),
  }));
  return [...set, ...used];
}

/** What the app asks for where its manifests do not: the images that it is built into. */
export function builtWith(
  runtime: Runtime,
  project: Project,
): readonly { readonly span: Span; readonly version: string; readonly uri: string; readonly range: Range }[] {
  return project.sites('uses-image').flatMap(({ kind, subjects, uri, range }) => {
    const found = kind === 'base' ? runtimeOf(subjects[0] ?? '') : undefined;
    if (found === undefined || found.runtime !== runtime || found.buildsForOlder) return [];
    return [{ span: found.span, version: found.version, uri, range }];
  });
}

/** Some inputs take several versions, a line for each. */
function linesOf({ text, content, range }: Text): readonly { readonly text: string; readonly range: Range }[] {
  if (!/[\r\n]/.test(text)) {
    const isPlaced = content.end - content.start === text.length;
    return [{ text: text.trim(), range: isPlaced ? content : range }];
  }
  return text.split(/[\r\n]+/).flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim(), range }]));
}
