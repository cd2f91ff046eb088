/** What an image does not need of a folder: history, secrets, logs. */
export const leftOut: readonly string[] = ['.git', '.env', '.env.*', '!.env.example', '*.log'];

/** What tools put beside the code, by the lock files of those tools. */
export const leftOutBeside: readonly { readonly locks: readonly string[]; readonly lines: readonly string[] }[] = [
  {
    locks: ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'],
    lines: ['node_modules'],
  },
  { locks: ['poetry.lock', 'Pipfile.lock', 'pdm.lock', 'uv.lock'], lines: ['.venv', '**/__pycache__'] },
  { locks: ['Gemfile.lock'], lines: ['tmp', 'vendor/bundle'] },
  { locks: ['composer.lock'], lines: ['vendor'] },
  { locks: ['Cargo.lock'], lines: ['target'] },
  { locks: ['packages.lock.json'], lines: ['bin', 'obj'] },
];
