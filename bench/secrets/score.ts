import type { Case } from './corpus.ts';

/** Lines with findings, from 0, by the id of their case. */
export type Found = ReadonlyMap<string, ReadonlySet<number>>;

/** Lines counted. */
export interface Score {
  readonly found: number;
  readonly missed: number;
  readonly alarms: number;
  /** Tempting lines without a secret. */
  readonly negatives: number;
}

export const nothing: Score = { found: 0, missed: 0, alarms: 0, negatives: 0 };

/** Both counts together. */
export function sum(first: Score, second: Score): Score {
  return {
    found: first.found + second.found,
    missed: first.missed + second.missed,
    alarms: first.alarms + second.alarms,
    negatives: first.negatives + second.negatives,
  };
}

/** The share of findings that are right, 1 without findings. */
export function precision({ found, alarms }: Score): number {
  return found + alarms === 0 ? 1 : found / (found + alarms);
}

/** The share of secrets that are found, 1 without secrets. */
export function recall({ found, missed }: Score): number {
  return found + missed === 0 ? 1 : found / (found + missed);
}

/** The harmonic mean of precision and recall. */
export function f1(score: Score): number {
  const both = precision(score) + recall(score);
  return both === 0 ? 0 : (2 * precision(score) * recall(score)) / both;
}

/** A line judged wrongly. */
export interface Miss {
  readonly id: string;
  /** From 1. */
  readonly line: number;
  readonly class: string;
  readonly holdsSecret: boolean;
}

/** What a case adds to the score of each class. Lines without a label must be silent too; they count as class `unlabeled`. */
export function scoreCase(one: Case, lines: ReadonlySet<number>): { scores: Map<string, Score>; misses: Miss[] } {
  const scores = new Map<string, Score>();
  const misses: Miss[] = [];
  const add = (name: string, score: Partial<Score>): void => {
    scores.set(name, sum(scores.get(name) ?? nothing, { ...nothing, ...score }));
  };
  const rest = new Set(lines);
  for (const label of one.labels) {
    let hit = false;
    for (let line = label.line; line <= label.last; line++) hit = rest.delete(line) || hit;
    if (label.holdsSecret) add(label.class, hit ? { found: 1 } : { missed: 1 });
    else add(label.class, { negatives: 1, alarms: hit ? 1 : 0 });
    if (hit !== label.holdsSecret)
      misses.push({ id: one.id, line: label.line + 1, class: label.class, holdsSecret: label.holdsSecret });
  }
  for (const line of rest) {
    add('unlabeled', { alarms: 1 });
    misses.push({ id: one.id, line: line + 1, class: 'unlabeled', holdsSecret: false });
  }
  return { scores, misses };
}

/** The scores of many cases, by class or by language, whichever `key` says. */
export function tally(cases: readonly Case[], found: Found, key: 'class' | 'language' | 'all'): Map<string, Score> {
  const total = new Map<string, Score>();
  for (const one of cases) {
    for (const [name, score] of scoreCase(one, found.get(one.id) ?? new Set()).scores) {
      const group = key === 'class' ? name : key === 'language' ? one.language : 'all';
      total.set(group, sum(total.get(group) ?? nothing, score));
    }
  }
  return total;
}
