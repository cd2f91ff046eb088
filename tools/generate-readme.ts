/**
 * Fills the tables of README.md between their marks: the rules, from their own words; what the tests show in
 * each language; and the settings, from the manifest. Fills the rules of each page in docs/factors, too.
 * Usage: node tools/run.mjs generate-readme [--check]
 * With --check it writes nothing and fails when the file is not fresh.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../server/src/rules/index.ts';
import { factors, type Factor, type Rule } from '../server/src/rules/rule.ts';
import { readPage, type Block } from '../test/harness/page.ts';
import { pageFiles } from '../test/harness/pages.ts';

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** Languages as readers call them → the fences of their examples. */
const fences: Readonly<Record<string, readonly string[]>> = {
  'JavaScript, TypeScript': ['js', 'javascript', 'jsx', 'ts', 'typescript', 'tsx'],
  Python: ['python', 'py'],
  Go: ['go'],
  Java: ['java'],
  Kotlin: ['kotlin'],
  Ruby: ['ruby'],
  'C#': ['csharp'],
  PHP: ['php'],
  Rust: ['rust'],
  'Deploy files': [
    'dockerfile',
    'yaml',
    'procfile',
    'sh',
    'json',
    'ini',
    'properties',
    'xml',
    'toml',
    'nginx',
    'dotenv',
  ],
};
const inOrder = [...rules].sort((a, b) => rank(a.factor) - rank(b.factor) || (a.id < b.id ? -1 : 1));
fill('README.md', { rules: ruleTable(), coverage: coverageTable(), settings: settingTable() });
for (const factor of factors) fill(`docs/factors/${factor}.md`, { rules: factorTable(factor) });

function fill(file: string, tables: Readonly<Record<string, string>>): void {
  const before = readFileSync(file, 'utf8');
  const after = Object.entries(tables).reduce((text, [name, content]) => filled(text, name, content), before);
  if (after === before) return;
  if (process.argv.includes('--check')) {
    console.error(`not fresh: ${file} (run \`npm run generate\`)`);
    process.exit(1);
  }
  writeFileSync(file, after);
}

/** The rules of one factor, with links to their pages. */
function factorTable(factor: Factor): string {
  const own = inOrder.filter((rule) => rule.factor === factor);
  if (own.length === 0) return 'No rule yet.';
  const head = ['Rule', 'What is wrong', 'Severity'];
  return table(
    head,
    own.map((rule) => [`[\`${rule.id}\`](../rules/${rule.id}.md)`, rule.title, rule.severity]),
  );
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function filled(text: string, name: string, content: string): string {
  const start = text.indexOf(`<!-- ${name} -->`);
  const end = text.indexOf(`<!-- /${name} -->`);
  if (start < 0 || end < start) throw new Error(`no marks for ${name}`);
  return `${text.slice(0, start)}<!-- ${name} -->\n\n${content}\n\n${text.slice(end)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function ruleTable(): string {
  return table(['Factor', 'Rule', 'What is wrong', 'Severity', 'Quick fix'], inOrder.map(ruleRow));
}

function ruleRow(rule: Rule): string[] {
  const blocks = blocksOf(rule);
  return [
    `[${numerals[rank(rule.factor)] ?? ''}. ${factorName(rule.factor)}](${site(rule.factor)})`,
    `\`${rule.id}\``,
    rule.title,
    rule.severity,
    blocks.some((block) => block.fixed || hasFix(block, rule)) ? 'yes' : '–',
  ];
}

/** What the tests of each rule show in each language: a finding, and whether one of them can be repaired. */
function coverageTable(): string {
  return table(['Rule', ...Object.keys(fences)], inOrder.map(coverageRow));
}

function coverageRow(rule: Rule): string[] {
  const shown = blocksOf(rule).filter((block) => finds(block, rule));
  const cell = (names: readonly string[]): string => {
    const blocks = shown.filter((block) => names.includes(block.language));
    if (blocks.length === 0) return '–';
    return blocks.some((block) => hasFix(block, rule)) ? 'fix' : 'yes';
  };
  return [`\`${rule.id}\``, ...Object.values(fences).map(cell)];
}

function blocksOf(rule: Rule): readonly Block[] {
  return pageFiles()
    .filter((page) => page.rule === rule.id)
    .flatMap((page) => readPage(readFileSync(page.path, 'utf8')));
}

function rank(factor: Factor): number {
  return factors.indexOf(factor);
}

function finds(block: Block, rule: Rule): boolean {
  return block.expected.some((expected) => expected.rule === rule.id);
}

function hasFix(block: Block, rule: Rule): boolean {
  return block.expected.some((expected) => expected.rule === rule.id && expected.fix);
}

function factorName(factor: Factor): string {
  const words = factor === 'parity' ? 'dev/prod parity' : factor.replaceAll('-', ' ');
  return words.replace(/^\w/, (letter) => letter.toUpperCase());
}

function site(factor: Factor): string {
  return `https://12factor.net/${factor === 'parity' ? 'dev-prod-parity' : factor}`;
}

function settingTable(): string {
  const words = record(JSON.parse(readFileSync('package.nls.json', 'utf8')));
  const manifest = record(JSON.parse(readFileSync('package.json', 'utf8')));
  const groups = list(record(manifest['contributes'])['configuration']).map(record);
  const settings = groups.flatMap((group) => Object.entries(record(group['properties'])));
  const rows = settings.map(([name, schema]) => {
    const { default: fallback, markdownDescription } = record(schema);
    const text = String(words[String(markdownDescription).replaceAll('%', '')]);
    return [`\`${name}\``, `\`${JSON.stringify(fallback)}\``, text.replace(/`#([\w.]+)#`/g, '`$1`')];
  });
  return table(['Setting', 'Default', 'What it does'], rows);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
