import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { movedMessage, type Moved } from './move-secret.ts';

/** Tells what remains to be done after a move, with a way to the issuers' pages where these are known. */
export async function tellMoved(connection: Connection, moved: Moved): Promise<void> {
  const message = movedMessage(moved);
  const pages = moved.revoke.slice(0, 3).map((uri) => ({ title: `Open ${new URL(uri).hostname}`, uri }));
  if (pages.length === 0) {
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    return;
  }
  const chosen = await connection.window.showInformationMessage(message, ...pages);
  if (chosen !== undefined) await connection.window.showDocument({ uri: chosen.uri, external: true });
}
