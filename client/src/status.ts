import { l10n, languages, LanguageStatusSeverity, Uri, window, workspace, type LanguageStatusItem } from 'vscode';
import { statusNotification, type Status } from '../../server/src/lsp/requests.ts';
import { documentFilters } from './documents.ts';
import type { Connection, ServerState } from './session.ts';
import { describeStatus, type StatusText } from './status-text.ts';

const severities = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
} as const;

export interface StatusView {
  /** Listens to this connection from now on. */
  follow(connection: Connection): void;
  dispose(): void;
}

/**
 * The two entries in the language status of the status bar: how the check of the active document went, and which
 * config file rules it.
 */
export function createStatus(): StatusView {
  const selector = documentFilters();
  const state = languages.createLanguageStatusItem('twelveFactor.state', selector);
  const config = languages.createLanguageStatusItem('twelveFactor.config', selector);
  state.name = l10n.t('Twelve-Factor');
  config.name = l10n.t('Twelve-Factor Configuration');

  const known = new Map<string, Status>();
  let server: ServerState = 'starting';
  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : known.get(uri);
    showState(state, server === 'running' ? documentText(status) : serverText(server), server);
    showConfig(config, status?.configUri ?? '');
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument((document) => known.delete(document.uri.toString())),
  ];
  update();
  return {
    follow(connection) {
      // Both listeners live and die with the client.
      connection.onState((state) => {
        server = state;
        update();
      });
      connection.client.onNotification(statusNotification, (status: Status) => {
        known.set(Uri.parse(status.uri).toString(), status);
        update();
      });
    },
    dispose() {
      for (const disposable of [...listeners, state, config]) disposable.dispose();
    },
  };
}

function documentText(status: Status | undefined): StatusText {
  if (status) return describeStatus(status, (message, ...parts) => l10n.t(message, ...parts));
  return { text: l10n.t('Ready'), detail: '', severity: 'information', busy: false };
}

function serverText(server: ServerState): StatusText {
  return server === 'starting'
    ? { text: l10n.t('Starting…'), detail: '', severity: 'information', busy: true }
    : { text: l10n.t('Server is not running'), detail: '', severity: 'error', busy: false };
}

function showState(item: LanguageStatusItem, shown: StatusText, server: ServerState): void {
  item.text = shown.text;
  item.detail = shown.detail === '' ? l10n.t('Twelve-Factor') : l10n.t('Twelve-Factor: {0}', shown.detail);
  item.busy = shown.busy;
  item.severity = severities[shown.severity];
  item.accessibilityInformation = { label: `Twelve-Factor: ${shown.text} ${shown.detail}`.trim() };
  item.command =
    server === 'down'
      ? { command: 'twelveFactor.restartServer', title: l10n.t('Restart Server') }
      : { command: 'twelveFactor.showOutput', title: l10n.t('Show Output') };
}

function showConfig(item: LanguageStatusItem, configUri: string): void {
  if (configUri === '') {
    item.text = l10n.t('No configuration file');
    item.detail = l10n.t('Twelve-Factor: settings of the editor');
    item.command = { command: 'twelveFactor.createConfig', title: l10n.t('Create') };
    return;
  }
  const uri = Uri.parse(configUri);
  item.text = workspace.asRelativePath(uri);
  item.detail = l10n.t('Twelve-Factor: configuration in use');
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
}
