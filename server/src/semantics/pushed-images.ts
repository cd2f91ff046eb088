import { imagePushes, type ImagePush } from '../catalog/image-pushes.ts';
import type { Range } from '../text/range.ts';
import { canonical, runsOf, type PlacedWord } from './commands.ts';
import type { View } from './view.ts';

/** An image that a file pushes to a registry. */
export interface PushedImage {
  /** As written, with variables; without its tag. */
  readonly name: string;
  /** Undefined where a variable tells it, or may. */
  readonly tag: string | undefined;
  readonly range: Range;
}

/** The images that a file pushes, by commands or by actions of its platform. */
export function pushedImages(view: View): readonly PushedImage[] {
  const { text } = view.source;
  const words = view.facts.commands.flatMap(runsOf).flatMap((run) => {
    const row = imagePushes.find((one) => isRun(one, run));
    return row === undefined ? [] : imagesOf(row, run.slice(1 + row.words.length));
  });
  const ofCommands = words.flatMap(({ range }) =>
    range === undefined ? [] : [imageOf(text.slice(range.start, range.end), range)],
  );
  const ofActions = view.effects('pushes-image').flatMap(({ subject, api, beside }) => {
    const given = beside?.find(({ name }) => name.at(-1) === api.parts?.['switch'])?.value;
    if (subject === undefined || given?.kind !== 'text' || given.text === 'false') return [];
    const { start, end } = subject.kind === 'text' ? subject.content : subject.range;
    return [...text.slice(start, end).matchAll(/(?:\$\{\{.*?\}\}|[^\s,])+/g)].map(({ 0: image, index }) =>
      imageOf(image, { start: start + index, end: start + index + image.length }),
    );
  });
  return [...ofCommands, ...ofActions];
}

/** Those whose name is pushed as `latest` and under no other tag. */
export function onlyLatest(images: readonly PushedImage[]): readonly PushedImage[] {
  if (images.some(({ name }) => name === '')) return [];
  const rest = (name: string): readonly PushedImage[] => images.filter((image) => image.name === name);
  return images.filter(
    (image, index) =>
      image.tag === 'latest' &&
      rest(image.name).every(({ tag }) => tag === 'latest') &&
      images.findIndex(({ name }) => name === image.name) === index,
  );
}

function isRun({ programs, words, needs }: ImagePush, run: readonly PlacedWord[]): boolean {
  if (!programs.includes(canonical(run[0]?.text ?? ''))) return false;
  if (!words.every((word, index) => run[index + 1]?.text === word)) return false;
  return needs === undefined || run.some(({ text }) => text === needs);
}

/** All tags at once are more than one. */
function imagesOf({ options }: ImagePush, words: readonly PlacedWord[]): readonly PlacedWord[] {
  if (words.some(({ text }) => /^(?:-a|--all-tags)$/.test(text))) return [];
  if (options === undefined) return words.filter(({ text }) => !text.startsWith('-')).slice(0, 1);
  return words.filter((_, index) => options.includes(words[index - 1]?.text ?? ''));
}

function imageOf(written: string, range: Range): PushedImage {
  const image = written.replace(/^["']|["']$/g, '');
  const [, name = '', tag] = /^(.*?)(?::([^/:{}]*))?$/.exec(image) ?? [];
  // A bare variable may hold name and tag.
  if (tag === undefined && /[$}]/.test(image.slice(image.lastIndexOf('/') + 1)))
    return { name: '', tag: undefined, range };
  return { name, tag: tag === undefined ? 'latest' : tag.includes('$') ? undefined : tag, range };
}
