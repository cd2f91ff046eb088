import { productionRuns } from '../catalog/production-runs.ts';
import type { Command } from '../facts/facts.ts';
import type { Edit } from '../text/edit.ts';
import { canonical, type PlacedWord } from './commands.ts';

/** How a command for development becomes one for production. */
export interface ProductionChange {
  /** The words that then stand there, for the title. */
  readonly called: string;
  /** False where something must have been built before. */
  readonly isSure: boolean;
  readonly edits: readonly Edit[];
}

/** The change of a run, given as its words; undefined where it is not known, or the words have no place in the text. */
export function productionChange(
  command: Command,
  run: readonly PlacedWord[],
  text: string,
): ProductionChange | undefined {
  const program = canonical(run[0]?.text ?? '');
  const row = productionRuns.find((one) => one.program === program);
  const words = run.map((word) => word.text);
  if (row?.drop !== undefined) {
    const { drop } = row;
    const edits = run.flatMap((word, index) => (index > 0 && drop.includes(word.text) ? without(run, index) : []));
    const called = words.filter((word, index) => index === 0 || !drop.includes(word)).join(' ');
    return edits.length === 0 ? undefined : { called, isSure: true, edits };
  }
  if (row?.replace !== undefined) {
    const [from, to] = row.replace;
    const word = run.find((one, index) => index > 0 && one.text === from);
    const edits = word === undefined ? [] : inside(word, to, text);
    return edits.length === 0 ? undefined : { called: `${program} ${to}`, isSure: false, edits };
  }
  const file = run[1]?.text ?? '';
  if (row?.runner === undefined || !row.runner.files.test(file)) return undefined;
  const before = command.words.indexOf(words[0] ?? '');
  // `npx` goes with the program that it looks for.
  const isLookedFor = before === 1 && command.words[0] === 'npx' && command.places !== undefined;
  const [runner] = run;
  const first = command.places?.[0];
  if (runner === undefined || (before > 0 && !isLookedFor)) return undefined;
  const gone = isLookedFor && first !== undefined && runner.range !== undefined;
  const edits = gone
    ? [...inside(runner, row.runner.program, text), between(first.start, runner.range.start)]
    : inside(runner, row.runner.program, text);
  return edits.length === 0 ? undefined : { called: `${row.runner.program} ${file}`, isSure: true, edits };
}

function between(start: number, end: number): Edit {
  return { range: { start, end }, newText: '' };
}

/** A word goes with what stands between it and the one before. */
function without(run: readonly PlacedWord[], index: number): readonly Edit[] {
  const start = run[index - 1]?.range?.end;
  const end = run[index]?.range?.end;
  return start === undefined || end === undefined || start >= end ? [] : [between(start, end)];
}

/** Another word in the place of one, its quotes kept. */
function inside({ text: word, range }: PlacedWord, newText: string, text: string): readonly Edit[] {
  if (range === undefined) return [];
  const at = text.slice(range.start, range.end).indexOf(word);
  return at < 0 ? [] : [{ range: { start: range.start + at, end: range.start + at + word.length }, newText }];
}
