import { isRuleSeverity, type RuleSeverity } from '../policy/config.ts';
import type { DocumentSettings } from '../workspace.ts';

/** How the editor wants findings: while typing or on save. Only push needs it; pulling clients decide by themselves. */
export interface EditorOptions extends DocumentSettings {
  readonly run: 'onType' | 'onSave';
  readonly offerDisable: boolean;
  readonly offerDocumentation: boolean;
}

/** Reads the `twelveFactor` section. A value of the wrong type is as good as none; the rest still counts. */
export function readEditorOptions(section: unknown, resolve: (path: string) => string | undefined): EditorOptions {
  const get = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), section);
  const boolean = (path: string): boolean | undefined => ifType(get(path), 'boolean');
  const number = (path: string): number | undefined => ifType(get(path), 'number');
  const profile = get('profile');
  const tests = get('tests');
  const exclude = get('exclude');
  const configPath = ifType(get('configPath'), 'string');
  const configUri = configPath === undefined || configPath === '' ? undefined : resolve(configPath);
  return {
    run: get('run') === 'onSave' ? 'onSave' : 'onType',
    offerDisable: boolean('codeAction.disableRuleComment.enable') ?? true,
    offerDocumentation: boolean('codeAction.showDocumentation.enable') ?? true,
    enable: boolean('enable'),
    requireConfig: boolean('requireConfig'),
    profile: profile === 'strict' || profile === 'recommended' ? profile : undefined,
    rules: rulesOf(get('rules')),
    exclude: Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string') : undefined,
    maxFileSize: number('maxFileSize'),
    maxProblemsPerFile: number('maxProblemsPerFile'),
    tests: tests === 'off' || tests === 'hint' || tests === 'on' ? tests : undefined,
    configUri,
  };
}

function rulesOf(value: unknown): ReadonlyMap<string, RuleSeverity> | undefined {
  if (!isRecord(value)) return undefined;
  return new Map(Object.entries(value).filter((entry): entry is [string, RuleSeverity] => isRuleSeverity(entry[1])));
}

interface Types {
  readonly boolean: boolean;
  readonly number: number;
  readonly string: string;
}

function ifType<K extends keyof Types>(value: unknown, type: K): Types[K] | undefined {
  return typeof value === type ? (value as Types[K]) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
