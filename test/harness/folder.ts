import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkFiles } from '../../server/src/check.ts';
import type { Host } from '../../server/src/host.ts';
import { nodeHost } from '../../server/src/main/node-host.ts';
import { lineStarts, positionAt } from '../../server/src/text/source.ts';
import type { PolicyFinding } from '../../server/src/policy/finding.ts';
import { grammarBytes } from './grammars.ts';

/** A finding with its place in the words of a report. */
export interface PlacedFinding {
  /** Relative to the checked folder, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly finding: PolicyFinding;
}

/**
 * Checks a folder of this machine as the command line does, with default settings; in order of path and line. What
 * version control knows may be given.
 */
export async function checkFolder(
  folder: string,
  given: Pick<Host, 'versionControl'> = {},
): Promise<readonly PlacedFinding[]> {
  const root = pathToFileURL(path.resolve(folder)).href;
  const found: PlacedFinding[] = [];
  await checkFiles({
    host: { ...nodeHost(''), grammar: grammarBytes, ...given },
    folder: root,
    editor: {},
    flags: {},
    isCancelled: () => false,
    onProgress: () => undefined,
    onChecked: ({ source, findings, failures }) => {
      for (const failure of failures) throw failure.error;
      const starts = lineStarts(source.text);
      for (const finding of findings) {
        const line = positionAt(starts, finding.range.start).line + 1;
        found.push({ path: decodeURIComponent(source.uri.slice(root.length + 1)), line, finding });
      }
    },
  });
  return found.sort((a, b) => compare(a.path, b.path) || a.finding.range.start - b.finding.range.start);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
