import type { LitElement } from 'lit';

/** Brings what comes after a widget's first screen: once, after the first render, and again when it did not come. */
export class LaterLoader<Later extends Readonly<{ ready: boolean }>> {
  readonly #host: LitElement;
  readonly #bring: () => Promise<Later>;
  #later: Later | undefined;
  #coming: Promise<Later | undefined> | undefined;
  #failed = false;

  /** @param bring imports the part and makes it. Its `ready` says whether its texts are there in the language of the page. */
  constructor(host: LitElement, bring: () => Promise<Later>) {
    this.#host = host;
    this.#bring = bring;
  }

  /** What is there, with its texts in the language of the page. */
  get now(): Later | undefined {
    return this.#later?.ready ? this.#later : undefined;
  }

  /** The last try did not bring it. */
  get failed(): boolean {
    return this.#failed;
  }

  load(): Promise<Later | undefined> {
    if (!this.#coming) {
      this.#failed = false;
      this.#coming = this.#import();
    }
    return this.#coming;
  }

  async #import(): Promise<Later | undefined> {
    try {
      this.#later = await this.#bring();
      this.#failed = false;
    } catch {
      // The chunk did not come (offline, blocked, a new release removed it): asked for again with the next step.
      this.#coming = undefined;
      this.#failed = true;
    }
    this.#host.requestUpdate();
    return this.#later;
  }
}
