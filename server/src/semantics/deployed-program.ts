import { fileName } from '../text/place.ts';
import { canonical, runsOf, scriptRun } from './commands.ts';
import type { PlacedCommand, PlacedDeployment, Project } from './project.ts';

/** What identifies a deployment among those of all files. */
export type DeploymentKey = Pick<PlacedDeployment, 'uri' | 'name'>;

/**
 * The commands that start an app in a deployment, its own or else the image's, scripts of the manifest followed; in the
 * image where no deployment is given. Undefined for a deployment whose own command starts no service.
 */
export function startsIn(app: Project, deployment: DeploymentKey | undefined): readonly PlacedCommand[] | undefined {
  const own = deployment === undefined ? [] : ownCommands(app, deployment);
  if (own.length > 0 && own.every(({ role }) => role !== 'start')) return undefined;
  const started = own.length > 0 ? own.filter(({ role }) => role === 'start') : commandsOf(app).image;
  return started.flatMap((command) => {
    const scripts = runsOf(command).map(([first, ...words]) =>
      scriptRun(
        canonical(first?.text ?? ''),
        words.map(({ text }) => text),
      ),
    );
    const isNamed = ({ onCall, name }: PlacedCommand): boolean =>
      onCall === 'name' && scripts.some((script) => script === name || (script === '' && name === 'start'));
    const named = scripts.every((script) => script === undefined) ? [] : app.commands.filter(isNamed);
    return named.length === 0 ? [command] : named;
  });
}

/**
 * True when a file belongs to the program that these commands start, as far as they tell: where several programs of an app
 * are deployed, its name must be among their words, or that of a file which leads to it.
 */
export function isStartedBy(app: Project, commands: readonly PlacedCommand[], uri: string): boolean {
  const words = commands.flatMap((command) => command.words);
  if (words.some((word) => fileName(word) === fileName(uri))) return true;
  if (words.some((word) => app.programOf(`${app.root}/${word.replace(/^\.\//, '')}`)?.has(uri) === true)) return true;
  if (app.programOf(uri) !== undefined) return false;
  return commandsOf(app).programs < 2;
}

function ownCommands(app: Project, { uri, name }: DeploymentKey): readonly PlacedCommand[] {
  return commandsOf(app).own.get(`${uri} ${name}`) ?? [];
}

/** An app's commands by what they start. */
interface CommandIndex {
  /** By URI and name of the deployment. */
  readonly own: ReadonlyMap<string, readonly PlacedCommand[]>;
  readonly image: readonly PlacedCommand[];
  /** How many different programs the deployments start; those without a command start the image's. */
  readonly programs: number;
}

const indexes = new WeakMap<Project, CommandIndex>();

function commandsOf(app: Project): CommandIndex {
  const known = indexes.get(app);
  if (known !== undefined) return known;
  const own = new Map<string, PlacedCommand[]>();
  for (const command of app.commands) {
    if (command.deployment === undefined) continue;
    const key = `${command.deployedIn ?? command.uri} ${command.deployment}`;
    const list = own.get(key);
    if (list === undefined) own.set(key, [command]);
    else list.push(command);
  }
  const started = app.deployments.map(({ uri, name }) =>
    (own.get(`${uri} ${name}`) ?? [])
      .filter(({ role }) => role !== 'release')
      .map((command) => command.words.join(' '))
      .join(),
  );
  const index = { own, image: app.commands.filter(isOfImage), programs: new Set(started).size };
  indexes.set(app, index);
  return index;
}

/** What the container starts where the deployment names nothing. */
function isOfImage({ deployment, isFirstProcess, role }: PlacedCommand): boolean {
  return deployment === undefined && isFirstProcess === true && role === 'start';
}
