import type { Binding } from '../facts/facts.ts';
import { fileName } from '../text/place.ts';
import { contains, type Range } from '../text/range.ts';
import type { View } from './view.ts';

/** Code that holds the settings of one environment: an entry `production: { … }`, a class `ProductionConfig`. */
export interface EnvironmentGroup {
  /** As written: `production`, `StagingConfig`. */
  readonly name: string;
  readonly nameRange: Range;
  /** What belongs to it. */
  readonly range: Range;
  /** True for development, test and the like. */
  readonly isDevelopment: boolean;
}

const developments = /^(?:dev|develop|development|local|localhost|debug|test|tests|testing|ci)$/i;
const productions =
  /^(?:prod|production|live|stag(?:e|ing)|stg|uat|qa|pre-?prod(?:uction)?|preview|sandbox|demo|acceptance)$/i;

/** True for the usual name of an environment. */
export function isEnvironmentName(name: string): boolean {
  return developments.test(name) || productions.test(name);
}

/** The groups of a file: entries that stand beside another environment's, and classes that are named for one. */
export function environmentGroups(view: View): readonly EnvironmentGroup[] {
  const entries = view.facts.bindings.filter(
    (binding) => binding.form === 'entry' && isEnvironmentName(binding.name[0] ?? ''),
  );
  const parents = new Map<Binding, number>(entries.map((entry) => [entry, parentOf(view, entry)]));
  const found: EnvironmentGroup[] = [];
  for (const entry of entries) {
    const name = entry.name[0] ?? '';
    const hasSibling = entries.some((other) => other.name[0] !== name && parents.get(other) === parents.get(entry));
    if (hasSibling)
      found.push({
        name,
        nameRange: entry.nameRange,
        range: entry.range,
        isDevelopment: developments.test(name),
      });
  }
  return [...found, ...classGroups(view), ...fileGroups(view)];
}

/** `appsettings.Staging.json`: a settings file of one environment is such a group as a whole. */
function fileGroups({ isSettings, source: { text, uri } }: View): EnvironmentGroup[] {
  const name = fileName(uri);
  const environment = /[.-]([A-Za-z-]+)\.[a-z]+$/.exec(name)?.[1] ?? '';
  if (!isSettings || !isEnvironmentName(environment)) return [];
  const range = { start: 0, end: text.length };
  return [{ name, nameRange: range, range, isDevelopment: developments.test(environment) }];
}

/** Where the innermost known object around an entry starts; -1 for one that nothing names. */
function parentOf(view: View, entry: Binding): number {
  let start = -1;
  for (const { value } of view.facts.bindings) {
    if (value.kind === 'entries' && value.range.start > start && value.entries.includes(entry))
      start = value.range.start;
  }
  if (start >= 0) return start;
  for (const { value } of view.facts.bindings) {
    if (value.kind !== 'entries' || value.range.start <= start || !contains(value.range, entry.range)) continue;
    if (value.range.start !== entry.value.range.start) start = value.range.start;
  }
  return start;
}

function classGroups(view: View): EnvironmentGroup[] {
  return [...view.facts.scopes.values()].flatMap((scope) => {
    const [, before, after] =
      /^([A-Z][a-zA-Z]*?)_?(?:Config|Configuration|Settings)$|^(?:Config|Settings)_?([A-Z][a-zA-Z]*)$/.exec(
        scope.name ?? '',
      ) ?? [];
    const name = before ?? after ?? '';
    if (scope.kind !== 'class' || !isEnvironmentName(name)) return [];
    const range = scope.range;
    const nameStart = view.source.text.indexOf(scope.name ?? '', range.start);
    const nameRange = { start: nameStart, end: nameStart + (scope.name ?? '').length };
    return [{ name: scope.name ?? '', nameRange, range: scope.body, isDevelopment: developments.test(name) }];
  });
}
