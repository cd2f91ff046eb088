/**
 * Runs every test, one kind after the other: without an editor, in a real VS Code, as a user of the installed extension,
 * in the browser's extension host, in Neovim. Goes on after a failure, so that one run tells everything.
 */
import { spawnSync } from 'node:child_process';

const kinds = [
  ['test', 'engine, rules, server, command line'],
  ['vscode-test', 'in a real VS Code'],
  ['vscode-user-test', 'the installed extension, by mouse and keyboard'],
  ['vscode-web-test', "in the browser's extension host"],
  ['neovim-test', 'Neovim as another editor'],
] as const;

const failed: string[] = [];
for (const [tool, title] of kinds) {
  console.log(`\n=== ${title} ===`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['tools/run.mjs', tool], { stdio: 'inherit' });
  console.log(
    `=== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((performance.now() - start) / 1000)} s ===`,
  );
  if (status !== 0) failed.push(title);
}
console.log(`\n${kinds.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) console.log(`failed: ${failed.join('; ')}`);
process.exit(failed.length === 0 ? 0 : 1);
