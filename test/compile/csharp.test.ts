/**
 * What the fixes write is C#. Its compiler is in no package of Debian or npm, so that every fixed block is parsed with the
 * grammar, which finds what does not hang together but not what does not exist. Where `dotnet` is installed, the fixed
 * programs that need .NET alone are also built, and one is told to end by SIGTERM.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { testWith, type Workshop } from '../harness/compilers.ts';
import { grammarBytes } from '../harness/grammars.ts';
import { readPage } from '../harness/page.ts';
import { pageFiles } from '../harness/pages.ts';

const blocks = pageFiles().flatMap(({ path: page }) =>
  readPage(readFileSync(page, 'utf8'))
    .filter(({ language, fixed }) => language === 'csharp' && fixed)
    .map(({ text, line }) => ({ title: `${page}:${line}`, text })),
);

describe('every fixed block of C# parses', () => {
  const parser = { of: (text: string): Node[] => [assert.fail(text)] };
  before(async () => {
    const wasmBinary = await grammarBytes('runtime');
    await Parser.init({ wasmBinary, locateFile: (file: string) => file } as Parameters<typeof Parser.init>[0]);
    const grammar = await Language.load(await grammarBytes('c-sharp'));
    parser.of = (text) => {
      const reader = new Parser();
      reader.setLanguage(grammar);
      const tree = reader.parse(text);
      assert.ok(tree);
      return broken(tree.rootNode);
    };
  });

  test('there are some', () => {
    assert.ok(blocks.length >= 20);
  });

  for (const { title, text } of blocks) {
    test(title, () => {
      const errors = parser.of(text).map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
      assert.deepEqual(errors, []);
    });
  }

  test('broken code is noticed', () => {
    assert.notDeepEqual(parser.of('var a = ;\nclass {'), []);
  });
});

function broken(node: Node): Node[] {
  if (node.isError || node.isMissing) return [node];
  return node.hasError ? node.children.flatMap(broken) : [];
}

const project = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net8.0</TargetFramework>
    <RollForward>LatestMajor</RollForward>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
</Project>
`;

/** What a fix makes of a main thread that waits, with something to see when it has ended in order. */
const waiting = blocks.find(({ text }) => text.includes('Timers.Start();'))?.text ?? '';

function build(workshop: Workshop, program: string): void {
  workshop.write('Fixed.csproj', project);
  workshop.write('Program.cs', program);
  const { status, output } = workshop.run('dotnet', ['build', '--nologo', '--output', 'out']);
  assert.equal(status, 0, output);
}

testWith('dotnet', 'a fixed program ends in order on SIGTERM', async (workshop) => {
  assert.notEqual(waiting, '');
  const program = waiting.replace('Timers.Start();', 'Console.WriteLine("started");');
  build(workshop, `${program}Console.WriteLine("ended in order");\n`);
  const running = spawn('dotnet', [path.join(workshop.folder, 'out', 'Fixed.dll')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  running.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
    if (output.includes('started') && !output.includes('ended')) running.kill('SIGTERM');
  });
  const [code] = await once(running, 'exit');
  assert.equal(code, 0);
  assert.match(output, /ended in order/);
});

testWith('dotnet', 'required and optional reads of the environment', (workshop) => {
  build(
    workshop,
    `var port = int.Parse(Environment.GetEnvironmentVariable("PORT") ?? "8080");
var key = Environment.GetEnvironmentVariable("KEY_FOR_TEST") ?? throw new InvalidOperationException("KEY_FOR_TEST is not set");
Console.WriteLine($"{port} {key}");
`,
  );
  const { status, output } = workshop.run('dotnet', [path.join('out', 'Fixed.dll')]);
  assert.notEqual(status, 0);
  assert.match(output, /KEY_FOR_TEST is not set/);
});
