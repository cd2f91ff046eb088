import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { grammarBytes } from '../../harness/grammars.ts';
import { check } from '../../harness/check.ts';
import { expandSnippet, inFile, tabStops } from './expand.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const grammarOf: Record<string, string> = {
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'typescript',
  typescriptreact: 'tsx',
  python: 'python',
  go: 'go',
  java: 'java',
  kotlin: 'kotlin',
  ruby: 'ruby',
  csharp: 'c-sharp',
  php: 'php',
  rust: 'rust',
};

/** A file of each language in which the snippet may stand. */
const pathOf: Record<string, string> = {
  javascript: 'src/server.js',
  javascriptreact: 'src/server.jsx',
  typescript: 'src/server.ts',
  typescriptreact: 'src/server.tsx',
  python: 'server.py',
  go: 'main.go',
  java: 'src/main/java/shop/Main.java',
  kotlin: 'src/main/kotlin/shop/Main.kt',
  ruby: 'server.rb',
  csharp: 'Program.cs',
  php: 'src/server.php',
  rust: 'src/main.rs',
};

const others = ['python', 'go', 'java', 'kotlin', 'ruby', 'csharp', 'php', 'rust'] as const;
const files = ['javascript', 'typescript', ...others] as const;
const snippets = files.flatMap((file) =>
  Object.entries(
    JSON.parse(readFileSync(`snippets/${file}.code-snippets`, 'utf8')) as Record<string, Snippet>,
  ).map(([title, snippet]) => ({ file, title, ...snippet })),
);

/** Factors that show in code; codebase and dependencies show in manifests and in git. */
const factorsInCode = ['III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

describe('snippets', () => {
  const grammars = new Map<string, Language>();
  before(async () => {
    const wasmBinary = await grammarBytes('runtime');
    // `wasmBinary` is missing from the types; without `locateFile` the runtime looks for its file all the same.
    await Parser.init({ wasmBinary, locateFile: (file: string) => file } as Parameters<typeof Parser.init>[0]);
    for (const name of new Set(Object.values(grammarOf))) {
      grammars.set(name, await Language.load(await grammarBytes(name)));
    }
  });

  for (const { file, title, scope, prefix, description, body } of snippets) {
    describe(`${file}: ${title}`, () => {
      const source = body.join('\n');

      for (const language of scope.split(',')) {
        test(`parses as ${language}`, () => {
          const grammar = grammars.get(grammarOf[language] ?? '');
          assert.ok(grammar, `no grammar for ${language}`);
          assert.deepEqual(parseErrors(grammar, inFile(language, expandSnippet(source))), []);
        });
      }

      test('is free of findings', async () => {
        for (const language of scope.split(',')) {
          const path = pathOf[language] ?? '';
          const { findings } = await check({ [path]: inFile(language, expandSnippet(source)) }, path);
          assert.deepEqual(
            findings.map((finding) => `${finding.rule} ${finding.message}`),
            [],
            language,
          );
        }
      });

      test('names its factor and can be found by its prefix', () => {
        assert.match(prefix, /^12f-[a-z]+(-[a-z]+)*$/);
        assert.match(description, /^Factors? ([IVX]+)/);
        assert.ok(!description.endsWith('.'));
      });

      test('ends at the last tab stop and counts the others from one', () => {
        assert.equal(body.at(-1), '$0');
        const stops = [...tabStops(source)].map(Number).sort((a, b) => a - b);
        assert.deepEqual(stops, Array.from({ length: stops.length }, (_, index) => index));
      });

      test('has no tab character and no line that is too long to read', () => {
        for (const line of body) assert.ok(!line.includes('\t') && line.length <= 140, line);
      });
    });
  }

  for (const language of files) {
    const offered = snippets.filter((snippet) => snippet.scope.split(',').includes(language));

    test(`${language} has a snippet for every factor that shows in code`, () => {
      const covered = new Set(offered.flatMap(({ description }) => factorsOf(description)));
      assert.deepEqual(
        factorsInCode.filter((factor) => !covered.has(factor)),
        [],
      );
    });

    test(`${language} offers each prefix once`, () => {
      const prefixes = offered.map(({ prefix }) => prefix);
      assert.deepEqual([...new Set(prefixes)], prefixes);
    });
  }
});

describe('expandSnippet', () => {
  test('fills placeholders, choices, nested defaults and repeated stops', () => {
    assert.equal(expandSnippet('a(${1:b}, $1, ${2|x,y|}, ${3:[${4:c}]})$0'), 'a(b, b, x, [c])');
    assert.equal(expandSnippet('$1 = ${1:later}'), 'later = later');
    assert.equal(expandSnippet('`\\${name\\}` ${1:{ a: 1 \\}}'), '`${name}` { a: 1 }');
  });

  test('rejects a placeholder that is not closed', () => {
    assert.throws(() => expandSnippet('${1:open'));
  });
});

function factorsOf(description: string): string[] {
  const head = description.split(':', 1)[0] ?? '';
  return [...head.matchAll(/\b[IVX]+\b/g)].map((match) => match[0]);
}

/** Where the text does not parse, by line. */
function parseErrors(grammar: Language, text: string): string[] {
  const parser = new Parser();
  try {
    parser.setLanguage(grammar);
    const tree = parser.parse(text);
    assert.ok(tree);
    const errors = broken(tree.rootNode).map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
    tree.delete();
    return errors;
  } finally {
    parser.delete();
  }
}

function broken(node: Node): Node[] {
  if (node.isError || node.isMissing) return [node];
  return node.hasError ? node.children.flatMap(broken) : [];
}
