import type { LitElement, ReactiveController } from 'lit';

/** Calls when the page may be about to go away: the last moment at which something can be kept. */
export class OnLeaving implements ReactiveController {
  readonly #action: () => void;
  readonly #whenHidden = () => {
    if (document.visibilityState === 'hidden') this.#action();
  };

  constructor(host: LitElement, action: () => void) {
    this.#action = action;
    host.addController(this);
  }

  hostConnected(): void {
    // A phone that puts the browser away gives the first and often not the second; both are cheap.
    document.addEventListener('visibilitychange', this.#whenHidden);
    addEventListener('pagehide', this.#action);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#whenHidden);
    removeEventListener('pagehide', this.#action);
  }
}
