import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commentStyleOf, type CommentStyle } from '../../../server/src/policy/comment-style.ts';
import { silenceEdits } from '../../../server/src/policy/silence.ts';
import { suppress } from '../../../server/src/policy/suppress.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import type { Facts } from '../../../server/src/facts/facts.ts';
import type { Text } from '../../../server/src/facts/value.ts';
import { factsOf, findingOn, rangeOf, sourceOf, testRules } from './drawing.ts';

const slashes: CommentStyle = { line: '//', block: ['/*', '*/'] };
const hash: CommentStyle = { line: '#' };
const xml: CommentStyle = { line: '', block: ['<!--', '-->'] };

interface Given {
  readonly languageId?: string;
  readonly style?: CommentStyle;
  /** Words of the text that are one string literal. */
  readonly literal?: string;
}

function contextOf(text: string, { languageId = 'javascript', style = slashes, literal }: Given) {
  const sign = style.line === '' ? '//' : style.line;
  const range = literal === undefined ? undefined : rangeOf(text, literal);
  const literals: readonly Text[] = range ? [{ kind: 'text', text: '', range, content: range }] : [];
  const facts: Facts = { ...factsOf(text, sign), literals };
  const hasTags = /^javascript|react$/.test(languageId);
  return { source: sourceOf(text, languageId), facts, comment: style, hasTags };
}

/**
 * The text after silencing the finding on `X`. Checks that the finding is silenced then and that nobody calls the
 * new comment unused.
 */
function silenced(kind: 'line' | 'file', text: string, given: Given = {}): string | undefined {
  const edits = silenceEdits(kind, findingOn(text, 'X'), contextOf(text, given));
  if (!edits) return undefined;
  const after = applyEdits(text, edits);
  const { facts, source } = contextOf(after, { ...given, literal: undefined });
  const settings = { severityOf: () => undefined };
  const result = suppress({ findings: [findingOn(after, 'X')], facts, source, rules: testRules, settings });
  assert.deepEqual([result.kept, result.suppressed.length], [[], 1], after);
  return after;
}

test('a line is silenced by a comment above it, with its indentation and line break', () => {
  assert.equal(silenced('line', 'a\n  X\nb'), 'a\n  // twelve-factor-disable-next-line logs/file-handler -- \n  X\nb');
  assert.equal(silenced('line', 'a\r\n\tX'), 'a\r\n\t// twelve-factor-disable-next-line logs/file-handler -- \r\n\tX');
  assert.equal(
    silenced('line', 'X', { style: hash, languageId: 'python' }),
    '# twelve-factor-disable-next-line logs/file-handler -- \nX',
  );
  assert.equal(silenced('line', '\uFEFFX'), '\uFEFF// twelve-factor-disable-next-line logs/file-handler -- \nX');
});

test('block comments where a language has no other; without -- in XML', () => {
  assert.equal(
    silenced('line', '<a>\n  <b c="X"/>\n</a>', { style: xml, languageId: 'xml' }),
    '<a>\n  <!-- twelve-factor-disable-next-line logs/file-handler -->\n  <b c="X"/>\n</a>',
  );
  assert.equal(silenced('line', '<a>\n  <b\n    c="X"/>\n</a>', { style: xml, languageId: 'xml' }), undefined);
  const css: CommentStyle = { line: '', block: ['/*', '*/'] };
  assert.equal(silenced('line', 'X', { style: css }), '/* twelve-factor-disable-next-line logs/file-handler -- */\nX');
});

test('a directive that is already there takes the rule in', () => {
  assert.equal(
    silenced('line', '// twelve-factor-disable-next-line config/secret -- why\nX'.replace('config/secret', 'meta/*')),
    '// twelve-factor-disable-next-line meta/*, logs/file-handler -- why\nX',
  );
  assert.equal(
    silenced('line', 'X // twelve-factor-disable-line meta/*'),
    'X // twelve-factor-disable-line meta/*, logs/file-handler',
  );
  assert.equal(
    silenced('file', '# twelve-factor-disable-file meta/* -- why\nX', { style: hash }),
    '# twelve-factor-disable-file meta/*, logs/file-handler -- why\nX',
  );
  assert.equal(silenced('line', 'X // twelve-factor-disable-line'), undefined);
});

