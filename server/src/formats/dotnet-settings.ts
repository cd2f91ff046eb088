import { findNodeAtLocation, getLocation, type Node } from 'jsonc-parser';
import type { Binding } from '../facts/facts.ts';
import type { Idioms, Rewrite, RewritePlace } from '../facts/idioms.ts';
import type { Path } from '../facts/value.ts';
import type { Edit } from '../text/edit.ts';
import { fileName } from '../text/place.ts';
import type { Range } from '../text/range.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { jsonComments, jsonRange, jsonTree, propertiesAt, stringOf } from './json-tree.ts';
import { jsonSettings } from './json-settings.ts';
import { tolerant } from './tolerant.ts';

/**
 * `appsettings.json` of .NET and its kin for one environment: every setting with its whole name. A sink of Serilog or a
 * target of NLog in use is called after its type: `Serilog File path`, `NLog File fileName`.
 */
export const format: Format = {
  name: 'dotnet-settings',
  isSettings: true,
  idioms: {
    overrideName,
    reference: (_name, { value }) => [{ range: value, newText: '""' }],
    rewrite: (place) => (place.remedy === 'console-sink' ? toConsole(place) : undefined),
  } satisfies Idioms,
  languageId: 'json',
  globs: ['**/appsettings*.json'],
  matches: (path) => /^appsettings(?:\.[\w-]+)*\.json$/i.test(fileName(path)),
  read: tolerant(({ text }) => {
    const settings = jsonSettings(jsonTree(text));
    const sinks = new Map(settings.map((one) => [keyOf(one.name), one.value]));
    const bindings = settings.map((one) => ({ ...one, name: sinkName(one.name, sinks) ?? one.name }));
    return { bindings, literals: literalsIn(bindings), comments: jsonComments(text) };
  }),
};

/** The variable that overrides a setting (learn.microsoft.com/aspnet/core/fundamentals/configuration, "Naming of environment variables"). */
function overrideName(path: Path): string {
  return path.join('__');
}

/** .NET takes no notice of case in the names of settings. */
function keyOf(path: Path): string {
  return path.join('\n').toLowerCase();
}

function sinkName(path: Path, values: ReadonlyMap<string, Binding['value']>): Path | undefined {
  const textAt = (...parts: Path): string => {
    const value = values.get(keyOf(parts));
    return value?.kind === 'text' ? value.text : '';
  };
  const [root = '', ...rest] = path.map((part) => part.toLowerCase());
  if (root === 'serilog' && rest.at(-2) === 'args' && rest.at(-1) === 'path')
    return ['Serilog', textAt(...path.slice(0, -2), 'Name'), 'path'];
  if (root !== 'nlog' || rest[0] !== 'targets' || rest.length !== 3 || rest[2] !== 'filename') return undefined;
  const isUsed = [...values].some(
    ([key, value]) =>
      /^nlog\nrules\n\w+\nwriteto$/.test(key) &&
      value.kind === 'text' &&
      value.text.split(/\s*,\s*/).some((name) => name.toLowerCase() === rest[1]),
  );
  return isUsed ? ['NLog', textAt(...path.slice(0, -1), 'type'), 'fileName'] : undefined;
}

/** Serilog's file sink becomes the console's, or goes where that is there already. */
function toConsole({ text, setting }: RewritePlace): Rewrite | undefined {
  if (setting === undefined) return undefined;
  const root = jsonTree(text);
  const path = getLocation(text, setting.value.range.start + 1).path.slice(0, -2);
  const sink = root === undefined ? undefined : findNodeAtLocation(root, path);
  const sinks = sink?.parent?.type === 'array' ? (sink.parent.children ?? []) : [];
  const isThere = sinks.some(
    (one) => stringOf(propertiesAt(one).find(({ key }) => key === 'Name')?.value) === 'Console',
  );
  const first = sink?.children?.[0]?.offset;
  const last = sink?.children?.at(-1);
  if (sink === undefined || first === undefined || last === undefined) return undefined;
  const edit: Edit = isThere
    ? { range: withComma(sinks, sink), newText: '' }
    : { range: { start: first, end: jsonRange(last).end }, newText: '"Name": "Console"' };
  return { title: 'Log to the console', safety: 'unsafe', edits: [edit], imports: [] };
}

/** An item of a list with what keeps it apart from the next one, or from the one before. */
function withComma(items: readonly Node[], item: Node): Range {
  const at = items.indexOf(item);
  const [before, own, next] = [items[at - 1], jsonRange(item), items[at + 1]];
  if (next !== undefined) return { start: own.start, end: next.offset };
  return { start: before === undefined ? own.start : jsonRange(before).end, end: own.end };
}
