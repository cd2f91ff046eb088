/** Code actions, as the light bulb gets and applies them. */
import {
  CancellationError,
  CodeActionKind,
  commands,
  workspace,
  type CodeAction,
  type Diagnostic,
  type TextDocument,
} from 'vscode';
import { waitFor } from './findings.ts';

/** The light bulb's actions for a finding, in their order, not resolved. */
export async function actionsFor(document: TextDocument, finding: Diagnostic): Promise<CodeAction[]> {
  return await waitFor('code actions', () => provided(document, finding, 0));
}

/** Waits for the action whose title starts so, resolved with its edit or command. */
export async function actionNamed(document: TextDocument, finding: Diagnostic, title: string): Promise<CodeAction> {
  let titles: string[] = [];
  return await waitFor(
    () => `an action ${title}; there is: ${titles.join(' | ')}`,
    async () => {
      const actions = (await provided(document, finding, 50)) ?? [];
      titles = actions.map((action) => action.title);
      return actions.find((action) => action.title.startsWith(title));
    },
  );
}

/** Applies the action whose title starts so, with what VS Code asks of it: edit first, then command. */
export async function applyAction(document: TextDocument, finding: Diagnostic, title: string): Promise<CodeAction> {
  const action = await actionNamed(document, finding, title);
  if (action.disabled !== undefined) throw new Error(`${action.title} is disabled: ${action.disabled.reason}`);
  if (action.edit === undefined && action.command === undefined) throw new Error(`${action.title} does nothing`);
  if (action.edit !== undefined && !(await workspace.applyEdit(action.edit, { isRefactoring: true }))) {
    throw new Error(`the edit of ${action.title} was refused`);
  }
  if (action.command !== undefined) {
    await commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
  }
  return action;
}

async function provided(
  document: TextDocument,
  finding: Diagnostic,
  resolved: number,
): Promise<CodeAction[] | undefined> {
  const asked = [document.uri, finding.range, CodeActionKind.QuickFix.value, resolved] as const;
  try {
    return await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', ...asked);
  } catch (error) {
    if (isCancellation(error)) return undefined;
    throw error;
  }
}

/** VS Code cancels a request when its document changes or new findings come. */
function isCancellation(error: unknown): boolean {
  return error instanceof CancellationError || (error instanceof Error && error.name === 'Canceled');
}
