import type { ManifestTest } from '../catalog/effects.ts';
import type { Manifest } from './project.ts';

/** True when the manifests of an app say what a catalog row asks of them; a version that they do not tell is none. */
export function holdsFor(test: ManifestTest | undefined, manifest: Manifest): boolean {
  if (test === undefined) return true;
  const { depends, lacks, version, set, unset } = test;
  const isSet = (wanted: string): boolean => isSetting(wanted, manifest);
  return (
    (depends === undefined || depends.some((name) => dependsOn(name, manifest))) &&
    !(lacks ?? []).some((name) => dependsOn(name, manifest)) &&
    (version === undefined || isVersion(version, manifest)) &&
    (set === undefined || set.some(isSet)) &&
    !(unset ?? []).some(isSet)
  );
}

function dependsOn(wanted: string, { dependencies }: Manifest): boolean {
  if (!wanted.endsWith('*')) return dependencies.has(wanted);
  const start = wanted.slice(0, -1);
  return [...dependencies].some((name) => name.startsWith(start));
}

function isVersion({ of, before, since }: NonNullable<ManifestTest['version']>, manifest: Manifest): boolean {
  const found = numbersOf(manifest.versions?.get(of) ?? '');
  if (found.length === 0) return false;
  if (before !== undefined && compare(found, numbersOf(before)) >= 0) return false;
  return since === undefined || compare(found, numbersOf(since)) >= 0;
}

/** `3.4.1-SNAPSHOT` is 3, 4, 1; nothing for what is no version. */
function numbersOf(version: string): readonly number[] {
  const written = /^[v^~=]*(\d+(?:\.\d+)*)/.exec(version.trim())?.[1];
  return written === undefined ? [] : written.split('.').map(Number);
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isSetting(wanted: string, { settings }: Manifest): boolean {
  const [name = '', ...value] = wanted.split('=');
  const found = settings?.get(name);
  return found !== undefined && (value.length === 0 || found.toLowerCase() === value.join('=').toLowerCase());
}
