import type { LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { STEP_HEADING } from '../theme/heading.ts';
import type { OnRequest } from './on-request.ts';
import type { FirstTexts } from './views/pack-text.ts';
import { comingView } from './views/welcome.ts';
import type { OpenHooks } from './wheel-link.ts';

/** A page that was opened with a link to a wheel: it asks for the code, until the wheel opens or the visitor goes on without it. */
export class Opening {
  readonly #host: LitElement;
  readonly #parts: OnRequest;
  readonly #focus: (selector: string) => void;
  #sealed: string | undefined;
  #came = false;

  constructor(host: LitElement, parts: OnRequest, focus: (selector: string) => void) {
    this.#host = host;
    this.#parts = parts;
    this.#focus = focus;
  }

  /** The code is being asked for. */
  get asks(): boolean {
    return this.#sealed !== undefined;
  }

  /** What is on screen came out of a link, so a draft of before is not asked about. */
  get came(): boolean {
    return this.#came;
  }

  /**
   * As with any address that has a fragment, the visitor is brought to what it names: whoever cannot see the page would otherwise hear its top,
   * and nothing of a code. Only somebody who is already typing elsewhere on the page is left alone.
   */
  async begin(sealed: string): Promise<void> {
    this.#sealed = sealed;
    this.#came = true;
    this.#host.requestUpdate();
    await this.#parts.bringLink();
    if (!document.activeElement?.matches('input, select, textarea')) this.#focus(STEP_HEADING);
    this.#host.requestUpdate();
  }

  opened(): void {
    this.#sealed = undefined;
  }

  /** The visitor goes on without the link, or erased everything. */
  leave(): void {
    this.#sealed = undefined;
    this.#came = false;
  }

  render(contact: unknown, texts: FirstTexts, hooks: OpenHooks): unknown {
    const sealed = this.#sealed ?? '';
    const { link, failed } = this.#parts;
    if (!link) return comingView(failed, contact, texts, { again: () => void this.begin(sealed) });
    return keyed('link', link.renderOpening(sealed, hooks));
  }
}
