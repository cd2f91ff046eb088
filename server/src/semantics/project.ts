import type { EffectName, ManifestTest } from '../catalog/effects.ts';
import type { DeployedPort, DeploymentTraits, Grace, Kustomization, VolumeClaim } from '../facts/deployment.ts';
import type { Command } from '../facts/facts.ts';
import type { Helpers } from '../facts/idioms.ts';
import type { StartedProgram } from './commands.ts';
import { appOfHeirs } from './inheritance.ts';
import { filesStarted, startedBy } from './started.ts';
import { grouped, innermostAround } from './lookup.ts';
import { holdsFor } from './manifest-test.ts';
import type { RuntimeWish } from './manifest/runtime-wishes.ts';
import type { IgnoreRules } from '../text/ignore-rules.ts';
import type { Range } from '../text/range.ts';
import { byFile } from './deployments.ts';
import { isDevelopmentFile, isOwnCode, roleOf, type FileRole } from './role.ts';
import { landmarksIn } from './landmark.ts';
import type { LockedVersions } from './manifest/locks.ts';
import { areFunctions, isTool } from './tool.ts';
import { helpersBeside, importedBy, placesOf, programsOf, reachable } from './reach.ts';

/** An effect that matters beyond its file, as plain data. */
export interface ProjectSite {
  readonly uri: string;
  readonly effect: EffectName;
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly traits: readonly string[];
  readonly range: Range;
  /** What the subject may be, such as the signals handled; `*` stands for what cannot be told. */
  readonly subjects: readonly string[];
  /** What the app's manifests must say for the site to count. */
  readonly manifest?: ManifestTest;
  /** The programs of which one must start for the site to count. */
  readonly startedBy?: readonly string[];
  /** The variable that counts before what stands here. */
  readonly overriddenBy?: string;
  /** The name of the deployment it holds for, in a file with several. */
  readonly deployment?: string;
  /** The file of that deployment, where it took this over from another one. */
  readonly deployedIn?: string;
}

/** What the rest of the app needs to know of a file. */
export interface FileSummary {
  readonly uri: string;
  /** Path relative to the app's root. */
  readonly path: string;
  readonly role: FileRole;
  /**
   * Files of the app that this file may import, as candidate paths, one list for each import. A path that ends in `/`, or
   * is empty, stands for all files in that folder, and `wholeApp` for every file.
   */
  readonly imports: readonly (readonly string[])[];
  /** The folder whose files it may use without an import, as a path that ends in `/` or is empty. */
  readonly beside?: string;
  readonly helpers?: Helpers;
  readonly sites: readonly ProjectSite[];
  readonly commands: readonly PlacedCommand[];
  /** True for a Dockerfile, and for a Compose file that builds an image rather than only fetching databases. */
  readonly buildsImage: boolean;
  /** The programs of their own that a deploy file runs. */
  readonly deployments: readonly PlacedDeployment[];
  readonly claims?: readonly VolumeClaim[];
  readonly kustomization?: Kustomization;
  /** Versions by package that a lock file settles. */
  readonly locked?: LockedVersions;
}

export interface PlacedCommand extends Command {
  readonly uri: string;
  /** The name of the deployment it holds for, in a file with several. */
  readonly deployment?: string;
  /** The file of that deployment, where it took this over from another one. */
  readonly deployedIn?: string;
}

/** Present for what a deployment took over: the file in which it stands. */
interface TakenOver {
  readonly takenFrom?: string;
}

/** A deployment and what it is made from. */
export interface PlacedDeployment extends Omit<DeploymentTraits, 'grace' | 'ports'> {
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
  /** URI of the folder it is built from, without final slash. */
  readonly folder?: string;
  /** The image without registry and tag: `shop/api` for `ghcr.io/shop/api:1.4`. */
  readonly image?: string;
  /** The image's tag. */
  readonly tag?: string;
  readonly grace?: Grace & TakenOver;
  readonly ports?: readonly (DeployedPort & TakenOver)[];
  /** True where another file gives its image a tag. */
  readonly isTaggedElsewhere?: true;
  /** URI and name, a space between, of the deployments from which it took settings over. */
  readonly bases?: readonly string[];
}

