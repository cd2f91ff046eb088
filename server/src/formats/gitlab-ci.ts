import { isScalar, type Node } from 'yaml';
import type { Binding } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import { entry } from './entry.ts';
import type { Format } from './format.ts';
import { isDelivery, joinedFacts, PipelineScript, variablesOf, type PipelineFacts } from './pipeline.ts';
import { projectVariable } from './references.ts';
import { tolerant } from './tolerant.ts';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  scalarText,
  scalarValue,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
} from './yaml-tree.ts';

/**
 * GitLab pipelines: the commands of scripts, variables as entries `variables KEY`, images as entries `image`. What other
 * files or templates bring (`include`, `!reference`) is not there.
 */
export const format: Format = {
  name: 'gitlab-ci',
  home: 'pipeline',
  idioms: { reference: projectVariable, overrideName: (path) => path.at(-1) ?? '' },
  languageId: 'yaml',
  globs: ['**/*gitlab-ci*.{yml,yaml}', '**/.gitlab/**/*.{yml,yaml}'],
  matches: (path) => /(?:^|\/)(?:[^/]*\.)?gitlab-ci(?:[.-][^/]*)?\.ya?ml$|(?:^|\/)\.gitlab\/ci\/.+\.ya?ml$/i.test(path),
  read: tolerant((source) => {
    const parts = yamlDocuments(source.text).flatMap(readPipeline);
    return { ...joinedFacts(parts), comments: yamlComments(source.text) };
  }),
};

/** Keys of the file that are no jobs, and take what follows differently (docs.gitlab.com/ci/yaml, global keywords). */
const globalKeys = /^(?:stages|include|workflow|cache|spec|variables|image|services|before_script|after_script)$/;

function readPipeline(document: YamlDocument): readonly PipelineFacts[] {
  const entries = entriesOf(document, document.root);
  const jobs = entries.filter(({ key }) => !globalKeys.test(key));
  return [
    // Keys of a job stand at the top, too, where they hold for all jobs.
    ...readJob(document, document.root, []),
    ...jobs.flatMap(({ key, value }) => readJob(document, value, [key])),
  ];
}

function readJob(document: YamlDocument, job: unknown, path: Path): readonly PipelineFacts[] {
  const at = (...keys: readonly string[]): Node | undefined => nodeAt(document, job, ...keys);
  const place = scalarText(at('environment')) ?? scalarText(at('environment', 'name'));
  const isForDelivery = isDelivery(path[0], scalarText(at('stage')), place);
  const script = new PipelineScript(document, path[0] ?? 'default');
  for (const key of ['before_script', 'script', 'after_script']) addScript(document, at(key), script);
  const images = [at('image'), ...itemsOf(document, at('services'))].flatMap((node) => imageOf(document, node, path));
  return [
    variablesOf(document, at('variables'), [...path, 'variables'], isForDelivery),
    { bindings: images, commands: [], literals: [] },
    script.facts(),
  ];
}

/** A text, or a list of texts, of which some may be lists again. */
function addScript(document: YamlDocument, node: Node | undefined, script: PipelineScript, depth = 0): void {
  // `!reference [job, script]` names what stands elsewhere.
  if (node === undefined || node.tag === '!reference' || depth > 8) return;
  if (isScalar(node)) script.add(node);
  else for (const item of itemsOf(document, node)) addScript(document, item, script, depth + 1);
}

/** `image: node:22`, or a map with more. */
function imageOf(document: YamlDocument, node: Node | undefined, path: Path): readonly Binding[] {
  const image = scalarText(node) === undefined ? nodeAt(document, node, 'name') : node;
  const value = scalarValue(document, image);
  return value === undefined ? [] : [entry([...path, 'image'], value.range, value)];
}
