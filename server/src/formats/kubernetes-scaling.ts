import { isScalar, type Node } from 'yaml';
import type { Deployment, ScalingLimit, VolumeClaim } from '../facts/deployment.ts';
import {
  contentOf,
  entriesOf,
  itemsOf,
  nodeAt,
  rangeOf,
  scalarText,
  type YamlDocument,
  type YamlEntry,
} from './yaml-tree.ts';

/** How many pods of a workload run beside each other; undefined for what runs once on each node, or to its end. */
export function scaleOf(document: YamlDocument, kind: string, root: unknown): Pick<Deployment, 'scale'> {
  if (kind !== 'Deployment' && kind !== 'StatefulSet') return {};
  const replicas = scalarText(nodeAt(document, root, 'spec', 'replicas'));
  const isRecreated = scalarText(nodeAt(document, root, 'spec', 'strategy', 'type')) === 'Recreate';
  const scale = { count: Number(replicas ?? 1) || 0, isSet: replicas !== undefined };
  return { scale: isRecreated ? { ...scale, isRecreated } : scale };
}

/**
 * What of a pod is there once: ports of the node that a container takes, and claims, which may be for one node alone.
 * Sources: kubernetes.io/docs/concepts/configuration/overview (hostPort), concepts/storage/persistent-volumes (access modes).
 */
export function limitsOf(
  document: YamlDocument,
  pod: Node | undefined,
  container: Node | undefined,
): Pick<Deployment, 'limits'> {
  const ports = itemsOf(document, nodeAt(document, container, 'ports')).flatMap((port) =>
    limitIn(document, port, 'hostPort', 'port'),
  );
  const claims = itemsOf(document, nodeAt(document, pod, 'volumes')).flatMap((volume) =>
    limitIn(document, nodeAt(document, volume, 'persistentVolumeClaim'), 'claimName', 'volume'),
  );
  const limits = [...ports, ...claims];
  return limits.length === 0 ? {} : { limits };
}

function limitIn(
  document: YamlDocument,
  map: Node | undefined,
  name: string,
  kind: ScalingLimit['kind'],
): readonly ScalingLimit[] {
  return entriesOf(document, map)
    .filter(({ key }) => key === name)
    .flatMap(({ keyRange, value }: YamlEntry) => {
      const text = scalarText(value);
      if (text === undefined || !isScalar(value)) return [];
      const range = contentOf(document.text, value, rangeOf(document, value));
      return [{ kind, text, range, entry: { start: keyRange.start, end: rangeOf(document, value).end } }];
    });
}

/** The claim that a resource makes, if it is one. */
export function claimOf(document: YamlDocument, resource: unknown): readonly VolumeClaim[] {
  if (scalarText(nodeAt(document, resource, 'kind')) !== 'PersistentVolumeClaim') return [];
  const modes = itemsOf(document, nodeAt(document, resource, 'spec', 'accessModes')).map((item) => scalarText(item));
  const name = scalarText(nodeAt(document, resource, 'metadata', 'name'));
  const isSingle = modes.length > 0 && modes.every((mode) => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod');
  return name === undefined ? [] : [{ name, isSingle }];
}
