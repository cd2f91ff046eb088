import type { Kustomization } from '../facts/deployment.ts';
import type { Binding } from '../facts/facts.ts';
import { fileName } from '../text/place.ts';
import { entry, literalsIn, textValue } from './entry.ts';
import type { Format } from './format.ts';
import { changesIn } from './kubernetes-changes.ts';
import { settingsOf } from './kubernetes-settings.ts';
import { readWorkload } from './kubernetes-workload.ts';
import { secretKeyReference } from './references.ts';
import { hasHoles, whyTemplate } from './template.ts';
import { tolerant } from './tolerant.ts';
import {
  contentOf,
  entriesOf,
  itemsOf,
  nodeAt,
  rangeOf,
  scalarText,
  scalarValue,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
} from './yaml-tree.ts';
import { isScalar, type Node } from 'yaml';

/**
 * Kustomize's kustomizations: which files they take and change, the tags that they give, as `images NAME newTag`, what
 * their generators make, as `generators NAME env KEY`, and the patches that stand in them, read as Kubernetes' manifests
 * are. Source: kubectl.docs.kubernetes.io/references/kustomize/kustomization.
 */
export const format: Format = {
  name: 'kustomization',
  home: 'manifest',
  idioms: { reference: secretKeyReference },
  languageId: 'yaml',
  globs: ['**/kustomization.{yaml,yml}', '**/Kustomization'],
  matches: (path) => /^(?:kustomization\.ya?ml|Kustomization)$/.test(fileName(path)),
  whyNotRead: (text) => whyTemplate(text) || whyChart(text),
  read: tolerant(({ uri, text }) => {
    if (hasHoles(text)) return {};
    const [document] = yamlDocuments(text);
    if (document === undefined) return {};
    const inline = patchesIn(document).flatMap((node) => inlineDocuments(document, node));
    const found = inline.flatMap((one) => readWorkload(one, one.root));
    const bindings = [
      ...tags(document),
      ...generated(document),
      ...found.flatMap((container) => container.bindings),
      ...inline.flatMap((one) => [...settingsOf(one, one.root), ...changesIn(one, one.root)]),
    ].sort((a, b) => a.range.start - b.range.start);
    return {
      commands: found.flatMap((container) => container.commands),
      deployments: found.map((container) => container.deployment),
      kustomization: kustomizationIn(document, found.length > 0 ? [fileName(uri)] : []),
      bindings,
      literals: literalsIn(bindings),
      comments: yamlComments(text),
    };
  }),
};

/** Why a kustomization that only fills in charts is not read: what they say stands elsewhere. */
function whyChart(text: string): string {
  const keys = new Set([...text.matchAll(/^([A-Za-z]\w*)[ \t]*:/gm)].map(([, key = '']) => key));
  const isChart = keys.has('helmCharts') || keys.has('helmChartInflationGenerator');
  return isChart && !ownKeys.some((key) => keys.has(key)) ? "Helm's charts: check what they are filled in to" : '';
}

/** What a kustomization itself says something by. */
const ownKeys = [
  'images',
  'replicas',
  'secretGenerator',
  'configMapGenerator',
  'patches',
  'patchesStrategicMerge',
  'resources',
];

