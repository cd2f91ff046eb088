import { changesOtherFiles, type Fix } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import { overlaps } from '../text/range.ts';

/**
 * The edits of one fix for each finding that has a fitting one: safe, or with `unsafe` any; in one file, and possible
 * here. A fix that would overlap an earlier one waits for the next round.
 */
export function chooseEdits(findings: readonly { readonly fixes: readonly Fix[] }[], unsafe: boolean): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { fixes } of findings) {
    const possible = fixes.filter((fix) => !changesOtherFiles(fix) && fix.unavailable === undefined);
    const fix = possible.find(({ safety }) => safety === 'safe') ?? (unsafe ? possible[0] : undefined);
    if (fix === undefined) continue;
    const fresh = fix.edits.filter((edit) => !edits.some((other) => isSameInsertion(edit, other)));
    if (fresh.some((edit) => edits.some((other) => overlaps(edit.range, other.range)))) continue;
    edits.push(...fresh);
  }
  return edits;
}

/** Two fixes may bring the same import. */
function isSameInsertion(a: Edit, b: Edit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.newText === b.newText;
}
