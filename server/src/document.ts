import { understand, namesFor } from './analyze.ts';
import type { Facts } from './facts/facts.ts';
import { languageFor, viewOf } from './files.ts';
import { PieceMemory } from './text/piece-memory.ts';
import type { Host } from './host.ts';
import { loadGrammar } from './languages/grammars.ts';
import type { Change } from './languages/chunk.ts';
import { DocumentReader } from './languages/read.ts';
import type { View } from './semantics/view.ts';
import type { Source } from './text/source.ts';

/** An open document: its facts follow its changes. */
export class OpenDocument {
  readonly #host: Host;
  #source: Source;
  #reader: DocumentReader | undefined;
  #facts: Facts | undefined;
  #view: View | undefined;
  #memory: PieceMemory<Facts> | undefined;
  /** What changed since the facts were read. */
  #pending: Change | 'all' | undefined;

  constructor(host: Host, source: Source) {
    this.#host = host;
    this.#source = source;
  }

  get source(): Source {
    return this.#source;
  }

  /** Takes the new text; `change` covers everything that differs, and is undefined when that is not known. */
  change(text: string, change: Change | undefined): void {
    this.#source = { ...this.#source, text };
    this.#view = undefined;
    if (change === undefined) this.#facts = undefined;
    // Only noted here: a burst of keys is parsed once, when somebody asks.
    this.#pending = change === undefined || this.#pending === 'all' ? 'all' : merged(this.#pending, change);
  }

  /** The understood document, or undefined when no language or format reads it. Rejects when a grammar is missing. */
  async view(): Promise<View | undefined> {
    if (this.#view !== undefined) return this.#view;
    const found = languageFor(this.#source.languageId);
    if (found === undefined)
      return (this.#view = await viewOf(this.#source, this.#host, (this.#memory ??= new PieceMemory())));
    const { language, grammar } = found;
    const loaded = await loadGrammar(language, grammar, (name) => this.#host.grammar(name));
    this.#reader ??= new DocumentReader(language, loaded, namesFor(language).accessWords);
    if (this.#facts === undefined || this.#pending === 'all') this.#facts = this.#reader.read(this.#source.text);
    else if (this.#pending !== undefined) this.#facts = this.#reader.update(this.#source.text, this.#pending);
    this.#pending = undefined;
    this.#view = understand(this.#source, this.#facts, language);
    return this.#view;
  }

  /** Makes sure of what was only guessed while the text was broken; true when it means something else now. */
  settle(): boolean {
    const facts = this.#pending === undefined ? this.#reader?.settle() : undefined;
    if (facts === undefined) return false;
    this.#facts = facts;
    this.#view = undefined;
    return true;
  }

  /** Forgets what was read, to make room: it is read anew when somebody asks. */
  release(): void {
    // What is not certain yet has to be looked at once more.
    if (this.#reader?.isSettled !== false) this.dispose();
  }

  dispose(): void {
    this.#reader?.dispose();
    this.#reader = undefined;
    this.#facts = undefined;
    this.#view = undefined;
    this.#memory = undefined;
  }
}

/** Two changes after one another as one, in offsets of the text before the first and after the second. */
export function merged(first: Change | undefined, second: Change): Change {
  if (first === undefined) return second;
  const beyond = Math.max(0, second.oldEnd - first.newEnd);
  return {
    start: Math.min(first.start, second.start),
    oldEnd: first.oldEnd + beyond,
    newEnd: Math.max(first.newEnd, second.oldEnd) + second.newEnd - second.oldEnd,
  };
}
