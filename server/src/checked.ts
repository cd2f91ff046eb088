import type { Judgement } from './analyze.ts';
import { acceptedFor, type BaselineFile } from './policy/baseline-file.ts';
import { decide, type Decided } from './policy/decide.ts';
import type { Settings } from './policy/settings.ts';
import { rules } from './rules/index.ts';
import type { View } from './semantics/view.ts';
import type { Source } from './text/source.ts';

/** One document, checked. */
export interface Checked extends Decided {
  readonly source: Source;
  readonly settings: Settings;
  /** Why the document was skipped; empty when it was checked. */
  readonly reason: string;
  readonly durationMs: number;
  readonly slowestRule: string;
  readonly failures: Judgement['failures'];
  /** False while the app's other files are still being read. */
  readonly complete: boolean;
  /** URI of the app's folder. */
  readonly root: string;
  /** The file of accepted findings that counts here; undefined when there is none. */
  readonly baseline?: BaselineFile | undefined;
}

/** What was judged of a document, as settings and accepted findings leave it. */
export function checkedFrom(
  { source, facts }: Pick<View, 'source' | 'facts'>,
  { findings, failures, slowest }: Judgement,
  settings: Settings,
  baseline: BaselineFile | undefined,
): Omit<Checked, 'durationMs' | 'complete' | 'root'> {
  const accepted = acceptedFor(source.uri, baseline);
  return {
    ...decide({ findings, facts, source, settings, rules, baseline: accepted }),
    source,
    settings,
    reason: '',
    slowestRule: slowest.rule,
    failures,
    baseline,
  };
}

/** The answer for a document that is not read, with the reason. */
export function skipped(source: Source, settings: Settings, reason: string): Checked {
  const nothing = { findings: [], suppressed: [], accepted: [], omitted: 0, failures: [] };
  return {
    ...nothing,
    source,
    settings,
    reason,
    durationMs: 0,
    slowestRule: '',
    complete: true,
    root: '',
  };
}
