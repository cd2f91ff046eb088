import { developmentPrograms } from '../catalog/development-programs.ts';
import type { Command } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { canonical, runsOf, startedPrograms, type PlacedWord } from './commands.ts';
import { ofScript } from './habits.ts';

/** A program that has its place on a developer's machine. */
export interface DevelopmentRun {
  /** As it is called: `flask run`. */
  readonly called: string;
  /** Why not in production, after the program. */
  readonly why: string;
  readonly range: Range;
  readonly words: readonly PlacedWord[];
}

/** The development servers, reloaders and compilers that a command starts. */
export function developmentRun(command: Command): readonly DevelopmentRun[] {
  const started = startedPrograms([command]);
  return runsOf(command).flatMap((whole, index) => {
    const run = ofScript(whole);
    const words = run.map((word) => word.text);
    const known = started[index]?.program;
    const own = developmentPrograms.find(
      (row) =>
        row.program === canonical(words[0] ?? '') &&
        (row.words ?? []).every((word) =>
          words.slice(1).some((other) => other === word || other.startsWith(`${word}=`)),
        ),
    );
    const row = own ?? (known?.developmentOnly === true ? known : undefined);
    const mattering = row === undefined ? undefined : (row.words ?? []);
    if (mattering === undefined) return [];
    const last = Math.max(
      0,
      ...mattering.map((word) => words.findIndex((other) => other === word || other.startsWith(`${word}=`))),
    );
    const start = run[0]?.range?.start;
    const end = run[last]?.range?.end;
    return [
      {
        called: [
          canonical(words[0] ?? ''),
          ...words.slice(1, last + 1).filter((word) => mattering.includes(word)),
        ].join(' '),
        why: own?.why ?? 'is made for development, not for production',
        words: run,
        range: start === undefined || end === undefined ? command.range : { start, end },
      },
    ];
  });
}
