import { Batch, type BatchOptions } from '../check.ts';
import type { Host } from '../host.ts';
import { pathBelow } from '../policy/location.ts';
import { ruleNames } from '../policy/finding.ts';
import { didYouMean } from '../policy/spelling.ts';
import { rules } from '../rules/index.ts';
import type { Survey } from '../survey.ts';
import type { CheckCommand } from './args.ts';
import { baselineProblems, tellOfGone } from './baseline-use.ts';
import { checkProject, type ProjectCheck } from './check-project.ts';
import { configProblems } from './config-problems.ts';
import { exitCode } from './exit-code.ts';
import { reportedRules } from './list-rules.ts';
import { planCheck, type Plan, type ProjectPlan } from './plan.ts';
import type { Platform } from './platform.ts';
import { progressOn, type Progress } from './progress.ts';
import { repair, showRepairs } from './repair.ts';
import { reportOf } from './report/index.ts';
import type { CheckResult, FileResult } from './report/result.ts';
import { localShare, type Share } from './share.ts';
import { showConfig, showFiles } from './show.ts';

/** Below this many files a thread costs more than it saves. */
const filesPerThread = 200;

/** The command `check`. Gives the code to end with. */
export async function runCheck(command: CheckCommand, machine: Platform): Promise<number> {
  const start = machine.host.now();
  const { errors } = machine;
  const fail = (problems: readonly string[]): number => {
    errors.write(problems.map((problem) => `${problem}\n`).join(''));
    return 2;
  };
  const unknown = unknownRules(command);
  if (unknown.length > 0) return fail(unknown);
  const input =
    command.stdinFilename === undefined
      ? undefined
      : { uri: machine.uriOf(command.stdinFilename), text: await machine.input() };
  const platform =
    input === undefined ? machine : { ...machine, host: hostWith(machine.host, new Map([[input.uri, input.text]])) };
  const paths = command.stdinFilename === undefined ? command.paths : [command.stdinFilename];
  const planned = await planCheck(paths, platform, input?.uri);
  if ('problems' in planned) return fail(planned.problems);
  const { plan } = planned;
  const problems = await problemsOf(command, plan, platform);
  if (problems.length > 0) return fail(problems);
  if (command.showFiles) return await showFiles(plan, (project) => batchOf(command, project, platform), platform);
  if (command.showConfig) return await showConfig(plan, (project) => batchOf(command, project, platform), platform);

  const checks = await checkAll(command, plan, platform, input?.text);
  const files = checks.flatMap(({ project, check }) => filesOf(project, check, plan, command));
  warn(plan, checks, platform);
  await tellOfGone(checks, (project) => batchOf(command, project, platform), platform);
  const result: CheckResult = {
    root: platform.pathOf(plan.base),
    files,
    rules: reportedRules(),
    durationMs: platform.host.now() - start,
    version: platform.version,
  };
  const written = await report(command, result, platform, input !== undefined && command.fix && !command.dryRun);
  if (written !== undefined) return fail([written]);
  return exitCode(result, command);
}

/** What is wrong with the files that say how to check. */
async function problemsOf(command: CheckCommand, plan: Plan, platform: Platform): Promise<readonly string[]> {
  return [
    ...(await configProblems(plan, (project) => optionsOf(command, project, platform), platform)),
    ...(await baselineProblems(plan, command.baseline, (project) => batchOf(command, project, platform), platform)),
  ];
}

/** Checks the given paths without a report, for another command; or gives what is wrong with what was asked. */
export async function checkPaths(
  command: CheckCommand,
  platform: Platform,
  more: Pick<BatchOptions, 'recording' | 'withoutBaseline'>,
): Promise<{ readonly plan: Plan; readonly checks: readonly Done[] } | { readonly problems: readonly string[] }> {
  const unknown = unknownRules(command);
  if (unknown.length > 0) return { problems: unknown };
  const planned = await planCheck(command.paths, platform);
  if ('problems' in planned) return planned;
  const { plan } = planned;
  const problems =
    more.withoutBaseline === true
      ? await configProblems(plan, (project) => optionsOf(command, project, platform), platform)
      : await problemsOf(command, plan, platform);
  if (problems.length > 0) return { problems };
  const checks = await checkAll(command, plan, platform, undefined, more);
  warn(plan, checks, platform);
  return { plan, checks };
}

export interface Done {
  readonly project: ProjectPlan;
  readonly check: ProjectCheck;
}

async function checkAll(
  command: CheckCommand,
  plan: Plan,
  platform: Platform,
  input?: string,
  more: Partial<BatchOptions> = {},
): Promise<readonly Done[]> {
  const total = plan.projects.reduce((sum, { surveyed }) => sum + surveyed.length, 0);
  const progress = progressOn(platform, total);
  const done: Done[] = [];
  let written = 0;
  for (const project of plan.projects) {
    if (command.fix) {
      const repaired = await repair(project, optionsOf(command, project, platform), plan.base, command.unsafeFixes);
      written += await showRepairs(repaired, command, plan.base, platform, input);
      done.push({ project, check: repaired.check });
      continue;
    }
    const usual = optionsOf(command, project, platform);
    // A record is of everything, however much of it a file may show.
    const editor = more.recording === undefined ? usual.editor : { ...usual.editor, maxProblemsPerFile: Infinity };
    const options = { ...usual, ...more, editor };
    const shares = sharesFor(command, project, plan, platform, progress, options);
    try {
      done.push({ project, check: await checkProject(project, shares, progress.advance) });
    } finally {
      for (const share of shares) share.end();
    }
  }
  progress.end();
  if (written > 0) platform.errors.write(`Repaired ${written} file${written === 1 ? '' : 's'}.\n`);
  return done;
}

