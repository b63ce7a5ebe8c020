import type { LitElement, ReactiveController } from 'lit';

/**
 * Puts off what would move the page while a mouse button or finger is down: an error that appears would push the button that is being pressed
 * away from under it, and the press would be lost.
 */
export class AfterPress implements ReactiveController {
  #pressed = false;
  readonly #waiting = new Map<string, () => void>();

  constructor(host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.#onPress, { capture: true, passive: true });
    addEventListener('pointerup', this.#onRelease, { capture: true, passive: true });
    addEventListener('pointercancel', this.#onRelease, { capture: true, passive: true });
    // A context menu swallows the release: whoever goes on by keyboard has no button down.
    addEventListener('keydown', this.#onRelease, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.#onPress, { capture: true });
    removeEventListener('pointerup', this.#onRelease, { capture: true });
    removeEventListener('pointercancel', this.#onRelease, { capture: true });
    removeEventListener('keydown', this.#onRelease, { capture: true });
  }

  /** Does it now, or once after the press; `what` names it, so that it waits once. */
  run(what: string, action: () => void): void {
    if (this.#pressed) this.#waiting.set(what, action);
    else action();
  }

  readonly #onPress = () => {
    this.#pressed = true;
  };

  readonly #onRelease = () => {
    if (!this.#pressed) return;
    // The click comes after the release, in the same task.
    setTimeout(() => {
      this.#pressed = false;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const action of waiting) action();
    });
  };
}
