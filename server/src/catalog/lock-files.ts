/** Lock files by package manager. */
export const lockFiles = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json'],
  yarn: ['yarn.lock'],
  pnpm: ['pnpm-lock.yaml'],
  bun: ['bun.lock', 'bun.lockb'],
  poetry: ['poetry.lock'],
  pipenv: ['Pipfile.lock'],
  pdm: ['pdm.lock'],
  uv: ['uv.lock'],
  bundle: ['Gemfile.lock'],
  composer: ['composer.lock'],
  cargo: ['Cargo.lock'],
  dotnet: ['packages.lock.json'],
  gradle: ['gradle.lockfile'],
} as const;

/** Those of the package managers that read a `package.json`. */
export const nodeLockFiles: readonly string[] = [
  ...lockFiles.npm,
  ...lockFiles.yarn,
  ...lockFiles.pnpm,
  ...lockFiles.bun,
];

/** Those of Python's. */
export const pythonLockFiles: readonly string[] = [
  ...lockFiles.poetry,
  ...lockFiles.pipenv,
  ...lockFiles.pdm,
  ...lockFiles.uv,
];