function kustomizationIn(document: YamlDocument, own: readonly string[]): Kustomization {
  const texts = (...keys: readonly string[]): readonly string[] =>
    keys
      .flatMap((key) => itemsOf(document, nodeAt(document, document.root, key)))
      .flatMap((one) => scalarText(one) ?? []);
  const items = (key: string): readonly Node[] => itemsOf(document, nodeAt(document, document.root, key));
  const patches = patchesIn(document).flatMap((node) => scalarText(node) ?? []);
  const files = patches.filter((text) => /^[^\n:]+\.(?:ya?ml|json)$/.test(text.trim()));
  const isOther = ['patchesJson6902', 'replacements', 'transformers', 'helmCharts', 'vars'].some(
    (key) => nodeAt(document, document.root, key) !== undefined,
  );
  const hasChanges =
    isOther || patches.some((text) => /^[ \t]{0,60}-[ \t]{1,20}(?:op|path|value)[ \t]{0,9}:/m.test(text));
  return {
    resources: texts('resources', 'bases', 'components'),
    patches: [...files, ...own],
    ...(hasChanges ? { hasOtherChanges: true } : {}),
    replicas: items('replicas').flatMap((item) => {
      const name = scalarText(nodeAt(document, item, 'name'));
      const count = Number(scalarText(nodeAt(document, item, 'count')));
      return name === undefined || !Number.isFinite(count) ? [] : [{ name, count }];
    }),
    tagged: items('images').flatMap((item) => {
      const isTagged = ['newTag', 'digest'].some((key) => nodeAt(document, item, key) !== undefined);
      const name = scalarText(nodeAt(document, item, 'name'));
      return name !== undefined && isTagged ? [name] : [];
    }),
  };
}

/** The patches as they are given: names of files, or the patches themselves as texts. */
function patchesIn(document: YamlDocument): readonly Node[] {
  const items = (key: string): readonly Node[] => itemsOf(document, nodeAt(document, document.root, key));
  const given = [...items('patches'), ...items('patchesJson6902')].flatMap((item) =>
    ['path', 'patch'].flatMap((key) => nodeAt(document, item, key) ?? []),
  );
  return [...items('patchesStrategicMerge'), ...items('patches').filter((item) => isScalar(item)), ...given];
}

/** The documents of a patch in a block of text; with blanks in place of all that stands before, their places stay right. */
function inlineDocuments({ text }: YamlDocument, node: Node): readonly YamlDocument[] {
  const document = { text } as const;
  const written = isScalar(node)
    ? contentOf(document.text, node, { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 })
    : undefined;
  if (written === undefined || !/^\s*(?:[\w-]+\s*:|-\s)/.test(text.slice(written.start, written.end))) return [];
  const blank = text.slice(0, written.start).replace(/[^\n\r]/g, ' ');
  return yamlDocuments(blank + text.slice(written.start, written.end));
}

/** The tags that images get. */
function tags(document: YamlDocument): readonly Binding[] {
  return itemsOf(document, nodeAt(document, document.root, 'images')).flatMap((item) => {
    const name = scalarText(nodeAt(document, item, 'name')) ?? '';
    const tag = entriesOf(document, item).find(({ key }) => key === 'newTag');
    const value = scalarValue(document, tag?.value, 'braces');
    return tag === undefined || value === undefined ? [] : [entry(['images', name, 'newTag'], tag.keyRange, value)];
  });
}

/** `KEY=value` of the Secrets and ConfigMaps that are made. */
function generated(document: YamlDocument): readonly Binding[] {
  return ['secretGenerator', 'configMapGenerator'].flatMap((key) =>
    itemsOf(document, nodeAt(document, document.root, key)).flatMap((item) => {
      const name = scalarText(nodeAt(document, item, 'name')) ?? '';
      return itemsOf(document, nodeAt(document, item, 'literals')).flatMap((literal) => {
        const text = scalarText(literal) ?? '';
        const equals = text.indexOf('=');
        const range = rangeOf(document, literal);
        const start = document.text.indexOf(text, range.start);
        if (equals < 1 || start < 0 || start + text.length > range.end) return [];
        // Quotes around the value are taken off, too.
        const [, value = ''] = /^(["']?)(.*)\1$/s.exec(text.slice(equals + 1))?.slice(1) ?? [];
        const from = start + text.length - value.length - (text.endsWith(value) ? 0 : 1);
        const content = { start: from, end: from + value.length };
        const given = textValue(document.text, value, content, content, 'braces');
        return [entry(['generators', name, 'env', text.slice(0, equals)], { start, end: start + equals }, given)];
      });
    }),
  );
}
