import type { Connection, DocumentDiagnosticReport, InitializeParams } from 'vscode-languageserver';
import { isBaselineFile } from '../policy/baseline-file.ts';
import { isConfigFile } from '../policy/load.ts';
import { rules } from '../rules/index.ts';
import type { Workspace } from '../workspace.ts';
import type { Checked } from '../checked.ts';
import { toDiagnostics } from './convert.ts';
import { describe, guard } from './guard.ts';
import { statusNotification, type Status } from './requests.ts';
import { readEditorOptions, type EditorOptions } from './settings.ts';
import { uriBelow } from './uri.ts';

/** How long the first answer waits for the rest of the app, in milliseconds. */
const patience = 150;
/** How long to wait for the next key before pushing, in milliseconds. */
const debounce = 120;
/** How long nobody must have typed for a second look at a broken text, in milliseconds. */
const settleDelay = 700;
/** How long changes of other files are gathered before the editor is asked to pull again, in milliseconds. */
const refreshDelay = 150;

interface Answer {
  readonly generation: number;
  readonly checked: Promise<Checked | undefined>;
}

/** Checks documents on demand, remembers the last answer for each, and tells the client by pull or by push. */
export class Answers {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #answers = new Map<string, Answer>();
  readonly #options = new Map<string, Promise<EditorOptions>>();
  /** The files of accepted findings that configuration names. */
  readonly #baselines = new Set<string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #settling = new Map<string, ReturnType<typeof setTimeout>>();
  /** Counts everything that may change a document's findings, by document. */
  readonly #generations = new Map<string, number>();
  #everything = 0;
  #refresh: ReturnType<typeof setTimeout> | undefined;
  #pulls = false;
  #canRefresh = false;
  #canConfigure = false;
  #relatedInformation = false;
  #pushedSettings: unknown;

