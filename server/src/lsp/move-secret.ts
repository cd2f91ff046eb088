import type { WorkspaceEdit } from 'vscode-languageserver';
import { environmentFiles, environmentFileUris, planMove, type MovePlan } from '../fixes/move-to-environment.ts';
import { rules } from '../rules/index.ts';
import { secretRuleIds, type EnvironmentMove } from '../rules/rule.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { PolicyFinding } from '../policy/finding.ts';
import { findingsIn } from '../recheck.ts';
import type { Workspace } from '../workspace.ts';
import type { ActionContext } from './actions.ts';
import { editOfFiles, type FileEdit } from './workspace-edit.ts';

/** The server's own command that tells what remains to be done after a move. */
export const tellMovedCommand = 'twelveFactor.server.tellMoved';

/** What became of a move, without any value. */
export interface Moved {
  /** The keys in `.env`. */
  readonly names: readonly string[];
  readonly notes: readonly string[];
  /** The issuers' pages on revoking. */
  readonly revoke: readonly string[];
}

export interface MoveEdit {
  readonly edit: WorkspaceEdit;
  readonly moved: Moved;
}

/** More rounds than this are no file that a person wrote. */
const mostMoves = 200;

/** The edit that moves one value, under another name when one is given. */
export async function editOfMove(
  move: EnvironmentMove,
  context: ActionContext,
  workspace: Workspace,
  name?: string,
): Promise<MoveEdit | undefined> {
  const { checked } = context;
  const texts = await environmentTexts(context, workspace);
  const wanted = name === undefined ? move : { ...move, name, alternatives: [], isDistinctive: false };
  const plan = planMove({ root: checked.root, move: wanted, files: environmentFiles(checked.root, texts) });
  if ('unavailable' in plan) return undefined;
  const files = plan.files.map((file) => ({ ...file, text: texts.get(file.uri) ?? '', version: null }));
  return { edit: editWith(files, move.edits(plan.name), context), moved: movedBy([[plan, move]]) };
}

/**
 * The edit that moves every value of a file for which that is offered. Each move is made on the text that the one
 * before it left, so names, imports and helpers come once.
 */
export async function editOfAllMoves(context: ActionContext, workspace: Workspace): Promise<MoveEdit | undefined> {
  const { checked } = context;
  const before = await environmentTexts(context, workspace);
  const texts = new Map(before);
  const done: [MovePlan, EnvironmentMove][] = [];
  const project = await workspace.projectOf(checked.source.uri);
  let { text } = checked.source;
  let pending = movable(checked.findings);
  for (let round = 0; round < mostMoves && pending.length > 0; round++) {
    const [move] = pending;
    if (move === undefined) break;
    const plan = planMove({ root: checked.root, move, files: environmentFiles(checked.root, texts) });
    if ('unavailable' in plan) return undefined;
    const after = applyEdits(text, move.edits(plan.name));
    const left = movable(await findingsIn(checked, after, project, workspace.host));
    // A move that leaves its finding would go on for ever.
    if (left.length >= pending.length) break;
    for (const { uri, edits } of plan.files) texts.set(uri, applyEdits(texts.get(uri) ?? '', edits));
    done.push([plan, move]);
    text = after;
    pending = left;
  }
  if (done.length === 0) return undefined;
  const files = [...texts]
    .filter(([uri, after]) => before.get(uri) !== after)
    .map(([uri, after]) => ({
      uri,
      create: !before.has(uri),
      edits: [difference(before.get(uri) ?? '', after)],
      text: before.get(uri) ?? '',
      version: null,
    }));
  return { edit: editWith(ignoreFirst(files), [difference(checked.source.text, text)], context), moved: movedBy(done) };
}

/** The moves that are offered for the secrets of a file. */
export function movable(findings: readonly PolicyFinding[]): readonly EnvironmentMove[] {
  const secret = secretRuleIds(rules);
  return findings
    .filter(({ rule }) => secret.has(rule))
    .flatMap(({ fixes }) => {
      const move = fixes.find((fix) => fix.move !== undefined && fix.unavailable === undefined)?.move;
      return move === undefined ? [] : [move];
    });
}

/** What to tell once the edit is made. */
export function movedMessage({ names, notes }: Moved): string {
  const listed = names.map((name) => `\`${name}\``).join(', ');
  const [is, value] = names.length === 1 ? ['is', 'The old value'] : ['are', 'The old values'];
  const history = `${value} may still stand in Git's history: whatever was committed must be revoked and replaced.`;
  return [`${listed} ${is} in .env now. ${history}`, ...notes].join(' ');
}

function movedBy(done: readonly (readonly [MovePlan, EnvironmentMove])[]): Moved {
  const distinct = (all: readonly string[]): readonly string[] => [...new Set(all)];
  return {
    names: distinct(done.map(([{ name }]) => name)),
    notes: distinct(done.flatMap(([{ notes }]) => notes)),
    revoke: distinct(done.flatMap(([, { revoke }]) => revoke ?? [])),
  };
}

async function environmentTexts({ checked }: ActionContext, workspace: Workspace): Promise<Map<string, string>> {
  const repository = workspace.folderOf(checked.root) ?? workspace.folderOf(checked.source.uri);
  const texts = new Map<string, string>();
  for (const uri of environmentFileUris(checked.root, repository)) {
    const text = await workspace.textOf(uri);
    if (text !== undefined) texts.set(uri, text);
  }
  return texts;
}

function editWith(files: readonly FileEdit[], edits: readonly Edit[], context: ActionContext): WorkspaceEdit {
  const { checked, version, support } = context;
  const { uri, text } = checked.source;
  return editOfFiles([...files, { uri, create: false, edits, text, version }], support, true);
}

/** A value must never be in a file that is not ignored yet. */
function ignoreFirst(files: readonly FileEdit[]): readonly FileEdit[] {
  const isIgnore = ({ uri }: FileEdit): boolean => uri.endsWith('/.gitignore');
  return [...files.filter(isIgnore), ...files.filter((file) => !isIgnore(file))];
}

/** One text as a change of another: what lies between what both begin and end with. */
function difference(before: string, after: string): Edit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { range: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}
