import { isApplicationSettings, isOfProduction, readApplicationSettings } from './manifest/application-settings.ts';
import { readCargo } from './manifest/cargo.ts';
import { readComposer } from './manifest/composer.ts';
import { isDotnetManifest, isProjectFile, readDotnet } from './manifest/dotnet.ts';
import { readGradle, readVersionCatalog } from './manifest/gradle.ts';
import { readGoMod } from './manifest/go-mod.ts';
import { isGemManifest, readGemManifest } from './manifest/gemfile.ts';
import { readPackageJson } from './manifest/package-json.ts';
import { readPom } from './manifest/pom.ts';
import { readPipfile, readPyproject } from './manifest/pyproject.ts';
import { readRequirements, isForDevelopment } from './manifest/requirements.ts';
import { runtimeWishes } from './manifest/runtime-wishes.ts';
import { readSetupCfg, readSetupPy } from './manifest/setup.ts';
import type { Manifest } from './project.ts';

/** Names of the files whose folder is an app's root. */
export const manifestNames: readonly string[] = [
  'package.json',
  'pyproject.toml',
  'requirements.txt',
  'setup.py',
  'setup.cfg',
  'Pipfile',
  'Gemfile',
  'gems.rb',
  'pom.xml',
  'composer.json',
  'Cargo.toml',
  'go.mod',
  'build.gradle',
  'build.gradle.kts',
];

/** True for the name of a file whose folder is an app's root. */
export function isRootManifest(name: string): boolean {
  return manifestNames.includes(name) || isProjectFile(name);
}

/** What an app without a readable manifest is known to depend on: nothing. */
export const noManifest: Manifest = { dependencies: new Set(), developmentDependencies: new Set(), binaries: [] };

/** A file of an app, its path relative to the app's root with `/`. */
export interface ManifestFile {
  readonly path: string;
  readonly text: string;
}

/** What one file says; lists may repeat themselves. */
export interface ManifestPart {
  readonly dependencies?: readonly string[];
  readonly developmentDependencies?: readonly string[];
  readonly binaries?: readonly string[];
  readonly name?: string;
  readonly program?: string;
  readonly isPrivate?: boolean;
  /** True for a package that is made for other programs alone. */
  readonly isLibrary?: boolean;
  readonly isModule?: boolean;
  readonly main?: string;
  /** Versions by package; the first that is told counts. */
  readonly versions?: readonly (readonly [name: string, version: string])[];
  /** Settings by name. */
  readonly settings?: readonly (readonly [name: string, value: string])[];
}

/** True for a file that `readManifests` reads: those of `manifestNames`, and further requirements files. */
export function isManifest(path: string): boolean {
  return readerOf(path) !== undefined;
}

/**
 * What the manifests of one app say together. Python names are normalized (PEP 503: lower case, `-` between words); a
 * package needed by the running app is not among the development dependencies. Broken files say less; never throws.
 */
export function readManifests(files: readonly ManifestFile[]): Manifest {
  const parts = files.map(readPart);
  const dependencies = new Set(parts.flatMap((part) => part.dependencies ?? []));
  const development = parts.flatMap((part) => part.developmentDependencies ?? []);
  const first = <K extends 'name' | 'program' | 'isPrivate' | 'isModule' | 'main'>(
    key: K,
  ): Pick<ManifestPart, K> | undefined => parts.find((part) => part[key] !== undefined);
  const program = first('program')?.program;
  // What is for production goes before what holds everywhere.
  const isLast = (at: number): boolean => isOfProduction(files[at]?.path ?? '');
  const runtimes = files.flatMap(({ path, text }) => runtimeWishes(path, text));
  return {
    dependencies,
    developmentDependencies: new Set(development.filter((name) => !dependencies.has(name))),
    binaries: [...new Set(parts.flatMap((part) => part.binaries ?? []))],
    name: first('name')?.name,
    ...(program === undefined ? {} : { program }),
    isPrivate: first('isPrivate')?.isPrivate,
    ...(parts.some((part) => part.isLibrary === true) ? { isLibrary: true } : {}),
    isModule: first('isModule')?.isModule,
    main: first('main')?.main,
    versions: new Map(parts.flatMap((part) => part.versions ?? []).reverse()),
    settings: new Map(
      [...parts.filter((_, at) => !isLast(at)), ...parts.filter((_, at) => isLast(at))].flatMap(settingsOf),
    ),
    ...(runtimes.length > 0 ? { runtimes } : {}),
  };
}

function settingsOf({ settings = [] }: ManifestPart): NonNullable<ManifestPart['settings']> {
  return settings;
}

function readPart(file: ManifestFile): ManifestPart {
  try {
    return readerOf(file.path)?.(file.text.replace(/^\uFEFF/, '')) ?? {};
  } catch {
    // Broken text; the other files still count.
    return {};
  }
}

function readerOf(path: string): ((text: string) => ManifestPart) | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isGemManifest(name)) return (text) => readGemManifest(name, text);
  if (name === 'package.json') return readPackageJson;
  if (name === 'composer.json') return readComposer;
  if (name === 'Cargo.toml') return readCargo;
  if (name === 'go.mod') return readGoMod;
  if (name === 'pyproject.toml') return readPyproject;
  if (name === 'Pipfile') return readPipfile;
  if (name === 'setup.cfg') return readSetupCfg;
  if (name === 'setup.py') return readSetupPy;
  if (name === 'pom.xml') return readPom;
  if (isDotnetManifest(name)) return readDotnet;
  if (name === 'build.gradle' || name === 'build.gradle.kts') return readGradle;
  if (name === 'libs.versions.toml') return readVersionCatalog;
  if (isApplicationSettings(path)) return (text) => readApplicationSettings(path, text);
  if (!/(?:^|\/)(?:[^/]*requirements?[^/]*|requirements\/[^/]+)\.(?:txt|in)$/i.test(path)) return undefined;
  return (text) => {
    const names = readRequirements(text);
    return isForDevelopment(name) ? { developmentDependencies: names } : { dependencies: names };
  };
}
