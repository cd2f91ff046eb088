import type { Inherited, InheritedTrait } from '../facts/deployment.ts';
import { folderFrom } from './deployments.ts';
import { withOverlays } from './overlays.ts';
import type { FileSummary, PlacedCommand, PlacedDeployment, Project, ProjectInput, ProjectSite } from './project.ts';

/** A deployment with the commands and sites that hold for it. */
interface Whole {
  readonly deployment: PlacedDeployment;
  readonly commands: readonly PlacedCommand[];
  readonly sites: readonly ProjectSite[];
}

type Index = ReadonlyMap<string, Whole>;

/**
 * The files, by URI, in which deployments take settings over from others, with what results: what they set themselves
 * goes before, lists are joined, and each setting keeps the place where it stands.
 */
function withInherited(given: ReadonlyMap<string, FileSummary>): ReadonlyMap<string, FileSummary> {
  const changed = withOverlays(given);
  const summaries = changed.size === 0 ? given : new Map([...given, ...changed]);
  const heirs = [...summaries.values()].filter(({ deployments }) => deployments.some(isHeir));
  if (heirs.length === 0) return changed;
  const index = indexOf(summaries.values());
  const known = new Map<string, Whole>();
  return new Map([...changed, ...heirs.map((summary) => [summary.uri, completed(summary, index, known)] as const)]);
}

/** The same, asked for again and again: it is only told anew for another version of the files. */
export function inheritance(): (version: number, ...files: Parameters<typeof withInherited>) => Told {
  let known: { readonly version: number; readonly told: Told } | undefined;
  return (version, summaries) => {
    if (known?.version !== version) known = { version, told: withInherited(summaries) };
    return known.told;
  };
}

type Told = ReturnType<typeof withInherited>;

/** The app that runs where others take over the settings of a deployment that runs nothing itself. */
export function appOfHeirs(
  { uri, name }: PlacedDeployment,
  deployments: readonly PlacedDeployment[],
  appOf: ProjectInput['appOf'],
): Project | undefined {
  const heirs = deployments.filter(({ bases }) => bases?.includes(`${uri} ${name}`) === true);
  return heirs.map((heir) => appOf?.(heir)).find((app) => app !== undefined);
}

function isHeir({ inherits = [] }: PlacedDeployment): boolean {
  return inherits.length > 0;
}

function completed(summary: FileSummary, index: Index, known: Map<string, Whole>): FileSummary {
  const wholes = summary.deployments.map((one) => resolved(keyOf(one), index, known));
  const added = wholes.filter((whole) => whole !== undefined);
  const isNew = ({ deployedIn }: PlacedCommand | ProjectSite): boolean => deployedIn !== undefined;
  return {
    ...summary,
    deployments: summary.deployments.map((one, place) => wholes[place]?.deployment ?? one),
    commands: [...summary.commands, ...added.flatMap(({ commands }) => commands.filter(isNew))],
    sites: [...summary.sites, ...added.flatMap(({ sites }) => sites.filter(isNew))],
  };
}

function keyOf({ uri, name }: Pick<PlacedDeployment, 'uri' | 'name'>): string {
  return `${uri} ${name}`;
}

function indexOf(summaries: Iterable<FileSummary>): Index {
  const index = new Map<string, { deployment: PlacedDeployment; commands: PlacedCommand[]; sites: ProjectSite[] }>();
  for (const { deployments, commands, sites } of summaries) {
    for (const deployment of deployments) index.set(keyOf(deployment), { deployment, commands: [], sites: [] });
    for (const one of commands) index.get(`${one.uri} ${one.deployment ?? ''}`)?.commands.push(one);
    for (const one of sites) index.get(`${one.uri} ${one.deployment ?? ''}`)?.sites.push(one);
  }
  return index;
}

