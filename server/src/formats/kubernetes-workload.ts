import type { Node } from 'yaml';
import type { Deployment, Grace } from '../facts/deployment.ts';
import type { Binding, Command } from '../facts/facts.ts';
import { entry } from './entry.ts';
import { isDevelopmentName } from '../text/place.ts';
import { limitsOf, scaleOf } from './kubernetes-scaling.ts';
import { firstPlace, yamlGrace } from './yaml-grace.ts';
import { containerPorts, labelsOf } from './yaml-ports.ts';
import { joinedPlaces, namedEntry, yamlCommand } from './yaml-command.ts';
import { entriesOf, itemsOf, nodeAt, rangeOf, scalarText, scalarValue, type YamlDocument } from './yaml-tree.ts';

/** What a container of a workload says, or a workload without one: a patch of others. */
export interface ContainerFacts {
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

/** The pod of a workload; undefined for any other resource. */
export function podOf(document: YamlDocument, root: unknown): Node | undefined {
  const kind = scalarText(nodeAt(document, root, 'kind')) ?? '';
  return roles.has(kind) ? nodeAt(document, root, ...podPath(kind)) : undefined;
}

function podPath(kind: string): readonly string[] {
  if (kind === 'Pod') return ['spec'];
  return kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template', 'spec'] : ['spec', 'template', 'spec'];
}

/** What the containers of a workload say; nothing for any other resource. */
export function readWorkload(document: YamlDocument, root: unknown): readonly ContainerFacts[] {
  const kind = scalarText(nodeAt(document, root, 'kind')) ?? '';
  const role = roles.get(kind);
  if (role === undefined) return [];
  const name = scalarText(nodeAt(document, root, 'metadata', 'name')) ?? '';
  const pod = nodeAt(document, root, ...podPath(kind));
  const own = isDevelopmentName(name) ? 'other' : role;
  const found = labelsOf(document, nodeAt(document, root, ...podPath(kind).slice(0, -1), 'metadata', 'labels'));
  const labels = found === undefined ? {} : { labels: found };
  const volumes = lastingVolumes(document, root, pod);
  const containers = itemsOf(document, nodeAt(document, pod, 'containers'));
  const whole = { workload: `${kind}/${name}`, ...scaleOf(document, kind, root) };
  if (containers.length === 0) return withoutContainers(document, root, pod, name, whole);
  return [
    ...itemsOf(document, nodeAt(document, pod, 'initContainers')).map((item) =>
      readContainer(document, item, name, 'release'),
    ),
    ...containers.map((item) => {
      const container = readContainer(document, item, name, own);
      const grace = role === 'start' ? graceOf(document, pod, item) : undefined;
      const deployment = {
        ...container.deployment,
        ...whole,
        ...limitsOf(document, pod, item),
        ...labels,
        ...foldersOf(document, item, volumes),
        ...(grace === undefined ? {} : { grace }),
      };
      return { ...container, deployment };
    }),
  ];
}

/** A patch of a workload that leaves its containers alone: it may say how often it runs, and how long it may take to stop. */
function withoutContainers(
  document: YamlDocument,
  root: unknown,
  pod: Node | undefined,
  name: string,
  whole: Pick<Deployment, 'workload' | 'scale'>,
): readonly ContainerFacts[] {
  const node = document.resolve(root);
  if (node === undefined || name === '') return [];
  const setting = 'terminationGracePeriodSeconds';
  const isSet = nodeAt(document, pod, setting) !== undefined;
  const own = rangeOf(document, node);
  const grace = yamlGrace(document, pod, { setting, seconds: 30, spent: 0, suffix: '', owner: own }, undefined);
  const deployment = { name, range: own, ...whole, ...limitsOf(document, pod, undefined), ...(isSet ? { grace } : {}) };
  return [{ deployment, commands: [], bindings: [] }];
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
        .flatMap(({ keyRange, value }) => {
          const given = scalarValue(document, value, 'braces');
          return given === undefined ? [] : [entry(['containers', name, 'image'], keyRange, given)];
        }),
      ...itemsOf(document, nodeAt(document, node, 'env')).flatMap(
        (item) => namedEntry(document, item, prefix, { name: 'name', value: 'value' }) ?? [],
      ),
    ],
  };
}
