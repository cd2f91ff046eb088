import { isScalar, type Node } from 'yaml';
import type { Command, Comment } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import { fileName } from '../text/place.ts';
import type { Range } from '../text/range.ts';
import { literalsIn } from './entry.ts';
import { placedWords } from '../text/shell-words.ts';
import { commentsIn, linesIn, pairsIn } from './block-settings.ts';
import type { Format } from './format.ts';
import { pairIn, settingEntries, type WrittenSetting } from './setting-entry.ts';
import { isNoSetting } from './settings-place.ts';
import { tolerant } from './tolerant.ts';
import { commentsOf, documentsAlone } from './yaml-chunks.ts';
import {
  contentOf,
  entriesOf,
  itemsOf,
  nodeAt,
  rangeOf,
  scalarText,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
  type YamlEntry,
} from './yaml-tree.ts';

/**
 * Settings in YAML, whatever program reads them: every text under its name, `name` and `value` beside each other, `KEY=value`
 * in lists, and the lines of a file that stands in a block. What a Kubernetes Secret holds in base64 is decoded. Documents
 * that are sealed, or say only where a secret is, give nothing.
 */
export const format: Format = {
  name: 'yaml-setting-file',
  isGeneral: true,
  languageId: 'yaml',
  globs: [
    '**/*.{yml,yaml,kubeconfig}',
    '**/{kubeconfig,.condarc,user-data,.gemrc}',
    '**/.kube/config',
    '**/.bundle/config',
    '**/.config/hub',
    '**/.gem/credentials',
  ],
  matches: (path) =>
    /\.(?:ya?ml|kubeconfig)$|(?:^|\/)(?:kubeconfig|\.kube\/config|\.condarc|user-data|\.gemrc|\.gem\/credentials|\.bundle\/config|\.config\/hub)$/i.test(
      path,
    ) &&
    !isNoSetting(path) &&
    !/^(?:docker-)?compose\b/.test(fileName(path)),
  pieces: documentsAlone,
  commentsBeside: commentsOf,
  read: tolerant(({ text }) => {
    const steps: Command[] = [];
    const comments = [...yamlComments(text)];
    const bindings = yamlDocuments(text).flatMap((document) => {
      const found: WrittenSetting[] = [];
      const kind = scalarText(nodeAt(document, document.root, 'kind')) ?? '';
      if (isClosed(document, kind)) return [];
      collect({ document, found, steps, comments, isSecret: kind === 'Secret' }, document.root, [], 0);
      return settingEntries(text, found);
    });
    return { bindings, steps, literals: literalsIn(bindings), comments };
  }),
};

/** True for what is sealed, only says where a secret is, or describes an interface. */
function isClosed(document: YamlDocument, kind: string): boolean {
  return (
    entriesOf(document, document.root).some(({ key }) => key === 'sops' || key === 'openapi' || key === 'swagger') ||
    /^(?:Sealed|External|Cluster(?:External|Secret)|Push|Vault|Secret(?:Store|Provider)|CustomResource)/.test(kind)
  );
}

interface Walk {
  readonly document: YamlDocument;
  readonly found: WrittenSetting[];
  /** Lines that a shell or the platform runs. */
  readonly steps: Command[];
  readonly comments: Comment[];
  /** True in a Secret of Kubernetes, whose `data` is in base64. */
  readonly isSecret: boolean;
}

function collect(walk: Walk, node: unknown, path: Path, depth: number): void {
  if (depth > 20) return;
  const { document } = walk;
  const isRun = runs.test(path.at(-1) ?? '');
  const items = itemsOf(document, node);
  if (isRun) walk.steps.push(...stepsIn(document, items));
  for (const item of items) {
    if (scalarText(item) === undefined) collect(walk, item, path, depth + 1);
    else takeItem(walk, item, path);
  }
  const entries = entriesOf(document, node);
  const pair = pairIn(
    entries.map(({ key }) => key),
    (index) => scalarText(entries[index]?.value),
  );
  const named = pair === undefined ? undefined : entries[pair.name]?.value;
  const name = scalarText(named);
  for (const [index, one] of entries.entries()) {
    if (one.value === undefined) continue;
    if (scalarText(one.value) === undefined) collect(walk, one.value, [...path, one.key], depth + 1);
    else if (pair === undefined || named === undefined || name === undefined) take(walk, one, path);
    else if (index === pair.value) take(walk, { ...one, key: name, keyRange: rangeOf(document, named) }, path);
    else if (index !== pair.name) take(walk, one, path);
  }
}

