import { isScalar, type Node } from 'yaml';
import type { Binding, Comment } from '../facts/facts.ts';
import type { Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { fileName } from '../text/place.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { jsonRange, jsonTree, propertiesAt, stringOf } from './json-tree.ts';
import { lineComments } from './lines.ts';
import { logValue } from './log-value.ts';
import { tolerant } from './tolerant.ts';
import { tomlEntries } from './toml-entries.ts';
import {
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
 * What says that a platform calls the app's functions: `serverless.yml`, templates of AWS SAM, `vercel.json`,
 * `netlify.toml`, `host.json` of Azure and `firebase.json`. Each place that does is an entry `functions`; the variables that
 * functions get are entries `environment KEY`.
 */
export const format: Format = {
  name: 'serverless',
  home: 'manifest',
  idioms: {
    reference: (name, { text, content }) =>
      /^service\s*:/m.test(text) ? [{ range: content, newText: `\${env:${name}}` }] : undefined,
  },
  languageId: 'yaml',
  globs: ['**/{serverless,template}.{yml,yaml}', '**/{vercel,host,firebase}.json', '**/netlify.toml'],
  matches: (path) =>
    /^(?:(?:serverless|template)\.ya?ml|(?:vercel|host|firebase)\.json|netlify\.toml)$/.test(fileName(path)),
  read: tolerant(({ text, uri }) => {
    const name = fileName(uri);
    const bindings = name.endsWith('.json')
      ? fromJson(text, name)
      : name.endsWith('.toml')
        ? fromToml(text)
        : yamlDocuments(text).flatMap((document) => [...fromServerless(document), ...fromTemplate(document)]);
    return { bindings, literals: literalsIn(bindings), comments: commentsIn(text, name) };
  }),
};

function commentsIn(text: string, name: string): readonly Comment[] {
  if (name.endsWith('.json')) return [];
  return name.endsWith('.toml') ? lineComments(text, ['#']) : yamlComments(text);
}

function functions(range: Range): Binding {
  return entry(['functions'], range, { kind: 'unknown', range });
}

/** The Serverless Framework: `functions`, and `environment` of the provider and of each function. */
function fromServerless(document: YamlDocument): readonly Binding[] {
  const { root } = document;
  const place = entriesOf(document, root).find(({ key }) => key === 'functions');
  if (place === undefined || nodeAt(document, root, 'provider') === undefined) return [];
  const lists = [place.value, ...itemsOf(document, place.value)];
  const owners = lists.flatMap((list) => entriesOf(document, list).map(({ value }) => value));
  return [
    functions(place.keyRange),
    ...[nodeAt(document, root, 'provider'), ...owners].flatMap((owner) =>
      variables(document, nodeAt(document, owner, 'environment')),
    ),
  ];
}

/** CloudFormation: resources that are functions. */
function fromTemplate(document: YamlDocument): readonly Binding[] {
  const { root } = document;
  const found = entriesOf(document, nodeAt(document, root, 'Resources')).filter(({ value }) =>
    /^AWS::(?:Serverless|Lambda)::Function$/.test(scalarText(nodeAt(document, value, 'Type')) ?? ''),
  );
  if (found.length === 0) return [];
  const owners = [
    nodeAt(document, root, 'Globals', 'Function'),
    ...found.map(({ value }) => nodeAt(document, value, 'Properties')),
  ];
  return [
    ...found.map(({ keyRange }) => functions(keyRange)),
    ...owners.flatMap((owner) => variables(document, nodeAt(document, owner, 'Environment', 'Variables'))),
  ];
}

function variables(document: YamlDocument, node: Node | undefined): readonly Binding[] {
  return entriesOf(document, node).map((one) => entry(['environment', one.key], one.keyRange, given(document, one)));
}

/** What a tag such as `!Ref`, a variable or a dynamic reference fills in is not known. */
function given(document: YamlDocument, { keyRange, value }: YamlEntry): Value {
  if (!isScalar(value) || scalarText(value) === undefined) return { kind: 'unknown', range: keyRange };
  const range = rangeOf(document, value);
  const isFilledIn = value.tag?.startsWith('!') === true || /\{\{|\$\{/.test(scalarText(value) ?? '');
  return isFilledIn ? { kind: 'unknown', range } : logValue(document.text, range);
}

function fromJson(text: string, name: string): readonly Binding[] {
  const root = jsonTree(text);
  const keys =
    name === 'vercel.json'
      ? ['functions', 'builds']
      : name === 'host.json'
        ? ['extensionBundle', 'functionTimeout']
        : ['functions'];
  return propertiesAt(root).flatMap(({ key, keyRange, value }): readonly Binding[] => {
    if (keys.includes(key)) return [functions(keyRange)];
    if (name !== 'vercel.json' || key !== 'env') return [];
    return propertiesAt(value).map((one) => {
      const range = jsonRange(one.value);
      // `@name` is a secret that Vercel keeps.
      const isKept = stringOf(one.value)?.startsWith('@') !== false;
      return entry(['environment', one.key], one.keyRange, isKept ? { kind: 'unknown', range } : logValue(text, range));
    });
  });
}

function fromToml(text: string): readonly Binding[] {
  const seen = /^[ \t]*\[\[?[ \t]*(functions\b)[^\]\n]*\]/m.exec(text);
  const start = seen === null ? 0 : text.indexOf('functions', seen.index);
  const entries = tomlEntries(text);
  const folder = entries.find(({ table, key }) => table.join('.') === 'build' && key === 'functions');
  const place = seen === null ? folder?.keyRange : { start, end: start + 'functions'.length };
  return [
    ...(place === undefined ? [] : [functions(place)]),
    ...entries.flatMap(({ table, key, keyRange, valueRange }) =>
      table.at(-1) === 'environment' ? [entry(['environment', key], keyRange, logValue(text, valueRange))] : [],
    ),
  ];
}
