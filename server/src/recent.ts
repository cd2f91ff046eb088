/** The keys that were used last, at most `most`; `forget` is told of each that no longer is among them. */
export class Recent {
  readonly #most: number;
  readonly #forget: (key: string) => void;
  /** The latest at the end. */
  readonly #keys = new Set<string>();

  constructor(most: number, forget: (key: string) => void) {
    this.#most = most;
    this.#forget = forget;
  }

  use(key: string): void {
    this.#keys.delete(key);
    this.#keys.add(key);
    for (const oldest of this.#keys) {
      if (this.#keys.size <= this.#most) break;
      this.#keys.delete(oldest);
      this.#forget(oldest);
    }
  }

  remove(key: string): void {
    this.#keys.delete(key);
  }
}
