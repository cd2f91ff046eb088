import type { Kustomization } from '../facts/deployment.ts';
import { fileName, isForDevelopment } from '../text/place.ts';
import { folderFrom, imageParts } from './deployments.ts';
import { grouped } from './lookup.ts';
import type { FileSummary, PlacedDeployment } from './project.ts';

type Summaries = ReadonlyMap<string, FileSummary>;

/** A kustomization and where it stands. */
interface Placed extends Kustomization {
  readonly uri: string;
}

/** What kustomizations make of the workloads that they take. */
interface Taken {
  readonly bases: readonly PlacedDeployment[];
  readonly patches: readonly PlacedDeployment[];
  readonly kustomizations: readonly Placed[];
}

/** What is to be changed of deployments, by the object that they are. */
type Changes = Map<PlacedDeployment, PlacedDeployment>;

/**
 * The files, by URI, whose deployments other files change: a patch takes over what its workload sets, and a workload is run
 * as often as an overlay says, has the tag that it names and the time to stop that it gives. A claim keeps a workload from
 * scaling where one node alone may write to the volume. Source: kubectl.docs.kubernetes.io/references/kustomize/kustomization.
 */
export function withOverlays(summaries: Summaries): Summaries {
  const files = [...summaries.values()];
  const placed = files.flatMap(({ uri, kustomization }) => (kustomization ? [{ uri, ...kustomization }] : []));
  const patching = new Set(placed.flatMap((one) => one.patches.flatMap((path) => target(one.uri, path) ?? [])));
  const changes: Changes = new Map();
  for (const file of files) {
    for (const one of file.deployments) if (patching.has(file.uri)) changes.set(one, withoutGuess(one));
  }
  for (const one of placed) apply(taken(one, summaries, patching), changes);
  keepSingleClaims(files, changes);
  const changed = files.filter(({ deployments }) => deployments.some((one) => changes.has(one)));
  return new Map(changed.map((file) => [file.uri, changedFile(file, changes)]));
}

function changedFile(file: FileSummary, changes: Changes): FileSummary {
  return { ...file, deployments: file.deployments.map((one) => changes.get(one) ?? one) };
}

/** A patch says nothing by what it does not say. */
function withoutGuess({ grace, ...patch }: PlacedDeployment): PlacedDeployment {
  return { ...patch, ...(grace?.isSet === true ? { grace } : {}), hasOtherVariables: true };
}

/** Where a path from the folder of a file leads. */
function target(uri: string, path: string): string | undefined {
  return folderFrom(uri.slice(0, uri.lastIndexOf('/')), path);
}

/** All that a kustomization takes, from the ones below it too. */
function taken(start: Placed, summaries: Summaries, patching: ReadonlySet<string>): Taken {
  const files = new Set<FileSummary>();
  const kustomizations = new Map<string, Placed>();
  const open: Placed[] = [start];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (kustomizations.has(one.uri)) continue;
    kustomizations.set(one.uri, one);
    for (const path of one.resources) {
      const uri = target(one.uri, path);
      const file = uri === undefined ? undefined : (summaries.get(uri) ?? inFolder(uri, summaries));
      if (file?.kustomization !== undefined) open.push({ uri: file.uri, ...file.kustomization });
      else if (file !== undefined) files.add(file);
    }
  }
  const all = [...kustomizations.values()];
  const patches = new Set(all.flatMap(({ uri, patches: paths }) => paths.flatMap((path) => target(uri, path) ?? [])));
  return {
    bases: [...files].filter(({ uri }) => !patching.has(uri)).flatMap(({ deployments }) => deployments),
    patches: [...patches].flatMap((uri) => summaries.get(uri)?.deployments ?? []),
    kustomizations: all,
  };
}

function inFolder(uri: string, summaries: Summaries): FileSummary | undefined {
  const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
  return names.map((name) => summaries.get(`${uri}/${name}`)).find((found) => found !== undefined);
}

function apply({ bases, patches, kustomizations }: Taken, changes: Changes): void {
  const byWorkload = grouped(bases, ({ workload = '' }) => workload);
  for (const patch of patches) {
    const same = byWorkload.get(patch.workload ?? '') ?? [];
    const base = same.find(({ name }) => name === patch.name) ?? (namesWorkload(patch) ? same[0] : undefined);
    const known = changes.get(patch) ?? patch;
    if (base === undefined || known.inherits !== undefined) continue;
    changes.set(patch, { ...known, inherits: [{ name: base.name, files: [], uri: base.uri }] });
  }
  const patched = grouped(patches, ({ workload = '' }) => workload);
  const isVague = kustomizations.some(({ hasOtherChanges }) => hasOtherChanges === true);
  const tagged = new Set(kustomizations.flatMap((one) => one.tagged.map((name) => imageParts(name).name)));
  for (const base of bases) {
    const own = patched.get(base.workload ?? '') ?? [];
    const named = kustomizations.flatMap((one) => countsIn(one, nameOf(base)));
    let next = scaled(changes.get(base) ?? base, [...named, ...own.flatMap(countOf)]);
    if (tagged.has(base.image ?? '')) next = { ...next, isTaggedElsewhere: true };
    const isTimed = own.some(({ grace }) => grace?.isSet === true);
    changes.set(base, timed(next, !isTimed && !(isVague && base.grace?.isSet === false)));
  }
}

/** True for a patch that leaves the containers of its workload alone. */
function namesWorkload(patch: PlacedDeployment): boolean {
  return patch.name === nameOf(patch) && patch.image === undefined;
}

function nameOf({ workload = '' }: PlacedDeployment): string {
  return fileName(workload);
}

function countsIn({ uri, replicas }: Placed, workload: string): readonly number[] {
  return isForDevelopment(uri) ? [] : replicas.filter(({ name }) => name === workload).map(({ count }) => count);
}

function countOf({ uri, scale }: PlacedDeployment): readonly number[] {
  return scale?.isSet === true && !isForDevelopment(uri) ? [scale.count] : [];
}

function scaled(base: PlacedDeployment, counts: readonly number[]): PlacedDeployment {
  const { scale } = base;
  if (scale === undefined || counts.length === 0) return base;
  // Nobody need run what an overlay does not ask for.
  const count = Math.max(...counts, scale.isSet ? scale.count : 0);
  return { ...base, scale: { ...scale, count, isSet: true } };
}

/** The time to stop that others set is judged where it stands. */
function timed({ grace, ...base }: PlacedDeployment, isKept: boolean): PlacedDeployment {
  return { ...base, ...(isKept && grace !== undefined ? { grace } : {}) };
}

/** Leaves of the claims of workloads those that one node alone may write to. */
function keepSingleClaims(files: readonly FileSummary[], changes: Changes): void {
  const claims = grouped(
    files.flatMap((file) => file.claims ?? []),
    ({ name }) => name,
  );
  const isSingle = (name: string): boolean => claims.get(name)?.every((claim) => claim.isSingle) === true;
  for (const one of files.flatMap(({ deployments }) => deployments)) {
    const { limits } = one;
    if (limits === undefined) continue;
    const kept = limits.filter(({ kind, text }) => kind === 'port' || isSingle(text));
    if (kept.length < limits.length) changes.set(one, { ...(changes.get(one) ?? one), limits: kept });
  }
}
