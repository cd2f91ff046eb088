import { isScalar, type Node } from 'yaml';
import type { Binding } from '../facts/facts.ts';
import { entry } from './entry.ts';
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

/** A workload of a file, its pod and the resources beside it. */
interface Workload {
  readonly kind: string;
  readonly root: unknown;
  readonly pod: Node | undefined;
  readonly beside: readonly unknown[];
}

/**
 * What keeps the pods of a workload from running beside each other: a port of the node, as `scaled hostPort`, and a volume
 * that one node at a time may write, as `scaled claimName`. Sources: kubernetes.io/docs/concepts/configuration/overview
 * (hostPort), concepts/storage/persistent-volumes (access modes).
 */
export function scalingLimits(document: YamlDocument, { kind, root, pod, beside }: Workload): readonly Binding[] {
  const replicas = Number(scalarText(nodeAt(document, root, 'spec', 'replicas')) ?? 1);
  const isRecreated = scalarText(nodeAt(document, root, 'spec', 'strategy', 'type')) === 'Recreate';
  const isScaled = replicas > 1 && (kind === 'Deployment' || kind === 'StatefulSet');
  const ports = isScaled
    ? itemsOf(document, nodeAt(document, pod, 'containers'))
        .flatMap((container) => itemsOf(document, nodeAt(document, container, 'ports')))
        .flatMap((port) => settingIn(document, port, 'hostPort'))
    : [];
  if (kind !== 'Deployment' || !(isScaled || (replicas === 1 && isRecreated))) return ports;
  const claims = itemsOf(document, nodeAt(document, pod, 'volumes')).flatMap((volume) =>
    settingIn(document, nodeAt(document, volume, 'persistentVolumeClaim'), 'claimName'),
  );
  if (claims.length === 0) return ports;
  const names = new Set(beside.flatMap((one) => singleClaim(document, one)));
  return [...ports, ...claims.filter(({ value }) => value.kind === 'text' && names.has(value.text))];
}

function settingIn(document: YamlDocument, map: Node | undefined, name: string): readonly Binding[] {
  return entriesOf(document, map)
    .filter(({ key }) => key === name)
    .flatMap(({ keyRange, value }: YamlEntry) => {
      const text = scalarText(value);
      if (text === undefined || !isScalar(value)) return [];
      const range = rangeOf(document, value);
      const content = contentOf(document.text, value, range);
      return [entry(['scaled', name], keyRange, { kind: 'text', text, range, content })];
    });
}

/** The name of a claim that a single node may write to. */
function singleClaim(document: YamlDocument, resource: unknown): readonly string[] {
  if (scalarText(nodeAt(document, resource, 'kind')) !== 'PersistentVolumeClaim') return [];
  const modes = itemsOf(document, nodeAt(document, resource, 'spec', 'accessModes')).map((item) => scalarText(item));
  const name = scalarText(nodeAt(document, resource, 'metadata', 'name'));
  const isSingle = modes.length > 0 && modes.every((mode) => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod');
  return isSingle && name !== undefined ? [name] : [];
}
