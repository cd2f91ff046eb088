import type { Binding } from '../../facts/facts.ts';
import type { Text, Value } from '../../facts/value.ts';
import { contains, type Range } from '../../text/range.ts';
import type { View } from '../view.ts';

/**
 * How a text stands in the code: as an `expression` that any other may replace, as an `attribute` of markup, as a
 * `piece` of a longer text, as a `key`, as `prose` that nothing uses (a docstring), or where only a literal may stand.
 */
export type LiteralPlace = 'expression' | 'attribute' | 'piece' | 'key' | 'prose' | 'constant';

/** The places of one file's texts. */
export interface LiteralPlaces {
  placeOf(range: Range): LiteralPlace;
  /** The literal that holds an offset: a whole one, or a piece between the holes of a template. */
  literalAt(offset: number): Text | undefined;
}

/** Looks at every value of a file once; for files that have a finding, not for every file. */
export function literalPlaces(view: View): LiteralPlaces {
  const { facts, source } = view;
  const keys = new Set(
    facts.bindings.filter((binding) => binding.form === 'entry').map((binding) => binding.nameRange.start),
  );
  const values = new Map<number, Text>();
  const visit = (value: Value): void => {
    if (value.kind === 'text') values.set(value.range.start, value);
    else for (const inner of insideOf(value)) visit(inner);
  };
  for (const binding of facts.bindings) visit(binding.value);
  for (const branch of facts.branches) visit(branch.condition);
  for (const call of facts.calls) {
    // An annotation's arguments are constants.
    if (call.annotates !== undefined) continue;
    for (const argument of call.args) visit(argument.value);
    if (call.receiver !== undefined) visit(call.receiver);
  }
  const literals = new Map(facts.literals.map((literal) => [literal.range.start, literal]));
  const all = [...literals.values(), ...[...values.values()].filter((text) => !literals.has(text.range.start))];

  const annotations = facts.calls.filter((call) => call.annotates !== undefined);

  function placeOf(range: Range): LiteralPlace {
    const { text } = source;
    if (annotations.some((call) => contains(call.argsRange, range))) return 'constant';
    // Signs or bytes one by one are no text in whose place another may stand.
    if (/^(?:\{|\[\s{0,20}-?\d|\w+ArrayOf\()/.test(text.slice(range.start, range.start + 30))) return 'constant';
    if (keys.has(range.start)) return 'key';
    if (isPiece(range, all, text)) return 'piece';
    const before = text.slice(Math.max(0, range.start - 200), range.start);
    if (isCase(before, text.slice(range.end, range.end + 20))) return 'constant';
    if (mustBeLiteral.test(before)) return 'constant';
    if (values.has(range.start)) return 'expression';
    if (
      /(?:\breturn|[=-]>|\byield|\blambda\b[^:\n]{0,40}:|\)\s*(?::\s*[\w<>?.]{1,30}\s*)?=|\|\||\?\?|\bor|\?|[=!]==?)\s*(?:(?:\[\]byte)?\(\s*)?$/.test(
        before,
      )
    )
      return 'expression';
    if (/[\w-]=$/.test(before)) return 'attribute';
    return isAlone(before, text.slice(range.end, range.end + 200)) ? 'prose' : 'constant';
  }

  return {
    placeOf,
    literalAt: (offset) => all.find(({ range }) => range.start <= offset && offset < range.end),
  };
}

/** Before a pattern of C#, and in macros of Rust that read their argument when compiling. */
const mustBeLiteral = /\bis(?:\s+not)?\s+$|\b(?:hex|concat|env|option_env|include_str|include_bytes)!\s*[([{]\s*$/;

function insideOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'joined':
      return value.parts;
    case 'either':
      return value.condition === undefined ? value.options : [value.condition, ...value.options];
    case 'comparison':
      return value.operands;
    case 'list':
      return value.items;
    case 'call':
      return value.call.args.map((argument) => argument.value);
    default:
      return [];
  }
}

/** Without quotes of its own it stands between the holes of a template; beside another literal it continues that one. */
function isPiece(range: Range, all: readonly Text[], text: string): boolean {
  if (!/["'`]/.test(text.slice(range.start, range.start + 4))) return true;
  return all.some(({ range: other }) => {
    if (other.end <= range.start) return isJoint(text.slice(other.end, range.start));
    return other.start >= range.end && isJoint(text.slice(range.end, other.start));
  });
}

/** Nothing between two literals, at most line breaks within parentheses. */
function isJoint(between: string): boolean {
  return between.length <= 200 && /^\s*$/.test(between) && !/\n\s*\n/.test(between);
}

/** Many languages take only a constant for the case of a choice. */
function isCase(before: string, after: string): boolean {
  return (
    /\bcase\s{1,4}(?:"[^"\n]{0,80}"\s{0,4},\s{0,20}){0,4}$/.test(before) || /^\s{0,4}(?:\|\s{0,4}"|=>)/.test(after)
  );
}

/** A statement of its own that only holds a text documents what is around it. */
function isAlone(before: string, after: string): boolean {
  return /(?:^|[\n:;{])\s*$/.test(before) && /^\s*(?:$|;|[\n#/}])/.test(after);
}

/** The innermost name that gets a text, alone or within something longer. */
export function holderOf(view: View, range: Range): Binding | undefined {
  let innermost: Binding | undefined;
  for (const binding of view.facts.bindings) {
    if (binding.form === 'import' || binding.value.kind === 'function' || !contains(binding.value.range, range))
      continue;
    if (innermost === undefined || contains(innermost.value.range, binding.value.range)) innermost = binding;
  }
  return innermost;
}
