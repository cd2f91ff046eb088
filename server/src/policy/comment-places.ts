import type { Binding, Facts } from '../facts/facts.ts';
import type { Value } from '../facts/value.ts';
import type { Range } from '../text/range.ts';
import { lineStartBefore, type Source } from '../text/source.ts';

/** Where a whole-line comment can stand. */
export interface PlaceAbove {
  readonly offset: number;
  readonly indentation: string;
  /** True between the tags of JSX, where a comment needs braces. */
  readonly inMarkup: boolean;
}

const markup = ['xml', 'html', 'vue', 'svelte'];

/**
 * Finds places where a comment does not become part of a string, a continued line or a tag. `hasTags` says that the
 * language is code that may hold markup, as JSX does.
 */
export function commentPlaces(source: Source, facts: Facts, hasTags: boolean) {
  const { text, languageId } = source;
  const texts = textRanges(facts);
  const insideText = (offset: number) =>
    texts.some(({ start, end }) => start < offset && offset < end) || (isYaml(source) && isInBlockText(text, offset));
  return {
    /** The place above the line that starts at `lineStart`. */
    above(lineStart: number): PlaceAbove | undefined {
      const line = lineAt(text, lineStart);
      const previous = text.slice(0, lineStart).trimEnd();
      const continued = /\\(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, lineStart - 3), lineStart));
      if (insideText(lineStart) || line.startsWith('#!')) return undefined;
      // A Dockerfile drops comment lines before it joins lines.
      if (continued && !isDockerfile(source)) return undefined;
      if (markup.includes(languageId) && previous.lastIndexOf('<') > previous.lastIndexOf('>')) return undefined;
      const offset = lineStart === 0 && text.startsWith('\uFEFF') ? 1 : lineStart;
      const indentation = /^\uFEFF?([ \t]*)/.exec(line)?.[1] ?? '';
      return { offset, indentation, inMarkup: hasTags && isBetweenTags(line, previous) };
    },
    /** The end of the line on which a range that ends at `end` ends. */
    behind(end: number): number | undefined {
      const line = lineAt(text, lineStartBefore(text, end));
      const offset = lineStartBefore(text, end) + line.length;
      if (insideText(offset) || line.endsWith('\\')) return undefined;
      // What ends with `>` or `}` may stand between tags, where a comment would be shown as text.
      if ((hasTags || markup.includes(languageId)) && /[>}]\s*$/.test(line)) return undefined;
      return offset;
    },
  };
}

/**
 * True when a line that starts with `<` or `{` is a child of a JSX element: what is before it then ends a tag, an
 * expression in braces or a text, and not with something an expression can follow.
 */
function isBetweenTags(line: string, previous: string): boolean {
  return /^\s*(?:<[\w>]|\{)/.test(line) && />$/.test(previous) && !/=>$/.test(previous)
    ? true
    : /^\s*<[\w>]/.test(line) &&
        /\}$/.test(previous) &&
        /^\s*\{/.test(lineAt(previous, lineStartBefore(previous, previous.length)));
}

function isYaml({ languageId, uri }: Source): boolean {
  return languageId === 'yaml' || languageId === 'dockercompose' || /\.ya?ml$/i.test(uri);
}

/** True when the line of an offset belongs to a text that `|` or `>` began on a line above with less indentation. */
function isInBlockText(text: string, offset: number): boolean {
  const lines = text.slice(0, lineStartBefore(text, offset)).split(/\r\n?|\n/);
  let indentation = lineAt(text, lineStartBefore(text, offset)).search(/\S|$/);
  for (const line of lines.reverse()) {
    const found = line.search(/\S/);
    if (found < 0 || found >= indentation) continue;
    if (/(?:^|[\s:])[|>][-+\d]*[ \t]*(?:#.*)?$/.test(line)) return true;
    indentation = found;
  }
  return false;
}

function isDockerfile({ languageId, uri }: Source): boolean {
  return languageId === 'dockerfile' || /\/(?:dockerfile|containerfile)(?:\.[^/]*)?$|\.dockerfile$/i.test(uri);
}

function lineAt(text: string, lineStart: number): string {
  return /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
}

/** The ranges of all strings, those with holes too. */
function textRanges(facts: Facts): readonly Range[] {
  const ranges: Range[] = facts.literals.map((literal) => literal.range);
  const visit = (value: Value, depth: number): void => {
    if (depth > 20) return;
    if (value.kind === 'text' || value.kind === 'joined') ranges.push(value.range);
    for (const inner of within(value)) visit(inner, depth + 1);
  };
  const values = [
    ...facts.bindings.map((binding) => binding.value),
    ...facts.calls.flatMap((call) => call.args.map((argument) => argument.value)),
    ...facts.branches.map((branch) => branch.condition),
  ];
  for (const value of values) visit(value, 0);
  return ranges;
}

function within(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'list':
      return value.items;
    case 'entries':
      return value.entries.map((entry: Binding) => entry.value);
    case 'joined':
      return value.parts;
    case 'either':
      return value.options;
    case 'comparison':
      return value.operands;
    // The arguments of every call are visited from the list of calls.
    default:
      return [];
  }
}