test('inside a string over several lines the comment goes behind the last line, or nowhere', () => {
  const literal = '`one\nX\nthree`';
  assert.equal(silenced('line', `a = ${literal};`, { literal }), undefined);
  const last = '`one\nX`';
  assert.equal(
    silenced('line', `a = ${last};\nb`, { literal: last }),
    `a = ${last}; // twelve-factor-disable-line logs/file-handler -- \nb`,
  );
  const first = '`X\ntwo`';
  assert.equal(
    silenced('line', `  a = ${first};`, { literal: first }),
    `  // twelve-factor-disable-next-line logs/file-handler -- \n  a = ${first};`,
  );
});

test('strings with holes count as strings', () => {
  const text = 'a = `one ${b}\nX`;\n';
  const context = contextOf(text, {});
  const range = rangeOf(text, '`one ${b}\nX`');
  const value = { kind: 'joined' as const, parts: [], range };
  const call = {
    callee: [],
    calleeRange: range,
    args: [{ value, range }],
    argsRange: range,
    range,
    statement: range,
    scope: 0,
  };
  const edits = silenceEdits('line', findingOn(text, 'X'), { ...context, facts: { ...context.facts, calls: [call] } });
  assert.equal(
    applyEdits(text, edits ?? []),
    'a = `one ${b}\nX`; // twelve-factor-disable-line logs/file-handler -- \n',
  );
});

test('a continued line takes the comment behind it, or none; a Dockerfile takes it above', () => {
  assert.equal(
    silenced('line', 'run a \\\n  X\nb', { style: hash, languageId: 'shellscript' }),
    'run a \\\n  X # twelve-factor-disable-line logs/file-handler -- \nb',
  );
  assert.equal(silenced('line', 'run a \\\n  X \\\n  b', { style: hash, languageId: 'shellscript' }), undefined);
  assert.equal(
    silenced('line', 'RUN a \\\n  X', { style: hash, languageId: 'dockerfile' }),
    'RUN a \\\n  # twelve-factor-disable-next-line logs/file-handler -- \n  X',
  );
  assert.equal(
    silenced('line', 'a=b\\\n  X', { style: commentStyleOf({ languageId: 'properties', uri: '' }) }),
    undefined,
  );
});

test('between tags of JSX the comment gets braces, elsewhere not', () => {
  const jsx = { languageId: 'typescriptreact' };
  const words = 'twelve-factor-disable-next-line logs/file-handler --';
  assert.equal(silenced('line', '<a>\n  <b c="X" />\n</a>', jsx), `<a>\n  {/* ${words} */}\n  <b c="X" />\n</a>`);
  assert.equal(silenced('line', '<a>\n  {X}\n</a>', jsx), `<a>\n  {/* ${words} */}\n  {X}\n</a>`);
  assert.equal(
    silenced('line', '<a>\n  {b}\n  <c d="X" />\n</a>', jsx),
    `<a>\n  {b}\n  {/* ${words} */}\n  <c d="X" />\n</a>`,
  );
  assert.equal(silenced('line', 'return (\n  <b c="X" />\n);', jsx), `return (\n  // ${words} \n  <b c="X" />\n);`);
  assert.equal(
    silenced('line', 'const f = () =>\n  <b c="X" />;', jsx),
    `const f = () =>\n  // ${words} \n  <b c="X" />;`,
  );
  assert.equal(silenced('line', '<a\n  b="X"\n/>', jsx), `<a\n  // ${words} \n  b="X"\n/>`);
});

