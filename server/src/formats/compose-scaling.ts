import { isScalar, type Node } from 'yaml';
import type { Binding } from '../facts/facts.ts';
import type { Rewrite, RewritePlace } from '../facts/idioms.ts';
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

/** Keys by which a service shows that a swarm runs it, whose nodes share a published port among all processes. */
const ofSwarm = new Set(['mode', 'endpoint_mode', 'placement', 'update_config', 'rollback_config']);

/**
 * What keeps a service from running as often as it says: ports of the host, as entries `scaled NAME ports`
 * (docs.docker.com/reference/compose-file/deploy, `replicas`; services, `scale` and `ports`).
 */
export function scalingLimits(document: YamlDocument, { key, value }: YamlEntry): readonly Binding[] {
  if (!isScaled(document, value)) return [];
  const ports = entriesOf(document, value).find((one) => one.key === 'ports');
  if (ports === undefined) return [];
  return itemsOf(document, ports.value).flatMap((item) => {
    const text = scalarText(item);
    if (text === undefined || !isScalar(item) || !hostPort.test(text)) return [];
    const range = rangeOf(document, item);
    const content = contentOf(document.text, item, range);
    return [entry(['scaled', key, 'ports'], range, { kind: 'text', text, range, content })];
  });
}

/** `8080:80` and `127.0.0.1:8080:80/tcp`; of a range each process gets a port of its own. */
const hostPort = /^(?:[\d.]+:)?\d+:(\d+(?:\/(?:tcp|udp))?)$/;

function isScaled(document: YamlDocument, service: Node | undefined): boolean {
  if (Number(scalarText(nodeAt(document, service, 'scale')) ?? 1) > 1) return true;
  const deploy = entriesOf(document, nodeAt(document, service, 'deploy'));
  const replicas = deploy.find(({ key }) => key === 'replicas')?.value;
  // A swarm builds no images.
  const isBuilt = nodeAt(document, service, 'build') !== undefined && nodeAt(document, service, 'image') === undefined;
  return Number(scalarText(replicas) ?? 1) > 1 && isBuilt && !deploy.some(({ key }) => ofSwarm.has(key));
}

/** `8080:80` becomes `80`, for which Docker takes a free port of the host for each process. */
export function anyHostPort({ remedy, setting }: RewritePlace): Rewrite | undefined {
  const value = setting?.value;
  const target = value?.kind === 'text' ? hostPort.exec(value.text)?.[1] : undefined;
  if (remedy !== 'any-host-port' || value?.kind !== 'text' || target === undefined) return undefined;
  const edits = [{ range: value.content, newText: target }];
  return { title: 'Take any free port of the host', safety: 'unsafe', edits, imports: [] };
}
