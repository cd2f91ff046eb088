import type { ImportStyle } from '../../facts/idioms.ts';
import type { Edit } from '../../text/edit.ts';
import { lineBreakOf } from '../../text/source.ts';

/** Namespaces that SDKs with implicit usings bring in (learn.microsoft.com/dotnet/core/project-sdk/overview#implicit-using-directives). */
const implicit = /^System(?:\.(?:Collections\.Generic|IO|Linq|Net\.Http|Threading|Threading\.Tasks))?$/;

/**
 * One block of `using` lines in alphabetical order, `System` first (`dotnet_sort_system_directives_first`). A file that
 * says none of the usual namespaces itself gets them from its project.
 */
export const importStyle: ImportStyle = {
  read: () => undefined,
  isPlatform: () => false,
  insert(text, lines) {
    const own = usings(text);
    const isImplicit = !own.some(({ namespace }) => implicit.test(namespace));
    const missing = lines
      .flatMap((line) => namespaceOf(line) ?? [])
      .filter((namespace) => !(isImplicit && implicit.test(namespace)))
      .sort(byCustom);
    const lineBreak = lineBreakOf(text);
    return missing.map((namespace): Edit => {
      const line = `using ${namespace};${lineBreak}`;
      const next = own.find((other) => byCustom(namespace, other.namespace) < 0);
      const isLast = namespace === missing.at(-1);
      const at = next?.start ?? own.at(-1)?.end ?? behindHeader(text);
      const before = at > 0 && text[at - 1] !== '\n' ? lineBreak : '';
      const after = own.length === 0 && isLast && text.slice(at).trim() !== '' ? lineBreak : '';
      return { range: { start: at, end: at }, newText: before + line + after };
    });
  },
};

interface Using {
  readonly namespace: string;
  readonly start: number;
  /** Behind the line's end. */
  readonly end: number;
}

function namespaceOf(line: string): string | undefined {
  return /^using ([\w.]+);$/.exec(line)?.[1];
}

/** Plain `using` lines at the top of a file. */
function usings(text: string): readonly Using[] {
  return [...text.matchAll(/^using ([\w.]+);[^\r\n]*(?:\r?\n|$)/gm)].map((match) => ({
    namespace: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function byCustom(one: string, other: string): number {
  const rank = (namespace: string): string => (/^System\b/.test(namespace) ? '0' : '1') + namespace;
  const [first, second] = [rank(one), rank(other)];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Behind the remarks, directives and global usings that a file begins with. */
function behindHeader(text: string): number {
  return (
    /^(?:\uFEFF)?(?:[ \t]*(?:\/\/[^\n]*|#(?:nullable|pragma)[^\n]*|global using [^\n]*|extern alias [^\n]*)?\r?\n)*/.exec(
      text,
    )?.[0].length ?? 0
  );
}
