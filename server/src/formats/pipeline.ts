import type { Node } from 'yaml';
import type { Binding, Command } from '../facts/facts.ts';
import type { Path, Text, Value } from '../facts/value.ts';
import { shellWords } from '../text/shell-words.ts';
import type { Range } from '../text/range.ts';
import { fileName } from '../text/place.ts';
import { entry } from './entry.ts';
import { shellLists } from './shell.ts';
import {
  entriesOf,
  plainValue,
  scalarText,
  writtenScalar,
  type WrittenScalar,
  type YamlDocument,
} from './yaml-tree.ts';

/** What a part of a pipeline says. */
export interface PipelineFacts {
  readonly bindings: readonly Binding[];
  readonly commands: readonly Command[];
  readonly literals: readonly Text[];
}

/** The parts of a pipeline together, in the order of the text. */
export function joinedFacts(parts: readonly PipelineFacts[]): PipelineFacts {
  return {
    bindings: parts.flatMap(({ bindings }) => bindings).sort((a, b) => a.range.start - b.range.start),
    commands: parts.flatMap(({ commands }) => commands),
    literals: parts.flatMap(({ literals }) => literals),
  };
}

/**
 * True for the name of a job, stage or file that brings a release to where it runs: what is given to it opens something,
 * while jobs that test make up their passwords on the spot.
 */
export function isDelivery(...names: readonly (string | undefined)[]): boolean {
  return names.some(
    (name) =>
      name !== undefined &&
      /(?<![a-z])(?:deploy\w*|releas\w+|publish\w*|prod|production|staging|cd|deliver\w*|promote|ship)(?![a-z])/i.test(
        fileName(name),
      ),
  );
}

/**
 * `${{ secrets.TOKEN || '…' }}`: what is taken where the platform keeps no such secret
 * (docs.github.com/actions/reference/workflows-and-actions/expressions, "Operators").
 */
const instead = /^\$\{\{ {0,4}(?:secrets|vars|env)\.(\w{1,80}) {0,4}\|\| {0,4}'([^'{}]{1,200})' {0,4}\}\}$/;

function withoutSecret(value: Value): Value {
  const [, name, text] = value.kind === 'text' ? (instead.exec(value.text) ?? []) : [];
  if (value.kind !== 'text' || name === undefined || text === undefined) return value;
  const start = value.content.start + value.text.lastIndexOf(text);
  const range = { start, end: start + text.length };
  const read: Value = { kind: 'name', path: ['environment', name], range: value.range };
  return { kind: 'either', options: [read, { kind: 'text', text, range, content: range }], range: value.range };
}

function textsIn(value: Value): readonly Text[] {
  if (value.kind === 'text') return [value];
  return value.kind === 'either' ? value.options.filter((option) => option.kind === 'text') : [];
}

/** Names of jobs that only look whether all is well. */
const testing =
  /(?<![a-z])(?:tests?|testing|e2e|specs?|unit|integration|lint\w*|checks?|verify|qa|coverage|ci|build\w*)(?![a-z])/i;

/**
 * Variables written as a map: entries with their values as they stand. Outside of delivery they are told to be made up; in
 * jobs for tests the values are unknown, and only literals, in which what has the format of a live key can be told.
 */
export function variablesOf(
  document: YamlDocument,
  node: Node | undefined,
  prefix: Path,
  isForDelivery: boolean,
): PipelineFacts {
  const literals: Text[] = [];
  const isForTests = prefix[0] === 'steps' || prefix.some((part) => testing.test(part));
  const bindings = entriesOf(document, node).flatMap(({ key, keyRange, value: given }): Binding[] => {
    if (given === undefined) return [];
    const described = entriesOf(document, given).find((one) => one.key === 'value')?.value ?? given;
    const value = withoutSecret(plainValue(document, described));
    literals.push(...textsIn(value));
    const binding = entry([...prefix, key], keyRange, value);
    if (isForDelivery || isDelivery(key) || value.kind !== 'text') return [binding];
    return [
      isForTests ? { ...binding, value: { kind: 'unknown', range: value.range } } : { ...binding, isMadeUp: true },
    ];
  });
  return { bindings, commands: [], literals };
}

/**
 * A script as one shell runs it: once a command has changed the folder, or put other files into it, nobody knows what is
 * there for those behind.
 */
export class PipelineScript {
  readonly #document: YamlDocument;
  readonly #name: string;
  readonly #literals: Text[] = [];
  readonly #commands: Command[] = [];
  #folder: string | undefined;

  constructor(document: YamlDocument, name: string) {
    this.#document = document;
    this.#name = name;
  }

  /** The next text of the script; `folder` where the platform starts it elsewhere than in the repository's root. */
  add(node: Node | undefined, folder?: string): void {
    const source = sourceOf(this.#document, node);
    if (source === undefined) return;
    if (folder !== undefined) this.#folder = folder;
    for (const list of shellLists(shellWords(source.text))) {
      const [first] = list;
      const last = list.at(-1);
      if (first === undefined || last === undefined) continue;
      if (list.some(({ text }) => /^(?:cd|pushd|tar|unzip)$/.test(text))) this.#folder = '';
      const places =
        source.placeOf === undefined ? undefined : list.map(({ range }) => source.placeOf?.(range) ?? range);
      this.#commands.push({
        words: list.map(({ text }) => text),
        ...(places === undefined ? {} : { places }),
        range: source.placeOf?.({ start: first.range.start, end: last.range.end }) ?? source.range,
        form: 'shell',
        name: this.#name,
        role: 'build',
        ...(this.#folder === undefined ? {} : { folder: this.#folder }),
      });
      for (const [index, range] of (places ?? []).entries()) this.#addLiteral(list[index]?.text ?? '', range);
    }
  }

  /** A long word may be a key. */
  #addLiteral(text: string, range: Range): void {
    if (text.length >= 16 && !text.includes('${')) this.#literals.push({ kind: 'text', text, range, content: range });
  }

  facts(): PipelineFacts {
    return { bindings: [], commands: this.#commands, literals: this.#literals };
  }
}

interface ScriptSource {
  readonly text: string;
  readonly range: Range;
  /** Where a range of the text stands in the file; absent where escapes are between them. */
  readonly placeOf?: (range: Range) => Range;
}

/** The shell's text of a scalar. Expressions of the platform are words of the same length. */
function sourceOf(document: YamlDocument, node: Node | undefined): ScriptSource | undefined {
  const text = scalarText(node);
  if (node === undefined || text === undefined) return undefined;
  const { range } = plainValue(document, node);
  const written = writtenScalar(document, node);
  if (written === undefined) return { text: withoutExpressions(text), range };
  const { lines, isLiteral } = written;
  const joined = lines.map((line) => line.text).join(isLiteral ? '\n' : ' ');
  return { text: withoutExpressions(joined), range, placeOf: placing(lines) };
}

function placing(lines: WrittenScalar['lines']): (range: Range) => Range {
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.text.length + 1;
  }
  const place = (offset: number): number => {
    let index = starts.findIndex((start) => start > offset);
    index = index === -1 ? lines.length - 1 : index - 1;
    const line = lines[index];
    return line === undefined ? 0 : line.start + Math.min(offset - (starts[index] ?? 0), line.text.length);
  };
  return ({ start, end }) => ({ start: place(start), end: place(Math.max(start, end - 1)) + (end > start ? 1 : 0) });
}

function withoutExpressions(text: string): string {
  return text.replace(/\$\{\{.*?\}\}/g, (whole) => `\${${'_'.repeat(whole.length - 3)}}`);
}
