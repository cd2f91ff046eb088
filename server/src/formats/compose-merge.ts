import { isMap, isScalar, type Node } from 'yaml';
import type { Deployment, Inherited, InheritedTrait } from '../facts/deployment.ts';
import { fileName } from '../text/place.ts';
import { isNodeWith, nodeAt, RESET, scalarText, type YamlDocument, type YamlEntry } from './yaml-tree.ts';

/**
 * True for a file that only adds to another one, as `docker compose -f compose.yaml -f compose.prod.yaml` joins them: a
 * service in it has neither image nor build, which Compose takes in no file that stands alone.
 */
export function isOverlay(document: YamlDocument, services: readonly YamlEntry[]): boolean {
  return services.some(
    ({ value }) =>
      isMap(value) &&
      ['image', 'build', 'extends', 'provider'].every((key) => nodeAt(document, value, key) === undefined),
  );
}

/**
 * The services that give a service its settings: the one that it extends, and behind that the one of its name in the file
 * to which its own adds; and what it keeps from them. `overlaid` is the URI of such a file.
 * Sources: docs.docker.com/reference/compose-file, services (`extends`) and merge (`!reset`, `!override`).
 */
export function inheritedBy(
  document: YamlDocument,
  { key, value }: YamlEntry,
  overlaid: string | undefined,
): Pick<Deployment, 'inherits' | 'replaces'> {
  const extended = nodeAt(document, value, 'extends');
  const name = scalarText(extended) ?? scalarText(nodeAt(document, extended, 'service'));
  const file = scalarText(nodeAt(document, extended, 'file'));
  const inherits: readonly Inherited[] = [
    ...(name === undefined ? [] : [{ name, files: file === undefined ? [] : [file] }]),
    ...(overlaid === undefined ? [] : overlaidBy(fileName(overlaid), key)),
  ];
  if (inherits.length === 0) return {};
  const replaces = replacedIn(value);
  return { inherits, ...(replaces.length === 0 ? {} : { replaces }) };
}

/** `compose.prod.yaml` adds to `compose.yaml`, or to the file that Compose takes in its place. */
function overlaidBy(name: string, service: string): readonly Inherited[] {
  const [, stem, , ending] = /^((?:docker-)?compose)([._-].+)?\.(ya?ml)$/i.exec(name) ?? [];
  if (stem === undefined || ending === undefined) return [];
  const files = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
  return [{ name: service, files: [...new Set([`${stem}.${ending}`, ...files])].filter((one) => one !== name) }];
}

/** Where the traits of a deployment stand in a service. */
const traits: Readonly<Record<string, InheritedTrait>> = {
  build: 'build',
  image: 'image',
  command: 'command',
  entrypoint: 'command',
  environment: 'variables',
  ports: 'ports',
  volumes: 'mounts',
  stop_grace_period: 'grace',
};

function replacedIn(service: Node | undefined): readonly InheritedTrait[] {
  if (!isMap(service)) return [];
  return service.items.flatMap(({ key, value }) => {
    const trait = isScalar(key) ? traits[scalarText(key) ?? ''] : undefined;
    return trait !== undefined && [RESET, '!override'].some((tag) => isNodeWith(value, tag)) ? [trait] : [];
  });
}
