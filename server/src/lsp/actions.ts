import { CodeActionKind, type CodeAction, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import { otherFileEdits } from '../fixes/other-file.ts';
import type { PolicyFinding } from '../policy/finding.ts';
import { changesOtherFiles, type Fix, type OtherFile } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import { plain } from '../text/plain.ts';
import { contains, overlaps, type Range } from '../text/range.ts';
import type { Workspace } from '../workspace.ts';
import type { Checked } from '../checked.ts';
import { acceptance, editOfAcceptance } from './accept-edit.ts';
import { toDiagnostics } from './convert.ts';
import { editOfAllMoves, editOfMove, movable, tellMovedCommand, type MoveEdit, type Moved } from './move-secret.ts';
import { editOfDocument, editOfSilence } from './silence-edit.ts';
import { editOfFiles, type EditSupport, type FileEdit } from './workspace-edit.ts';
import type { EditorOptions } from './settings.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.twelveFactor`;
/** The server's own command behind the documentation action. */
export const showRuleCommand = 'twelveFactor.server.showRule';

/** What an action remembers until it is resolved. Nothing of the document's text is in it. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly kind: 'fix' | 'moveAll' | 'line' | 'file' | 'project' | 'baseline' | 'fixAll';
  readonly rule: string;
  /** Start offset of the finding in the document's version. */
  readonly start: number;
  readonly end: number;
  /** Which of the finding's fixes. */
  readonly index: number;
}

export interface ActionContext {
  readonly checked: Checked;
  readonly version: number;
  readonly options: EditorOptions;
  readonly support: EditSupport;
  /** True when the client can ask for the name of a variable. */
  readonly asksNames: boolean;
  /** Keeps what is to be told of a move until its edit is made. */
  readonly keep: (key: string, moved: Moved) => void;
}

/** The actions for a range, real fixes first, silencing last; edits are made when one is resolved. */
export function actionsFor(params: CodeActionParams, range: Range, context: ActionContext): CodeAction[] {
  const only = params.context.only;
  const wants = (kind: string): boolean =>
    only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(range, context));
  // A source action is only offered where one is asked for: on save, or from the source menu.
  if (only !== undefined && wants(fixAllKind) && safeEdits(context.checked).length > 0) {
    actions.push({
      title: 'Fix all safe twelve-factor problems in this file',
      kind: fixAllKind,
      data: dataOf(context, { rule: '', range: { start: 0, end: 0 } }, 'fixAll', 0),
    });
  }
  return actions;
}

function quickFixes(range: Range, context: ActionContext): CodeAction[] {
  const { checked } = context;
  const findings = checked.findings.filter(
    (finding) => overlaps(finding.range, range) || contains(finding.range, range),
  );
  const diagnostics = new Map(
    toDiagnostics(checked, { relatedInformation: false, codeDescription: true, texts: new Map() }).map(
      (diagnostic, index) => [checked.findings[index], diagnostic],
    ),
  );
  const attach = (finding: PolicyFinding) => {
    const diagnostic = diagnostics.get(finding);
    return diagnostic === undefined ? {} : { diagnostics: [diagnostic] };
  };
  const fixes = findings.flatMap((finding) =>
    finding.fixes.map((fix, index) => ({ ...fixAction(finding, fix, index, context), ...attach(finding) })),
  );
  const others = findings
    .filter((finding) => !finding.rule.startsWith('meta/'))
    .flatMap((finding) =>
      [...documentation(finding, context), ...silencing(finding, context)].map((action) => ({
        ...action,
        ...attach(finding),
      })),
    );
  return [...fixes, ...moves(findings, context), ...others];
}

function fixAction(finding: PolicyFinding, fix: Fix, index: number, context: ActionContext): CodeAction {
  const data = dataOf(context, finding, 'fix', index);
  const action: CodeAction = {
    // Editors show the titles of actions as they are.
    title: plain(fix.title),
    kind: CodeActionKind.QuickFix,
    data,
    ...(fix.move === undefined ? {} : { command: tell(data) }),
  };
  const mayCreate = fix.move !== undefined || fix.others?.some(({ create }) => create) === true;
  const isUnsupported = mayCreate && !context.support.createFiles;
  const reason = fix.unavailable ?? (isUnsupported ? 'this editor cannot create files in an edit' : undefined);
  if (reason === undefined) return index === 0 && fix.safety === 'safe' ? { ...action, isPreferred: true } : action;
  return context.support.disabled
    ? { ...action, disabled: { reason } }
    : { ...action, title: `${action.title} (not here: ${reason})` };
}

/** The client's command that asks for a name first. */
const askNameCommand = 'twelveFactor.moveToEnvironment';

/** A move under a name of one's own, and one of all secrets of the file. */
function moves(findings: readonly PolicyFinding[], context: ActionContext): CodeAction[] {
  if (!context.support.createFiles) return [];
  const here = findings.flatMap((finding) =>
    finding.fixes.flatMap((fix, index) =>
      fix.move === undefined || fix.unavailable !== undefined ? [] : [{ finding, index, move: fix.move }],
    ),
  );
  const [first] = here;
  if (first === undefined) return [];
  const title = plain('Move it to `.env` under another name…');
  const asked = {
    title,
    command: askNameCommand,
    arguments: [dataOf(context, first.finding, 'fix', first.index), first.move.name],
  };
  const all = movable(context.checked.findings).length;
  const data = dataOf(context, { rule: '', range: { start: 0, end: 0 } }, 'moveAll', 0);
  return [
    ...(context.asksNames ? [{ title, kind: CodeActionKind.QuickFix, command: asked }] : []),
    ...(all < 2
      ? []
      : [
          {
            title: plain(`Move all ${all} secrets of this file to \`.env\``),
            kind: CodeActionKind.QuickFix,
            data,
            command: tell(data),
          },
        ]),
  ];
}