test('a file is silenced at its top, below the lines that must stay there', () => {
  const words = 'twelve-factor-disable-file logs/file-handler -- ';
  assert.equal(silenced('file', 'a\nX'), `// ${words}\na\nX`);
  assert.equal(
    silenced('file', "#!/usr/bin/env node\n'use strict';\nX"),
    `#!/usr/bin/env node\n'use strict';\n// ${words}\nX`,
  );
  assert.equal(
    silenced('file', '#!/usr/bin/python\n# -*- coding: utf-8 -*-\n"""Doc."""\nX', { style: hash }),
    `#!/usr/bin/python\n# -*- coding: utf-8 -*-\n# ${words}\n"""Doc."""\nX`,
  );
  assert.equal(
    silenced('file', '# syntax=docker/dockerfile:1\r\n# escape=`\r\nX', { style: hash }),
    `# syntax=docker/dockerfile:1\r\n# escape=\`\r\n# ${words}\r\nX`,
  );
  assert.equal(
    silenced('file', '<?xml version="1.0"?>\n<a>X</a>', { style: xml }),
    '<?xml version="1.0"?>\n<!-- twelve-factor-disable-file logs/file-handler -->\n<a>X</a>',
  );
  assert.equal(silenced('file', '\uFEFFX'), `\uFEFF// ${words}\nX`);
  assert.equal(silenced('file', '#!/bin/X', { style: hash }), `#!/bin/X\n# ${words}`);
});

test('a language without comments offers only the project', () => {
  const finding = findingOn('X', 'X');
  const context = { source: sourceOf('X', 'json'), facts: factsOf('X') };
  assert.equal(silenceEdits('line', finding, context), undefined);
  assert.equal(silenceEdits('file', finding, context), undefined);
  assert.equal(silenceEdits('project', finding, context)?.length, 1);
});

test('configuration and deploy files have comments by their kind or name', () => {
  const line = (languageId: string, name: string) => commentStyleOf({ languageId, uri: `file:///app/${name}` })?.line;
  assert.equal(line('dockerfile', 'x'), '#');
  assert.equal(line('plaintext', 'Procfile'), '#');
  assert.equal(line('plaintext', 'deploy/Dockerfile.prod'), '#');
  assert.equal(line('plaintext', '.env.local'), '#');
  assert.equal(line('xml', 'a.config'), '');
  assert.equal(line('json', 'package.json'), undefined);
  assert.equal(line('plaintext', 'notes.txt'), undefined);
});

function inProject(configText?: string): string | undefined {
  const finding = findingOn('X', 'X');
  const edits = silenceEdits('project', finding, { source: sourceOf('X'), facts: factsOf('X'), configText });
  return edits && applyEdits(configText ?? '', edits);
}

test('the project’s file keeps its comments, commas and indentation', () => {
  const off = '"logs/file-handler": "off"';
  assert.equal(inProject(), `{\n  "rules": {\n    ${off}\n  }\n}\n`);
  assert.equal(inProject('\n'), `{\n  "rules": {\n    ${off}\n  }\n}\n`);
  assert.equal(inProject('{}'), `{\n  "rules": {\n    ${off}\n  }\n}`);
  assert.equal(
    inProject('{\n\t// why\n\t"rules": {\n\t\t"a/b": "off"\n\t}\n}\n'),
    `{\n\t// why\n\t"rules": {\n\t\t"a/b": "off",\n\t\t${off}\n\t}\n}\n`,
  );
  assert.equal(
    inProject('{\n  "rules": {\n    "a/b": "off" // why\n  }\n}\n'),
    `{\n  "rules": {\n    "a/b": "off", // why\n    ${off}\n  }\n}\n`,
  );
  assert.equal(
    inProject('{\r\n    "root": true, /* top */\r\n}\r\n'),
    `{\r\n    "root": true, /* top */\r\n    "rules": {\r\n        ${off}\r\n    },\r\n}\r\n`,
  );
  assert.equal(
    inProject('{ "rules": { "logs/file-handler": "hint" /* why */ } }'),
    '{ "rules": { "logs/file-handler": "off" /* why */ } }',
  );
});

test('a configuration that cannot take the setting is left alone', () => {
  for (const text of ['[]', '{ "rules": [] }', '{ "rules": 3 }', '{ "rules": {', 'nonsense', '"x"']) {
    assert.equal(inProject(text), undefined, text);
  }
});
