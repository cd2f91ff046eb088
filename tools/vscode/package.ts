/** Packages the extension the way it is published. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Packages the extension into `.build/twelve-factor.vsix` and returns that path. Throws with vsce's words. */
export function packageExtension(): string {
  const file = '.build/twelve-factor.vsix';
  mkdirSync('.build', { recursive: true });
  const argv = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', file];
  const result = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`packaging failed:\n${result.stdout}${result.stderr}`);
  return file;
}