/** This thread for few files, else one thread for each processor. */
function sharesFor(
  command: CheckCommand,
  project: ProjectPlan,
  plan: Plan,
  platform: Platform,
  progress: Progress,
  options: BatchOptions,
): readonly Share[] {
  const wanted = command.jobs ?? Math.min(platform.processors, Math.floor(project.surveyed.length / filesPerThread));
  if (wanted <= 1) return [localShare(options, project.roots, plan.base)];
  // A host has functions, which do not travel to threads.
  const plain = { ...options, host: undefined };
  const onCrash = (uri: string): void => {
    progress.clear();
    platform.errors.write(`${pathBelow(plan.base, uri) ?? uri}: the check of this file failed; it was left out\n`);
  };
  return Array.from({ length: wanted }, () =>
    platform.startShare({ ...plain, roots: project.roots, base: plan.base }, onCrash),
  );
}

function optionsOf(command: CheckCommand, { folder, configFolder }: ProjectPlan, platform: Platform): BatchOptions {
  const configUri = command.config === undefined ? undefined : platform.uriOf(command.config);
  return {
    host: platform.host,
    folder,
    configFolder,
    isolated: command.isolated,
    editor: configUri === undefined ? {} : { configUri },
    ...(command.baseline === undefined ? {} : { baselineUri: platform.uriOf(command.baseline) }),
    flags: { rules: command.rules, ...(command.profile === undefined ? {} : { profile: command.profile }) },
  };
}

function batchOf(command: CheckCommand, project: ProjectPlan, platform: Platform): Batch {
  return new Batch(optionsOf(command, project, platform), project.roots);
}

function unknownRules(command: CheckCommand): readonly string[] {
  const names = ruleNames(rules);
  return [...command.rules.keys()]
    .filter((name) => names.expand(name).length === 0 && !names.groups.includes(name))
    .map((name) => `Unknown rule "${name}".${didYouMean(name, [...names.ids, ...names.groups])}`);
}

/** A host on which some files have another text. */
function hostWith(host: Host, texts: ReadonlyMap<string, string>): Host {
  return { ...host, readFile: (uri) => (texts.has(uri) ? Promise.resolve(texts.get(uri)) : host.readFile(uri)) };
}

/** Every file that could be read, in reports also those without findings. */
function filesOf(
  project: ProjectPlan,
  { surveys, outcomes }: ProjectCheck,
  plan: Plan,
  command: CheckCommand,
): FileResult[] {
  const results = new Map(outcomes.map(({ uri, result }) => [uri, result]));
  return project.checked
    .filter((uri) => wasRead(surveys.get(uri)))
    .map((uri) => results.get(uri) ?? emptyResult(pathBelow(plan.base, uri) ?? uri))
    .map((file) =>
      command.quiet
        ? { ...file, findings: file.findings.filter(({ severity }) => severity === 'error' || severity === 'warning') }
        : file,
    );
}

function emptyResult(path: string): FileResult {
  return { path, findings: [], suppressed: [], accepted: [], omitted: 0 };
}

function wasRead(found: Survey | undefined): boolean {
  return found?.reason === '';
}

/** Says what was not checked: named files always, others when they could not be read. */
function warn(plan: Plan, checks: readonly Done[], { errors }: Platform): void {
  for (const { project, check } of checks) {
    for (const { result, failures } of check.outcomes) {
      for (const { rule, error } of failures)
        errors.write(`${result.path}: rule ${rule} failed (${error}); please report this\n`);
    }
    for (const uri of project.checked) {
      const reason = check.surveys.get(uri)?.reason ?? '';
      if (reason === '' || !(plan.named.has(uri) || reason === 'cannot be read')) continue;
      errors.write(`${pathBelow(plan.base, uri) ?? uri}: not checked: ${reason}\n`);
    }
  }
  for (const uri of plan.named) {
    if (checks.some(({ project }) => project.checked.includes(uri))) continue;
    errors.write(`${pathBelow(plan.base, uri) ?? uri}: not checked: not a kind of file that has rules\n`);
  }
}

/** Writes the report where it is wanted; gives what went wrong. Standard output is taken when a repaired text goes there. */
async function report(
  command: CheckCommand,
  result: CheckResult,
  platform: Platform,
  isOutputTaken: boolean,
): Promise<string | undefined> {
  const { output, errors, environment } = platform;
  const target = isOutputTaken ? errors : output;
  const isTerminal = command.outputFile === undefined && target.isTerminal;
  const text = reportOf(command.format, result, { choice: command.color, environment, isTerminal });
  if (command.outputFile === undefined) {
    target.write(text);
    return undefined;
  }
  const problem = await platform.write(platform.uriOf(command.outputFile), text);
  return problem === undefined ? undefined : `${command.outputFile} cannot be written: ${problem}`;
}
