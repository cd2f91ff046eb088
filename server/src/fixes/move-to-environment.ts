import { appendLine } from '../text/append-line.ts';
import { findEntry, scanDotenv, withEntry, type DotenvLine } from '../formats/dotenv.ts';
import { exampleNames } from '../formats/env-example.ts';
import type { EnvironmentMove } from '../rules/rule.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { isIgnoredBy } from '../text/ignore-rules.ts';
import { pathBelow } from '../text/place.ts';
import { environmentName, isPublicName } from './environment-name.ts';

/** What is there before the move; absent texts are files that do not exist. */
export interface MoveInput {
  /** URI of the app's folder; a `/` at the end does not matter. */
  readonly root: string;
  readonly move: Pick<EnvironmentMove, 'name' | 'value'> & Partial<EnvironmentMove>;
  readonly files: EnvironmentFiles;
}

export interface EnvironmentFiles {
  /** Text of the `.env` in the app's folder. */
  readonly env?: string;
  /** The file in the app's folder that shows which keys are needed, under one of `exampleNames`. */
  readonly example?: { readonly name: string; readonly text: string };
  /** The `.gitignore` files from the repository's root down to the app's folder, by URI, in any order. */
  readonly ignores: readonly IgnoreFileText[];
}

export interface IgnoreFileText {
  readonly uri: string;
  /** URI of the folder the file lies in. */
  readonly folder: string;
  readonly text: string;
}

/** The edits of one file. With `create`, the file does not exist yet and the edits build its text from nothing. */
export interface FileEdits {
  readonly uri: string;
  readonly create: boolean;
  readonly edits: readonly Edit[];
}

export interface MovePlan {
  /** The key that holds the value now: the code must read this one, which is not always the wished one. */
  readonly name: string;
  /** In the order to apply them: the ignore file first, so that the value is never in an unignored file. */
  readonly files: readonly FileEdits[];
  /** What the user should know, as sentences without the value. */
  readonly notes: readonly string[];
}

/** No plan, and why: words for `Fix.unavailable`, without the value. */
export interface MoveRefusal {
  readonly unavailable: string;
}

/**
 * Plans how a value moves into the environment files of its app. `.env` gets the key, or keeps the one that has the
 * value already; a key with another value is never touched, a better or numbered name is taken instead. The example file
 * gets the key without value and `.gitignore` gets `.env`, each unless it is there. Build the edit of the code with
 * the plan's `name`. The value stands nowhere but in the edit of `.env`.
 */
export function planMove(input: MoveInput): MovePlan | MoveRefusal {
  const root = input.root.replace(/\/+$/, '');
  const { files, move } = input;
  const env = planEnv(`${root}/.env`, files.env, move);
  if ('unavailable' in env) return env;
  const ignore = planIgnore(root, files.ignores);
  const example = planExample(root, files.example, env.name);
  const notes = [
    ...renameNote(move.name, env.name),
    ...(ignore && files.env !== undefined ? [COMMITTED_NOTE] : []),
    ...(move.value.includes('$') ? [`Loaders that expand variables need the dollar sign in ${env.name} escaped.`] : []),
    ...exampleNote(root, files),
  ];
  return { name: env.name, files: [ignore, env.file, example].filter((file) => file !== undefined), notes };
}

/** The URIs whose texts `environmentFiles` wants: those of the app's folder, and `.gitignore` up to the repository's. */
export function environmentFileUris(root: string, repositoryRoot = root): readonly string[] {
  const app = root.replace(/\/+$/, '');
  const top = repositoryRoot.replace(/\/+$/, '');
  const ignores = [`${app}/.gitignore`];
  for (let folder = app; folder.startsWith(`${top}/`);) {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    ignores.push(`${folder}/.gitignore`);
  }
  return [`${app}/.env`, ...exampleNames.map((name) => `${app}/${name}`), ...ignores];
}

/** Sorts texts by URI, read from `environmentFileUris`, into the input of a plan; a missing URI is a missing file. */
export function environmentFiles(root: string, texts: ReadonlyMap<string, string>): EnvironmentFiles {
  const app = root.replace(/\/+$/, '');
  const name = exampleNames.find((candidate) => texts.has(`${app}/${candidate}`));
  const ignores = [...texts].flatMap(([uri, text]) =>
    uri.endsWith('/.gitignore') ? [{ uri, folder: uri.slice(0, -'/.gitignore'.length), text }] : [],
  );
  return {
    env: texts.get(`${app}/.env`),
    ...(name ? { example: { name, text: texts.get(`${app}/${name}`) ?? '' } } : {}),
    ignores,
  };
}