/** What the client runs once it has made the edit of a move. */
function tell(data: ActionData): NonNullable<CodeAction['command']> {
  return { title: 'What remains to be done', command: tellMovedCommand, arguments: [keyOf(data)] };
}

function keyOf({ uri, version, start, index, kind }: ActionData): string {
  return `${uri}#${version}#${kind}#${start}#${index}`;
}

function documentation(finding: PolicyFinding, { options }: ActionContext): CodeAction[] {
  if (!options.offerDocumentation) return [];
  const title = `Explain ${finding.rule}`;
  return [
    { title, kind: CodeActionKind.QuickFix, command: { title, command: showRuleCommand, arguments: [finding.rule] } },
  ];
}

function silencing(finding: PolicyFinding, context: ActionContext): CodeAction[] {
  if (!context.options.offerDisable) return [];
  const kinds = [
    ['line', `Disable ${finding.rule} for this line`],
    ['file', `Disable ${finding.rule} for this file`],
    ['project', `Disable ${finding.rule} in .twelve-factor.json`],
  ] as const;
  return [
    ...kinds.map(([kind, title]) => ({
      title,
      kind: CodeActionKind.QuickFix,
      data: dataOf(context, finding, kind, 0),
    })),
    ...accepting(finding, context),
  ];
}

/** Where a project keeps a baseline, one finding more can go there; a key of a live format never does from here. */
function accepting(finding: PolicyFinding, context: ActionContext): CodeAction[] {
  const offer = acceptance(finding, context);
  if (offer === undefined) return [];
  const action: CodeAction = { title: `Accept this ${finding.rule} in the baseline`, kind: CodeActionKind.QuickFix };
  if (offer.refused === undefined) return [{ ...action, data: dataOf(context, finding, 'baseline', 0) }];
  return context.support.disabled ? [{ ...action, disabled: { reason: offer.refused } }] : [];
}

function dataOf(
  { checked, version }: ActionContext,
  finding: { rule: string; range: Range },
  kind: ActionData['kind'],
  index: number,
): ActionData {
  return {
    uri: checked.source.uri,
    version,
    kind,
    rule: finding.rule,
    start: finding.range.start,
    end: finding.range.end,
    index,
  };
}

/** The edits of all safe fixes that touch only this file, without those that overlap an earlier one. */
export function safeEdits(checked: Checked): readonly Edit[] {
  const edits: Edit[] = [];
  for (const finding of checked.findings) {
    const fix = finding.fixes.find(
      (candidate) =>
        candidate.safety === 'safe' && !changesOtherFiles(candidate) && candidate.unavailable === undefined,
    );
    if (fix === undefined) continue;
    const fresh = fix.edits.filter((edit) => !edits.some((other) => isSameInsertion(edit, other)));
    if (fresh.some((edit) => edits.some((other) => overlaps(edit.range, other.range)))) continue;
    edits.push(...fresh);
  }
  return edits;
}

/** Two fixes may bring the same import. */
function isSameInsertion(a: Edit, b: Edit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.newText === b.newText;
}

/** The workspace edit of an action, a move under another name when one is given; undefined when the finding is gone or the edit cannot be made. */
export async function editFor(
  data: ActionData,
  context: ActionContext,
  workspace: Workspace,
  name?: string,
): Promise<WorkspaceEdit | undefined> {
  const { checked } = context;
  if (data.kind === 'moveAll') return kept(data, await editOfAllMoves(context, workspace), context);
  if (data.kind === 'fixAll') return editOfDocument(safeEdits(checked), context);
  const finding = checked.findings.find(
    (candidate) =>
      candidate.rule === data.rule && candidate.range.start === data.start && candidate.range.end === data.end,
  );
  if (finding === undefined) return undefined;
  if (data.kind === 'fix') {
    const fix = finding.fixes[data.index];
    if (fix === undefined || fix.unavailable !== undefined) return undefined;
    if (fix.move !== undefined) return kept(data, await editOfMove(fix.move, context, workspace, name), context);
    if (fix.others !== undefined) return await editOfOthers(fix.edits, fix.others, context, workspace);
    return editOfDocument(fix.edits, context);
  }
  if (data.kind === 'baseline') return await editOfAcceptance(finding, context, workspace);
  return await editOfSilence(data.kind, finding, context, workspace);
}

function kept(data: ActionData, move: MoveEdit | undefined, { keep }: ActionContext): WorkspaceEdit | undefined {
  if (move !== undefined) keep(keyOf(data), move.moved);
  return move?.edit;
}

/** The edits of the finding's file, and of others as these stand now. */
async function editOfOthers(
  edits: readonly Edit[],
  others: readonly OtherFile[],
  { checked, version, support }: ActionContext,
  workspace: Workspace,
): Promise<WorkspaceEdit | undefined> {
  const files: FileEdit[] = [];
  for (const other of others) {
    const text = await workspace.textOf(other.uri);
    const create = text === undefined;
    if (create && !support.createFiles) return undefined;
    files.push({ uri: other.uri, create, edits: otherFileEdits(other, text ?? ''), text: text ?? '', version: null });
  }
  files.push({ uri: checked.source.uri, create: false, edits, text: checked.source.text, version });
  const changed = files.filter((file) => file.edits.length > 0);
  return changed.length === 0 ? undefined : editOfFiles(changed, support, true);
}

/** The range of a request as offsets of the checked text. */
export function offsetsOf(
  params: CodeActionParams,
  offsetAt: (position: { line: number; character: number }) => number,
): Range {
  return { start: offsetAt(params.range.start), end: offsetAt(params.range.end) };
}