/** A deployment with all it takes over; one that takes over from itself takes nothing the second time. */
function resolved(key: string, index: Index, known: Map<string, Whole>): Whole | undefined {
  const found = known.get(key) ?? index.get(key);
  if (found === undefined || known.has(key)) return found;
  known.set(key, found);
  let whole = found;
  for (const inherited of found.deployment.inherits ?? []) {
    const base = baseKeys(found.deployment, inherited)
      .map((one) => resolved(one, index, known))
      .find((one) => one !== undefined);
    whole = base === undefined ? doubtful(whole) : merged(whole, base);
  }
  known.set(key, whole);
  return whole;
}

function baseKeys({ uri }: PlacedDeployment, { files, name, uri: file }: Inherited): readonly string[] {
  if (file !== undefined) return [keyOf({ uri: file, name })];
  if (files.length === 0) return [keyOf({ uri, name })];
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  return files.flatMap((file) => folderFrom(folder, file) ?? []).map((one) => keyOf({ uri: one, name }));
}

/** Nobody knows what a deployment takes over from a file that is not there. */
function doubtful({ deployment, ...rest }: Whole): Whole {
  const { grace, ports = [], ...others } = deployment;
  const [port] = ports;
  return {
    ...rest,
    deployment: {
      ...others,
      ...(grace?.isSet === true ? { grace } : {}),
      ...(port === undefined ? {} : { ports: [...ports, { ...port, port: '*' }] }),
      hasOtherVariables: true,
    },
  };
}

function merged(own: Whole, base: Whole): Whole {
  const { uri, name, replaces = [] } = own.deployment;
  const takes = (trait: InheritedTrait): boolean => !replaces.includes(trait);
  const place = <Fact extends PlacedCommand | ProjectSite>(fact: Fact): Fact => ({
    ...fact,
    deployment: name,
    deployedIn: uri,
  });
  const set = new Set(own.sites.map(siteKey));
  const sites = base.sites.filter(
    (site) => !set.has(siteKey(site)) && takes(site.effect === 'uses-image' ? 'image' : 'variables'),
  );
  const commands = own.commands.length === 0 && takes('command') ? base.commands : [];
  return {
    deployment: mergedDeployment(own.deployment, base.deployment, takes),
    commands: [...own.commands, ...commands.map(place)],
    sites: [...own.sites, ...sites.map(place)],
  };
}

function siteKey({ effect, name }: ProjectSite): string {
  return `${effect} ${name}`;
}

function mergedDeployment(
  own: PlacedDeployment,
  base: PlacedDeployment,
  takes: (trait: InheritedTrait) => boolean,
): PlacedDeployment {
  const from = base.uri === own.uri ? {} : { takenFrom: base.uri };
  const folder = own.folder ?? (takes('build') ? base.folder : undefined);
  const image = own.image === undefined && takes('image') ? base : own;
  const ports = [
    ...(own.ports ?? []),
    ...(takes('ports') ? (base.ports ?? []) : []).map((one) => ({ ...from, ...one })),
  ];
  const mounts = [...(own.mounts ?? []), ...(takes('mounts') ? (base.mounts ?? []) : [])];
  const takesGrace = own.grace?.isSet !== true && base.grace?.isSet === true && takes('grace');
  const workingFolder = own.workingFolder ?? base.workingFolder;
  const scale = own.scale?.isSet === true ? own.scale : base.scale;
  const hasOthers = own.hasOtherVariables === true || (takes('variables') && base.hasOtherVariables === true);
  return {
    ...own,
    ...(folder === undefined ? {} : { folder }),
    ...(image.image === undefined ? {} : { image: image.image }),
    ...(image.tag === undefined ? {} : { tag: image.tag }),
    ...(takesGrace ? { grace: { ...from, ...base.grace } } : {}),
    ...(ports.length === 0 ? {} : { ports }),
    ...(mounts.length === 0 ? {} : { mounts }),
    ...(workingFolder === undefined ? {} : { workingFolder }),
    ...(scale === undefined ? {} : { scale }),
    ...(hasOthers ? { hasOtherVariables: true } : {}),
    bases: [...(own.bases ?? []), keyOf(base), ...(base.bases ?? [])],
  };
}
