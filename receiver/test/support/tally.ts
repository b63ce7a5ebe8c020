/** What was acknowledged, and when there is enough of it. */
export class Tally {
  readonly references: string[] = [];
  readonly #waiting: { count: number; resolve: () => void }[] = [];

  add(reference: string): void {
    this.references.push(reference);
    for (const { count, resolve } of this.#waiting) if (this.references.length >= count) resolve();
  }

  reached(count: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.references.length >= count) resolve();
      this.#waiting.push({ count, resolve });
    });
  }
}
