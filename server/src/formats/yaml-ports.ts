import { isScalar, type Node } from 'yaml';
import type { DeployedPort, Route } from '../facts/deployment.ts';
import { contentOf, entriesOf, itemsOf, nodeAt, rangeOf, scalarText, type YamlDocument } from './yaml-tree.ts';

/**
 * The port in the container that a text of Compose ends with: `3000`, `8080:3000`, `127.0.0.1:8080:3000/tcp`
 * (docs.docker.com/reference/compose-file/services/#ports). A range of ports or a variable cannot be told.
 */
export function portAtEnd(document: YamlDocument, node: Node | undefined, setting: string): readonly DeployedPort[] {
  const text = scalarText(node);
  if (text === undefined || !isScalar(node) || /\/udp$/i.test(text)) return [];
  const content = contentOf(document.text, node, rangeOf(document, node));
  const found = /(?:^|:)(\d{1,5})(?:\/tcp)?$/i.exec(text);
  const [whole = '', port] = found ?? [];
  if (port === undefined || document.text.slice(content.start, content.end) !== text)
    return [{ port: '*', use: 'listens', setting, range: content }];
  const start = content.start + text.length - whole.length + whole.indexOf(port);
  return [{ port, use: 'listens', setting, range: { start, end: start + port.length } }];
}

/** Ports of this container that a command asks: `curl -f http://localhost:3000/health`. */
export function portsAsked(document: YamlDocument, node: Node | undefined, setting: string): readonly DeployedPort[] {
  if (!isScalar(node)) return [];
  const { start, end } = rangeOf(document, node);
  const written = document.text.slice(start, end);
  return [...written.matchAll(/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):(\d{1,5})(?!\d)/g)].map((match) => {
    const port = match[1] ?? '';
    const at = start + match.index + match[0].length - port.length;
    return { port, use: 'checks', setting, range: { start: at, end: at + port.length } };
  });
}

/** The ports of a container and of the probes that ask it (kubernetes.io/docs/reference/kubernetes-api, Container). */
export function containerPorts(document: YamlDocument, container: Node): readonly DeployedPort[] {
  const own = itemsOf(document, nodeAt(document, container, 'ports')).flatMap((item): DeployedPort[] => {
    const given = portIn(document, nodeAt(document, item, 'containerPort'), 'containerPort');
    const name = scalarText(nodeAt(document, item, 'name'));
    const isTcp = (scalarText(nodeAt(document, item, 'protocol')) ?? 'TCP') === 'TCP';
    if (given === undefined || !isTcp) return [];
    return [{ ...given, use: 'listens', ...(name === undefined ? {} : { name }) }];
  });
  const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) =>
    ['httpGet', 'tcpSocket', 'grpc'].flatMap((way): DeployedPort[] => {
      const given = portIn(document, nodeAt(document, container, probe, way, 'port'), probe);
      return given === undefined ? [] : [{ ...given, use: 'checks' }];
    }),
  );
  return [...own, ...probes];
}

/** What a Service sends where: its `targetPort`s, or its ports where these are the same. */
export function routeOf(document: YamlDocument, service: unknown): Route | undefined {
  const labels = labelsOf(document, nodeAt(document, service, 'spec', 'selector'));
  if (labels === undefined) return undefined;
  const ports = itemsOf(document, nodeAt(document, service, 'spec', 'ports')).flatMap((item) => {
    const isTcp = (scalarText(nodeAt(document, item, 'protocol')) ?? 'TCP') === 'TCP';
    const target = portIn(document, nodeAt(document, item, 'targetPort'), 'targetPort');
    return isTcp ? (target ?? portIn(document, nodeAt(document, item, 'port'), 'port') ?? []) : [];
  });
  return { labels, ports };
}

/** A map of plain texts; undefined for an empty one. */
export function labelsOf(document: YamlDocument, node: Node | undefined): Readonly<Record<string, string>> | undefined {
  const pairs = entriesOf(document, node).map(({ key, value }) => [key, scalarText(value) ?? ''] as const);
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

function portIn(
  document: YamlDocument,
  node: Node | undefined,
  setting: string,
): Pick<DeployedPort, 'port' | 'setting' | 'range'> | undefined {
  const port = scalarText(node);
  if (port === undefined || !isScalar(node)) return undefined;
  const range = contentOf(document.text, node, rangeOf(document, node));
  return { port: /[${}]/.test(port) ? '*' : port, setting, range };
}
