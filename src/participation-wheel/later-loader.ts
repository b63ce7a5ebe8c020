import type { LitElement } from 'lit';
import type { TextsOptions } from '../i18n/texts-controller.ts';
import type { Later } from './later.ts';

/** Brings what comes after the first screen: once, after the first render, and again when it did not come. */
export class LaterLoader {
  readonly #host: LitElement;
  readonly #textsOptions: TextsOptions;
  #later: Later | undefined;
  #coming: Promise<Later | undefined> | undefined;
  #failed = false;

  constructor(host: LitElement, textsOptions: TextsOptions) {
    this.#host = host;
    this.#textsOptions = textsOptions;
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
    this.#coming ??= this.#import();
    return this.#coming;
  }

  async #import(): Promise<Later | undefined> {
    try {
      const { Later } = await import('./later.ts');
      this.#later = new Later(this.#host, this.#textsOptions);
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
