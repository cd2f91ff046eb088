import type { ManifestPart } from '../manifest.ts';

/**
 * Reads a `go.mod` (go.dev/ref/mod#go-mod-file): the last part of the module's path is its name, without a major version
 * such as `/v2`. Requirements marked `// indirect` are those of others.
 */
export function readGoMod(text: string): ManifestPart {
  const lines = text.split(/\r\n?|\n/);
  const module = /^module\s+"?([^\s"]+)/m.exec(text)?.[1];
  const name = module?.replace(/\/v\d+$/, '').replace(/^.*\//, '');
  const needed = lines.flatMap((line) => {
    if (/\/\/\s*indirect\b/.test(line)) return [];
    const [, path = '', version = ''] =
      /^(?:\s*require\s+|\s+)"?([\w.~-]+(?:\/[\w.~-]+)+)"?\s+(v\d\S*)/.exec(line) ?? [];
    return path === '' ? [] : [[path, version.slice(1)] as const];
  });
  return {
    ...(name === undefined ? {} : { program: name }),
    dependencies: needed.map(([path]) => path),
    versions: needed,
  };
}
