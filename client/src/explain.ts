import {
  commands,
  l10n,
  languages,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
  type Diagnostic,
  type Disposable,
  type QuickPickItem,
} from 'vscode';
import {
  explainRequest,
  rulesRequest,
  type ExplainParams,
  type ExplainResult,
  type RuleSummary,
} from '../../server/src/lsp/requests.ts';
import type { Session } from './session.ts';

/** The pages of the rules are documents `twelve-factor:/config/hardcoded-secret.md?python`: no file, no network. */
const pageScheme = 'twelve-factor';

/** Serves the pages of the rules as virtual documents. */
export function registerPages(session: Session): Disposable {
  return workspace.registerTextDocumentContentProvider(pageScheme, {
    async provideTextDocumentContent(uri, token) {
      const params: ExplainParams = { rule: ruleOf(uri), languageId: uri.query };
      const page = await session.request<ExplainResult>(explainRequest, params, token);
      return page.markdown;
    },
  });
}

/**
 * Shows the page of a rule. Without one: of the finding under the cursor, or else of the rule that the user picks.
 */
export async function explainRule(session: Session, rule?: string, languageId?: string): Promise<void> {
  const editor = window.activeTextEditor;
  const wanted = rule ?? (await chooseRule(session));
  if (wanted === undefined) return;
  const language = languageId ?? editor?.document.languageId ?? '';
  await showPage(Uri.from({ scheme: pageScheme, path: `/${wanted}.md`, query: language }));
}

/** Shows a page, with examples in the language at hand, when the URI is one of ours; the answer says whether it was. */
export async function showPageUri(uri: string): Promise<boolean> {
  if (!uri.startsWith(`${pageScheme}:`)) return false;
  const page = Uri.parse(uri);
  const query = page.query === '' ? (window.activeTextEditor?.document.languageId ?? '') : page.query;
  await showPage(page.with({ query }));
  return true;
}

async function showPage(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // The built-in Markdown extension can be switched off: then the page is shown as it is written.
    await window.showTextDocument(uri, { preview: true });
  }
}

function ruleOf(uri: Uri): string {
  return uri.path.replace(/^\//, '').replace(/\.md$/, '');
}

async function chooseRule(session: Session): Promise<string | undefined> {
  const rules = await session.request<readonly RuleSummary[]>(rulesRequest, {});
  const here = ruleAtCursor(new Set(rules.map((rule) => rule.id)));
  if (here !== undefined) return here;
  const picked = await window.showQuickPick(ruleItems(rules), {
    title: l10n.t('Explain a Twelve-Factor Rule'),
    placeHolder: l10n.t('Rule'),
    matchOnDescription: true,
  });
  return picked?.description;
}

function ruleAtCursor(rules: ReadonlySet<string>): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  return languages
    .getDiagnostics(editor.document.uri)
    .filter((diagnostic) => diagnostic.range.contains(editor.selection.active))
    .map(codeOf)
    .find((code) => rules.has(code));
}

function codeOf(diagnostic: Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** The rules in the server's order, with a separator before each factor. */
function ruleItems(rules: readonly RuleSummary[]): QuickPickItem[] {
  return rules.flatMap((rule, index) => {
    const item: QuickPickItem = { label: rule.title, description: rule.id };
    if (rules[index - 1]?.factor === rule.factor) return [item];
    return [{ label: rule.factor, kind: QuickPickItemKind.Separator }, item];
  });
}
