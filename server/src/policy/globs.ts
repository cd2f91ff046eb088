import picomatch from 'picomatch/posix.js';

/** What a list of globs says of a relative path (`/` between names): in, out again by `!`, or nothing at all. */
export type PathTest = (path: string) => boolean | undefined;

/**
 * Compiles globs. A glob without `/` matches at any depth; a glob that matches a folder matches all below it; names
 * with a leading dot are matched like others. `!` takes paths back out; the last glob that matches decides.
 */
export function pathTest(globs: readonly string[]): PathTest {
  const tests = globs.flatMap((glob) => {
    const test = oneGlob(glob.replace(/^!/, ''));
    return test ? [{ test, takes: !glob.startsWith('!') }] : [];
  });
  return (path) => tests.findLast(({ test }) => test(path))?.takes;
}

function oneGlob(glob: string): ((path: string) => boolean) | undefined {
  const plain = glob
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '');
  if (plain === '') return undefined;
  const anchored = plain.includes('/') || /^\.?\//.test(glob.trim()) ? plain : `**/${plain}`;
  try {
    return picomatch([anchored, `${anchored}/**`], { dot: true, nonegate: true });
  } catch {
    // Not a glob, such as one of more than 65,536 characters: matches nothing.
    return undefined;
  }
}
