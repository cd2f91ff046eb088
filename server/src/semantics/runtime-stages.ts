import { runtimeImages, type Runtime } from '../catalog/runtime-images.ts';
import type { Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { isDevelopmentName } from '../text/place.ts';
import { spanOf, type Span } from './version-span.ts';
import type { View } from './view.ts';

/** An image that brings a runtime, where it is used. */
export interface RuntimeUse {
  readonly runtime: Runtime;
  /** As in its tag: `22.3`. */
  readonly version: string;
  readonly span: Span;
  readonly buildsForOlder: boolean;
  readonly range: Range;
  /** Where the version stands, and whether the rest of the tag fits other versions, too. */
  readonly versionRange?: Range;
  readonly isPlain: boolean;
}

/** The images of a file whose names tell the version of a runtime, but for those of stages for development. */
export function runtimesUsed(view: View): readonly RuntimeUse[] {
  const isPipeline = view.home === 'pipeline';
  return view.effects('uses-image').flatMap(({ subject, setting }) => {
    if (subject === undefined || (!isPipeline && setting?.name.some(isDevelopmentName) === true)) return [];
    const pieces = piecesOf(view, subject);
    const whole = pieces?.map(({ text }) => text).join('') ?? '';
    const found = runtimeOf(whole);
    if (found === undefined) return [];
    const { place, ...known } = found;
    const versionRange = placeIn(pieces ?? [], place, known.version);
    return [{ ...known, range: subject.range, ...(versionRange === undefined ? {} : { versionRange }) }];
  });
}

/** The runtime that an image brings by its name, and where in the name the version stands. */
export function runtimeOf(
  whole: string,
): (Omit<RuntimeUse, 'range' | 'versionRange'> & { readonly place: number }) | undefined {
  const image = withoutRegistry(whole);
  for (const { runtime, pattern, buildsForOlder } of runtimeImages) {
    const match = pattern.exec(image);
    const [, version] = match ?? [];
    const place = match?.indices?.[1];
    const span = version === undefined ? undefined : spanOf(version);
    if (version === undefined || place === undefined || span === undefined) continue;
    const isPlain = /^(?:-[a-z]+)*$/.test(image.slice(place[1]));
    return {
      runtime,
      version,
      span,
      buildsForOlder: buildsForOlder === true,
      isPlain,
      place: whole.length - image.length + place[0],
    };
  }
  return undefined;
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The text of an image's name where build arguments have their defaults; undefined where one has none. */
function piecesOf(view: View, value: Value): readonly Piece[] | undefined {
  if (value.kind === 'text') return [{ text: value.text, start: value.content.start }];
  if (value.kind === 'either') return value.options.map((option) => piecesOf(view, option)).find((one) => one);
  if (value.kind === 'joined') {
    const parts = value.parts.map((part) => piecesOf(view, part));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (value.kind !== 'name') return undefined;
  const wanted = value.path.at(-1);
  const given = view.facts.bindings.find(({ name }) => name[0] === 'ARG' && name[1] === wanted)?.value;
  return given?.kind === 'text' ? [{ text: given.text, start: given.content.start }] : undefined;
}

function placeIn(pieces: readonly Piece[], offset: number, text: string): Range | undefined {
  let before = 0;
  for (const piece of pieces) {
    const start = offset - before;
    if (start >= 0 && piece.text.startsWith(text, start)) {
      return { start: piece.start + start, end: piece.start + start + text.length };
    }
    before += piece.text.length;
  }
  return undefined;
}

/** A first part with dot or port is a registry; mirrors keep the official images below `library`. */
function withoutRegistry(image: string): string {
  return image.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, '').replace(/^(?:docker\/)?library\//, '');
}
