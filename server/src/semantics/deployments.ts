import type { Range } from '../text/range.ts';
import type { Deployment } from '../facts/deployment.ts';
import { grouped, innermostAround } from './lookup.ts';
import type { FileSummary, PlacedDeployment } from './project.ts';

/** A deployment of a file, with the folder it is built from as a URI and its image without registry and tag. */
export function placed(deployment: Deployment, uri: string): PlacedDeployment {
  const { name, range, build, image, ...traits } = deployment;
  const folder = build === undefined ? undefined : folderFrom(uri.slice(0, uri.lastIndexOf('/')), build);
  const parts = image === undefined ? undefined : imageParts(image);
  return {
    name,
    uri,
    range,
    ...(folder === undefined ? {} : { folder }),
    ...(parts === undefined || parts.name === '' ? {} : { image: parts.name }),
    ...(parts === undefined || parts.tag === '' ? {} : { tag: parts.tag }),
    ...traits,
  };
}

/** The name of the innermost deployment around a place. */
export function deploymentAround(deployments: readonly Deployment[], range: Range): string | undefined {
  return innermostAround(deployments, range)?.name;
}

/** The deployments of each file, in order. */
export function byFile(deployments: readonly PlacedDeployment[]): (uri: string) => readonly PlacedDeployment[] {
  const files = grouped(deployments, ({ uri }) => uri);
  return (uri) => files.get(uri) ?? none;
}

const none: readonly PlacedDeployment[] = [];

/** The apps that may be deployed, by root, and what their images may be called. */
export interface Deployable {
  readonly roots: readonly string[];
  readonly namesOf: (root: string) => readonly string[];
}

/**
 * The root of the app that a deployment runs: the one it is built from, else the only one that is called like its
 * image, or whose image another deployment builds. Undefined for what others made, such as a database.
 */
export function rootOfDeployment(
  deployment: PlacedDeployment,
  { roots, namesOf }: Deployable,
  all: readonly PlacedDeployment[],
): string | undefined {
  if (deployment.folder !== undefined) return rootAround(deployment.folder, roots);
  const { image } = deployment;
  if (image === undefined) return undefined;
  const builder = all.find((other) => other.folder !== undefined && other.image === image);
  if (builder?.folder !== undefined) return rootAround(builder.folder, roots);
  const last = image.slice(image.lastIndexOf('/') + 1);
  const called = roots.filter((root) =>
    namesOf(root).some((name) => last === name || (name.length > 2 && last.endsWith(`-${name}`))),
  );
  return called.length === 1 ? called[0] : undefined;
}

/** What a deploy file says of some of its deployments, as if it said nothing of the others. */
export function onlyDeployments(summary: FileSummary, names: ReadonlySet<string>): FileSummary {
  const isOne = ({ deployment }: { readonly deployment?: string }): boolean =>
    deployment !== undefined && names.has(deployment);
  return {
    ...summary,
    sites: summary.sites.filter(isOne),
    commands: summary.commands.filter(isOne),
    deployments: summary.deployments.filter(({ name }) => names.has(name)),
  };
}

/** What a deploy file says apart from some of its deployments. */
export function withoutDeployments(summary: FileSummary, names: ReadonlySet<string>): FileSummary {
  const isOther = ({ deployment }: { readonly deployment?: string }): boolean =>
    deployment === undefined || !names.has(deployment);
  return { ...summary, sites: summary.sites.filter(isOther), commands: summary.commands.filter(isOther) };
}

/** The deepest root that a folder is or lies in. */
function rootAround(folder: string, roots: readonly string[]): string | undefined {
  return roots
    .filter((root) => folder === root || folder.startsWith(`${root}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Where a relative path from a folder's URI leads; undefined for a path that leads elsewhere, such as a Git URL. */
export function folderFrom(folder: string, path: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|git@|\/)/i.test(path) || path.includes('$')) return undefined;
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/**
 * An image's name without registry, in lower case, and its tag: `shop/api` and `1.4` for `ghcr.io/shop/api:1.4`. Either
 * is empty where it is not written or comes from a variable.
 */
export function imageParts(image: string): { readonly name: string; readonly tag: string } {
  const [, whole = '', tag = ''] = /^(.*?)(?::([^/:]*))?$/.exec(image.replace(/@.*$/, '')) ?? [];
  if (/[${}]/.test(whole)) return { name: '', tag: '' };
  // A first part with dot or port is a registry.
  const name = whole.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, '').toLowerCase();
  return { name, tag: /[${}]/.test(tag) ? '' : tag };
}
