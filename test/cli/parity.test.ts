/** The editor and the command line say the same of the same code, byte for byte. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { languageIdOf } from '../../server/src/files.ts';
import { statusNotification, type Status } from '../../server/src/lsp/requests.ts';
import { readPage } from '../harness/page.ts';
import { ServerUnderTest } from '../harness/server.ts';
import { start } from './program.ts';

type Files = Readonly<Record<string, string>>;

/** Every file below a folder that is text. */
function filesBelow(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** All examples of the rule pages, each app in a folder of its own. */
function examples(): Files {
  const files: Record<string, string> = {};
  const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  for (const page of pages) {
    for (const block of readPage(readFileSync(path.join('docs/rules', page), 'utf8'))) {
      // A whole check reads `.env` only where version control has it, and these folders have none.
      if (block.fixed || path.posix.basename(block.path) === '.env') continue;
      const app = `${page.replace('.md', '')}/${block.app.replace(/\W+/g, '-')}`;
      files[`${app}/package.json`] ??= '{}';
      files[`${app}/${block.path}`] = block.text;
    }
  }
  return files;
}

/** Lines of what was found, so that a difference is easy to read. */
type Lines = readonly string[];

const severities = ['', 'error', 'warning', 'information', 'hint'];

async function fromEditor(server: ServerUnderTest, files: Files): Promise<Lines> {
  const ready = new Set<string>();
  server.connection.onNotification(statusNotification, ({ uri, state }: Status) => {
    if (state !== 'checking') ready.add(uri);
    server.wake();
  });
  const lines: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const languageId = languageIdOf(name);
    if (languageId === undefined) continue;
    const uri = await server.open(name, languageId, text);
    await server.diagnostics(uri);
    // The first answer may come before the rest of the app is known; the server then asks to be asked again.
    while (!ready.has(uri)) {
      const before = server.refreshes;
      await server.until(() => ready.has(uri) || server.refreshes > before);
      await server.diagnostics(uri);
    }
    const diagnostics = await server.diagnostics(uri);
    for (const { range, severity = 0, code, message } of diagnostics) {
      const place = [range.start.line, range.start.character, range.end.line, range.end.character].map((n) => n + 1);
      lines.push([name, ...place, severities[severity], String(code), wordsOf(message)].join(' '));
    }
    await server.close(uri);
  }
  return lines.sort();
}

/** A client may take more than plain text. */
function wordsOf(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value;
}

interface Report {
  readonly findings: readonly Record<
    'path' | 'line' | 'column' | 'endLine' | 'endColumn' | 'severity' | 'rule' | 'message',
    unknown
  >[];
}

async function fromCommandLine(folder: string): Promise<Lines> {
  const argv = ['dist/cli.js', 'check', '--exit-zero', '--format', 'json', folder];
  const { output, errors } = await start(process.execPath, argv, {});
  assert.equal(errors, '');
  const { findings } = JSON.parse(output) as Report;
  return findings
    .map((found) =>
      [
        found.path,
        found.line,
        found.column,
        found.endLine,
        found.endColumn,
        found.severity,
        found.rule,
        found.message,
      ].join(' '),
    )
    .sort();
}

const subjects: Readonly<Record<string, () => Files>> = {
  'the demonstration': () => filesBelow('demo'),
  'the apps of the fixtures': () => filesBelow('test/fixtures/apps'),
  'the examples of the rule pages': examples,
  'a comment that silences nothing': () => ({
    'package.json': '{}',
    'a.ts': '// twelve-factor-disable-next-line logs/file-handler -- none here\nexport const one = 1;\n',
    'b.py': '# twelve-factor-disable-file logs/no-such-rule\n',
  }),
};

for (const [name, filesOf] of Object.entries(subjects)) {
  test(`${name}: the same in the editor and on the command line`, async (context) => {
    const files = filesOf();
    const server = await ServerUnderTest.start({ files });
    context.after(() => server.stop());
    const expected = await fromEditor(server, files);
    assert.ok(expected.length > 1, 'something is found');
    assert.deepEqual(await fromCommandLine(server.folder), expected);
  });
}
