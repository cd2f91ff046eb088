import type { Api, EffectName } from '../catalog/effects.ts';
import type { Command } from '../facts/facts.ts';
import type { Range } from '../text/range.ts';
import { roleOf, type FileRole } from './role.ts';
import type { View } from './view.ts';

/** An effect that matters beyond its file, as plain data. */
export interface ProjectSite {
  readonly uri: string;
  readonly effect: EffectName;
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly range: Range;
  /** What the subject may be, such as the signals handled; `*` stands for what cannot be told. */
  readonly subjects: readonly string[];
}

/** What the rest of the app needs to know of a file. */
export interface FileSummary {
  readonly uri: string;
  /** Path relative to the app's root. */
  readonly path: string;
  readonly role: FileRole;
  /** Files of the app that this file may import, as candidate paths, one list for each import. */
  readonly imports: readonly (readonly string[])[];
  readonly sites: readonly ProjectSite[];
  readonly commands: readonly PlacedCommand[];
}

export interface PlacedCommand extends Command {
  readonly uri: string;
}

/** What an app's manifest and other files say of it. */
export interface Manifest {
  /** Names of the packages it depends on, without development dependencies. */
  readonly dependencies: ReadonlySet<string>;
  readonly developmentDependencies: ReadonlySet<string>;
  /** Files the package runs as command-line tools, relative to the root. */
  readonly binaries: readonly string[];
  readonly name?: string;
  /** True for a package that is never published, so that it is an app rather than a library. */
  readonly isPrivate?: boolean;
  /** True for `"type": "module"`; undefined when no manifest says it. */
  readonly isModule?: boolean;
  /** The file that a `package.json` names as its main one, relative to the root. */
  readonly main?: string;
}

/** Effects that a summary carries. */
export const projectEffects: readonly EffectName[] = [
  'listens',
  'consumes',
  'handles-termination',
  'handles-signal',
  'names-termination',
  'drains',
  'serverless-handler',
  'runs-in-desktop',
  'creates-app',
  'parses-arguments',
  'loads-env-file',
];

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
  /** True when the file is part of a long-running service or worker. */
  serves(uri: string): boolean;
  /** True when a running file of the app imports this one. */
  isImported(uri: string): boolean;
  /** True when anything in the app runs as a service or worker. */
  readonly isService: boolean;
  /** Programs that start the app, by their first word: `gunicorn`, `node`. */
  readonly starters: ReadonlySet<string>;
}

export interface ProjectInput {
  readonly root: string;
  readonly complete: boolean;
  readonly manifest: Manifest;
  readonly containerized: boolean;
  readonly files: readonly FileSummary[];
}

/** The summary of a view: what other files of its app need to know. */
export function summarize(view: View, path: string, candidates: (module: string) => readonly string[]): FileSummary {
  const sites = projectEffects.flatMap((effect) =>
    view.effects(effect).map((site) => ({
      uri: view.source.uri,
      effect,
      name: site.name,
      label: labelOf(site.api, site.name),
      kind: site.api.kind ?? '',
      range: site.range,
      subjects: site.subject === undefined ? [] : texts(view, site.subject, site.scope),
    })),
  );
  return {
    uri: view.source.uri,
    path,
    role: roleOf(path),
    imports: view.facts.imports
      .filter((imported) => imported.atRun)
      .map((imported) => candidates(imported.module))
      .filter((found) => found.length > 0),
    sites,
    commands: view.facts.commands.map((command) => ({ ...command, uri: view.source.uri })),
  };
}

/** What a message calls an API. */
export function labelOf(api: Api, name: string): string {
  return api.label ?? `\`${name.replaceAll('()', '')}\``;
}

function texts(view: View, value: Parameters<View['options']>[0], scope: number): string[] {
  return view.options(value, scope).flatMap((option) => {
    if (option.kind === 'text') return [option.text];
    if (option.kind === 'scalar') return [String(option.value)];
    // `signal.SIGTERM` is a constant whose name says it.
    const last = option.kind === 'name' ? (option.path.at(-1) ?? '') : '';
    return [/^[A-Z][A-Z\d_]+$/.test(last) ? last : '*'];
  });
}