function take(
  { document, found, steps, comments, isSecret }: Walk,
  { key, keyRange, value: node }: YamlEntry,
  path: Path,
): void {
  const value = scalarText(node);
  if (value === undefined || !isScalar(node)) return;
  const range = rangeOf(document, node);
  if (runs.test(key)) steps.push(...stepsIn(document, [node]));
  const content = contentOf(document.text, node, range);
  const isBlock = value.includes('\n') && !/^[^\s=:]+\n$/.test(value);
  if (isBlock && !value.includes('PRIVATE KEY')) {
    if (/\.(?:ba|z|k)?sh$/.test(key) || value.startsWith('#!')) steps.push(...stepLines(document.text, content));
    if (told.test(key)) return;
    found.push(...linesIn(document.text, content, path));
    comments.push(...commentsIn(document.text, content));
    return;
  }
  const isKept = isSecret && /^(?:data|stringData)$/.test(path[0] ?? '');
  const plain = isKept && path[0] === 'data' ? decoded(value) : value;
  if (plain === undefined) return;
  // The accounts of registries, as JSON within base64.
  const account =
    isKept && plain.startsWith('{') ? /"(?:password|auth)"\s?:\s?"([^"\s]{3,300})"/.exec(plain)?.[1] : undefined;
  if (account !== undefined) {
    found.push({ path: [...path, 'registry.password'], nameRange: keyRange, value: account, range, content });
    return;
  }
  // `mysql_user: name=shop password=…`, as Ansible takes the settings of a task.
  if (/^\w+=[^\s;]+(?:\s+\w+=\S+)+$/.test(value)) {
    found.push(...pairsIn(document.text, content, path));
    return;
  }
  const name = isKept && !plainKey.test(key) ? `${key}.secret` : key;
  found.push({ path: [...path, name], nameRange: keyRange, value: plain.trimEnd(), range, content });
}

/** Keys of what people read. */
const told = /^(?:description|help|usage|examples?|docs?|documentation|readme|notes?|summary|title)$/i;

/** Keys of what is run, of platforms for building, deploying and configuring. */
const runs =
  /^(?:run|script|command|cmd|shell|args|entrypoint|test|exec|bash|sh|pwsh|powershell|commands|(?:run|boot)cmd|(?:before|after)_script|(?:pre|post)[_-]?(?:build|install|deploy)|(?:ansible\.builtin|community\.\w+)\.(?:command|shell|raw)|raw)$/i;

/** A list of words is one command, unless its items are lines; a text has a command on each line. */
function stepsIn(document: YamlDocument, items: readonly Node[]): readonly Command[] {
  const texts = items.map((item) => scalarText(item) ?? '');
  const isWords = items.length > 1 && texts.every((text) => !text.includes(' ') || /^[^\s]+$/.test(texts[0] ?? ''));
  if (isWords) {
    const places = items.map((item) => rangeOf(document, item));
    const range = { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? 0 };
    return [{ words: texts, places, range, form: 'exec', name: texts[0] ?? '', role: 'other' }];
  }
  return items.flatMap((item) => {
    if (!isScalar(item)) return [];
    const content = contentOf(document.text, item, rangeOf(document, item));
    return stepLines(document.text, content);
  });
}

function stepLines(text: string, content: Range): readonly Command[] {
  const { words, places } = placedWords(text.slice(content.start, content.end), content.start);
  return words.length === 0
    ? []
    : [{ words, places, range: content, form: 'shell', name: words[0] ?? '', role: 'other' }];
}

/** What people put into a Secret along with what is secret. */
const plainKey =
  /user|login|host|port|ur[il]|endpoint|name|mail|region|type|zone|address|bucket|id$|crt|cert|ca$|passw|secret|token/i;

/** `KEY=value`, as environments are listed. */
function takeItem({ document, found }: Walk, item: Node, path: Path): void {
  const text = scalarText(item) ?? '';
  const range = rangeOf(document, item);
  const start = document.text.indexOf(text, range.start);
  const [whole, key = ''] = /^([A-Z][A-Z\d_]*)=/.exec(text) ?? [];
  const isVerbatim = start !== -1 && start + text.length <= range.end;
  if (whole === undefined || !isVerbatim) {
    found.push({
      path: [...path, ''],
      nameRange: { start: range.start, end: range.start },
      value: text,
      range,
      content: range,
    });
    return;
  }
  const content = { start: start + whole.length, end: start + text.length };
  const nameRange = { start, end: start + key.length };
  found.push({ path: [...path, key], nameRange, value: text.slice(whole.length), range: content, content });
}

/** The text behind base64; undefined where it is none, or no text. */
function decoded(value: string): string | undefined {
  if (!/^[A-Za-z\d+/\s]+={0,2}$/.test(value.trim())) return undefined;
  try {
    const bytes = atob(value.replace(/\s/g, ''));
    return /^[\x20-\x7e\r\n\t]*$/.test(bytes) ? bytes.trim() : value;
  } catch {
    return undefined;
  }
}
