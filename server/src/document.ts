import { understand, namesFor } from './analyze.ts';
import type { Facts } from './facts/facts.ts';
import { languageFor, viewOf } from './files.ts';
import type { Host } from './host.ts';
import { loadGrammar } from './languages/grammars.ts';
import { DocumentReader, type Change } from './languages/read.ts';
import type { View } from './semantics/view.ts';
import type { Source } from './text/source.ts';

/** An open document: its facts follow its changes. */
export class OpenDocument {
  readonly #host: Host;
  #source: Source;
  #reader: DocumentReader | undefined;
  #facts: Facts | undefined;
  #view: View | undefined;

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
    if (this.#reader === undefined || change === undefined) this.#facts = undefined;
    else this.#facts = this.#reader.update(text, change);
  }

  /** The understood document, or undefined when no language or format reads it. Rejects when a grammar is missing. */
  async view(): Promise<View | undefined> {
    if (this.#view !== undefined) return this.#view;
    const found = languageFor(this.#source.languageId);
    if (found === undefined) return (this.#view = await viewOf(this.#source, this.#host));
    const { language, grammar } = found;
    const loaded = await loadGrammar(language, grammar, (name) => this.#host.grammar(name));
    this.#reader ??= new DocumentReader(language, loaded, namesFor(language).accessWords);
    this.#facts ??= this.#reader.read(this.#source.text);
    this.#view = understand(this.#source, this.#facts, language);
    return this.#view;
  }

  dispose(): void {
    this.#reader?.dispose();
    this.#reader = undefined;
    this.#facts = undefined;
    this.#view = undefined;
  }
}
