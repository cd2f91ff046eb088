import { lockFiles, nodeLockFiles, pythonLockFiles } from './lock-files.ts';

/** What an image does not need of a folder: history, secrets, logs. */
export const leftOut: readonly string[] = ['.git', '.env', '.env.*', '!.env.example', '*.log'];

/** What tools put beside the code, by the lock files of those tools. */
export const leftOutBeside: readonly { readonly locks: readonly string[]; readonly lines: readonly string[] }[] = [
  {
    locks: nodeLockFiles,
    lines: ['node_modules'],
  },
  { locks: pythonLockFiles, lines: ['.venv', '**/__pycache__'] },
  { locks: lockFiles.bundle, lines: ['tmp', 'vendor/bundle'] },
  { locks: lockFiles.composer, lines: ['vendor'] },
  { locks: lockFiles.cargo, lines: ['target'] },
  { locks: lockFiles.dotnet, lines: ['bin', 'obj'] },
];
