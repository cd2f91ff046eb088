/** What the extension shows in a document, and waiting for it. Nothing here sleeps for a fixed time. */
import { languages, workspace, type Diagnostic, type Disposable, type Uri } from 'vscode';

/** How long anything may take on a busy machine, in milliseconds. */
const patience = 20_000;

/** The findings in a document as it stands, in the order of their places. */
export function findings(uri: Uri): Diagnostic[] {
  const ours = languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'twelve-factor');
  return ours.sort((left, right) => left.range.start.compareTo(right.range.start));
}

/** The rule of a finding. */
export function ruleOf(finding: Diagnostic): string {
  const { code } = finding;
  return String(typeof code === 'object' ? code.value : code);
}

/** The rules of all findings in a document. */
export function rulesIn(uri: Uri): string[] {
  return findings(uri).map(ruleOf);
}

/** Waits until `condition` gives something other than undefined or false, and returns it. `what` names it in the error. */
export async function waitFor<T>(
  what: string | (() => string),
  condition: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const result = await condition();
    if (result !== undefined && result !== false) return result;
    if (Date.now() > deadline) throw new Error(`not within 20 seconds: ${typeof what === 'string' ? what : what()}`);
    await news();
  }
}

/** Ends when findings or texts change; or a little later, for conditions that no event announces. */
async function news(): Promise<void> {
  const listeners: Disposable[] = [];
  await new Promise<void>((resolve) => {
    const heard = (): void => {
      resolve();
    };
    listeners.push(languages.onDidChangeDiagnostics(heard), workspace.onDidChangeTextDocument(heard));
    setTimeout(heard, 100);
  });
  for (const listener of listeners) listener.dispose();
}

/** Waits for the first finding of a rule in a document. */
export async function findingOf(uri: Uri, rule: string): Promise<Diagnostic> {
  return await waitFor(
    () => `${rule} in ${uri.path}; there is: ${rulesIn(uri).join(', ')}`,
    () => findings(uri).find((finding) => ruleOf(finding) === rule),
  );
}

/** Waits until a rule has no finding in a document. */
export async function goneFrom(uri: Uri, rule: string): Promise<void> {
  await waitFor(`${rule} goes from ${uri.path}`, () => !rulesIn(uri).includes(rule));
}

/** Waits until a document has exactly these rules' findings, in any order. */
export async function exactly(uri: Uri, rules: readonly string[]): Promise<void> {
  const wanted = [...rules].sort().join(', ');
  await waitFor(
    () => `${wanted || 'nothing'} in ${uri.path}; there is: ${rulesIn(uri).join(', ') || 'nothing'}`,
    () => rulesIn(uri).sort().join(', ') === wanted,
  );
}
