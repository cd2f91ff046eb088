import type { View } from '../semantics/view.ts';
import type { Edit } from '../text/edit.ts';
import { wholeLines } from '../text/list-edit.ts';
import type { Range } from '../text/range.ts';
import type { Fix } from './rule.ts';

/**
 * The ways out of an image for the value of a variable that it sets: the variable goes, since the container gets it when
 * it is run; one that only serves build steps comes to these as a secret mount, which leaves nothing behind.
 */
export function removals(view: View, literal: Range, name: string): Fix[] {
  const { text } = view.source;
  const removal = alone(text, literal) ?? amongOthers(text, literal);
  if (removal === undefined) return [];
  const edit = { range: removal, newText: '' };
  const mounts = mountsFor(text, literal, name);
  const title = `Remove \`${name}\` from the image; set it where the container runs`;
  return [
    ...(mounts.length === 0
      ? []
      : [
          {
            title: `Give \`${name}\` to its build steps as a secret mount`,
            safety: 'unsafe' as const,
            edits: [edit, ...mounts],
          },
        ]),
    { title, safety: 'unsafe', edits: [edit] },
  ];
}

/** The lines of an instruction that does nothing else. */
function alone(text: string, literal: Range): Range | undefined {
  const start = text.lastIndexOf('\n', literal.start - 1) + 1;
  const rest = /^["']?[ \t]*(?=\r?\n|$)/.exec(text.slice(literal.end));
  const before = text.slice(start, literal.start);
  if (rest === null || !/^(?:ENV|ARG)\s+[\w.-]+(?:=|[ \t]+)["']?$/i.test(before)) return undefined;
  return wholeLines(text, { start, end: literal.end + rest[0].length });
}

/** `NAME=value` with the white space before it, where other pairs of the line stay. */
function amongOthers(text: string, literal: Range): Range | undefined {
  const lineStart = text.lastIndexOf('\n', literal.start - 1) + 1;
  const before = text.slice(lineStart, literal.start);
  const pair = /[ \t]+[\w.-]+=(["']?)$/.exec(before);
  const quote = pair?.[1] ?? '';
  const after = text.slice(literal.end);
  const isPair = after.startsWith(quote) && /^(?:[ \t]|\r?\n|$)/.test(after.slice(quote.length));
  if (pair === null || !isPair || !/^ENV[ \t]/i.test(before)) return undefined;
  const hasOthers =
    /^ENV[ \t]+\S/i.test(before.slice(0, pair.index)) || /^[ \t]+[\w.-]+=/.test(after.slice(quote.length));
  return hasOthers ? { start: lineStart + pair.index, end: literal.end + quote.length } : undefined;
}

/**
 * The mounts for the build steps that name the argument of a build; none unless these alone name it (docs.docker.com,
 * build checks, SecretsUsedInArgOrEnv: `RUN --mount=type=secret,id=…,env=…`).
 */
function mountsFor(text: string, literal: Range, name: string): readonly Edit[] {
  const lineStart = text.lastIndexOf('\n', literal.start - 1) + 1;
  if (!/^ARG[ \t]/i.test(text.slice(lineStart, literal.start)) || text.includes('<<')) return [];
  const mention = new RegExp(`\\$(?:${name}\\b|\\{${name}\\b)`);
  const edits: Edit[] = [];
  for (const found of text.slice(literal.end).matchAll(/^([A-Z]+)([ \t]+)((?:[^\\\r\n]|\\[^])*)/gim)) {
    const [, keyword = '', gap = '', words = ''] = found;
    if (/^FROM$/i.test(keyword)) break;
    if (!mention.test(words)) continue;
    if (!/^RUN$/i.test(keyword) || /^\[|--mount=\S*secret/.test(words)) return [];
    const at = literal.end + found.index + keyword.length + gap.length;
    const mount = `--mount=type=secret,id=${name.toLowerCase()},env=${name},required=true `;
    edits.push({ range: { start: at, end: at }, newText: mount });
  }
  return edits;
}
