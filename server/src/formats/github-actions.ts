import type { Node } from 'yaml';
import type { Binding } from '../facts/facts.ts';
import type { Path, Value } from '../facts/value.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { isDelivery, joinedFacts, PipelineScript, variablesOf, type PipelineFacts } from './pipeline.ts';
import { actionsSecret } from './references.ts';
import { tolerant } from './tolerant.ts';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  plainValue,
  rangeOf,
  scalarText,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
  type YamlEntry,
} from './yaml-tree.ts';

/**
 * Workflows and composite actions, and those of forges that read the same: the commands of `run`, the variables of `env`
 * as entries `env KEY`, the inputs of steps as entries `with OWNER ACTION KEY`, the images of containers as entries `image`.
 * What a container for tests is given stays out: nobody else reaches it.
 */
export const format: Format = {
  name: 'github-actions',
  home: 'pipeline',
  idioms: { reference: actionsSecret },
  languageId: 'yaml',
  globs: ['**/.{github,gitea,forgejo}/**/*.{yml,yaml}', '**/action.{yml,yaml}'],
  matches: (path) => /(?:^|\/)(?:\.(?:github|gitea|forgejo)\/workflows\/[^/]+|action)\.ya?ml$/i.test(path),
  read: tolerant((source) => {
    const isForDelivery = isDelivery(source.uri);
    const parts = yamlDocuments(source.text).flatMap((document) => readWorkflow(document, isForDelivery));
    return { ...joinedFacts(parts), comments: yamlComments(source.text) };
  }),
};

/** What holds around a step. */
interface Surroundings {
  readonly name: string;
  readonly isForDelivery: boolean;
  /** The variables and matrix that an expression may name, the nearest first. */
  readonly env: readonly (Node | undefined)[];
  readonly matrix: Node | undefined;
  /** `defaults.run`, the nearest first. */
  readonly defaults: readonly (Node | undefined)[];
}

function readWorkflow(document: YamlDocument, isForDelivery: boolean): readonly PipelineFacts[] {
  const { root } = document;
  const env = nodeAt(document, root, 'env');
  const defaults = [nodeAt(document, root, 'defaults', 'run')];
  const runs = nodeAt(document, root, 'runs');
  const around = { isForDelivery, env: [env], matrix: undefined, defaults };
  return [
    variablesOf(document, env, ['env'], isForDelivery),
    ...entriesOf(document, nodeAt(document, root, 'jobs')).flatMap((job) => readJob(document, job, around)),
    ...stepsOf(document, runs, { ...around, name: 'runs' }),
  ];
}

function readJob(document: YamlDocument, job: YamlEntry, around: Omit<Surroundings, 'name'>): readonly PipelineFacts[] {
  const at = (...path: readonly string[]): Node | undefined => nodeAt(document, job.value, ...path);
  const names = [job.key, scalarText(at('name')), scalarText(at('environment')), scalarText(at('environment', 'name'))];
  const isForDelivery = around.isForDelivery || isDelivery(...names);
  const container = at('container');
  const env = at('env');
  const services = entriesOf(document, at('services'));
  const prefix = ['jobs', job.key];
  const images = [
    imageOf(document, container, [...prefix, 'container']),
    ...services.map(({ key, value }) => imageOf(document, value, [...prefix, 'services', key])),
  ];
  return [
    variablesOf(document, env, [...prefix, 'env'], isForDelivery),
    variablesOf(document, nodeAt(document, container, 'credentials'), [...prefix, 'credentials'], true),
    variablesOf(document, nodeAt(document, container, 'env'), [...prefix, 'env'], isForDelivery),
    { bindings: images.flat(), commands: [], literals: [] },
    ...stepsOf(document, job.value, {
      name: job.key,
      isForDelivery,
      env: [env, ...around.env],
      matrix: at('strategy', 'matrix'),
      defaults: [at('defaults', 'run'), ...around.defaults],
    }),
  ];
}

/** `container: node:22`, or a map with more. */
function imageOf(document: YamlDocument, node: Node | undefined, path: Path): readonly Binding[] {
  const image = scalarText(node) === undefined ? nodeAt(document, node, 'image') : node;
  if (image === undefined || scalarText(image) === undefined) return [];
  const value = plainValue(document, image);
  return [entry([...path, 'image'], value.range, value)];
}

function stepsOf(document: YamlDocument, job: Node | undefined, around: Surroundings): readonly PipelineFacts[] {
  return itemsOf(document, nodeAt(document, job, 'steps')).flatMap((step) => readStep(document, step, around));
}

function readStep(document: YamlDocument, step: Node, around: Surroundings): readonly PipelineFacts[] {
  const at = (...path: readonly string[]): Node | undefined => nodeAt(document, step, ...path);
  const setting = (key: string): string | undefined =>
    [at(key), ...around.defaults.map((node) => nodeAt(document, node, key))]
      .map(scalarText)
      .find((text) => text !== undefined);
  const script = new PipelineScript(document, around.name);
  // Other programs than a shell may be told to read the text.
  if (/^(?:bash|sh|zsh|pwsh|powershell)?(?![\w-])/.test(setting('shell') ?? ''))
    script.add(at('run'), setting('working-directory'));
  const env = at('env');
  const isForDelivery = around.isForDelivery || isDelivery(scalarText(at('name')));
  const action = (scalarText(at('uses')) ?? '').replace(/@.*$/, '');
  const inputs = inputsOf(document, at('with'), ['steps', 'with', ...action.split('/')], {
    ...around,
    env: [env, ...around.env],
  });
  return [
    variablesOf(document, env, ['steps', 'env'], isForDelivery),
    { bindings: inputs, commands: [], literals: inputs.flatMap(({ value }) => (value.kind === 'text' ? [value] : [])) },
    script.facts(),
  ];
}

/** The inputs of an action, and after them all together, so that each is known to stand beside the others. */
function inputsOf(
  document: YamlDocument,
  node: Node | undefined,
  path: Path,
  around: Surroundings,
): readonly Binding[] {
  if (node === undefined) return [];
  const entries = entriesOf(document, node).flatMap(({ key, keyRange, value }) =>
    value === undefined ? [] : [entry([...path, key], keyRange, valueOf(document, value, around))],
  );
  const range = rangeOf(document, node);
  return [...entries, entry(path, range, { kind: 'entries', entries, open: false, range })];
}

/** An input's value; where it is nothing but the name of a variable or of the matrix, what that holds. */
function valueOf(document: YamlDocument, node: Node, { env, matrix }: Surroundings): Value {
  const value = plainValue(document, node);
  const [, place, name = ''] = /^\$\{\{\s*(env|matrix)\.([\w-]+)\s*\}\}$/.exec(scalarText(node) ?? '') ?? [];
  if (place === undefined) return value;
  if (place === 'matrix') return choiceOf(document, matrix, name) ?? value;
  const given = env.map((one) => nodeAt(document, one, name)).find((one) => one !== undefined);
  return given === undefined ? value : plainValue(document, given);
}

/** The values of a matrix under a name, of its list and of what it includes. */
function choiceOf(document: YamlDocument, matrix: Node | undefined, name: string): Value | undefined {
  const list = nodeAt(document, matrix, name);
  const included = itemsOf(document, nodeAt(document, matrix, 'include')).flatMap(
    (item) => nodeAt(document, item, name) ?? [],
  );
  const nodes = [...itemsOf(document, list), ...included];
  const [first] = nodes;
  if (first === undefined) return undefined;
  return {
    kind: 'list',
    items: nodes.map((node) => plainValue(document, node)),
    range: rangeOf(document, list ?? first),
  };
}
