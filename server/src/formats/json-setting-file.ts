import type { Node } from 'jsonc-parser';
import type { Command } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import { fileName } from '../text/place.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { jsonComments, jsonRange, jsonTree, propertiesAt, stringOf, type JsonProperty } from './json-tree.ts';
import { pairIn, settingEntries, type WrittenSetting } from './setting-entry.ts';
import { isNoSetting } from './settings-place.ts';
import { tolerant } from './tolerant.ts';

/** Settings in JSON, whatever program reads them: every text under its name, and `name` and `value` beside each other. */
export const format: Format = {
  name: 'json-setting-file',
  isGeneral: true,
  languageId: 'json',
  globs: ['**/*.{json,jsonc,json5,tfvars.json,ftpconfig,tfstate}', '**/{.bowerrc,.ftpconfig,.sftpconfig}'],
  matches: (path) =>
    /\.(?:json|jsonc|tfstate|ftpconfig|sftpconfig)$|(?:^|\/)\.bowerrc$/i.test(path) && !isNoSetting(path),
  read: tolerant(({ text, uri }) => {
    const root = jsonTree(text);
    // SOPS keeps what it needs to open the values beside them.
    if (root === undefined || propertiesAt(root).some(({ key }) => key === 'sops')) return {};
    const found: WrittenSetting[] = [];
    const steps: Command[] = [];
    collect(root, [], { found, steps }, 0);
    const settings = fileName(uri) === 'package.json' ? found.map((one) => ({ ...one, path: ['text'] })) : found;
    const bindings = settingEntries(text, settings);
    return { bindings, steps, literals: literalsIn(bindings), comments: jsonComments(text) };
  }),
};

interface Walk {
  readonly found: WrittenSetting[];
  /** Lists of words that a platform runs. */
  readonly steps: Command[];
}

function collect(node: Node, path: Path, walk: Walk, depth: number): void {
  if (depth > 20) return;
  const { found } = walk;
  if (node.type === 'array') {
    const items = node.children ?? [];
    if (runs.test(path.at(-1) ?? '')) walk.steps.push(...wordsIn(items));
    const [first, second] = items;
    const pair = items.length === 2 && second?.type === 'string' ? stringOf(first) : undefined;
    // `["smtp_password", "…"]`, which is no list of two keys
    if (
      first !== undefined &&
      second !== undefined &&
      pair !== undefined &&
      /^[A-Za-z_][A-Za-z_.-]{2,60}$/.test(pair)
    ) {
      take({ key: pair, keyRange: jsonRange(first), value: second }, path, found);
      return;
    }
    for (const [index, item] of items.entries()) {
      // A name that may have several values has one: `"secret": ["…"]`.
      if (item.type === 'string' && items.length === 1)
        take({ key: path.at(-1) ?? '', keyRange: startOf(item), value: item }, path.slice(0, -1), found);
      else if (item.type === 'string') take({ key: String(index), keyRange: startOf(item), value: item }, path, found);
      else collect(item, path, walk, depth + 1);
    }
  }
  const properties = propertiesAt(node);
  const pair = pairIn(
    properties.map(({ key }) => key),
    (index) => stringOf(properties[index]?.value),
  );
  const name = pair === undefined ? undefined : stringOf(properties[pair.name]?.value);
  for (const [index, property] of properties.entries()) {
    const { value } = property;
    if (value.type !== 'string') collect(value, [...path, property.key], walk, depth + 1);
    else if (pair === undefined || name === undefined) take(property, path, found);
    else if (index === pair.value) {
      const named = properties[pair.name]?.value;
      take({ key: name, keyRange: named === undefined ? property.keyRange : jsonRange(named), value }, path, found);
    } else if (index !== pair.name) take(property, path, found);
  }
}

/** Keys of what containers and tasks run. */
const runs = /^(?:command|cmd|args|arguments|entry_?point|exec|test)$/i;

function wordsIn(items: readonly Node[]): readonly Command[] {
  const words = items.map(stringOf).filter((word) => word !== undefined);
  const [first, last] = [items[0], items.at(-1)];
  if (words.length !== items.length || first === undefined || last === undefined) return [];
  const range = { start: first.offset, end: jsonRange(last).end };
  return [{ words, places: items.map(jsonRange), range, form: 'exec', name: words[0] ?? '', role: 'other' }];
}

function startOf(node: Node): { readonly start: number; readonly end: number } {
  return { start: node.offset, end: node.offset };
}

function take({ key, keyRange, value: node }: JsonProperty, path: Path, found: WrittenSetting[]): void {
  const value = stringOf(node);
  if (value === undefined) return;
  const range = jsonRange(node);
  const content = { start: range.start + 1, end: Math.max(range.start + 1, range.end - 1) };
  // Docker keeps `user:password` in base64 under `auth` (docs.docker.com/reference/cli/docker/login).
  const name = key === 'auth' && path.at(-2) === 'auths' ? 'auth_token' : key;
  found.push({ path: [...path, name], nameRange: keyRange, value, range, content });
}
