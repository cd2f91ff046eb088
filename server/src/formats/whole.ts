import { noFacts, type Binding, type Comment, type Facts, type Part } from '../facts/facts.ts';
import type { Text } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import type { Source } from '../text/source.ts';
import type { Format } from './format.ts';
import { generalFormatOf } from './index.ts';
import { isTooLong } from './tolerant.ts';
import type { PieceMemory, TextPiece } from '../text/piece-memory.ts';

/**
 * The facts that a format finds in a text, and after them the settings that it takes no notice of, where a general format
 * reads the file too. With a memory of the document, only the pieces that changed are read. Never throws, as formats do not.
 */
export function factsIn(format: Format, source: Source, memory?: PieceMemory<Facts>): Facts {
  const pieces = memory === undefined || isTooLong(source.text) ? undefined : format.pieces?.(source.text);
  if (memory === undefined || pieces === undefined) return readBy(format, source);
  const read = memory.readAll(pieces, (text) => readBy(format, { ...source, text }));
  return joined(pieces, read, format.commentsBeside?.(source.text, pieces) ?? []);
}

function readBy(format: Format, source: Source): Facts {
  return withWords(settingsToo(format, source), source.text);
}

/** The facts of the pieces of a text as one. */
function joined(pieces: readonly TextPiece[], read: readonly Facts[], comments: readonly Comment[]): Facts {
  const claims = read.flatMap((facts) => facts.claims ?? []);
  const parts = read.map((facts, index) => partOf(facts, pieces[index]?.range ?? { start: 0, end: 0 }));
  return {
    ...noFacts,
    bindings: read.flatMap(({ bindings }) => bindings),
    literals: read.flatMap(({ literals }) => literals),
    commands: read.flatMap(({ commands }) => commands),
    steps: read.flatMap(({ steps = [] }) => steps),
    deployments: read.flatMap(({ deployments }) => deployments),
    routes: read.flatMap(({ routes }) => routes),
    ...(claims.length === 0 ? {} : { claims }),
    comments: [...read.flatMap((facts) => facts.comments), ...comments].sort((a, b) => a.range.start - b.range.start),
    parts: comments.length === 0 ? parts : [...parts, besides(comments)],
  };
}

/** The comments that stand in no piece, as a part that has pieces in it. */
function besides(comments: readonly Comment[]): Part {
  const [start, end] = [comments[0]?.range.start ?? 0, comments.at(-1)?.range.end ?? 0];
  return { start, end, holes: [{ start, end }], bindings: [], calls: [], literals: [], branches: [], comments };
}

const known = new WeakMap<Facts, { -readonly [K in keyof Part]: Part[K] }>();

/** A piece as the part of its file that it stays from one reading to the next. */
function partOf(facts: Facts, { start, end }: Range): Part {
  const { bindings, calls, literals, branches, comments } = facts;
  const part = known.get(facts) ?? { start, end, holes: [], bindings, calls, literals, branches, comments };
  part.start = start;
  part.end = end;
  known.set(facts, part);
  return part;
}

function settingsToo(format: Format, source: Source): Facts {
  const facts = format.read(source);
  const general = format.isGeneral === true ? undefined : generalFormatOf(source.uri);
  if (general === undefined) return facts;
  const more = general.read(source);
  const places = new Set(facts.bindings.map((binding) => binding.value.range.start));
  const literals = new Set(facts.literals.map(({ range }) => range.start));
  const comments = new Set(facts.comments.map(({ range }) => range.start));
  const bindings = more.bindings.filter((binding) => !places.has(binding.value.range.start));
  return {
    ...facts,
    bindings: [...facts.bindings, ...bindings].sort(inOrder),
    literals: [...facts.literals, ...more.literals.filter(({ range }) => !literals.has(range.start))],
    comments: [...facts.comments, ...more.comments.filter(({ range }) => !comments.has(range.start))],
    steps: more.steps,
  };
}

/** The words of commands are texts too: an address or a key may stand among them. */
function withWords(facts: Facts, text: string): Facts {
  const known = new Set(facts.literals.map(({ range }) => range.start));
  const words = [...facts.commands, ...(facts.steps ?? [])].flatMap(({ words: all, places }) =>
    all.flatMap((word, index): Text[] => {
      const place = places?.[index];
      if (place === undefined || word.length < 12 || known.has(place.start)) return [];
      known.add(place.start);
      // `NAME=value` and `--name=value`
      const value = word.replace(/^(?:[A-Za-z_]\w*|--[\w-]+)=(?=.)/, '');
      const at = text.slice(place.start, place.end).lastIndexOf(value);
      const start = place.start + Math.max(0, at);
      const content = at === -1 ? place : { start, end: start + value.length };
      return [{ kind: 'text', text: value, range: content, content }];
    }),
  );
  return words.length === 0 ? facts : { ...facts, literals: [...facts.literals, ...words] };
}

function inOrder(a: Binding, b: Binding): number {
  return a.range.start - b.range.start;
}
