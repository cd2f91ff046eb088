import type { Binding } from '../facts/facts.ts';
import { fileName } from '../text/place.ts';
import { contains, type Range } from '../text/range.ts';
import { choose } from './choose.ts';
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

/** Several rules ask for them. */
const known = new WeakMap<View, readonly EnvironmentGroup[]>();

/** The groups of a file: entries that stand beside another environment's, and classes that are named for one. */
export function environmentGroups(view: View): readonly EnvironmentGroup[] {
  const before = known.get(view);
  if (before !== undefined) return before;
  const groups = [...entryGroups(view), ...classGroups(view), ...fileGroups(view)];
  known.set(view, groups);
  return groups;
}

function entryGroups(view: View): readonly EnvironmentGroup[] {
  const entries = environmentEntries(view);
  if (entries.length < 2) return [];
  const owners = ownersOf(view);
  const parents = new Map<Binding, number>(
    entries.map((entry) => [entry, owners.get(entry) ?? startAround(view, entry)]),
  );
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
  return found;
}

const environmentEntries = choose('bindings', ({ form, name }) => form === 'entry' && isEnvironmentName(name[0] ?? ''));

/** `appsettings.Staging.json`: a settings file of one environment is such a group as a whole. */
function fileGroups({ isSettings, source: { text, uri } }: View): EnvironmentGroup[] {
  const name = fileName(uri);
  const environment = /[.-]([A-Za-z-]+)\.[a-z]+$/.exec(name)?.[1] ?? '';
  if (!isSettings || !isEnvironmentName(environment)) return [];
  const range = { start: 0, end: text.length };
  return [{ name, nameRange: range, range, isDevelopment: developments.test(environment) }];
}

/** Where the innermost known object that an entry belongs to starts. */
function ownersOf(view: View): ReadonlyMap<Binding, number> {
  const starts = new Map<Binding, number>();
  for (const { value } of view.facts.bindings) {
    if (value.kind !== 'entries') continue;
    const { start } = value.range;
    for (const entry of value.entries) if (start > (starts.get(entry) ?? -1)) starts.set(entry, start);
  }
  return starts;
}

/** The same by the place of an entry that no object names as its own; -1 for one that nothing is around. */
function startAround(view: View, entry: Binding): number {
  let start = -1;
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
