import type { Binding } from '../facts/facts.ts';
import type { Idioms } from '../facts/idioms.ts';
import type { Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { entry, literalsIn } from './entry.ts';
import type { Format } from './format.ts';
import { lineComments } from './lines.ts';
import { tolerant } from './tolerant.ts';

/**
 * The data source of a Prisma schema: `datasource KEY`, with `env("NAME")` for a variable. The address of a database of
 * SQLite is `sqlite url`.
 */
export const format: Format = {
  name: 'prisma',
  isSettings: true,
  idioms: {
    reference: (name, { value }) => [{ range: value, newText: `env("${name}")` }],
    // Prisma's own commands and its client do so (prisma.io/docs, "Environment variables").
    readsEnvFile: true,
  } satisfies Idioms,
  languageId: 'prisma',
  globs: ['**/*.prisma'],
  matches: (path) => path.endsWith('.prisma'),
  read: tolerant(({ text }) => {
    const bindings = [...text.matchAll(/^[\uFEFF \t]*datasource[ \t]+\w+[ \t]*\{([^{}]*)/gm)].flatMap((block) =>
      settingsIn(block[1] ?? '', block.index + block[0].length - (block[1] ?? '').length),
    );
    return { bindings, literals: literalsIn(bindings), comments: lineComments(text, ['//']) };
  }),
};

function settingsIn(body: string, offset: number): readonly Binding[] {
  const isSqlite = /^[ \t]*provider[ \t]*=[ \t]*"sqlite"/m.test(body);
  return [...body.matchAll(/^([ \t]*)(\w+)([ \t]*=[ \t]*)(env\([^()\n]*\)|"[^"\n]*")/gm)].map((match) => {
    const [, indent = '', key = '', sign = '', written = ''] = match;
    const start = offset + match.index + indent.length;
    const valueStart = start + key.length + sign.length;
    const name = isSqlite && key === 'url' ? ['sqlite', key] : ['datasource', key];
    const value = valueOf(written, { start: valueStart, end: valueStart + written.length });
    return entry(name, { start, end: start + key.length }, value);
  });
}

function valueOf(written: string, range: Range): Value {
  const variable = /^env\(\s*"(\w+)"\s*\)$/.exec(written)?.[1];
  if (variable !== undefined) return { kind: 'name', path: ['environment', variable], range };
  if (!written.startsWith('"')) return { kind: 'unknown', range };
  const content = { start: range.start + 1, end: range.end - 1 };
  return { kind: 'text', text: written.slice(1, -1), range, content };
}
