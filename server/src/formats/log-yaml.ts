import type { Node } from 'yaml';
import type { Binding } from '../facts/facts.ts';
import type { Format } from './format.ts';
import { logEntry } from './log-value.ts';
import { tolerant } from './tolerant.ts';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  rangeOf,
  scalarText,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
} from './yaml-tree.ts';

/**
 * log4rs (`appenders`, `kind`, `path`) and Python's `logging.config` (`handlers`, `class`, `filename`): what loggers
 * name, as entries `appender KIND path` and `handler CLASS filename`.
 */
export const format: Format = {
  name: 'log-yaml',
  languageId: 'yaml',
  globs: ['**/*log4rs*.{yml,yaml}', '**/*logging*.{yml,yaml}'],
  matches: (path) => /(?:^|\/)(?:[^/]*[._-])?(?:log4rs|logging)(?:[._-][^/]*)?\.ya?ml$/.test(path),
  read: tolerant(({ text }) => ({
    bindings: text.includes('{{')
      ? []
      : yamlDocuments(text).flatMap((document) => [
          ...writers(document, 'appenders', { kind: 'kind', path: 'path', name: 'appender' }),
          ...writers(document, 'handlers', { kind: 'class', path: 'filename', name: 'handler' }),
        ]),
    comments: yamlComments(text),
  })),
};

interface Keys {
  readonly kind: string;
  readonly path: string;
  readonly name: string;
}

function writers(document: YamlDocument, list: string, keys: Keys): readonly Binding[] {
  const { root } = document;
  const loggers = [nodeAt(document, root, 'root'), ...valuesOf(document, nodeAt(document, root, 'loggers'))];
  const used = new Set(
    loggers.flatMap((logger) => itemsOf(document, nodeAt(document, logger, list)).map((item) => scalarText(item))),
  );
  return entriesOf(document, nodeAt(document, root, list)).flatMap(({ key, value }) => {
    const kind = scalarText(nodeAt(document, value, keys.kind))
      ?.split('.')
      .at(-1);
    const path = entriesOf(document, value).find((entry) => entry.key === keys.path);
    if (kind === undefined || path?.value === undefined || scalarText(path.value) === undefined || !used.has(key))
      return [];
    return [logEntry(document.text, [keys.name, kind, keys.path], path.keyRange, rangeOf(document, path.value))];
  });
}

function valuesOf(document: YamlDocument, node: Node | undefined): readonly Node[] {
  return entriesOf(document, node).flatMap(({ value }) => value ?? []);
}
