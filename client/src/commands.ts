import { commands, l10n, Uri, window, type Disposable, type LogOutputChannel } from 'vscode';
import { createConfig } from './create-config.ts';
import { isChecked } from './documents.ts';
import { explainRule } from './explain.ts';
import { moveToEnvironment } from './move-to-environment.ts';
import { offerRestart } from './offer-restart.ts';
import type { Session } from './session.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

/** Registers every command that the manifest contributes. */
export function registerCommands(session: Session, check: WorkspaceCheck, log: LogOutputChannel): Disposable[] {
  const register = (name: string, run: (argument?: unknown, second?: unknown) => unknown): Disposable =>
    commands.registerCommand(name, async (argument?: unknown, second?: unknown) => {
      try {
        await run(argument, second);
      } catch (error) {
        log.error(`${name}: ${String(error)}`);
        const up = await session.running().then(
          () => true,
          () => false,
        );
        await (up ? tellFailure(log) : offerRestart(session, log));
      }
    });
  return [
    register('twelveFactor.checkFile', () => checkFile(session)),
    register('twelveFactor.checkWorkspace', () => check.run([])),
    register('twelveFactor.checkFolder', (folder, selected) => check.run(folders(folder, selected))),
    register('twelveFactor.fixFile', fixFile),
    register('twelveFactor.explainRule', (rule, language) => explainRule(session, text(rule), text(language))),
    register('twelveFactor.moveToEnvironment', (data, name) => moveToEnvironment(session, data, text(name) ?? '')),
    register('twelveFactor.createConfig', () => createConfig(session)),
    register('twelveFactor.showOutput', () => {
      log.show();
    }),
    register('twelveFactor.restartServer', () => session.restart()),
  ];
}

async function checkFile(session: Session): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document && isChecked(document)) {
    (await session.running()).refresh();
    return;
  }
  await window.showInformationMessage(l10n.t('Twelve-Factor does not check this kind of file.'));
}

/** Applies the safe fixes of the active file, as on save; VS Code says so itself when there is nothing to fix. */
async function fixFile(): Promise<void> {
  await commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.twelveFactor', apply: 'first' });
}

async function tellFailure(log: LogOutputChannel): Promise<void> {
  const output = l10n.t('Show Output');
  const choice = await window.showErrorMessage(l10n.t('Twelve-Factor could not do this.'), output);
  if (choice === output) log.show();
}

/** The folders of a click in the explorer: all that are selected, or the one that was clicked. */
function folders(clicked: unknown, selected: unknown): Uri[] {
  const all: unknown[] = Array.isArray(selected) ? selected : [clicked];
  return all.filter((folder) => folder instanceof Uri);
}

function text(argument: unknown): string | undefined {
  return typeof argument === 'string' && argument !== '' ? argument : undefined;
}
