import type { Node } from 'yaml';
import type { Binding } from '../facts/facts.ts';
import type { Idioms, Rewrite } from '../facts/idioms.ts';
import type { Edit } from '../text/edit.ts';
import { wholeLines } from '../text/list-edit.ts';
import type { Format } from './format.ts';
import { logEntry } from './log-value.ts';
import { hasHoles, whyTemplate } from './template.ts';
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
 * log4rs (`appenders`, `kind`, `path`), Python's `logging.config` (`handlers`, `class`, `filename`) and Log4j 2
 * (`Appenders`, the kind for the key), in YAML or JSON, which is YAML too: what loggers name, as entries
 * `appender KIND path`, `handler CLASS filename` and `appender KIND fileName`.
 */
export const format: Format = {
  name: 'log-yaml',
  idioms: {
    rewrite: ({ remedy, setting, text }) => (remedy === 'stream-handler' ? toStream(text, setting) : undefined),
  } satisfies Idioms,
  languageId: 'yaml',
  globs: ['**/*log4rs*.{yml,yaml}', '**/*logging*.{yml,yaml,json}', '**/log4j2*.{yml,yaml,json,jsn}'],
  matches: (path) =>
    /(?:^|\/)(?:(?:[^/]*[._-])?(?:log4rs|logging)(?:[._-][^/]*)?\.(?:ya?ml|json)|log4j2[^/]*\.(?:ya?ml|jso?n))$/.test(
      path,
    ),
  whyNotRead: whyTemplate,
  read: tolerant(({ text }) => ({
    bindings: hasHoles(text)
      ? []
      : yamlDocuments(text).flatMap((document) => [
          ...writers(document, 'appenders', { kind: 'kind', path: 'path', name: 'appender' }),
          ...writers(document, 'handlers', { kind: 'class', path: 'filename', name: 'handler' }),
          ...log4j(document),
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

/** `Appenders: { File: { name: X, fileName: … } }`, with a list where there are several, and `AppenderRef: { ref: X }`. */
function log4j(document: YamlDocument): readonly Binding[] {
  const configuration = childOf(document, document.root, 'configuration');
  const loggers = valuesOf(document, childOf(document, configuration, 'loggers')).flatMap((one) =>
    several(document, one),
  );
  const used = new Set(
    loggers
      .flatMap((logger) => several(document, childOf(document, logger, 'appenderref')))
      .map((reference) => scalarText(childOf(document, reference, 'ref'))),
  );
  return entriesOf(document, childOf(document, configuration, 'appenders')).flatMap(({ key, value }) =>
    several(document, value).flatMap((appender) => {
      const path = entriesOf(document, appender).find((one) => one.key.toLowerCase() === 'filename');
      const name = scalarText(childOf(document, appender, 'name'));
      if (path?.value === undefined || name === undefined || !used.has(name)) return [];
      return [logEntry(document.text, ['appender', key, 'fileName'], path.keyRange, rangeOf(document, path.value))];
    }),
  );
}

/** Log4j takes no notice of case. */
function childOf(document: YamlDocument, node: unknown, name: string): Node | undefined {
  return entriesOf(document, node).find(({ key }) => key.toLowerCase() === name)?.value;
}

function several(document: YamlDocument, node: Node | undefined): readonly Node[] {
  const items = itemsOf(document, node);
  return items.length > 0 || node === undefined ? items : [node];
}

/** Only what file handlers take. */
const onlyForFiles = new Set(
  'filename mode encoding delay errors maxBytes backupCount when interval utc atTime'.split(' '),
);

/** A handler in block style becomes a stream handler for standard output, without what only files have. */
function toStream(text: string, setting: Binding | undefined): Rewrite | undefined {
  const at = setting?.nameRange.start ?? -1;
  for (const document of yamlDocuments(text)) {
    for (const { value } of entriesOf(document, nodeAt(document, document.root, 'handlers'))) {
      const entries = entriesOf(document, value);
      const kind = entries.find(({ key }) => key === 'class')?.value;
      if (kind === undefined || !entries.some(({ keyRange }) => keyRange.start === at)) continue;
      const edits = entries.flatMap(({ key, keyRange, value: own }): Edit[] => {
        if (key === 'class') return [{ range: rangeOf(document, kind), newText: 'logging.StreamHandler' }];
        if (!onlyForFiles.has(key)) return [];
        const range = { start: keyRange.start, end: own === undefined ? keyRange.end : rangeOf(document, own).end };
        if (key === 'filename') return [{ range, newText: 'stream: ext://sys.stdout' }];
        const lines = wholeLines(text, range);
        return lines === undefined ? [] : [{ range: lines, newText: '' }];
      });
      const isBlock = wholeLines(text, { start: at, end: setting?.range.end ?? at }) !== undefined;
      return isBlock ? { title: 'Log to standard output', safety: 'safe', edits, imports: [] } : undefined;
    }
  }
  return undefined;
}

function valuesOf(document: YamlDocument, node: Node | undefined): readonly Node[] {
  return entriesOf(document, node).flatMap(({ value }) => value ?? []);
}
