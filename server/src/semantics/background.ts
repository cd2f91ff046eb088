import type { Command } from '../facts/facts.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { isMadeAtStart } from './at-start.ts';
import { shellWords } from './redirect.ts';
import type { Site, View } from './view.ts';

/** A part of a command that a shell runs in the background, and ends before it does. */
export interface Backgrounded {
  /** The `&` at the end. */
  readonly range: Range;
  /** Takes the `&` out, and a `nohup` that then has no sense; none where more than one program is joined. */
  readonly edits: readonly Edit[];
}

/**
 * The `&` that ends a command, so that nothing waits for the app; undefined for other commands, and for a line of a script
 * without `nohup`, as a later line may wait.
 */
export function backgroundedPart(command: Command, text: string): Backgrounded | undefined {
  const words = shellWords(command, text);
  const last = words.at(-1);
  if (last?.text !== '&' || last.range === undefined) return undefined;
  const nohup = words.find((word) => word.text === 'nohup')?.range;
  if (command.onCall === 'file' && nohup === undefined) return undefined;
  const isJoined = words.some((word, index) => index < words.length - 1 && /^(?:&&?|\|\|?|;)$/.test(word.text));
  const edits = isJoined
    ? []
    : [
        withoutGap(text, last.range, /[ \t]*$/, /^/),
        ...(nohup === undefined ? [] : [withoutGap(text, nohup, /$/, /^[ \t]*/)]),
      ];
  return { range: last.range, edits: edits.sort((a, b) => a.range.start - b.range.start) };
}

function withoutGap(text: string, range: Range, before: RegExp, behind: RegExp): Edit {
  const gap = before.exec(text.slice(0, range.start))?.[0].length ?? 0;
  const rest = behind.exec(text.slice(range.end))?.[0].length ?? 0;
  return { range: { start: range.start - gap, end: range.end + rest }, newText: '' };
}

/**
 * True for a setting, and for a call by which the program itself goes to the background whenever it starts. A session of
 * its own (kind `session`) is that only after a fork of which one side exits, and where no other program takes over.
 */
export function goesToBackground(view: View, site: Site): boolean {
  const { call, api } = site;
  if (call === undefined || api.file !== undefined) return true;
  if (api.kind === 'fork' || api.kind === 'program' || !isMadeAtStart(view, call)) return false;
  if (api.kind !== 'session') return true;
  const beside = view.effects('goes-to-background').filter(({ scope }) => scope === site.scope);
  return (
    beside.some((one) => one.api.kind === 'fork' && one.range.start < site.range.start) &&
    beside.every((one) => one.api.kind !== 'program') &&
    view.effects('exits').some(({ scope }) => scope === site.scope)
  );
}
