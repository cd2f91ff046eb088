import type { Node } from 'yaml';
import type { Binding, Command, Deployment, Grace } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { secretKeyReference } from './references.ts';
import { fileName, isDevelopmentName } from '../text/place.ts';
import { commentsOf, documentsAlone } from './yaml-chunks.ts';
import { hasHoles } from './template.ts';
import { tolerant } from './tolerant.ts';
import { scalingLimits } from './kubernetes-scaling.ts';
import { firstPlace, yamlGrace } from './yaml-grace.ts';
import { containerPorts, labelsOf, routeOf } from './yaml-ports.ts';
import { joinedPlaces, namedEntry, yamlCommand } from './yaml-command.ts';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  rangeOf,
  scalarText,
  scalarValue,
  yamlComments,
  yamlDocuments,
  type YamlDocument,
  type YamlEntry,
} from './yaml-tree.ts';

/**
 * Kubernetes manifests: `command` and `args` of the containers of workloads, and their environment as entries
 * `containers NAME env KEY`, with `containers NAME image` beside them. Annotations are entries `annotations` and the parts
 * of their names between dots; the pod's grace period and a Service's affinity have their keys. Templates (`{{ }}`) are not YAML yet and give nothing.
 */
export const format: Format = {
  name: 'kubernetes',
  home: 'manifest',
  idioms: { reference: secretKeyReference },
  languageId: 'yaml',
  globs: ['**/*.{yml,yaml}'],
  // A name alone does not make a manifest, so the places where they are kept must help.
  matches: (path) =>
    /\.ya?ml$/i.test(path) && PLACE.test(path) && !/^(?:(?:docker-)?compose|render\b)/.test(fileName(path)),
  isTemplate: hasHoles,
  // Whether a claim is for one node alone is said in a document of its own.
  pieces: (text) =>
    hasHoles(text) || /kind:\s*["']?PersistentVolumeClaim/.test(text) ? undefined : documentsAlone(text),
  commentsBeside: commentsOf,
  read: tolerant((source) => {
    if (hasHoles(source.text)) return {};
    const documents = yamlDocuments(source.text);
    const beside = documents.flatMap(resourcesIn);
    const found = documents.flatMap((document) => readWorkload(document, document.root));
    const bindings = [
      ...found.flatMap((container) => container.bindings),
      ...documents.flatMap((document) =>
        resourcesIn(document).flatMap((resource) => settingsOf(document, resource, beside)),
      ),
    ].sort((a, b) => a.range.start - b.range.start);
    return {
      commands: found.flatMap((container) => container.commands),
      deployments: found.map((container) => container.deployment),
      routes: documents.flatMap((document) =>
        resourcesIn(document).flatMap((resource) =>
          scalarText(nodeAt(document, resource, 'kind')) === 'Service' ? (routeOf(document, resource) ?? []) : [],
        ),
      ),
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

/** The resources of a document: itself, or the items of a List. */
function resourcesIn(document: YamlDocument): readonly unknown[] {
  const isList = scalarText(nodeAt(document, document.root, 'kind')) === 'List';
  return isList ? itemsOf(document, nodeAt(document, document.root, 'items')) : [document.root];
}

/** What a resource sets apart from its containers. */
function settingsOf(document: YamlDocument, root: unknown, beside: readonly unknown[]): readonly Binding[] {
  const kind = scalarText(nodeAt(document, root, 'kind')) ?? '';
  const annotations = entriesOf(document, nodeAt(document, root, 'metadata', 'annotations')).flatMap((one) =>
    settingOf(document, one, ['annotations', ...one.key.split('.')]),
  );
  const pod = roles.has(kind) ? nodeAt(document, root, ...podPath(kind)) : undefined;
  const ofPod = entriesOf(document, pod).filter(({ key }) => key === 'terminationGracePeriodSeconds');
  const service = kind === 'Service' ? nodeAt(document, root, 'spec') : undefined;
  const ofService = entriesOf(document, service).filter(({ key }) => key === 'sessionAffinity');
  return [
    ...annotations,
    ...ofPod.flatMap((one) => settingOf(document, one, ['pod', one.key])),
    ...ofService.flatMap((one) => settingOf(document, one, ['service', one.key])),
    ...routingOf(document, root, kind),
    ...(pod === undefined ? [] : scalingLimits(document, { kind, root, pod, beside })),
  ];
}

/** What Traefik's routes and Istio's rules say of who answers. */
function routingOf(document: YamlDocument, root: unknown, kind: string): readonly Binding[] {
  const owners =
    kind === 'IngressRoute'
      ? itemsOf(document, nodeAt(document, root, 'spec', 'routes')).flatMap((route) =>
          itemsOf(document, nodeAt(document, route, 'services')),
        )
      : kind === 'DestinationRule'
        ? [nodeAt(document, root, 'spec', 'trafficPolicy', 'loadBalancer', 'consistentHash')]
        : [];
  return owners
    .flatMap((owner) => entriesOf(document, owner))
    .flatMap(({ key, keyRange, value }) => {
      if ((key !== 'sticky' && key !== 'httpCookie') || value === undefined) return [];
      const name = [key === 'sticky' ? 'route' : 'consistentHash', key];
      return [entry(name, keyRange, { kind: 'unknown', range: rangeOf(document, value) })];
    });
}

function settingOf(document: YamlDocument, { keyRange, value }: YamlEntry, name: Path): readonly Binding[] {
  const given = scalarValue(document, value, 'braces');
  return given === undefined ? [] : [entry(name, keyRange, given)];
}

function podPath(kind: string): readonly string[] {
  if (kind === 'Pod') return ['spec'];
  return kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template', 'spec'] : ['spec', 'template', 'spec'];
}

function readWorkload(document: YamlDocument, root: unknown): readonly ContainerFacts[] {
  const kind = scalarText(nodeAt(document, root, 'kind')) ?? '';
  if (kind === 'List')
    return itemsOf(document, nodeAt(document, root, 'items')).flatMap((item) => readWorkload(document, item));
  const role = roles.get(kind);
  if (role === undefined) return [];
  const name = scalarText(nodeAt(document, root, 'metadata', 'name')) ?? '';
  const pod = nodeAt(document, root, ...podPath(kind));
  const own = isDevelopmentName(name) ? 'other' : role;
  const found = labelsOf(document, nodeAt(document, root, ...podPath(kind).slice(0, -1), 'metadata', 'labels'));
  const labels = found === undefined ? {} : { labels: found };
  const volumes = lastingVolumes(document, root, pod);
  return [
    ...itemsOf(document, nodeAt(document, pod, 'initContainers')).map((item) =>
      readContainer(document, item, name, 'release'),
    ),
    ...itemsOf(document, nodeAt(document, pod, 'containers')).map((item) => {
      const container = readContainer(document, item, name, own);
      const grace = role === 'start' ? graceOf(document, pod, item) : undefined;
      const deployment = {
        ...container.deployment,
        ...labels,
        ...foldersOf(document, item, volumes),
        ...(grace === undefined ? {} : { grace }),
      };
      return { ...container, deployment };
    }),
  ];
}

/**
 * kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle, "Termination of Pods": thirty seconds unless it is set, of
 * which the `preStop` hook takes its part.
 */
function graceOf(document: YamlDocument, pod: Node | undefined, container: Node): Grace | undefined {
  const containers = entriesOf(document, pod).find(({ key }) => key === 'containers');
  if (containers === undefined) return undefined;
  const spent = sleepBefore(document, nodeAt(document, container, 'lifecycle', 'preStop'));
  const setting = 'terminationGracePeriodSeconds';
  const given = { setting, seconds: 30, spent, suffix: '', owner: containers.keyRange };
  return yamlGrace(document, pod, given, firstPlace(document, pod));
}

/** Names of the volumes that outlive a pod: claims, those of the workload's own template too, and shared file systems. */
function lastingVolumes(document: YamlDocument, root: unknown, pod: Node | undefined): ReadonlySet<string> {
  const isLasting = (item: Node): boolean =>
    ['persistentVolumeClaim', 'nfs'].some((kind) => nodeAt(document, item, kind) !== undefined);
  const names = itemsOf(document, nodeAt(document, pod, 'volumes'))
    .filter(isLasting)
    .map((item) => scalarText(nodeAt(document, item, 'name')));
  const claimed = itemsOf(document, nodeAt(document, root, 'spec', 'volumeClaimTemplates')).map((item) =>
    scalarText(nodeAt(document, item, 'metadata', 'name')),
  );
  return new Set([...names, ...claimed].filter((name) => name !== undefined));
}

function foldersOf(
  document: YamlDocument,
  container: Node,
  volumes: ReadonlySet<string>,
): Pick<Deployment, 'mounts' | 'workingFolder'> {
  const mounts = itemsOf(document, nodeAt(document, container, 'volumeMounts')).flatMap((item) => {
    const path = scalarText(nodeAt(document, item, 'mountPath'));
    return path !== undefined && volumes.has(scalarText(nodeAt(document, item, 'name')) ?? '') ? [path] : [];
  });
  const workingFolder = scalarText(nodeAt(document, container, 'workingDir'));
  return {
    ...(mounts.length === 0 ? {} : { mounts }),
    ...(workingFolder === undefined ? {} : { workingFolder }),
  };
}

/** The seconds that a `preStop` hook sleeps, be it by itself, by `sleep`, or by a shell that does nothing else. */
function sleepBefore(document: YamlDocument, hook: Node | undefined): number {
  const seconds = scalarText(nodeAt(document, hook, 'sleep', 'seconds'));
  const words = itemsOf(document, nodeAt(document, hook, 'exec', 'command')).map((item) => scalarText(item) ?? '');
  const slept = /(?:^|\/| )sleep (\d+(?:\.\d+)?)s?$/.exec(words.join(' ').trim())?.[1];
  return Number(seconds ?? slept ?? 0) || 0;
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
    deployment: {
      name,
      range: rangeOf(document, node),
      ...(image === undefined ? {} : { image }),
      ports: containerPorts(document, node),
      ...(nodeAt(document, node, 'envFrom') === undefined ? {} : { hasOtherVariables: true }),
    },
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
    bindings: [
      ...entriesOf(document, node)
        .filter(({ key }) => key === 'image')
        .flatMap((one) => settingOf(document, one, ['containers', name, 'image'])),
      ...itemsOf(document, nodeAt(document, node, 'env')).flatMap(
        (item) => namedEntry(document, item, prefix, { name: 'name', value: 'value' }) ?? [],
      ),
    ],
  };
}
