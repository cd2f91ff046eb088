/**
 * Every page under docs/rules is a test of its rule: see test/harness/page.ts for the marks. Pages below
 * test/pages/<language> hold what is too much for readers: further libraries and traps.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../server/src/rules/index.ts';
import type { PolicyFinding } from '../server/src/policy/finding.ts';
import { applyEdits, type Edit } from '../server/src/text/edit.ts';
import { lineStarts, positionAt } from '../server/src/text/source.ts';
import { check, type Files } from './harness/check.ts';
import { readPage, type Block } from './harness/page.ts';
import { pageFiles } from './harness/pages.ts';

const folder = 'docs/rules';
const only = process.env['RULE'] ?? '';

const pages = pageFiles().filter(({ path: file }) => file.includes(only));

test('every rule has a page and every page a rule', () => {
  const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md') && name.includes('/'))
    .map((name) => name.slice(0, -3));
  assert.deepEqual(ids.sort(), rules.map((rule) => rule.id).sort());
});

for (const page of pages) {
  const { rule, language } = page;
  const blocks = readPage(readFileSync(page.path, 'utf8'));
  test(`${language}${rule}: the page shows the finding and something clean`, () => {
    assert.ok(
      blocks.some((block) => block.expected.some((expected) => expected.rule === rule)),
      'no block expects the rule',
    );
    assert.ok(
      blocks.some((block) => block.expected.length === 0 && !block.fixed),
      'no block is clean',
    );
  });
  for (const [index, block] of blocks.entries()) {
    if (block.fixed) {
      test(`${language}${rule}: line ${block.line} is the text after the fix`, async () => {
        await checkFix(blocks, index, rule);
      });
    } else {
      test(`${language}${rule}: line ${block.line} (${block.path})`, async () => {
        await checkBlock(blocks, block, rule);
      });
    }
  }
}

function appOf(blocks: readonly Block[], block: Block): Files {
  const members = blocks.filter((other) => other.app === block.app && !other.fixed);
  return Object.fromEntries(members.map((other) => [other.path, other.text]));
}

async function checkBlock(blocks: readonly Block[], block: Block, rule: string): Promise<void> {
  const { findings } = await check(appOf(blocks, block), block.path, block.profile);
  assert.deepEqual(shown(findings, block, rule), block.expected.map(drawn).sort());
}

/** Rules about what a whole service lacks: the small services of other pages need not have it, unless they mark it. */
const ofWholeService: ReadonlySet<string> = new Set([
  'codebase/missing-dockerignore',
  'codebase/missing-ignore',
  'dependencies/missing-lockfile',
  'disposability/missing-sigterm',
  'logs/buffered-stdout',
]);

/** Findings in the words of the marks: as exact as the marks beside them are. */
function shown(findings: readonly PolicyFinding[], block: Block, page: string): string[] {
  const starts = lineStarts(block.text);
  const isMeant = (rule: string): boolean => rule === page || block.expected.some((expected) => expected.rule === rule);
  return findings
    .filter((finding) => !ofWholeService.has(finding.rule) || isMeant(finding.rule))
    .map((finding) => {
      const start = positionAt(starts, finding.range.start);
      const end = positionAt(starts, finding.range.end);
      const column = end.line === start.line ? end.character : Infinity;
      const mark = block.expected.find(
        (expected) =>
          expected.rule === finding.rule &&
          expected.line === start.line &&
          (expected.start === undefined || expected.start === start.character),
      );
      return drawn({
        rule: finding.rule,
        line: start.line,
        fix: finding.fixes.some((fix) => fix.unavailable === undefined),
        ...(mark !== undefined && mark.start === undefined ? {} : { start: start.character, end: column }),
      });
    })
    .sort();
}

function drawn({ rule, line, start, end, fix }: Block['expected'][number]): string {
  const place = start === undefined ? '' : `:${start}-${end ?? ''}`;
  return `line ${line + 1}${place} ${rule}${fix ? ' fix' : ''}`;
}

async function checkFix(blocks: readonly Block[], index: number, rule: string): Promise<void> {
  const fixed = blocks[index];
  const block = blocks.slice(0, index).findLast((other) => !other.fixed);
  assert.ok(fixed !== undefined && block !== undefined, 'nothing stands before the fixed block');
  const files = appOf(blocks, block);
  const { findings } = await check(files, block.path, block.profile);
  const edits: Edit[] = findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => {
      const fix = finding.fixes.find(
        (candidate) => candidate.unavailable === undefined && candidate.title.includes(fixed.fixTitle),
      );
      return fix?.move?.edits(fix.move.name) ?? fix?.edits ?? [];
    });
  assert.ok(edits.length > 0, `no fix with «${fixed.fixTitle}» is offered`);
  const text = applyEdits(block.text, withoutRepeats(edits));
  assert.equal(text, fixed.text);
  const after = await check({ ...files, [block.path]: text }, block.path, block.profile);
  assert.deepEqual(
    after.findings.filter((finding) => finding.rule === rule).map((finding) => finding.message),
    [],
    'the finding is still there',
  );
}

/** Two fixes may both bring the same import. */
function withoutRepeats(edits: readonly Edit[]): Edit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    const key = `${edit.range.start}:${edit.range.end}:${edit.newText}`;
    const isNew = !seen.has(key) || edit.range.start !== edit.range.end;
    seen.add(key);
    return isNew;
  });
}