/** What an app's manifest and other files say of it. */
export interface Manifest {
  /** Names of the packages it depends on, without development dependencies. */
  readonly dependencies: ReadonlySet<string>;
  readonly developmentDependencies: ReadonlySet<string>;
  /** Files the package runs as command-line tools, relative to the root. */
  readonly binaries: readonly string[];
  readonly name?: string;
  /** What its program is called where no registry knows it by name: a Go module, a crate. */
  readonly program?: string;
  /** True for a package that is never published, so that it is an app rather than a library. */
  readonly isPrivate?: boolean;
  /** True for a package that is made for other programs alone. */
  readonly isLibrary?: boolean;
  /** True for `"type": "module"`; undefined when no manifest says it. */
  readonly isModule?: boolean;
  /** The file that a `package.json` names as its main one, relative to the root. */
  readonly main?: string;
  /** Versions by package, where the manifests tell them. */
  readonly versions?: ReadonlyMap<string, string>;
  /** What the settings files of the app's framework say, by name: `server.shutdown`. */
  readonly settings?: ReadonlyMap<string, string>;
  /** The manifests themselves, relative to the root. */
  readonly files?: readonly string[];
  /** The versions of runtimes that it asks for. */
  readonly runtimes?: readonly RuntimeWish[];
}

/** One app: the nearest manifest and what lies below it. */
export interface Project {
  /** URI of the app's folder, without final slash. */
  readonly root: string;
  /** False while its files are still being read: a rule about what is absent must wait. */
  readonly complete: boolean;
  readonly manifest: Manifest;
  readonly commands: readonly PlacedCommand[];
  /** True when a Dockerfile, compose or similar file says that the app runs in a container. */
  readonly containerized: boolean;
  /** Sites of an effect in files that are part of the running app. */
  sites(effect: EffectName): readonly ProjectSite[];
  roleOf(uri: string): FileRole;
  /** True for what serves a developer's machine, tests or examples, and tells nothing of how the app runs. */
  isForDevelopment(uri: string): boolean;
  /** True when the file is part of a long-running service or worker. */
  serves(uri: string): boolean;
  /** True when a running file of the app imports this one. */
  isImported(uri: string): boolean;
  /** Functions that fixes may add and that the file must not declare, for another one that it sees has them. */
  helpersBeside(uri: string): ReadonlySet<string>;
  /**
   * The files of the program that starts with this one, where deploy files start several programs of the app, each with a
   * file of its own: a web server and a worker. Undefined otherwise.
   */
  programOf(uri: string): ReadonlySet<string> | undefined;
  /** True when anything in the app runs as a service or worker. */
  readonly isService: boolean;
  /** The programs that deploy files start, npm scripts and the like followed. */
  readonly started: readonly StartedProgram[];
  /** True when a server that deploy files start, such as gunicorn, runs the app. */
  readonly isHosted: boolean;
  /** Names of landmarks, such as lock files, in the app's folder and in those of apps around it. */
  readonly landmarks: ReadonlySet<string>;
  /** The version of a package in the one of these lock files that lies in the app's folder; undefined where that is not sure. */
  lockedVersion(name: string, locks: readonly string[]): string | undefined;
  /** Paths of the files by which the schema of the app's database changes. */
  readonly migrations: readonly string[];
  /** True for a file of the app that is read, or a landmark, in whatever folder. */
  holds(uri: string): boolean;
  /** True for a file that may hold secrets and that version control has. */
  isTracked(uri: string): boolean;
  /**
   * The ignore rules that hold in the app's folder and stand elsewhere, the strongest last; undefined where that is not
   * known.
   */
  readonly rulesAround?: readonly IgnoreRules[];
  /** Parts of deploy files that run this app, be they in its own folder or in one above it. */
  readonly deployments: readonly PlacedDeployment[];
  /** The app that runs in the deployment around a place of a deploy file; undefined where others' programs run. */
  deployedAt(uri: string, range: Range): Project | undefined;
}

export interface ProjectInput {
  readonly root: string;
  readonly complete: boolean;
  readonly manifest: Manifest;
  readonly containerized: boolean;
  readonly files: readonly FileSummary[];
  /** The files that may hold secrets and that version control has. */
  readonly tracked?: ReadonlySet<string>;
  readonly rulesAround?: readonly IgnoreRules[];
  /** Names of lock files in the folders of apps around this one. */
  readonly landmarksAbove?: ReadonlySet<string>;
  /** The app that a deployment runs; undefined for programs of others. */
  readonly appOf?: (deployment: PlacedDeployment) => Project | undefined;
}