/** Words with which a deploy file starts a server of its own, which then runs the app. */
const servers = /^(?:gunicorn|uvicorn|hypercorn|daphne|uwsgi|waitress-serve|granian|celery|rq|dramatiq|arq|huey_consumer(?:\.py)?|fastapi|flask|sanic|twistd|pserve|next|nuxt|nest|remix-serve|fastify|pm2-runtime|functions-framework)$/;

export function createProject(input: ProjectInput): Project {
  const byPath = new Map(input.files.map((file) => [file.path, file]));
  const byUri = new Map(input.files.map((file) => [file.uri, file]));
  const commands = input.files.flatMap((file) => file.commands);
  const starters = new Set(commands.filter((command) => command.role === 'start').flatMap(programs));
  const binaries = new Set(input.manifest.binaries.map((path) => path.replace(/^\.\//, '')));
  const running = input.files.filter((file) => isPartOfApp(file) && !binaries.has(file.path));
  const sites = new Map<EffectName, ProjectSite[]>();
  for (const site of running.flatMap((file) => file.sites)) {
    const list = sites.get(site.effect);
    if (list === undefined) sites.set(site.effect, [site]);
    else list.push(site);
  }
  const entries = running.filter((file) => file.sites.some(isServing));
  const startedByServer = [...starters].some((program) => servers.test(program));
  const reached = reachable(startedByServer ? running.filter((file) => file.sites.some((site) => site.effect === 'creates-app')).concat(entries) : entries, byPath);
  const isService = entries.length > 0 || startedByServer;
  return {
    root: input.root,
    complete: input.complete,
    manifest: input.manifest,
    commands,
    containerized: input.containerized,
    sites: (effect) => sites.get(effect) ?? [],
    roleOf: (uri) => byUri.get(uri)?.role ?? roleOf(relative(input.root, uri)),
    serves: (uri) => reached.has(uri),
    isImported: (uri) => isImportedBy(running, byPath, uri),
    isService,
    starters,
  };
}

function isPartOfApp(file: FileSummary): boolean {
  if (file.role === 'source') return true;
  // A script that listens is a server: many apps start from bin/www.
  return (file.role === 'script' || file.role === 'development') && file.sites.some(isServing);
}

function isServing(site: ProjectSite): boolean {
  return site.effect === 'listens' || site.effect === 'consumes' || site.effect === 'handles-termination';
}

function isImportedBy(files: readonly FileSummary[], byPath: ReadonlyMap<string, FileSummary>, uri: string): boolean {
  return files.some((file) =>
    file.imports.some((candidates) => candidates.map((path) => byPath.get(path)).find((found) => found !== undefined)?.uri === uri),
  );
}

/** The files that the entries import, directly or not, themselves included. */
function reachable(entries: readonly FileSummary[], byPath: ReadonlyMap<string, FileSummary>): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file.uri)) continue;
    seen.add(file.uri);
    for (const candidates of file.imports) {
      const found = candidates.map((path) => byPath.get(path)).find((candidate) => candidate !== undefined);
      if (found !== undefined) waiting.push(found);
    }
  }
  return seen;
}

/** The programs a command line starts: its first words, seen through shells, `exec`, runners and environment settings. */
export function programs(command: Command): string[] {
  const found: string[] = [];
  let isStart = true;
  for (const word of command.words) {
    if (word === '&&' || word === '||' || word === ';' || word === '|') {
      isStart = true;
      continue;
    }
    if (!isStart) continue;
    const name = word.slice(word.lastIndexOf('/') + 1);
    if (/^(?:exec|env|sh|bash|ash|-c|-lc|-m|dumb-init|tini|--|-g|python3?(?:\.\d+)?|poetry|pipenv|uv|run|rye|pdm|npx|bunx|dotenv|dotenvx|opentelemetry-instrument|ddtrace-run|newrelic-admin|run-program)$/.test(name)) {
      if (/^python|^node$/.test(name)) found.push(name);
      continue;
    }
    if (/^\w+=/.test(word)) continue;
    found.push(name);
    isStart = false;
  }
  return found;
}

function relative(root: string, uri: string): string {
  return uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : uri;
}
