/** Grammars that packages of their own ship, by name; all others are in one package. */
const packages: Readonly<Record<string, string>> = { kotlin: 'node_modules/@tree-sitter-grammars/tree-sitter-kotlin' };

/** The path of a grammar's WebAssembly file from the root of the repository; `runtime` is tree-sitter's own. */
export function grammarFile(name: string): string {
  if (name === 'runtime') return 'node_modules/web-tree-sitter/web-tree-sitter.wasm';
  return `${packages[name] ?? 'node_modules/@vscode/tree-sitter-wasm/wasm'}/tree-sitter-${name}.wasm`;
}

/** The names of all grammars that are there to be used. */
export function grammarNames(inCommonPackage: readonly string[]): readonly string[] {
  const common = inCommonPackage.flatMap((file) => /^tree-sitter-(.+)\.wasm$/.exec(file)?.[1] ?? []);
  return [...common, ...Object.keys(packages)].sort();
}
