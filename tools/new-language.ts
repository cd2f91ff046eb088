/**
 * Starts a language: writes its folder with a reader that loads its grammar and reads calls, texts, names and comments,
 * and a catalog of its own, then brings the generated files up to date. The query holds what the grammar knows.
 * Usage: npm run new-language -- go --extensions go --grammar go
 * Several extensions are separated by commas. Ends with code 2 for a name that cannot be, or a grammar that is not there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Language as Grammar, Parser, Query } from 'web-tree-sitter';
import { languages } from '../server/src/languages/index.ts';
import { grammarFile, grammarNames } from './grammar-file.ts';
import { languageFiles, patterns, type Shape } from './language-files.ts';

const grammarFolder = 'node_modules/@vscode/tree-sitter-wasm/wasm';
const wanted = readArguments();
const problem = typeof wanted === 'string' ? wanted : problemOf(wanted);
if (typeof wanted === 'string' || problem !== undefined) {
  console.error(`${String(problem)}\nusage: npm run new-language -- go --extensions go --grammar go`);
  process.exit(2);
}
const shape = await shapeOf(wanted);
for (const [file, text] of Object.entries(languageFiles(shape))) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
  console.log(`Written: ${file}`);
}
const { status } = spawnSync(process.execPath, ['tools/run.mjs', 'generate'], { stdio: 'inherit' });
console.log(`
Next:
  1. node tools/run.mjs facts some/file.${shape.extensions[0] ?? ''} prints what is read. Add to facts.scm and index.ts until it tells
     what server/src/languages/python tells: imports, functions, classes, branches, loops, handlers.
  2. Add APIs to server/src/catalog/apis/${shape.name}/, and idioms to server/src/languages/${shape.name}/idioms.ts.
  3. The extension opens it when package.json names it ("activationEvents", the commands' "enablement") and
     client/src/languages.ts lists it; "explain" shows its examples when server/src/explain.ts knows its fences, and
     pages are tested with it when test/harness/page.ts gives it a path.
  4. Examples in the rules' pages, a case in demo/, apps in test/fixtures/apps/.
docs/CONTRIBUTING.md tells more.`);
process.exit(status ?? 1);

interface Wanted {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly grammar: string;
}

/** What the command line asks for, or why it cannot be understood. */
function readArguments(): Wanted | string {
  try {
    const { values, positionals } = parseArgs({
      options: { extensions: { type: 'string' }, grammar: { type: 'string' } },
      allowPositionals: true,
    });
    const [name = '', ...more] = positionals;
    if (more.length > 0) return `One language at a time, not "${positionals.join(' ')}".`;
    const extensions = (values.extensions ?? name).split(',').map((extension) => extension.replace(/^\./, ''));
    return { name, extensions, grammar: values.grammar ?? name };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function problemOf({ name, extensions, grammar }: Wanted): string | undefined {
  if (!/^[a-z][a-z0-9]*$/.test(name)) return `A language's name is one lower-case word, not "${name}".`;
  if (existsSync(`server/src/languages/${name}`)) return `There is a language ${name}.`;
  for (const extension of extensions) {
    if (!/^[a-z0-9+]+$/.test(extension)) return `"${extension}" is no file extension.`;
    const taken = languages.find((language) => extension in language.extensions);
    if (taken !== undefined) return `.${extension} belongs to ${taken.name}.`;
  }
  const grammars = grammarNames(readdirSync(grammarFolder));
  return grammars.includes(grammar) ? undefined : `There is no grammar "${grammar}", only ${grammars.join(', ')}.`;
}

/** What of the usual query this grammar knows. */
async function shapeOf({ name, extensions, grammar }: Wanted): Promise<Shape> {
  await Parser.init();
  const loaded = await Grammar.load(await readFile(grammarFile(grammar)));
  const knows = (pattern: string): boolean => {
    try {
      new Query(loaded, pattern).delete();
      return true;
    } catch {
      return false;
    }
  };
  return { name, extensions, grammar, knows, query: patterns.filter((pattern) => pattern === '' || knows(pattern)) };
}
