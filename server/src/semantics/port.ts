import { portOptions } from '../catalog/port-options.ts';
import type { Range } from '../text/range.ts';
import { canonical, runsOf, startedPrograms, type PlacedWord } from './commands.ts';
import { isStartedBy, startsIn } from './deployed-program.ts';
import type { PlacedCommand, PlacedDeployment, Project, ProjectSite } from './project.ts';
import type { View } from './view.ts';

/** The port on which an app listens, and what says so. */
export interface AppPort {
  readonly number: string;
  readonly uri: string;
  readonly range: Range;
}

/**
 * The one port on which an app listens in a deployment of it, or in its image where none is given: what its command
 * names, else what the code takes when the variables there are what they are. Undefined where that cannot be told.
 */
export function portOf(app: Project, deployment?: PlacedDeployment): AppPort | undefined {
  const commands = startsIn(app, deployment);
  if (commands === undefined) return undefined;
  const runs = commands.flatMap((command) => runsOf(command).map((words) => ({ command, words })));
  const told = runs.flatMap((run) => {
    const options = portOptions[canonical(run.words[0]?.text ?? '')];
    return options === undefined ? [] : [optionPort(run, options)];
  });
  if (told.length > 0) return told.find((port) => port !== undefined);
  const isServer = startedPrograms(commands).some(({ program }) => program?.serves === true);
  if (isServer || runs.some(isToldSomething) || (commands.length === 0 && app.isHosted)) return undefined;
  return codePort(app, commands, deployment);
}

interface Run {
  readonly command: PlacedCommand;
  readonly words: readonly PlacedWord[];
}

function optionPort({ command, words }: Run, options: readonly string[]): AppPort | undefined {
  const found = portOption(words, options);
  return found === undefined
    ? undefined
    : { number: found.number, uri: command.uri, range: found.word.range ?? command.range };
}

/** The one port that options of a program name, and the word that ends with it. */
function portOption(
  words: readonly PlacedWord[],
  options: readonly string[],
): { readonly number: string; readonly word: PlacedWord } | undefined {
  const found = words.flatMap((word, index): PlacedWord[] => {
    const option = options.find((one) => word.text === one || word.text.startsWith(`${one}=`));
    if (option === undefined) return [];
    const next = words[index + 1];
    return word.text !== option ? [word] : next === undefined ? [] : [next];
  });
  const [only] = found;
  const number = found.length > 1 ? undefined : /(?:^|[:=])(\d{2,5})$/.exec(only?.text ?? '')?.[1];
  return number === undefined || only === undefined ? undefined : { number, word: only };
}

/** A port that a command names although the platform assigns one. */
export interface FixedPort {
  readonly program: string;
  readonly number: string;
  /** The digits as written. */
  readonly range: Range;
  /** The variable that has the platform's. */
  readonly variable: string;
  /** True where a shell puts a variable's value in its place. */
  readonly isExpanded: boolean;
}

/** Ports that commands of a file name although their platform assigns one. */
export function fixedPorts({ facts, source: { text } }: View): readonly FixedPort[] {
  return facts.commands.flatMap((command) => {
    const { assignedPort: variable, form } = command;
    if (variable === undefined || command.words.some((word) => word.includes(variable))) return [];
    return runsOf(command).flatMap((words): FixedPort[] => {
      const program = canonical(words[0]?.text ?? '');
      const { number = '', word } = portOption(words, portOptions[program] ?? []) ?? {};
      if (word?.range === undefined) return [];
      const written = text.slice(word.range.start, word.range.end);
      const start = word.range.start + written.lastIndexOf(number);
      const isExpanded = form === 'shell' && !written.includes("'");
      return [{ program, number, range: { start, end: start + number.length }, variable, isExpanded }];
    });
  });
}

/** True where the platform gives the app a port by a variable that no command takes notice of. */
export function isPortAssigned({ commands }: Project): boolean {
  const assigned = commands.filter(({ assignedPort }) => assignedPort !== undefined);
  return (
    assigned.length > 0 &&
    assigned.every(({ words, assignedPort = '' }) => !words.some((word) => word.includes(assignedPort)))
  );
}

