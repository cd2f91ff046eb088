import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isRuleSeverity, type Profile, type RuleSeverity } from '../policy/config.ts';
import { didYouMean } from '../policy/spelling.ts';
import type { Severity } from '../rules/rule.ts';
import type { ColorChoice } from './report/color.ts';

export const reportFormats = ['stylish', 'json', 'sarif', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What `check` is asked to do. */
export interface CheckCommand {
  readonly name: 'check';
  /** Files and folders as given; `-` is standard input; the current folder when none is given. */
  readonly paths: readonly string[];
  readonly format: ReportFormat;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly dryRun: boolean;
  readonly exitZero: boolean;
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly config?: string;
  readonly isolated: boolean;
  readonly profile?: Profile;
  /** By rule id, former id or `factor/*`, as given. */
  readonly rules: ReadonlyMap<string, RuleSeverity>;
  readonly stdinFilename?: string;
  readonly outputFile?: string;
  /** Only errors and warnings are reported. */
  readonly quiet: boolean;
  readonly color: ColorChoice;
  /** Undefined leaves the number of workers to the program. */
  readonly jobs?: number;
  readonly showFiles: boolean;
  readonly showConfig: boolean;
  /** The file with accepted findings, as given. */
  readonly baseline?: string;
}

/** What `baseline` is asked to do. */
export interface BaselineCommand {
  readonly name: 'baseline';
  /** What to check, and how. */
  readonly check: CheckCommand;
  /** Takes out what is gone instead of writing a new one. */
  readonly update: boolean;
  readonly includeLive: boolean;
}

export type Command =
  | CheckCommand
  | BaselineCommand
  | { readonly name: 'rules'; readonly format: 'text' | 'json' | 'markdown' }
  | { readonly name: 'explain'; readonly rule: string; readonly format: 'markdown' | 'json' }
  | { readonly name: 'init' }
  | { readonly name: 'lsp' }
  | { readonly name: 'version' }
  | { readonly name: 'help'; readonly of: CommandName | undefined };

export const commandNames = ['check', 'baseline', 'rules', 'explain', 'init', 'lsp'] as const;
export type CommandName = (typeof commandNames)[number];

/** A command, or what is wrong with the words given; the program then ends with code 2. */
export type Arguments = { readonly command: Command } | { readonly usageError: string };

type Options = NonNullable<ParseArgsConfig['options']>;

const checkOptions = {
  format: { type: 'string', short: 'f' },
  fix: { type: 'boolean' },
  'unsafe-fixes': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'exit-zero': { type: 'boolean' },
  'fail-on': { type: 'string' },
  'max-warnings': { type: 'string' },
  config: { type: 'string', short: 'c' },
  isolated: { type: 'boolean' },
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'stdin-filename': { type: 'string' },
  'output-file': { type: 'string', short: 'o' },
  quiet: { type: 'boolean', short: 'q' },
  color: { type: 'string' },
  'no-color': { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
  'show-files': { type: 'boolean' },
  'show-config': { type: 'boolean' },
  baseline: { type: 'string' },
} satisfies Options;

const baselineOptions = {
  update: { type: 'boolean' },
  'include-live': { type: 'boolean' },
  baseline: { type: 'string' },
  config: { type: 'string', short: 'c' },
  isolated: { type: 'boolean' },
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  jobs: { type: 'string', short: 'j' },
} satisfies Options;

const optionsOf: Readonly<Record<CommandName, Options>> = {
  check: checkOptions,
  baseline: baselineOptions,
  rules: { format: { type: 'string', short: 'f' } },
  explain: { format: { type: 'string', short: 'f' } },
  init: {},
  lsp: { stdio: { type: 'boolean' } },
};

const general = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } satisfies Options;

/** Wrong usage; caught where it is turned into a message. */
class UsageError extends Error {}

/** Reads the words after the program's name. Without a command, options and paths are those of `check`. */
export function parseArguments(words: readonly string[]): Arguments {
  const [first = ''] = words;
  if (first === '') return { command: { name: 'help', of: undefined } };
  const named = commandNames.find((name) => name === first);
  if (first === 'help') {
    return { command: { name: 'help', of: commandNames.find((name) => name === words[1]) } };
  }
  if (!named && /^[a-z]+$/.test(first)) {
    return {
      usageError: `Unknown command "${first}".${didYouMean(first, commandNames)} To check a folder: check ./${first}`,
    };
  }
  try {
    return { command: commandOf(named ?? 'check', named, words.slice(named ? 1 : 0)) };
  } catch (error) {
    return { usageError: error instanceof Error ? error.message : String(error) };
  }
}

function commandOf(name: CommandName, named: CommandName | undefined, words: readonly string[]): Command {
  const options = { ...optionsOf[name], ...general };
  refuseUnknown(words, options, name);
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  const given = new Given(values);
  if (given.flag('help')) return { name: 'help', of: named };
  if (given.flag('version')) return { name: 'version' };
  if (name === 'check') return checkCommand(given, positionals);
  if (name === 'baseline') return baselineCommand(given, positionals);
  if (name === 'explain') {
    const [rule = '', ...more] = positionals;
    if (rule === '' || more.length > 0) throw new UsageError('explain needs one rule: explain config/hardcoded-secret');
    return { name, rule, format: given.oneOf('format', ['markdown', 'json']) ?? 'markdown' };
  }
  if (positionals.length > 0) throw new UsageError(`${name} takes no "${String(positionals[0])}".`);
  if (name === 'rules') return { name, format: given.oneOf('format', ['text', 'json', 'markdown']) ?? 'text' };
  if (name === 'lsp' && !given.flag('stdio')) throw new UsageError('lsp speaks over standard streams: lsp --stdio');
  return { name };
}

function checkCommand(given: Given, paths: readonly string[]): CheckCommand {
  const command: CheckCommand = {
    name: 'check',
    paths: paths.length === 0 ? ['.'] : paths,
    format: given.oneOf('format', reportFormats) ?? 'stylish',
    fix: given.flag('fix'),
    unsafeFixes: given.flag('unsafe-fixes'),
    dryRun: given.flag('dry-run'),
    exitZero: given.flag('exit-zero'),
    failOn: given.oneOf('fail-on', ['error', 'warning', 'information', 'hint', 'never']) ?? 'warning',
    maxWarnings: given.wholeNumber('max-warnings', 0),
    config: given.text('config'),
    isolated: given.flag('isolated'),
    profile: given.oneOf('profile', ['recommended', 'strict']),
    rules: given.rules(),
    stdinFilename: given.text('stdin-filename'),
    outputFile: given.text('output-file'),
    quiet: given.flag('quiet'),
    color: given.flag('no-color') ? 'never' : (given.oneOf('color', ['auto', 'always', 'never']) ?? 'auto'),
    jobs: given.wholeNumber('jobs', 1),
    showFiles: given.flag('show-files'),
    showConfig: given.flag('show-config'),
    baseline: given.text('baseline'),
  };
  refuseContradictions(command);
  return command;
}

function baselineCommand(given: Given, paths: readonly string[]): BaselineCommand {
  if (paths.includes('-')) throw new UsageError('baseline works on files, not on standard input.');
  const update = given.flag('update');
  const includeLive = given.flag('include-live');
  if (update && includeLive) throw new UsageError('--update adds nothing, so --include-live does not go with it.');
  return { name: 'baseline', check: checkCommand(given, paths), update, includeLive };
}

function refuseContradictions(command: CheckCommand): void {
  const fromInput = command.paths.includes('-');
  if (fromInput && command.paths.length > 1)
    throw new UsageError('"-" reads standard input and goes with no other path.');
  if (!fromInput && command.stdinFilename !== undefined) {
    throw new UsageError('--stdin-filename names the text on standard input: check - --stdin-filename app.py');
  }
  if (fromInput && command.stdinFilename === undefined) {
    throw new UsageError('"-" needs --stdin-filename, which says what language the text is in.');
  }
  if (command.isolated && command.config !== undefined) {
    throw new UsageError('--isolated ignores all configuration files, --config names one: choose one of them.');
  }
  if (command.unsafeFixes && !command.fix) throw new UsageError('--unsafe-fixes goes with --fix.');
  if (command.dryRun && !command.fix) throw new UsageError('--dry-run goes with --fix.');
}

/** `parseArgs` would refuse these too, but cannot say what was meant. */
function refuseUnknown(words: readonly string[], options: Options, name: CommandName): void {
  const known = Object.keys(options);
  for (const word of words) {
    if (word === '--') return;
    const option = /^--([^=]+)/.exec(word)?.[1];
    if (option === undefined || known.includes(option)) continue;
    const meant = didYouMean(
      `--${option}`,
      known.map((other) => `--${other}`),
    );
    throw new UsageError(`Unknown option "--${option}" of ${name}.${meant}`);
  }
}

/** The values of options, read by kind. */
class Given {
  readonly #values: Readonly<Record<string, unknown>>;
  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    if (value === '') throw new UsageError(`--${name} needs a value.`);
    return typeof value === 'string' ? value : undefined;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = allowed.find((word) => word === value);
    if (found !== undefined) return found;
    throw new UsageError(
      `--${name} must be one of ${allowed.join(', ')}, not "${value}".${didYouMean(value, allowed)}`,
    );
  }

  wholeNumber(name: string, least: number): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && Number.isSafeInteger(number)) return number;
    throw new UsageError(`--${name} must be a whole number from ${least}, not "${value}".`);
  }

  /** `--rule id=severity`, as often as wanted; whether there is such a rule is for the caller to say. */
  rules(): ReadonlyMap<string, RuleSeverity> {
    const value = this.#values['rule'];
    const found = new Map<string, RuleSeverity>();
    for (const item of Array.isArray(value) ? value.map(String) : []) {
      const [, rule, severity] = /^([^=]+)=(.*)$/.exec(item) ?? [];
      if (rule === undefined || !isRuleSeverity(severity)) {
        throw new UsageError(
          `--rule must be like config/hardcoded-secret=off, with off, hint, information, warning or error, not "${item}".`,
        );
      }
      found.set(rule, severity);
    }
    return found;
  }
}
