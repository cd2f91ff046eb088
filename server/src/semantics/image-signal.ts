import { drainSignals, imageSignals, unsignaledImages, type ImageSignal } from '../catalog/image-signals.ts';
import { programs as knownPrograms } from '../catalog/programs.ts';
import type { Deployment } from '../facts/deployment.ts';
import type { Edit } from '../text/edit.ts';
import type { Range } from '../text/range.ts';
import { lineBreakIn, lineStartBefore } from '../text/source.ts';
import { canonical, runsOf } from './commands.ts';
import { startsIn, type DeploymentKey } from './deployed-program.ts';
import type { PlacedCommand, Project, ProjectSite } from './project.ts';
import { handlerMissed } from './stop-signal.ts';
import type { View } from './view.ts';

/** An image that is stopped by a signal which its program does not take as it should. */
export interface WrongSignal {
  readonly range: Range;
  /** What the image sends, and what it should send. */
  readonly given: string;
  readonly wanted: string;
  readonly program: string;
  /** Where the app handles the one that it should send. */
  readonly handler?: ProjectSite;
  /** Absent where the file has no sure place for it. */
  readonly edit?: Edit;
}

/**
 * What is wrong with the signal that an image of a Dockerfile has from the one it is made from; undefined where the file or
 * whoever runs it names one, where the programs are not known, and where all is well.
 */
export function wrongSignal(view: View, project: Project): WrongSignal | undefined {
  const site = view.effects('inherits-stop-signal')[0];
  const app = site === undefined ? undefined : project.deployedAt(view.source.uri, site.range);
  if (site?.subject?.kind !== 'text' || app?.complete !== true) return undefined;
  if (app.sites('sets-stop-signal').length > 0) return undefined;
  const commands = (startsIn(app, undefined) ?? []).filter(({ uri }) => uri === view.source.uri);
  const [command] = commands;
  const [program, ...others] = programsOf(commands);
  if (command === undefined || program === undefined || others.length > 0) return undefined;
  const edit = (wanted: string): Edit => newLine(view.source.text, command.range.start, `STOPSIGNAL ${wanted}`);
  const { text, range } = site.subject;
  const row = signalOf(text);
  if (row === undefined) {
    const wanted = unsignaledImages.test(withoutRegistry(text)) ? drainSignals[program] : undefined;
    if (wanted === undefined) return undefined;
    return { range: command.range, given: 'SIGTERM', wanted, program, edit: edit(wanted) };
  }
  const found = misled(app, row, program, { uri: view.source.uri, name: '' });
  return found === undefined ? undefined : { ...found, range, edit: edit('SIGTERM') };
}

/** The same of a deployment that starts another program in the app's image than that one does. */
export function wrongSignalIn(view: View, project: Project, { name, range }: Deployment): WrongSignal | undefined {
  const app = project.deployedAt(view.source.uri, range);
  if (app?.complete !== true || app.sites('sets-stop-signal').length > 0) return undefined;
  const deployment = { uri: view.source.uri, name };
  const commands = (startsIn(app, deployment) ?? []).filter((one) => one.uri === view.source.uri);
  const row = rowOfImage(app);
  const [command] = commands;
  const [program, ...others] = programsOf(commands);
  if (row === undefined || command === undefined || program === undefined || others.length > 0) return undefined;
  const found = misled(app, row, program, deployment);
  return found === undefined ? undefined : { ...found, range: command.range };
}

/** A program that is stopped by a signal which is meant for another one. */
function misled(
  app: Project,
  { signal, programs }: ImageSignal,
  program: string,
  deployment: DeploymentKey,
): Omit<WrongSignal, 'range'> | undefined {
  if (programs.includes(program)) return undefined;
  const handler = handlerMissed(app, signal, deployment.uri, deployment.name);
  // Nobody but Apache takes it for a signal to stop.
  const isIgnored = signal === 'SIGWINCH' && knownPrograms.some((one) => one.program === program);
  if (handler === undefined && !isIgnored) return undefined;
  const found = { given: signal, wanted: 'SIGTERM', program };
  return handler === undefined ? found : { ...found, handler };
}

/** The programs of the image that an app's Dockerfile is made from, which run where it names no command. */
export function programsOfImage(app: Project): readonly string[] {
  return rowOfImage(app)?.programs ?? [];
}

/** The one image that an app's Dockerfiles are made from. */
function rowOfImage(app: Project): ImageSignal | undefined {
  const [only, ...others] = app.sites('inherits-stop-signal').flatMap(({ subjects }) => subjects);
  return only === undefined || others.length > 0 ? undefined : signalOf(only);
}

function signalOf(image: string): ImageSignal | undefined {
  return imageSignals.find(({ pattern }) => pattern.test(withoutRegistry(image)));
}

/** A first part with dot or port is a registry; mirrors keep the official images below `library`. */
function withoutRegistry(image: string): string {
  return image.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, '').replace(/^(?:docker\/)?library\//, '');
}

function programsOf(commands: readonly PlacedCommand[]): readonly string[] {
  return commands.flatMap(runsOf).map(([first]) => canonical(first?.text ?? ''));
}

function newLine(text: string, before: number, line: string): Edit {
  const start = lineStartBefore(text, before);
  return { range: { start, end: start }, newText: line + lineBreakIn(text) };
}