const COMMITTED_NOTE = 'If .env was committed before, run `git rm --cached .env` and replace its secrets.';

function planEnv(
  uri: string,
  text: string | undefined,
  move: MoveInput['move'],
): { readonly name: string; readonly file?: FileEdits } | MoveRefusal {
  const lines = scanDotenv(text ?? '');
  for (const name of candidateNames(move)) {
    const present = findEntry(lines, name);
    if (present?.value === move.value) return { name };
    const other = move.isDistinctive === true ? keyWith(lines, move.value) : undefined;
    if (other !== undefined) return { name: other };
    if (present) continue;
    const edit = withEntry(text ?? '', name, move.value);
    if (!edit) return { unavailable: 'The value cannot be written in a .env file so that it reads back exactly.' };
    return { name, file: { uri, create: text === undefined, edits: [edit] } };
  }
  return { unavailable: 'Every fitting name is taken in .env.' };
}

/** The wished name, then better ones than a number makes, then numbered ones. */
function candidateNames({ name, alternatives = [] }: MoveInput['move']): readonly string[] {
  const wished = environmentName(name);
  const numbered = Array.from({ length: 98 }, (_, index) => `${wished}_${index + 2}`);
  return [wished, ...alternatives.map(environmentName), ...numbered];
}

/** A key for credentials or addresses that holds the value already. Published names are none for a secret. */
function keyWith(lines: readonly DotenvLine[], value: string): string | undefined {
  const keys = lines.flatMap((line) => (line.kind === 'entry' && line.value === value ? [line.key] : []));
  return keys.findLast(
    (key) => !isPublicName(key) && /PASS|PWD|SECRET|TOKEN|KEY|CRED|AUTH|URL|URI|DSN|CONN/i.test(key),
  );
}

function planExample(root: string, example: EnvironmentFiles['example'], name: string): FileEdits | undefined {
  const text = example?.text ?? '';
  if (findEntry(scanDotenv(text), name)) return undefined;
  const edit = withEntry(text, name, '');
  const uri = `${root}/${example?.name ?? exampleNames[0]}`;
  return edit && { uri, create: example === undefined, edits: [edit] };
}

/** The app's own ignore file, else the topmost one, else the nearest; a new one in the app's folder when none will do. */
function planIgnore(root: string, ignores: readonly IgnoreFileText[]): FileEdits | undefined {
  if (isFileIgnored(root, '.env', ignores)) return undefined;
  const above = ignoresAbove(root, ignores);
  const own = above.filter((file) => folderOf(file) === root);
  const others = above.filter((file) => folderOf(file) !== root);
  for (const file of [...own, ...others.slice(0, 1), ...others.slice(1).reverse()]) {
    const edit = appendLine(file.text, '.env');
    const changed = above.map((each) => (each === file ? { ...each, text: applyEdits(each.text, [edit]) } : each));
    if (isFileIgnored(root, '.env', changed)) return { uri: file.uri, create: false, edits: [edit] };
  }
  return { uri: `${root}/.gitignore`, create: true, edits: [appendLine('', '.env')] };
}

function isFileIgnored(root: string, name: string, ignores: readonly IgnoreFileText[]): boolean {
  const above = ignoresAbove(root, ignores);
  const [topmost] = above;
  if (!topmost) return false;
  const top = folderOf(topmost);
  const files = above.map((file) => ({ folder: pathBelow(top, folderOf(file)), text: file.text }));
  return isIgnoredBy(files, pathBelow(top, `${root}/${name}`));
}

/** The ignore files that can speak of the folder, the topmost first. */
function ignoresAbove(root: string, ignores: readonly IgnoreFileText[]): readonly IgnoreFileText[] {
  return ignores
    .filter((file) => `${root}/`.startsWith(`${folderOf(file)}/`))
    .sort((a, b) => folderOf(a).length - folderOf(b).length);
}

function folderOf(file: IgnoreFileText): string {
  return file.folder.replace(/\/+$/, '');
}

function renameNote(wished: string, name: string): readonly string[] {
  return wished === name ? [] : [`The key is ${name} instead of ${wished}.`];
}

function exampleNote(root: string, files: EnvironmentFiles): readonly string[] {
  const name = files.example?.name ?? exampleNames[0];
  return isFileIgnored(root, name, files.ignores) ? [`${name} is ignored by Git; add \`!${name}\` to share it.`] : [];
}
