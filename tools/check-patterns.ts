/**
 * Proves that no regular expression of the server takes more than linear time on any text: the pattern of every token
 * format, every expression in the sources, and those that are made of data: where code puts a name into a pattern, the
 * pattern with some name; where a module joins lists of words, what it makes of them, caught as the modules load. What is
 * not proved must be listed, with the reason why it does no harm, in bounded-patterns.json; what is listed and has gone
 * must leave the list. Takes minutes, so it is a step of its own.
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

/** What stands for a name that code puts into a pattern: no text of a catalog or file has it. */
const someName = 'Nm9';
/** Patterns that no text of the sources shows, by the file that makes them: all of them are caught as modules load. */
const caughtOnly = ['server/src/semantics/names.ts', 'server/src/semantics/credential/token-table.ts'];

function patternsOf(file: string): readonly Pattern[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    const place = `${file}:${line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place });
    }
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') {
      const [first, flags] = node.arguments ?? [];
      const written = first === undefined ? undefined : writtenPattern(first);
      if (written !== undefined)
        found.push({ source: written, flags: flags && ts.isStringLiteral(flags) ? flags.text : '', place });
      else if (isInFunction(node) && !caughtOnly.includes(file))
        complaints.push(`${place}: made of something that cannot be told here; write it as a template, or catch it`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text of a pattern, some name in the place of each that code puts in; undefined for one that is not written out. */
function writtenPattern(node: ts.Expression): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => someName + literal.text).join('');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [writtenPattern(node.left), writtenPattern(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  return undefined;
}

/** False for what runs as the module loads: also what is given to a call there, such as that of `filter`. */
function isInFunction(node: ts.Node): boolean {
  const around = ts.findAncestor(node, (above) => ts.isFunctionLike(above) && !ts.isCallExpression(above.parent));
  return around !== undefined;
}

/** The patterns that the modules make of their data as they load, and the engine of each catalog. */
async function caughtPatterns(): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, given: [string | RegExp, string?], made) {
      const pattern = Reflect.construct(target, given, made) as RegExp;
      found.push({ source: pattern.source, flags: pattern.flags, place: 'made of data as modules load' });
      return pattern;
    },
  });
  await import('../server/src/rules/index.ts');
  await import('../server/src/policy/decide.ts');
  await import('../server/src/semantics/credential/trigger.ts');
  const { catalogs } = await import('../server/src/catalog/index.ts');
  const { indexNames } = await import('../server/src/semantics/names.ts');
  for (const apis of Object.values(catalogs)) indexNames(apis);
  globalThis.RegExp = plain;
  return found;
}

/** Without repetition an attempt ends after as many steps as the pattern has characters, whatever stands in the text. */
function repeatsNothing(source: string): boolean {
  const bare = source.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*\]/g, 'a');
  return !/[*+]|\{\d*,\}/.test(bare);
}

/** All expressions with their places; equal ones once. Token patterns are tried where a token starts, as `y` says. */
async function patternsIn(parts: readonly string[]): Promise<ReadonlyMap<string, readonly Pattern[]>> {
  const files = readdirSync('server/src', { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('server/src', name.replaceAll('\\', '/')))
    .filter((name) => name.endsWith('.ts'));
  const tokens = tokenFormats.map(({ id, pattern }) => ({ source: pattern, flags: 'y', place: `token format ${id}` }));
  const patterns = [...tokens, ...files.flatMap(patternsOf), ...(await caughtPatterns())];
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
  if (repeatsNothing(source)) return undefined;
  // Where a match stands says nothing about how long it takes, and the checker does not know the flag.
  const result = await check(source, flags.replace('d', ''), { timeout: patience });
  if (result.status === 'safe') return undefined;
  return result.status === 'vulnerable' ? result.complexity.summary : `not told: ${result.error.kind}`;
}

const parts = process.argv.slice(2);
const start = performance.now();
const complaints: string[] = [];
const patterns = await patternsIn(parts);
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
