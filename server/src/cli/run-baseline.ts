import { randomBytes } from 'node:crypto';
import {
  baselineName,
  baselineText,
  keyOf,
  parseBaseline,
  type Baseline,
  type BaselineEntry,
} from '../policy/baseline.ts';
import { folderOf, pathBelow } from '../policy/location.ts';
import type { BaselineCommand } from './args.ts';
import { remaining } from './baseline-use.ts';
import type { Platform } from './platform.ts';
import { checkPaths, type Done } from './run-check.ts';

/** The command `baseline`. Gives the code to end with. */
export async function runBaseline(command: BaselineCommand, platform: Platform): Promise<number> {
  const given = command.check.baseline;
  const uri = given === undefined ? `${platform.folder}/${baselineName}` : platform.uriOf(given);
  const isThere = (await platform.kindOf(uri)) !== undefined;
  const path = pathBelow(platform.folder, uri) ?? platform.pathOf(uri);
  const problem =
    isThere && !command.update
      ? `There is a baseline already: ${path}. Take out what is gone with --update, or delete it first.`
      : !isThere && command.update
        ? `There is no baseline yet: ${path}. Write one with twelve-factor baseline.`
        : undefined;
  const problems =
    problem === undefined
      ? await (command.update ? update(command, uri, path, platform) : create(command, uri, path, platform))
      : [problem];
  platform.errors.write(problems.map((line) => `${line}\n`).join(''));
  return problems.length === 0 ? 0 : 2;
}

async function create(
  { check, includeLive }: BaselineCommand,
  uri: string,
  path: string,
  platform: Platform,
): Promise<readonly string[]> {
  const recording = { folder: folderOf(uri) ?? uri, salt: randomBytes(16).toString('hex') };
  const checked = await checkPaths(check, platform, { recording, withoutBaseline: true });
  if ('problems' in checked) return checked.problems;
  const all = checked.checks.flatMap((done) => done.check.outcomes.flatMap(({ recorded }) => recorded));
  const accepted = all.filter(({ live }) => includeLive || !live);
  const problem = await platform.write(uri, baselineText({ salt: recording.salt, entries: counted(accepted) }));
  if (problem !== undefined) return [`${path} cannot be written: ${problem}`];
  platform.output.write(`Wrote ${path}: ${findings(accepted.length)} accepted\n`);
  const live = includeLive ? [] : liveFindings(checked.checks);
  if (live.length === 0) return [];
  platform.output.write(
    `Not accepted, because ${live.length === 1 ? 'it is a key' : 'they are keys'} of a live format:\n`,
  );
  platform.output.write(live.map((line) => `  ${line}\n`).join(''));
  platform.output.write('Replace them where they were issued, or add --include-live.\n');
  return [];
}

/** Where keys of live formats stand: `path:line:column rule`. */
function liveFindings(checks: readonly Done[]): readonly string[] {
  return checks
    .flatMap(({ check }) => check.outcomes)
    .flatMap(({ result, recorded }) =>
      result.findings.flatMap(({ line, column, rule }, index) =>
        recorded[index]?.live === true ? [`${result.path}:${line}:${column} ${rule}`] : [],
      ),
    )
    .sort();
}

async function update(
  { check }: BaselineCommand,
  uri: string,
  path: string,
  platform: Platform,
): Promise<readonly string[]> {
  const parsed = parseBaseline((await platform.host.readFile(uri)) ?? '', uri, folderOf(uri) ?? uri);
  if ('problem' in parsed) return [`${path}: ${parsed.problem}`];
  const checked = await checkPaths({ ...check, baseline: platform.pathOf(uri) }, platform, {});
  if ('problems' in checked) return checked.problems;
  let baseline: Baseline = parsed.baseline;
  let gone = 0;
  for (const { project, check: done } of checked.checks) {
    const left = await remaining(baseline, project, done, platform);
    baseline = { ...baseline, entries: left.entries };
    gone += left.gone;
  }
  const problem = gone === 0 ? undefined : await platform.write(uri, baselineText(baseline));
  if (problem !== undefined) return [`${path} cannot be written: ${problem}`];
  const left = baseline.entries.reduce((sum, { count }) => sum + count, 0);
  platform.output.write(
    gone === 0 ? `${path}: nothing is gone\n` : `${path}: ${findings(gone)} taken out, ${left} left\n`,
  );
  return [];
}

/** Equal findings as one entry with their number. */
function counted(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const found = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = found.get(key);
    found.set(key, known === undefined ? entry : { ...known, count: known.count + 1, live: known.live || entry.live });
  }
  return [...found.values()];
}

function findings(number: number): string {
  return `${number} finding${number === 1 ? '' : 's'}`;
}
