import { lockFiles } from './lock-files.ts';

/** What tools put into an app's folder, so that it must not be committed. */
export interface ProducedFiles {
  /** Beside manifests of these names. */
  readonly manifest: RegExp;
  /** Further, the file that must be in the app's folder, where only some of such apps get it. */
  readonly beside?: readonly string[];
  /** No such file is in the app's folder: with it the tool does otherwise. */
  readonly unless?: string;
  /** A file that is put there, relative to the manifest's folder. */
  readonly sample: string;
  /** The line that leaves it out. */
  readonly line: string;
  /** True where only apps with dependencies have it. */
  readonly holdsPackages?: true;
}

/** By each tool's own documentation. What policy may want to have committed, such as `vendor/`, is not here. */
export const producedFiles: readonly ProducedFiles[] = [
  {
    // yarnpkg.com/features/pnp: packages stay in archives, and there is no such folder.
    manifest: /^package\.json$/,
    unless: '.pnp.cjs',
    sample: 'node_modules/express/index.js',
    line: 'node_modules/',
    holdsPackages: true,
  },
  {
    manifest: /^(?:requirements\.txt|pyproject\.toml|Pipfile|setup\.py)$/,
    sample: '__pycache__/app.cpython-312.pyc',
    line: '__pycache__/',
  },
  // docs.astral.sh/uv: `uv sync` makes the environment in the project.
  { manifest: /^pyproject\.toml$/, beside: lockFiles.uv, sample: '.venv/pyvenv.cfg', line: '.venv/' },
  // doc.rust-lang.org/cargo/guide/build-cache.html: one folder in the root of a workspace, where the lock file is.
  { manifest: /^Cargo\.toml$/, beside: lockFiles.cargo, sample: 'target/CACHEDIR.TAG', line: 'target/' },
  { manifest: /^pom\.xml$/, sample: 'target/classes/application.properties', line: 'target/' },
  { manifest: /^build\.gradle(?:\.kts)?$/, sample: 'build/reports/index.html', line: 'build/' },
  { manifest: /\.[cf]sproj$/, sample: 'obj/project.assets.json', line: 'obj/' },
  { manifest: /\.[cf]sproj$/, sample: 'bin/Debug/net8.0/app.dll', line: 'bin/' },
];
