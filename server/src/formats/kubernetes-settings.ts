import type { Binding } from '../facts/facts.ts';
import type { Path } from '../facts/value.ts';
import { entry } from './entry.ts';
import { podOf } from './kubernetes-workload.ts';
import {
  entriesOf,
  itemsOf,
  nodeAt,
  rangeOf,
  scalarText,
  scalarValue,
  type YamlDocument,
  type YamlEntry,
} from './yaml-tree.ts';

/** What a resource sets apart from its containers. */
export function settingsOf(document: YamlDocument, root: unknown): readonly Binding[] {
  const kind = scalarText(nodeAt(document, root, 'kind')) ?? '';
  const annotations = entriesOf(document, nodeAt(document, root, 'metadata', 'annotations')).flatMap((one) =>
    settingOf(document, one, ['annotations', ...one.key.split('.')]),
  );
  const ofPod = entriesOf(document, podOf(document, root)).filter(({ key }) => key === 'terminationGracePeriodSeconds');
  const service = kind === 'Service' ? nodeAt(document, root, 'spec') : undefined;
  const ofService = entriesOf(document, service).filter(({ key }) => key === 'sessionAffinity');
  return [
    ...annotations,
    ...ofPod.flatMap((one) => settingOf(document, one, ['pod', one.key])),
    ...ofService.flatMap((one) => settingOf(document, one, ['service', one.key])),
    ...routingOf(document, root, kind),
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