  constructor(connection: Connection, workspace: Workspace) {
    this.#connection = connection;
    this.#workspace = workspace;
  }

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.#pulls = capabilities.textDocument?.diagnostic !== undefined;
    this.#canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.#canConfigure = capabilities.workspace?.configuration === true;
    this.#relatedInformation = capabilities.textDocument?.publishDiagnostics?.relatedInformation === true;
    this.#pushedSettings = settingsSection(initializationOptions);
  }

  /** True when the client asks for diagnostics; then none are ever pushed. */
  get pulls(): boolean {
    return this.#pulls;
  }

  documentChanged(uri: string): void {
    this.#generations.set(uri, (this.#generations.get(uri) ?? 0) + 1);
    this.#settleLater(uri);
    if (!this.#pulls) this.#pushSoon(uri, 'onType');
  }

  documentSaved(uri: string): void {
    if (!this.#pulls) this.#pushSoon(uri, 'onSave');
  }

  documentClosed(uri: string): void {
    for (const timers of [this.#timers, this.#settling]) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
    }
    this.#answers.delete(uri);
    this.#options.delete(uri);
    this.#generations.delete(uri);
    if (!this.#pulls) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #settleLater(uri: string): void {
    clearTimeout(this.#settling.get(uri));
    const timer = setTimeout(() => {
      this.#settling.delete(uri);
      if (this.#workspace.settle(uri)) this.refreshSoon();
    }, settleDelay);
    this.#settling.set(uri, timer);
  }

  configurationChanged(settings: unknown): void {
    this.#pushedSettings = settingsSection(settings) ?? this.#pushedSettings;
    this.forget();
  }

  filesChanged(uris: readonly string[]): void {
    if (uris.some((uri) => isConfigFile(uri) || isBaselineFile(uri) || this.#baselines.has(uri))) this.forget();
  }

  /** Forgets every answer and asks the client to ask again. */
  forget(): void {
    this.#options.clear();
    this.refreshSoon();
  }

  /** Other files changed what this one means: the client asks again, once for many changes. */
  refreshSoon(): void {
    this.#everything++;
    clearTimeout(this.#refresh);
    this.#refresh = setTimeout(() => {
      if (!this.#pulls) for (const uri of this.#workspace.openUris()) this.#pushSoon(uri, 'onType');
      else if (this.#canRefresh) void this.#connection.languages.diagnostics.refresh();
    }, refreshDelay);
  }

  optionsOf(uri: string): Promise<EditorOptions> {
    const known = this.#options.get(uri);
    if (known !== undefined) return known;
    const reading = this.#readOptions(uri);
    this.#options.set(uri, reading);
    return reading;
  }

  async #readOptions(uri: string): Promise<EditorOptions> {
    const folder = this.#workspace.folderOf(uri) ?? uri.slice(0, uri.lastIndexOf('/'));
    const section: unknown = this.#canConfigure
      ? await guard('configuration', this.#connection.console, undefined, () =>
          this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'twelveFactor' }),
        )
      : this.#pushedSettings;
    return readEditorOptions(section ?? this.#pushedSettings, (path) => uriBelow(folder, path));
  }

  /** The findings of an open document as it stands now. */
  async checked(uri: string): Promise<Checked | undefined> {
    const generation = this.#generation(uri);
    const known = this.#answers.get(uri);
    if (known?.generation === generation) return await known.checked;
    const checked = this.#check(uri);
    this.#answers.set(uri, { generation, checked });
    return await checked;
  }

  #generation(uri: string): number {
    return (this.#generations.get(uri) ?? 0) + this.#everything;
  }

  async #check(uri: string): Promise<Checked | undefined> {
    const options = await this.optionsOf(uri);
    const checked = await this.#workspace.check(uri, options, patience);
    if (checked === undefined) return undefined;
    if (checked.settings.baseline !== undefined) this.#baselines.add(checked.settings.baseline);
    for (const failure of checked.failures) {
      this.#connection.console.error(`rule ${failure.rule} failed: ${describe(failure.error)}`);
    }
    void this.#connection.sendNotification(statusNotification, statusOf(checked));
    return checked;
  }

  /** Answers a pull; `unchanged` when the client has this answer already. */
  async pull(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
    const checked = await this.checked(uri);
    if (checked === undefined) return { kind: 'full', items: [] };
    const items = await this.#diagnostics(checked);
    const resultId = String(hashOf(JSON.stringify(items)));
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  async #diagnostics(checked: Checked) {
    const others = new Set(checked.findings.flatMap((finding) => finding.related.map((place) => place.uri)));
    const texts = new Map<string, string>();
    for (const uri of others) {
      const text = uri === checked.source.uri ? undefined : await this.#workspace.textOf(uri);
      if (text !== undefined) texts.set(uri, text);
    }
    return toDiagnostics(checked, { relatedInformation: this.#relatedInformation, codeDescription: true, texts });
  }

  #pushSoon(uri: string, event: 'onType' | 'onSave'): void {
    clearTimeout(this.#timers.get(uri));
    const timer = setTimeout(() => {
      void guard('push', this.#connection.console, undefined, () => this.#push(uri, event));
    }, debounce);
    this.#timers.set(uri, timer);
  }

  async #push(uri: string, event: 'onType' | 'onSave'): Promise<void> {
    const isFirst = !this.#answers.has(uri);
    const options = await this.optionsOf(uri);
    if (options.run === 'onSave' && event === 'onType' && !isFirst) return;
    const checked = await this.checked(uri);
    if (checked === undefined || !this.#workspace.isOpen(uri)) return;
    await this.#connection.sendDiagnostics({ uri, diagnostics: await this.#diagnostics(checked) });
  }
}

function statusOf(checked: Checked): Status {
  const isOff = !checked.settings.enabled || checked.settings.excluded;
  return {
    uri: checked.source.uri,
    state: isOff ? 'off' : checked.reason !== '' ? 'skipped' : checked.complete ? 'ready' : 'checking',
    reason: checked.reason,
    configUri: checked.settings.configUri ?? '',
    durationMs: Math.round(checked.durationMs * 10) / 10,
    findings: checked.findings.length,
    rules: rules.filter((rule) => checked.settings.severityOf(rule) !== 'off').length,
    slowestRule: checked.slowestRule,
  };
}

/** Settings come as the section itself or under its name, by editor. */
function settingsSection(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'twelveFactor' in value ? value.twelveFactor : value;
}

/** FNV-1a over UTF-16 units: enough to tell one answer from the next. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
