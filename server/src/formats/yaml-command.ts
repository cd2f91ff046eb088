import { isScalar, isSeq, type Node } from 'yaml';
import type { Binding, Command } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import { placedWords } from '../text/shell-words.ts';
import { entry, textValue } from './entry.ts';
import { entriesOf, itemsOf, rangeOf, scalarText, scalarValue, type YamlDocument } from './yaml-tree.ts';

/**
 * The words of a command written as a list or as one string. `string` says who takes a string apart: `shell` a shell,
 * `split` the platform itself, by shell quoting but without operators (as Compose does). Undefined when it says nothing.
 */
export function yamlCommand(
  document: YamlDocument,
  node: Node | undefined,
  string: 'shell' | 'split',
): Pick<Command, 'words' | 'places' | 'range' | 'form'> | undefined {
  if (isSeq(node)) {
    const items = itemsOf(document, node).filter((item) => scalarText(item) !== undefined);
    const words = items.map((item) => scalarText(item) ?? '');
    const places = items.map((item) => rangeOf(document, item));
    return words.length === 0 ? undefined : { words, places, range: rangeOf(document, node), form: 'exec' };
  }
  const text = scalarText(node);
  if (text === undefined || !isScalar(node)) return undefined;
  const range = rangeOf(document, node);
  const written = text.trim();
  const start = document.text.indexOf(written, range.start);
  const isVerbatim = start >= 0 && start + written.length <= range.end;
  const { words, places } = placedWords(written, start, string === 'split' ? 'space' : 'separator');
  if (words.length === 0) return undefined;
  return { words, ...(isVerbatim ? { places } : {}), range, form: string === 'shell' ? 'shell' : 'exec' };
}

/** The places of the words of an entrypoint and its arguments in a row; none when those of one are not known. */
export function joinedPlaces(...parts: readonly (Pick<Command, 'places'> | undefined)[]): Pick<Command, 'places'> {
  const given = parts.filter((part) => part !== undefined);
  if (given.some((part) => part.places === undefined)) return {};
  return { places: given.flatMap((part) => part.places ?? []) };
}

/** Environment settings written as a map, or as a list of `KEY=value`; keys without a value are left out. */
export function environmentEntries(document: YamlDocument, node: Node | undefined, prefix: Path): readonly Binding[] {
  const mapped = entriesOf(document, node).flatMap(({ key, keyRange, value }) => {
    const given = scalarValue(document, value) ?? { kind: 'unknown', range: keyRange };
    return [entry([...prefix, key], keyRange, given)];
  });
  const listed = itemsOf(document, node).flatMap((item) => assignment(document, item, prefix) ?? []);
  return [...mapped, ...listed];
}

/** A setting written as a map of two keys: `- name: KEY` and `value: text`, or something that tells where it comes from. */
export function namedEntry(
  document: YamlDocument,
  node: Node,
  prefix: Path,
  keys: { readonly name: string; readonly value: string },
): Binding | undefined {
  const entries = entriesOf(document, node);
  const name = entries.find((one) => one.key === keys.name)?.value;
  const key = scalarText(name);
  if (name === undefined || key === undefined) return undefined;
  const range = rangeOf(document, name);
  const value = scalarValue(document, entries.find((one) => one.key === keys.value)?.value, 'braces');
  return entry([...prefix, key], range, value ?? { kind: 'unknown', range });
}

function assignment(document: YamlDocument, item: Node, prefix: Path): Binding | undefined {
  const text = scalarText(item);
  const equals = text?.indexOf('=') ?? -1;
  const range = rangeOf(document, item);
  if (text !== undefined && /^[A-Za-z_]\w*$/.test(text))
    return entry([...prefix, text], range, { kind: 'unknown', range });
  if (text === undefined || equals < 1) return undefined;
  const key = text.slice(0, equals);
  // With escapes or a block the parts cannot be placed, so both stand for the whole item.
  const start = document.text.indexOf(text, range.start);
  const isVerbatim = start !== -1 && start + text.length <= range.end;
  const keyRange = isVerbatim ? { start, end: start + equals } : range;
  const content = isVerbatim ? { start: start + equals + 1, end: start + text.length } : range;
  return entry([...prefix, key], keyRange, textValue(document.text, text.slice(equals + 1), content, content));
}
