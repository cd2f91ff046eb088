/**
 * Proves that no regular expression of the server takes more than linear time on any text: the pattern of every token
 * format, and every expression in the sources. What is not proved must be listed, with the reason why it does no harm,
 * in bounded-patterns.json; what is listed and has gone must leave the list. Takes minutes, so it is a step of its own.
 *
 * Usage: node tools/run.mjs check-patterns [part-of-a-path…]
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { tokenFormats } from '../server/src/catalog/tokens.ts';

interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Where it stands: `path:line`, or a row of the catalog. */
  readonly place: string;
}

const list = 'tools/bounded-patterns.json';
/** By reason, expressions that are only given texts of which it bounds the length. */
const bounded = readList();
const patience = 20_000;

function readList(): ReadonlyMap<string, string> {
  const reasons: unknown = JSON.parse(readFileSync(list, 'utf8'));
  const entries = Object.entries(reasons as Record<string, readonly string[]>);
  return new Map(entries.flatMap(([reason, expressions]) => expressions.map((one) => [one, reason] as const)));
}

function literalsOf(file: string): readonly Pattern[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** All expressions with their places; equal ones once. Token patterns are tried where a token starts, as `y` says. */
function patternsIn(parts: readonly string[]): ReadonlyMap<string, readonly Pattern[]> {
  const files = readdirSync('server/src', { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('server/src', name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.ts'));
  const tokens = tokenFormats.map(({ id, pattern }) => ({ source: pattern, flags: 'y', place: `token format ${id}` }));
  const patterns = [...tokens, ...files.flatMap(literalsOf)];
  const byText = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    if (parts.length > 0 && !parts.some((part) => pattern.place.includes(part))) continue;
    const text = `/${pattern.source}/${pattern.flags}`;
    byText.set(text, [...(byText.get(text) ?? []), pattern]);
  }
  return byText;
}

/** Why an expression is not known to be safe; undefined when it is. */
async function doubt({ source, flags }: Pattern): Promise<string | undefined> {
  // Where a match stands says nothing about how long it takes, and the checker does not know the flag.
  const result = await check(source, flags.replace('d', ''), { timeout: patience });
  if (result.status === 'safe') return undefined;
  return result.status === 'vulnerable' ? result.complexity.summary : `not told: ${result.error.kind}`;
}

const parts = process.argv.slice(2);
const start = performance.now();
const patterns = patternsIn(parts);
const complaints: string[] = [];
const undecided: string[] = [];
let listed = 0;
for (const [text, [first, ...others]] of patterns) {
  if (first === undefined) continue;
  if (bounded.has(text)) {
    listed += 1;
    continue;
  }
  const why = await doubt(first);
  if (why === undefined) continue;
  const told = `${[first, ...others].map(({ place }) => place).join(', ')}: ${why}\n  ${text}`;
  // How far the checker gets in its time depends on the machine.
  if (why === 'not told: timeout') undecided.push(told);
  else complaints.push(told);
}
if (parts.length === 0) {
  for (const text of bounded.keys()) if (!patterns.has(text)) complaints.push(`${list}: no longer needed\n  ${text}`);
}
for (const complaint of [...undecided, ...complaints]) console.error(complaint);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(
  `${patterns.size} expressions, ${listed} of them bounded by their input, ${undecided.length} not decided in time, ${complaints.length} doubted, in ${seconds} s`,
);
if (complaints.length > 0) process.exitCode = 1;
