/**
 * Reads a rule's page: its fenced code blocks, the findings they expect, and what the text is after the fixes.
 *
 * A block's info string is a language, then `key=value` words:
 * - `file=src/db.js` its path in the app (default `src/server.js` or `server.py`)
 * - `app=name` blocks of one name form one app, checked together; without it each block is an app of its own
 * - `fixed` the block is the text of the block before it after the fixes; `fixed="part of a title"` picks the fix
 * - `strict` the block is checked in the strict profile
 * - `ignore` the block is not checked (shell commands and the like)
 *
 * Expectations stand in the code as comments: `# ^^^^ rule/id` on a line of its own, drawn under the range, with the
 * word `fix` behind it when a fix is offered; or `# expect: rule/id` at the end of the line where the finding starts.
 * Marks are taken out before the check. An unmarked line must stay clean.
 */
export interface Block {
  readonly language: string;
  readonly path: string;
  readonly app: string;
  readonly text: string;
  readonly expected: readonly Expected[];
  /** The first line of the block in the page, from 1. */
  readonly line: number;
  readonly fixed: boolean;
  readonly fixTitle: string;
  readonly profile: 'recommended' | 'strict';
}

export interface Expected {
  readonly rule: string;
  /** Line of the code from 0. */
  readonly line: number;
  /** Columns; undefined where only the line is given. */
  readonly start?: number;
  readonly end?: number;
  readonly fix: boolean;
}

const defaultPaths: Readonly<Record<string, string>> = {
  js: 'src/server.js',
  javascript: 'src/server.js',
  jsx: 'src/server.jsx',
  ts: 'src/server.ts',
  typescript: 'src/server.ts',
  tsx: 'src/server.tsx',
  python: 'server.py',
  py: 'server.py',
  go: 'main.go',
  java: 'src/main/java/shop/Main.java',
  kotlin: 'src/main/kotlin/shop/Main.kt',
  ruby: 'server.rb',
  csharp: 'Program.cs',
  php: 'src/server.php',
  rust: 'src/main.rs',
  json: 'package.json',
  dockerfile: 'Dockerfile',
  toml: 'Cargo.toml',
  yaml: 'compose.yaml',
  xml: 'pom.xml',
  gradle: 'build.gradle',
  properties: 'src/main/resources/application.properties',
  procfile: 'Procfile',
  nginx: 'nginx.conf',
  ini: 'supervisord.conf',
  hcl: 'main.tf',
  sh: 'docker-entrypoint.sh',
  dotenv: '.env.example',
  prisma: 'prisma/schema.prisma',
  apache: 'httpd.conf',
  haproxy: 'haproxy.cfg',
  pipfile: 'Pipfile',
  gitignore: '.gitignore',
};

export function readPage(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const opening = /^```(\S+)(.*)$/.exec(lines[at] ?? '');
    if (opening === null) continue;
    const first = at + 1;
    const code: string[] = [];
    for (at++; at < lines.length && !(lines[at] ?? '').startsWith('```'); at++) code.push(lines[at] ?? '');
    const block = blockOf(opening[1] ?? '', opening[2] ?? '', code, first, blocks.length);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

function blockOf(
  language: string,
  words: string,
  code: readonly string[],
  line: number,
  index: number,
): Block | undefined {
  if (/(?:^|\s)ignore(?:\s|$)/.test(words) || !(language in defaultPaths)) return undefined;
  const value = (key: string): string | undefined => {
    const groups: readonly (string | undefined)[] =
      new RegExp(`(?:^|\\s)${key}=(?:"([^"]*)"|(\\S+))`).exec(words)?.slice(1) ?? [];
    return groups.find((found) => found !== undefined);
  };
  const { text, expected } = readMarks(code);
  return {
    language,
    path: value('file') ?? defaultPaths[language] ?? '',
    app: value('app') ?? `block ${index}`,
    text,
    expected,
    line,
    fixed: /(?:^|\s)fixed(?:=|\s|$)/.test(words),
    fixTitle: value('fixed') ?? '',
    profile: /(?:^|\s)strict(?:\s|$)/.test(words) ? 'strict' : 'recommended',
  };
}

function readMarks(code: readonly string[]): { text: string; expected: Expected[] } {
  const kept: string[] = [];
  const expected: Expected[] = [];
  for (const line of code) {
    const drawn = /^(\s*(?:\/\/|#|--|;)?\s*)(\^+)\s+([a-z-]+\/[a-z\d-]+)(\s+fix)?\s*$/.exec(line);
    if (drawn !== null) {
      const start = drawn[1]?.length ?? 0;
      expected.push({
        rule: drawn[3] ?? '',
        line: kept.length - 1,
        start,
        end: start + (drawn[2]?.length ?? 0),
        fix: drawn[4] !== undefined,
      });
      continue;
    }
    const ending = /^(.*?)\s*(?:\/\/|#)\s*expect:\s*([a-z-]+\/[a-z\d-]+)(\s+fix)?\s*$/.exec(line);
    if (ending !== null) {
      expected.push({ rule: ending[2] ?? '', line: kept.length, fix: ending[3] !== undefined });
      kept.push(ending[1] ?? '');
    } else kept.push(line);
  }
  return { text: assembled(kept.join('\n') + '\n'), expected };
}

/**
 * Pages must not hold text that looks like a live secret, so they write the pieces apart: `«sk_live_» «abc»` is read as
 * one word.
 */
function assembled(text: string): string {
  return text.replace(/«([^»]*)»(?:\s*\+?\s*(?=«))?/g, '$1');
}
