import { backingImages, databaseDrivers } from '../catalog/backing-images.ts';
import { imageParts } from './deployments.ts';
import type { PlacedDeployment, Project } from './project.ts';

/** A backing service as an image's name tells it. */
export interface Backing {
  readonly service: string;
  readonly family?: string;
  /** The major version; undefined where the tag does not tell it. */
  readonly major?: string;
}

/** The backing service that an image is of; undefined for any other image. */
export function backingOf(image: string): Backing | undefined {
  const { name, tag } = imageParts(image);
  const row = backingImages.find(({ images }) => images.includes(name.replace(/^(?:docker\/)?library\//, '')));
  if (row === undefined) return undefined;
  const { service, family, version = /^v?(\d+)/ } = row;
  const major = version.exec(tag)?.[1];
  return { service, ...(family === undefined ? {} : { family }), ...(major === undefined ? {} : { major }) };
}

/** A backing service that the app runs with, and where. */
export interface PlacedBacking extends Backing {
  readonly deployment: PlacedDeployment;
}

/** The backing services in files that are nearer to production than this one. */
export function backingsBeyond(uri: string, project: Project): readonly PlacedBacking[] {
  const own = nearness(uri, project);
  if (own === undefined) return [];
  return project.deployments.flatMap((deployment) => {
    const found = backingOf(`${deployment.image ?? ''}:${deployment.tag ?? ''}`);
    const isNearer = deployment.uri !== uri && (nearness(deployment.uri, project) ?? 0) > own;
    return found !== undefined && isNearer ? [{ ...found, deployment }] : [];
  });
}

/** How near to production a deploy file is: a developer's own, one for a single machine, any other. */
function nearness(uri: string, project: Project): number | undefined {
  const role = project.roleOf(uri);
  if (role === 'test' || role === 'example' || role === 'generated') return undefined;
  if (project.isForDevelopment(uri)) return 0;
  return /\/(?:docker-)?compose\.ya?ml$/.test(uri) ? 1 : 2;
}

/** The package by which the running app reaches a database server; undefined when its manifests name none. */
export function serverDriver({ manifest }: Project): string | undefined {
  return [...manifest.dependencies].find((name) => databaseDrivers.has(name));
}
