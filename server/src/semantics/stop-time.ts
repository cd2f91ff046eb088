import { stopTimes } from '../catalog/stop-times.ts';
import type { Range } from '../text/range.ts';
import { secondsIn } from '../text/duration.ts';
import { canonical, runsOf } from './commands.ts';
import { isStartedBy, startsIn, type DeploymentKey } from './deployed-program.ts';
import { ofScript } from './habits.ts';
import { programsOfImage } from './image-signal.ts';
import type { PlacedCommand, Project, ProjectSite } from './project.ts';

/** How long an app takes to stop at most, and where it says so. */
export interface StopTime {
  readonly seconds: number;
  /** What sets it, for messages; the program's name where it does so by itself. */
  readonly label: string;
  /** True where it is the most that a single job may take, for which the program waits. */
  readonly isPerJob: boolean;
  /** Absent where nobody wrote it: the program's own time. */
  readonly place?: { readonly uri: string; readonly range: Range };
}

/**
 * How long the app takes to stop at most in a deployment of a file: what its start command, its code or its settings say,
 * else what the program that runs it takes by itself. Undefined where that cannot be told.
 */
export function stopTimeOf(app: Project, uri: string, deployment: string): StopTime | undefined {
  const commands = startsIn(app, { uri, name: deployment });
  if (commands === undefined) return undefined;
  const times = commands.flatMap((command) => timesOf(command));
  const set = times.filter(({ place }) => place !== undefined);
  const all = [...set, ...inCode(app, commands, { uri, name: deployment })];
  // What the program itself waits for goes before what its jobs may take.
  const own = all.filter(({ isPerJob }) => !isPerJob);
  const written = own.length > 0 ? own : all;
  const [only, ...others] = written.length > 0 ? written : times;
  return others.length > 0 ? written.reduce((one, other) => (other.seconds > one.seconds ? other : one)) : only;
}

function timesOf(command: PlacedCommand): readonly StopTime[] {
  return runsOf(command).flatMap((words): StopTime[] => {
    const [first, ...rest] = ofScript(words);
    const name = canonical(first?.text ?? '');
    const row = stopTimes.find(
      ({ program, word }) => program === name && (word === undefined || rest.some(({ text }) => text === word)),
    );
    if (row === undefined) return [];
    const isPerJob = row.isPerJob === true;
    for (const [index, { text, range }] of rest.entries()) {
      const option = row.options.find((one) => text === one || text.startsWith(`${one}=`));
      if (option === undefined) continue;
      const value = text === option ? rest[index + 1]?.text : text.slice(option.length + 1);
      const seconds = secondsIn(value ?? '', row.unit);
      const place = { uri: command.uri, range: range ?? command.range };
      return seconds === undefined ? [] : [{ seconds, label: option, isPerJob, place }];
    }
    return row.seconds === undefined ? [] : [{ seconds: row.seconds, label: name, isPerJob }];
  });
}

/** What code and settings of the app, and the deployment's variables, say. */
function inCode(app: Project, commands: readonly PlacedCommand[], deployment: DeploymentKey): readonly StopTime[] {
  const sites = app.sites('limits-drain').filter((site) => concerns(app, commands, deployment, site));
  const timed = sites.flatMap(({ subjects, label, uri, range, traits }) => {
    const [subject = '*'] = subjects;
    const isEnd = traits.includes('ends');
    const isPerJob = traits.includes('per-job');
    return subject === '*' ? [] : [{ seconds: Number(subject), label, place: { uri, range }, isEnd, isPerJob }];
  });
  // Whatever is under way, it ends with the process.
  const ends = timed.filter(({ isEnd }) => isEnd).sort((a, b) => a.seconds - b.seconds);
  const [first] = ends;
  const longest = timed.filter(({ isEnd }) => !isEnd).sort((a, b) => b.seconds - a.seconds)[0];
  if (first === undefined) return longest === undefined ? [] : [longest];
  return [longest !== undefined && longest.seconds < first.seconds ? longest : first];
}

/** True for what limits the time of the program that these commands start in the deployment. */
function concerns(
  app: Project,
  commands: readonly PlacedCommand[],
  deployment: DeploymentKey,
  { uri, deployment: own, deployedIn = uri, startedBy }: ProjectSite,
): boolean {
  if (own !== undefined && (own !== deployment.name || deployedIn !== deployment.uri)) return false;
  if (startedBy !== undefined && commands.length === 0)
    return programsOfImage(app).some((program) => startedBy.includes(program));
  if (startedBy !== undefined) return commands.some((command) => starts(command, startedBy));
  return own !== undefined || isStartedBy(app, commands, uri);
}

function starts(command: PlacedCommand, programs: readonly string[]): boolean {
  return runsOf(command).some((words) =>
    ofScript(words).some(({ text }, index) => programs.includes(index === 0 ? canonical(text) : text)),
  );
}
