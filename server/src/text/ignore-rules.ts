import ignore from 'ignore';

/** The rules of an ignore file, and the URI of the folder they are relative to, without final slash. */
export interface IgnoreRules {
  readonly folder: string;
  readonly text: string;
  /** The file's URI, where it is one of the repository. */
  readonly uri?: string;
}

/** A `.gitignore` and the folder it lies in: a path below a common root with `/` between its parts, `''` for the root. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/**
 * True when one ignore file leaves out `path`, which is relative to the file's folder, has `/` between its parts, and
 * ends with `/` for a folder. Case counts, as in Git on Linux. Paths that lead out of the folder are not ignored.
 */
export function isIgnored(ignoreText: string, path: string): boolean {
  return isIgnoredBy([{ folder: '', text: ignoreText }], path);
}

/**
 * True when the ignore files together leave out `path` (relative to the common root, `/` at the end for a folder), by
 * the rules of gitignore(5): the deepest file decides, in it the last matching line, and what lies in an ignored folder
 * cannot be taken back. The files may come in any order; those that do not lie above the path do not matter.
 */
export function isIgnoredBy(files: readonly IgnoreFile[], path: string): boolean {
  if (!ignore.isPathValid(path)) return false;
  const above = files
    .map((file) => ({ text: file.text, folder: file.folder.replace(/^\/+|\/+$/g, '') }))
    .filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
    .sort((a, b) => a.folder.length - b.folder.length);
  const rules = ignore({ ignoreCase: false });
  for (const { folder, text } of above) rules.add(linesOf(text).flatMap((line) => fromRoot(folder, line)));
  return rules.ignores(path);
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/);
}

/**
 * A line of a nested file, said from the root, so that all files make one list in which the last match wins. The
 * package handles ignored parent folders only within one list.
 */
function fromRoot(folder: string, line: string): readonly string[] {
  if (folder === '') return [line];
  const pattern = line.replace(/(?<!\\) +$/, '');
  if (pattern === '' || pattern.startsWith('#')) return [];
  const negative = pattern.startsWith('!');
  const body = (negative ? pattern.slice(1) : pattern).replace(/^\\(?=[!#])/, '');
  const anchored = body.slice(0, -1).includes('/');
  const place = `/${folder.replace(/[\\*?[\]]/g, '\\$&')}/`;
  const moved = anchored ? place + body.replace(/^\//, '') : `${place}**/${body}`;
  return [(negative ? '!' : '') + moved];
}
