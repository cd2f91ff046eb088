import type { Node } from 'yaml';
import type { Binding, Command, Deployment } from '../facts/facts.ts';
import { literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { fileName, isDevelopmentName } from '../text/place.ts';
import { tolerant } from './tolerant.ts';
import { joinedPlaces, namedEntry, yamlCommand } from './yaml-command.ts';
import { itemsOf, nodeAt, rangeOf, scalarText, yamlComments, yamlDocuments, type YamlDocument } from './yaml-tree.ts';

/**
 * Kubernetes manifests: `command` and `args` of the containers of workloads, and their environment as entries
 * `containers NAME env KEY`. Templates (`{{ }}`) are not YAML yet and give nothing.
 */
export const format: Format = {
  name: 'kubernetes',
  languageId: 'yaml',
  globs: ['**/*.{yml,yaml}'],
  // A name alone does not make a manifest, so the places where they are kept must help.
  matches: (path) =>
    /\.ya?ml$/i.test(path) && PLACE.test(path) && !/^(?:(?:docker-)?compose|render\b)/.test(fileName(path)),
  read: tolerant((source) => {
    if (source.text.includes('{{')) return {};
    const found = yamlDocuments(source.text).flatMap((document) => readWorkload(document, document.root));
    const bindings = found.flatMap((container) => container.bindings);
    return {
      commands: found.flatMap((container) => container.commands),
      deployments: found.map((container) => container.deployment),
      bindings,
      literals: literalsIn(bindings),
      comments: yamlComments(source.text),
    };
  }),
};

const PLACE =
  /(?:^|\/)(?:(?:\.?k8s|kube|kubernetes|kustomize|manifests?|deploy(?:ments?)?|base|overlays|infra)\/|(?:[^/]*[._-])?(?:k8s|kubernetes|deployment|statefulset|daemonset|cronjob|job)(?:[._-][^/]*)?$)/i;

interface ContainerFacts {
  readonly deployment: Deployment;
  readonly commands: readonly Command[];
  readonly bindings: readonly Binding[];
}

/** What the containers of a workload do for the app. A CronJob is an admin process: neither start nor release. */
const roles: ReadonlyMap<string, Command['role']> = new Map([
  ['Deployment', 'start'],
  ['StatefulSet', 'start'],
  ['DaemonSet', 'start'],
  ['Pod', 'start'],
  ['Job', 'release'],
  ['CronJob', 'other'],
]);

function readWorkload(document: YamlDocument, root: unknown): readonly ContainerFacts[] {
  const kind = scalarText(nodeAt(document, root, 'kind')) ?? '';
  if (kind === 'List')
    return itemsOf(document, nodeAt(document, root, 'items')).flatMap((item) => readWorkload(document, item));
  const role = roles.get(kind);
  if (role === undefined) return [];
  const name = scalarText(nodeAt(document, root, 'metadata', 'name')) ?? '';
  const path =
    kind === 'CronJob'
      ? ['spec', 'jobTemplate', 'spec', 'template', 'spec']
      : kind === 'Pod'
        ? ['spec']
        : ['spec', 'template', 'spec'];
  const pod = nodeAt(document, root, ...path);
  const own = isDevelopmentName(name) ? 'other' : role;
  return [
    ...itemsOf(document, nodeAt(document, pod, 'initContainers')).map((item) =>
      readContainer(document, item, name, 'release'),
    ),
    ...itemsOf(document, nodeAt(document, pod, 'containers')).map((item) => readContainer(document, item, name, own)),
  ];
}

function readContainer(document: YamlDocument, node: Node, workload: string, role: Command['role']): ContainerFacts {
  const name = scalarText(nodeAt(document, node, 'name')) ?? workload;
  const command = yamlCommand(document, nodeAt(document, node, 'command'), 'split');
  const args = yamlCommand(document, nodeAt(document, node, 'args'), 'split');
  const place = command ?? args;
  const words = [...(command?.words ?? []), ...(args?.words ?? [])];
  const prefix = ['containers', name, 'env'];
  const image = scalarText(nodeAt(document, node, 'image'));
  return {
    deployment: { name, range: rangeOf(document, node), ...(image === undefined ? {} : { image }) },
    commands:
      place === undefined
        ? []
        : [
            {
              words,
              ...joinedPlaces(command, args),
              range: place.range,
              form: 'exec',
              name,
              role,
              isFirstProcess: true,
            },
          ],
    bindings: itemsOf(document, nodeAt(document, node, 'env')).flatMap(
      (item) => namedEntry(document, item, prefix, { name: 'name', value: 'value' }) ?? [],
    ),
  };
}
