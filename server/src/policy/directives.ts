import type { Comment } from '../facts/facts.ts';
import { lineStarts, positionAt } from '../text/source.ts';
import type { Range } from '../text/range.ts';

/** What a suppression comment is about: lines, everything between two comments, or the whole file. */
export type Reach = 'line' | 'next-line' | 'file' | 'disable' | 'enable';

/** A rule named in a directive, as written. */
export interface NamedId {
  readonly name: string;
  readonly range: Range;
}

/** A comment, or a line of one, that switches findings off or on again. */
export interface Directive {
  readonly reach: Reach;
  /** `own` names rules of ours; `foreign` is another scanner's and speaks of all secret rules. */
  readonly origin: 'own' | 'foreign';
  /** Empty means all rules. */
  readonly ids: readonly NamedId[];
  /** The words after ` -- `. */
  readonly reason: string;
  /** The directive's words, from `twelve-factor-…` to the last id. */
  readonly range: Range;
  readonly comment: Comment;
  /** The lines (zero-based, both inclusive) a `line` or `next-line` directive is about. */
  readonly lines: readonly [number, number];
}

const own =
  /(?:^[^\w`'"]*|(?:#|\/\/|\/\*|;|<!--)[ \t]*)(twelve-factor-(disable-next-line|disable-line|disable-file|disable|enable))(?![\w-])/;

/** How a comment of another scanner silences: `beside` or, alone on its line, above. */
type ForeignReach = Exclude<Reach, 'file'> | 'line-or-next';

/** Names of other scanners' rules that are about credentials. */
const aboutSecrets =
  /secret|passw|credential|token|api[-_.]?key|private[-_.]?key|hard[-_]?coded|jwt|connection[-_]?string|\bB10[567]\b|\bG101\b|\bS(?:2068|6418|6437|6703|10[567])\b/i;

/**
 * Comments of other scanners, from their documentation: gitleaks, detect-secrets, secretlint, TruffleHog, Semgrep
 * (semgrep.dev/docs/ignore-oss), Sonar (docs.sonarsource.com, in-line suppression), Bandit (bandit.readthedocs.io,
 * exclusions), gosec (its README, annotating code), and Ruff for the rules that it has of Bandit. What the first group
 * catches names the rules that are meant: then one of them must be about credentials.
 */
const foreign: readonly (readonly [RegExp, ForeignReach])[] = [
  [/(?<![\w-])nosem(?:grep)?(?![\w-])(?:[ \t]*:[ \t]*([\w.,\t -]*))?/, 'line-or-next'],
  [/(?<![\w-])NOSONAR(?![\w-])(?:\(([^)]*)\))?/, 'line'],
  [/#[ \t]*nosec(?![\w-])(?:[ \t]*:?[ \t]*((?:[BG]\d{3}|[a-z]+_[a-z_]+)[\w, \t]*))?/, 'line'],
  [/\/\/gosec:disable(?![\w-])(?:[ \t]+(G\d{3}[\w, \t]*))?/, 'line'],
  [/#[ \t]*noqa[ \t]*:[ \t]*([A-Z]+\d+[\w, \t]*)/i, 'line'],
  [/trufflehog:ignore(?![\w-])/, 'line'],
  [/gitleaks:allow\b/, 'line'],
  [/pragma: ?(?:allow|white)list[ -]nextline[ -]secret\b/i, 'next-line'],
  [/pragma: ?(?:allow|white)list[ -]secret\b/i, 'line'],
  [/(?<![\w-])secretlint-disable-next-line(?![\w-])/, 'next-line'],
  [/(?<![\w-])secretlint-disable-line(?![\w-])/, 'line'],
  [/(?<![\w-])secretlint-disable(?![\w-])/, 'disable'],
  [/(?<![\w-])secretlint-enable(?![\w-])/, 'enable'],
];

/** One of these words is in every directive. */
const signs = /twelve-factor-|gitleaks|pragma|secretlint|nosem|NOSONAR|nosec|gosec|noqa|trufflehog/i;

/** The directives in a file's comments, in document order. The text of a comment includes its delimiters. */
export function directivesIn(text: string, comments: readonly Comment[]): readonly Directive[] {
  const candidates = comments.filter(({ text: words }) => signs.test(words));
  if (candidates.length === 0) return [];
  const starts = lineStarts(text);
  const targetOf = nextLineFinder(text, starts, comments);
  return candidates.flatMap((comment) => directivesOf(comment, text, starts, targetOf));
}

function directivesOf(
  comment: Comment,
  text: string,
  starts: readonly number[],
  targetOf: (comment: Comment) => number,
): readonly Directive[] {
  const first = positionAt(starts, comment.range.start).line;
  const last = positionAt(starts, comment.range.end).line;
  const linesOf = (reach: Reach): readonly [number, number] => {
    const target = reach === 'next-line' ? targetOf(comment) : last;
    return reach === 'next-line' ? [target, target] : [first, last];
  };
  const found: Directive[] = [];
  let offset = comment.range.start;
  for (const line of comment.text.split(/(?<=\n)/)) {
    const named = ownDirective(line, offset);
    if (named) found.push({ ...named, origin: 'own', comment, lines: linesOf(named.reach) });
    for (const [pattern, written] of foreign) {
      const match = pattern.exec(line);
      if (!match || (match[1] !== undefined && !aboutSecrets.test(match[1]))) continue;
      const range = { start: offset + match.index, end: offset + match.index + match[0].length };
      const reaches: readonly Reach[] = written === 'line-or-next' ? besideOrAbove(comment, text, starts) : [written];
      for (const reach of reaches)
        found.push({ reach, origin: 'foreign', ids: [], reason: '', range, comment, lines: linesOf(reach) });
    }
    offset += line.length;
  }
  return found;
}

/** A comment alone on its line speaks of the next one too. */
function besideOrAbove({ range }: Comment, text: string, starts: readonly number[]): readonly Reach[] {
  const before = text.slice(starts[positionAt(starts, range.start).line] ?? 0, range.start);
  return /\w/.test(before) ? ['line'] : ['line', 'next-line'];
}

const reaches: Readonly<Record<string, Reach>> = {
  'disable-next-line': 'next-line',
  'disable-line': 'line',
  'disable-file': 'file',
  disable: 'disable',
  enable: 'enable',
};

/** What follows the directive is read up to this length: more is no list of rules. */
const longest = 2000;

function ownDirective(line: string, offset: number): Pick<Directive, 'reach' | 'ids' | 'reason' | 'range'> | undefined {
  const match = own.exec(line);
  const [whole, words, kind] = match ?? [];
  const reach = kind === undefined ? undefined : reaches[kind];
  if (!match || whole === undefined || words === undefined || !reach) return undefined;
  const start = match.index + whole.length;
  // The list ends where the comment does, where the reason starts, or where another comment on the line starts.
  const rest = /^(.*?)(?:\s*(?:\*\/|-->|[#%]\}|%>)|(?:^|\s)--(?!>)(.*)|\s(?:#|\/\/).*)?\s*$/s.exec(
    line.slice(start, start + longest),
  );
  const ids = [...(rest?.[1] ?? '').matchAll(/[^\s,:]+/g)].map((id) => ({
    name: id[0],
    range: { start: offset + start + id.index, end: offset + start + id.index + id[0].length },
  }));
  const reason = withoutClosing((rest?.[2] ?? '').trim());
  const range = { start: offset + start - words.length, end: ids.at(-1)?.range.end ?? offset + start };
  return { reach, ids, reason, range };
}

/** A reason without the end of its comment, and without the brace that stands behind one in JSX. */
function withoutClosing(reason: string): string {
  const closing = /(?:\*\/|-->|[#%]\}|%>)$/;
  const inner = reason.replace(/\}$/, '').trimEnd();
  return (!closing.test(reason) && closing.test(inner) ? inner : reason).replace(closing, '').trim();
}

/**
 * Finds the line that a `next-line` comment is about: the first line below it that is not itself only a comment, so
 * that such comments can be stacked.
 */
function nextLineFinder(text: string, starts: readonly number[], comments: readonly Comment[]) {
  const commentLines = new Set<number>();
  for (const { range } of comments) {
    const first = positionAt(starts, range.start).line;
    const last = positionAt(starts, Math.max(range.start, range.end - 1)).line;
    const before = text.slice(starts[first] ?? 0, range.start);
    const after = text.slice(range.end, starts[last + 1] ?? text.length);
    // Braces stand around a comment in JSX.
    if (!/^\{?$/.test(before.trim()) || !/^\}?$/.test(after.trim())) continue;
    for (let line = first; line <= last; line++) commentLines.add(line);
  }
  return ({ range }: Comment): number => {
    let line = positionAt(starts, Math.max(range.start, range.end - 1)).line + 1;
    while (commentLines.has(line)) line++;
    return line;
  };
}
