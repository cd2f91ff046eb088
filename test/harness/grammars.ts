import { readFile } from 'node:fs/promises';

/** Grammar bytes from the installed packages, for tests that run without a build. */
export async function grammarBytes(name: string): Promise<Uint8Array> {
  const file =
    name === 'runtime'
      ? 'node_modules/web-tree-sitter/web-tree-sitter.wasm'
      : `node_modules/@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`;
  return await readFile(file);
}
