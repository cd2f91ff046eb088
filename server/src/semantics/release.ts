import type { Habit } from '../catalog/habits.ts';
import type { Command } from '../facts/facts.ts';
import type { Edit } from '../text/edit.ts';
import { contains, type Range } from '../text/range.ts';
import { shellWords } from '../text/shell-words.ts';
import { lineBreakIn, lineStartBefore } from '../text/source.ts';
import { habitsIn } from './habits.ts';
import { fileName } from '../text/place.ts';
import type { PlacedCommand, Project } from './project.ts';
import type { View } from './view.ts';

/** Where commands that run once per release, be it a release phase, a job or an init container, do such a thing. */
export function releasesThat(app: Project, habit: Habit): readonly { readonly uri: string; readonly range: Range }[] {
  return app.commands
    .filter((command) => command.role === 'release' && !app.isForDevelopment(command.uri) && isOfRelease(command, app))
    .flatMap((command) => habitsIn(command, [habit]).map(({ range }) => ({ uri: command.uri, range })));
}

/** True for what the platform runs, and for a line of a script that it runs: what prepares a start is no release. */
function isOfRelease({ onCall, uri }: PlacedCommand, { commands }: Project): boolean {
  if (onCall !== 'file') return true;
  const script = fileName(uri);
  return commands.some(
    (other) => other.role === 'release' && other.uri !== uri && other.words.some((word) => fileName(word) === script),
  );
}

/**
 * The edits that take the first of several commands out of what starts the app: `a && b` becomes `b`. What a release does
 * already goes; else it becomes the release's, where the file has a way to say so and says nothing of a release yet.
 */
export function movedToRelease(view: View, command: Command, place: Range, app: Project): readonly Edit[] | undefined {
  const first = firstOfSeveral(view.source.text, command, place);
  if (first === undefined) return undefined;
  const { text } = view.source;
  const removal = { range: { start: command.range.start, end: first.next }, newText: '' };
  if (releasesThat(app, 'migrates').length > 0) return [removal];
  const { releaseLine } = view.idioms;
  const hasRelease = app.commands.some(({ role }) => role === 'release');
  if (releaseLine === undefined || hasRelease) return undefined;
  const start = lineStartBefore(text, command.range.start);
  const line = releaseLine(text.slice(first.range.start, first.range.end)) + lineBreakIn(text);
  return [{ range: { start, end: start }, newText: line }, removal];
}

/** The first of commands that a shell joins by `&&`, if it holds a place, and where the second starts. */
function firstOfSeveral(
  text: string,
  { form, range }: Command,
  place: Range,
): { readonly range: Range; readonly next: number } | undefined {
  const words = form === 'shell' ? shellWords(text, range) : [];
  const end = words.findIndex(({ isOperator }) => isOperator);
  const last = words[end - 1];
  const next = words[end + 1];
  if (words.some((word) => word.isOperator && word.text !== '&&') || last === undefined || next === undefined)
    return undefined;
  const first = { start: range.start, end: last.range.end };
  // A setting or `cd` before it would have to go along.
  return contains(first, place) ? { range: first, next: next.range.start } : undefined;
}
