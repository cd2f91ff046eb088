import { l10n, window, type LogOutputChannel } from 'vscode';
import type { Session } from './session.ts';

/** Tells that the server is down, with the way out. */
export async function offerRestart(session: Session, log: LogOutputChannel): Promise<void> {
  const restart = l10n.t('Restart Server');
  const output = l10n.t('Show Output');
  const choice = await window.showErrorMessage(l10n.t('The Twelve-Factor server is not running.'), restart, output);
  if (choice === restart) await session.restart();
  if (choice === output) log.show();
}
