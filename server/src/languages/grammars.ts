import { Language as Grammar, Parser, Query } from 'web-tree-sitter';
import type { Language } from './language.ts';

/** A grammar ready for work: its parser and its compiled query. */
export interface LoadedGrammar {
  readonly name: string;
  readonly parser: Parser;
  readonly query: Query;
}

/** The bytes of `runtime` or of a grammar, by name. Rejects when they cannot be had. */
export type GrammarBytes = (name: string) => Promise<Uint8Array>;

let runtime: Promise<void> | undefined;
const loaded = new Map<string, Promise<LoadedGrammar>>();

/**
 * Loads a grammar once, with the tree-sitter runtime before the first. Bytes are always passed in, because the library's
 * own loading guesses the platform from globals. Rejects when bytes are missing or the query does not compile.
 */
export function loadGrammar(language: Language, name: string, bytes: GrammarBytes): Promise<LoadedGrammar> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const loading = load(language, name, bytes);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

async function load(language: Language, name: string, bytes: GrammarBytes): Promise<LoadedGrammar> {
  runtime ??= bytes('runtime').then((wasmBinary) => Parser.init({ wasmBinary, locateFile: (file: string) => file }));
  await runtime;
  const grammar = await Grammar.load(await bytes(name));
  const parser = new Parser();
  parser.setLanguage(grammar);
  return { name, parser, query: new Query(grammar, language.query(name)) };
}