/** A program that gets a number or an option that may be a port: nobody knows what it makes of it. */
function isToldSomething({ words }: Run): boolean {
  return words
    .slice(1)
    .some(({ text }) => /(?:^|[:=])\d{2,5}$|PORT|^-p$|^--?(?:\w+[.-])*(?:port|bind|listen)/i.test(text));
}

/** What the code's one listener takes, with the variables of the deployment. */
function codePort(
  app: Project,
  commands: readonly PlacedCommand[],
  deployment: PlacedDeployment | undefined,
): AppPort | undefined {
  const listeners = app.sites('listens');
  // What a framework is told goes before what its start alone shows.
  const told = listeners.filter(({ overriddenBy }) => overriddenBy !== undefined);
  const [site, ...others] = told.length > 0 ? told : listeners;
  if (site === undefined || others.length > 0 || !isStartedBy(app, commands, site.uri)) return undefined;
  if (site.overriddenBy !== undefined && mayBeOverridden(app, site.overriddenBy, deployment)) return undefined;
  const { uri, range } = site;
  const numbers = new Set(site.subjects.flatMap((subject) => portNumber(subject) ?? []));
  const [number] = numbers;
  // What is no number comes from elsewhere, such as the environment.
  if (site.subjects.every((subject) => portNumber(subject) !== undefined))
    return number === undefined || numbers.size > 1 ? undefined : { number, uri, range };
  const set = setPort(app, deployment);
  if (set === undefined) return number === undefined || numbers.size > 1 ? undefined : { number, uri, range };
  return set === '*' ? undefined : { number: set.number, uri: set.uri, range: set.range };
}

/** True where a variable may give the app another port than its settings. */
function mayBeOverridden(app: Project, variable: string, deployment: PlacedDeployment | undefined): boolean {
  const sets = ({ name, kind }: ProjectSite): boolean => name === variable && kind !== 'listed';
  return deployment?.hasOtherVariables === true || app.sites('declares-variable').some(sets);
}

/** The port that a variable gives the app; undefined where none does so, `*` where that cannot be told. */
function setPort(app: Project, deployment: PlacedDeployment | undefined): AppPort | '*' | undefined {
  const sites = app.sites('sets-port');
  const isOwn = (site: ProjectSite): boolean =>
    (site.deployedIn ?? site.uri) === deployment?.uri && site.deployment === deployment.name;
  if (
    deployment?.hasOtherVariables === true ||
    (deployment === undefined && sites.some((site) => site.deployment !== undefined))
  )
    return '*';
  const own = sites.filter(isOwn);
  const counting = own.length > 0 ? own : sites.filter((site) => site.deployment === undefined);
  const isOther = (site: ProjectSite): boolean =>
    (isOwn(site) || site.deployment === undefined) &&
    site.kind !== 'listed' &&
    /.PORT$/.test(site.name) &&
    !ofOthers.test(site.name);
  if (counting.length === 0) return app.sites('declares-variable').some(isOther) ? '*' : undefined;
  const [only] = counting;
  const number = counting.length > 1 || only?.subjects.length !== 1 ? undefined : portNumber(only.subjects[0] ?? '');
  return only === undefined || number === undefined ? '*' : { number, uri: only.uri, range: only.range };
}

/** Variables for the ports of backing services and of side listeners. */
const ofOthers =
  /^(?:\w*_)?(?:DB|DATABASE|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|VALKEY|MEMCACHED?|RABBITMQ|AMQP|KAFKA|NATS|SMTP|MAIL|EMAIL|ELASTIC(?:SEARCH)?|OPENSEARCH|METRICS|DEBUG)_?PORT$/;

function portNumber(subject: string): string | undefined {
  return /^(?:\S*:)?(\d{2,5})$/.exec(subject)?.[1];
}
