import type { Binding } from '../facts/facts.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { logRemedies } from './log-remedies.ts';
import { logEntry } from './log-value.ts';
import { hasHoles, whyTemplate } from './template.ts';
import { tolerant } from './tolerant.ts';
import { tomlEntries } from './toml-entries.ts';
import { entriesOf, rangeOf, yamlComments, yamlDocuments, type YamlDocument } from './yaml-tree.ts';

/** Traefik's own files: `log filePath`, `accessLog filePath`, and `loadBalancer sticky` of a service. */
export const format: Format = {
  name: 'traefik',
  idioms: logRemedies,
  languageId: 'yaml',
  globs: ['**/*traefik*.{yml,yaml,toml}', '**/traefik/**/*.{yml,yaml,toml}'],
  matches: (path) =>
    /(?:^|\/)(?:(?:[^/]*[._-])?traefik(?:[._-][^/]*)?|traefik\/(?:.+\/)?[^/]+)\.(?:ya?ml|toml)$/i.test(path),
  whyNotRead: whyTemplate,
  read: tolerant(({ text, uri }) => {
    if (hasHoles(text)) return {};
    return uri.endsWith('.toml')
      ? { bindings: fromToml(text), comments: lineComments(text, ['#']) }
      : {
          bindings: yamlDocuments(text).flatMap((document) => fromYaml(document, document.root, [], 0)),
          comments: yamlComments(text),
        };
  }),
};

function fromYaml(document: YamlDocument, node: unknown, path: readonly string[], depth: number): readonly Binding[] {
  if (depth > 8) return [];
  return entriesOf(document, node).flatMap(({ key, keyRange, value }) => {
    const range = value === undefined ? keyRange : rangeOf(document, value);
    const owner = path.at(-1) ?? '';
    if (key === 'filePath' && path.length === 1 && value !== undefined)
      return [logEntry(document.text, [owner, key], keyRange, range)];
    if (key === 'sticky' && /^loadbalancer$/i.test(owner))
      return [entry(['loadBalancer', key], keyRange, { kind: 'unknown', range })];
    return value === undefined ? [] : fromYaml(document, value, [...path, key], depth + 1);
  });
}

function fromToml(text: string): readonly Binding[] {
  return tomlEntries(text).flatMap(({ table, key, keyRange, valueRange }) => {
    if (key === 'filePath' && table.length === 1) return [logEntry(text, [table[0] ?? '', key], keyRange, valueRange)];
    const isSticky = table.includes('loadBalancer') && table.includes('sticky') && key === 'name';
    return isSticky ? [entry(['loadBalancer', 'sticky'], keyRange, { kind: 'unknown', range: valueRange })] : [];
  });
}
