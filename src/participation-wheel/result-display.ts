import type { LitElement } from 'lit';
import { printOnly } from '../theme/print.ts';
import type { ResultView } from './views/result-screen.ts';

/** How the result is shown: in which of its three views, and on paper on one sheet or with everything. */
export class ResultDisplay {
  readonly #host: LitElement;
  #view: ResultView = 'picture';
  #all = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get view(): ResultView {
    return this.#view;
  }

  /** What the sheet holds. */
  get all(): boolean {
    return this.#all;
  }

  show(view: ResultView): void {
    this.#view = view;
    this.#host.requestUpdate();
  }

  async print(all: boolean): Promise<void> {
    this.#all = all;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    printOnly(this.#host);
  }

  /** The visitor starts over, or erased everything. */
  clear(): void {
    this.#view = 'picture';
  }
}
