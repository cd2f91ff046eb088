import type { Host } from '../host.ts';
import { digestOf, type Baseline, type BaselineEntry } from '../policy/baseline.ts';
import { pathBelow, pathFrom } from '../policy/location.ts';
import { rules } from '../rules/index.ts';
import { secretRuleIds } from '../rules/rule.ts';
import { lineStarts } from '../text/source.ts';
import type { Checked } from '../checked.ts';
import { fileResult, regionOf, type FileResult } from './report/result.ts';

/** What came of judging one file, as plain data. */
export interface Outcome {
  readonly uri: string;
  readonly result: FileResult;
  /** The entries of the baseline that accept a finding here, one for each. */
  readonly accepted: readonly string[];
  /** What a new baseline would hold of this file. */
  readonly recorded: readonly BaselineEntry[];
  /** Rules that failed on this file, with the kind of error: its words might quote the text. */
  readonly failures: readonly { readonly rule: string; readonly error: string }[];
}

const secretRules = secretRuleIds(rules);

/** Resolves what was found in a file to lines and columns; paths are relative to `base`. */
export async function outcomeOf(
  checked: Checked,
  base: string,
  host: Pick<Host, 'readFile'>,
  recording?: Pick<Baseline, 'folder' | 'salt'>,
): Promise<Outcome> {
  const { source, findings, suppressed, accepted, omitted, failures } = checked;
  const starts = new Map<string, readonly number[]>();
  const all = [...findings, ...[...suppressed, ...accepted].map(({ finding }) => finding)];
  for (const { uri } of all.flatMap(({ related }) => related)) {
    if (starts.has(uri)) continue;
    const text = uri === source.uri ? source.text : await host.readFile(uri);
    if (text !== undefined) starts.set(uri, lineStarts(text));
  }
  const result = fileResult({
    path: pathBelow(base, source.uri) ?? source.uri,
    text: source.text,
    findings,
    suppressed,
    accepted: accepted.map(({ finding }) => finding),
    omitted,
    secretRules,
    placeOf({ uri, range }) {
      const path = pathBelow(base, uri);
      const lines = starts.get(uri);
      // A place outside the checked folder has no path that reports could show.
      return path === undefined || lines === undefined ? undefined : { path, ...regionOf(lines, range) };
    },
  });
  return {
    uri: source.uri,
    result,
    accepted: accepted.map(({ key }) => key),
    recorded: recording === undefined ? [] : recorded(checked, recording),
    failures: failures.map(({ rule, error }) => ({ rule, error: error instanceof Error ? error.name : typeof error })),
  };
}

function recorded({ findings, source }: Checked, { folder, salt }: Pick<Baseline, 'folder' | 'salt'>): BaselineEntry[] {
  const path = pathFrom(folder, source.uri);
  return findings.map((finding) => ({
    rule: finding.rule,
    path,
    digest: digestOf(finding, source.text, path, salt, secretRules.has(finding.rule)),
    count: 1,
    live: finding.isLive === true,
  }));
}