export function createProject(given: ProjectInput): Project {
  const input = { ...given, files: given.files.map((file) => held(file, given.manifest)) };
  const byPath = new Map(input.files.map((file) => [file.path, file]));
  const byUri = new Map(input.files.map((file) => [file.uri, file]));
  const commands = input.files.flatMap((file) => file.commands);
  const started = startedBy(commands, input.files);
  const binaries = new Set(input.manifest.binaries.map((path) => path.replace(/^\.\//, '')));
  const running = input.files.filter((file) => isPartOfApp(file) && !binaries.has(file.path));
  // Whoever settles the end of the process counts, wherever the app starts from: many start from `bin/` or `tools/`. So
  // does what declares a variable, be it for development.
  const runs = new Set(running);
  const settling = input.files.filter((file) => isOwnCode(file.role) && !runs.has(file));
  const counting = [
    ...running.flatMap((file) => file.sites),
    ...settling.flatMap((file) => file.sites.filter(isSettling)),
  ];
  const sites = grouped(counting, ({ effect }) => effect);
  const isHosted = started.some((program) => program.program?.serves === true);
  const isWindow = running.some((file) => file.sites.some((site) => site.effect === 'runs-in-desktop'));
  const isCalled = areFunctions(input, commands);
  const entries =
    isCalled || isTool(input, commands, isWindow)
      ? []
      : running.filter((file) =>
          file.sites.some((site) => isServing(site) || (isHosted && site.effect === 'creates-app')),
        );
  const loadsByName = entries.some((file) => file.sites.some((site) => site.traits.includes('loads-by-name')));
  const places = placesOf(byPath, running);
  // A framework that finds modules by their names may reach any of them.
  const reached = loadsByName
    ? new Set(running.map((file) => file.uri))
    : reachable([...entries, ...(isCalled ? [] : filesStarted(started, byPath))], places);
  const isService = entries.length > 0 || isHosted;
  const deployments = input.files.flatMap((file) => file.deployments);
  const deploymentsOf = byFile(deployments);
  const project: Project = {
    root: input.root,
    complete: input.complete,
    manifest: input.manifest,
    commands,
    containerized: input.containerized,
    sites: (effect) => sites.get(effect) ?? [],
    roleOf: (uri) => byUri.get(uri)?.role ?? roleOf(relative(input.root, uri)),
    isForDevelopment: (uri) => isDevelopmentFile(relative(input.root, uri), byPath.keys()),
    migrations: input.files.filter(({ role }) => role === 'migration').map(({ path }) => path),
    holds: (uri) => byUri.has(uri),
    isTracked: (uri) => input.tracked?.has(uri) === true,
    ...(input.rulesAround === undefined ? {} : { rulesAround: input.rulesAround }),
    serves: (uri) => reached.has(uri),
    isImported: importedBy(places),
    helpersBeside: (uri) => helpersBeside(input.files, byUri.get(uri)),
    programOf: programsOf(commands, places),
    isService,
    started,
    isHosted,
    deployments,
    lockedVersion: (name, locks) => {
      const [lock, ...others] = locks.flatMap((path) => byPath.get(path) ?? []);
      return others.length > 0 ? undefined : lock?.locked?.[name];
    },
    landmarks: new Set([...(input.landmarksAbove ?? []), ...landmarksIn(input.files)]),
    deployedAt: (uri, range) => {
      const around = innermostAround(deploymentsOf(uri), range);
      if (around === undefined) return project;
      const runs = around.folder !== undefined || around.image !== undefined;
      return runs ? input.appOf?.(around) : appOfHeirs(around, deployments, input.appOf);
    },
  };
  return project;
}

/** The file without the sites that do not count in an app with these manifests. */
function held(file: FileSummary, manifest: Manifest): FileSummary {
  const sites = file.sites.filter((site) => holdsFor(site.manifest, manifest));
  return sites.length === file.sites.length ? file : { ...file, sites };
}

function isPartOfApp(file: FileSummary): boolean {
  if (file.role === 'source') return true;
  // A script that listens is a server: many apps start from bin/www.
  return (file.role === 'script' || file.role === 'development') && file.sites.some(isServing);
}

function isSettling({ effect }: ProjectSite): boolean {
  return effect === 'handles-signal' || effect === 'names-termination' || effect === 'declares-variable';
}

function isServing(site: ProjectSite): boolean {
  return (
    site.effect === 'listens' ||
    site.effect === 'consumes' ||
    site.effect === 'handles-termination' ||
    site.traits.includes('hosted')
  );
}

function relative(root: string, uri: string): string {
  return uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : uri;
}
