/** Prints the facts of a file as JSON: `node tools/run.mjs facts path/to/file.py`. For writing queries and rules. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadGrammar } from '../server/src/languages/grammars.ts';
import { languages } from '../server/src/languages/index.ts';
import { DocumentReader } from '../server/src/languages/read.ts';
import { grammarBytes } from '../test/harness/grammars.ts';

const file = process.argv[2] ?? '';
const extension = path.extname(file).slice(1);
const language = languages.find((candidate) => extension in candidate.extensions);
const grammarName = language?.grammars[language.extensions[extension] ?? ''];
if (language === undefined || grammarName === undefined) throw new Error(`no language for ${file}`);
const grammar = await loadGrammar(language, grammarName, grammarBytes);
const facts = new DocumentReader(language, grammar, /(?!)/g).read(await readFile(file, 'utf8'));
console.log(JSON.stringify({ ...facts, scopes: [...facts.scopes.values()] }, undefined, 1));
