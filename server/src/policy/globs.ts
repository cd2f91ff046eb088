/** What a list of globs says of a relative path (`/` between names): in, out again by `!`, or nothing at all. */
export type PathTest = (path: string) => boolean | undefined;

/**
 * Compiles globs in the dialect of VS Code: `*` and `?` within a name, `**` for any folders, `{a,b}`, `[a-z]`, `[!a]`.
 * A glob without `/` matches at any depth; one that matches a folder matches all below it; `!` takes paths back out;
 * the last glob that matches decides. Globs come with the checked code and may be hostile, so matching takes time in
 * proportion to path times glob, which no translation into a regular expression does.
 */
export function pathTest(globs: readonly string[]): PathTest {
  const tests = globs.map((glob) => ({ patterns: compile(glob.replace(/^!/, '')), takes: !glob.startsWith('!') }));
  return (path) => {
    const names = path.split('/');
    return tests.findLast(({ patterns }) => patterns.some((pattern) => matchesPath(pattern, names)))?.takes;
  };
}

/** One character of a name, or `*`: any number of them. */
type Token = string | ((character: string) => boolean) | typeof star;
const star = Symbol('*');
const anyFolders = Symbol('**');
type Pattern = readonly (readonly Token[] | typeof anyFolders)[];

/** More alternatives than this come from no honest glob. */
const mostAlternatives = 256;

function compile(glob: string): readonly Pattern[] {
  const written = glob.trim().replaceAll('\\', '/');
  const plain = written.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  if (plain === '' || plain.length > 1000) return [];
  const anchored = plain.includes('/') || /^\.?\//.test(written);
  return alternatives(plain).map((alternative) => {
    const names = alternative.split('/').filter((name) => name !== '');
    const parts = names.map((name) => (name === '**' ? anyFolders : tokens(name)));
    return anchored ? parts : [anyFolders, ...parts];
  });
}

/** `a{b,c}d` → `abd`, `acd`; the innermost braces first, so that they nest. */
function alternatives(glob: string): readonly string[] {
  let found: readonly string[] = [glob];
  for (;;) {
    const next = found.flatMap((text) => {
      const braces = /\{([^{}]*)\}/.exec(text);
      if (!braces) return [text];
      const behind = text.slice(braces.index + braces[0].length);
      return (braces[1] ?? '').split(',').map((choice) => text.slice(0, braces.index) + choice + behind);
    });
    if (next.length > mostAlternatives) return [];
    if (next.length === found.length && next.every((text, index) => text === found[index])) return next;
    found = next;
  }
}

function tokens(name: string): readonly Token[] {
  return [...name.matchAll(/\[([!^]?)(\]?[^\]]*)\]|\*+|[^]/gu)].map(([whole, negated, members]) => {
    if (members !== undefined && members !== '') return oneOf(members, negated !== '');
    if (whole.startsWith('*')) return star;
    return whole === '?' ? () => true : whole;
  });
}

function oneOf(members: string, negated: boolean): (character: string) => boolean {
  const ranges = [...members.matchAll(/([^])-([^])|([^])/gu)].map(([, from, to, only]) => [from ?? only, to ?? only]);
  return (character) => ranges.some(([from = '', to = '']) => from <= character && character <= to) !== negated;
}

/** True when the pattern matches the path or a folder it lies in. Goes through the pattern, keeping where it can be. */
function matchesPath(pattern: Pattern, names: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    for (const at of reached) {
      const name = names[at];
      if (part === anyFolders) for (let to = at; to <= names.length; to++) next.add(to);
      else if (name !== undefined && matchesName(part, Array.from(name))) next.add(at + 1);
      // Places behind the first are all reached from it.
      if (part === anyFolders) break;
    }
    reached = next;
  }
  // What is matched in whole is the path itself or a folder above it; `**` at the end needs something below.
  return reached.size > 0 && (pattern.at(-1) !== anyFolders || Math.min(...reached) < names.length);
}

/** The usual walk with one step back: after a mismatch the last `*` takes one character more. */
function matchesName(pattern: readonly Token[], name: readonly string[]): boolean {
  let at = 0;
  let token = 0;
  let retryAt = -1;
  let retryToken = -1;
  while (at < name.length) {
    const wanted = pattern[token];
    const character = name[at] ?? '';
    if (wanted === star) {
      retryToken = ++token;
      retryAt = at;
    } else if (wanted !== undefined && (typeof wanted === 'string' ? wanted === character : wanted(character))) {
      at++;
      token++;
    } else if (retryToken >= 0) {
      token = retryToken;
      at = ++retryAt;
    } else return false;
  }
  while (pattern[token] === star) token++;
  return token === pattern.length;
}
