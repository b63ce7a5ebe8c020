import type { LitElement, ReactiveController } from 'lit';
import { type DraftPlace, Drafts, type Keeping, randomId, type SaveResult } from './drafts.ts';
import type { DraftRecord } from './model/record.ts';

export type DraftOffer = Readonly<{ savedAt: Date; content: unknown }>;

/**
 * One widget's draft: found on return, offered with its date and never its content, saved while typing, erased on request.
 * Also holds the id that the submission will have, since that is made with the draft and kept with it.
 */
export class DraftController implements ReactiveController {
  readonly #host: LitElement;
  readonly #place: () => DraftPlace;
  readonly #keeping: () => Keeping;
  #drafts: Drafts | undefined;
  #offered: DraftRecord | undefined;
  #id = randomId();
  #startedAt = new Date();
  #status: SaveResult = 'off';

  /** @param place read once the widget runs, when its settings are known. */
  constructor(host: LitElement, place: () => DraftPlace, keeping: () => Keeping) {
    this.#host = host;
    this.#place = place;
    this.#keeping = keeping;
    host.addController(this);
  }

  hostConnected(): void {
    // The draft is opened by `open()`, once the settings are known.
  }

  hostDisconnected(): void {
    this.#drafts?.release();
    this.#drafts = undefined;
  }

  /** Looks for a draft. Call it when the widget begins to run, and again after it was moved. */
  open(): void {
    if (this.#drafts) return;
    this.#drafts = new Drafts(this.#place(), this.#keeping());
    this.#drafts.onOtherTab = () => this.#become('other-tab');
    const found = this.#drafts.read();
    if (found.kind === 'found') this.#offered = found.record;
  }

  /** A draft of before, until the visitor chooses. */
  get offer(): DraftOffer | undefined {
    return this.#offered && { savedAt: new Date(this.#offered.savedAt), content: this.#offered.content };
  }

  /** Id of the submission that this draft becomes. */
  get id(): string {
    return this.#id;
  }

  get startedAt(): Date {
    return this.#startedAt;
  }

  /** How the last saving went. */
  get status(): SaveResult {
    return this.#status;
  }

  /** Whether an erased draft leaves anything behind: what `draft.session` may promise. */
  get keeping(): Keeping {
    return this.#drafts?.keeping ?? 'none';
  }

  /** "Continue": gives the content, with the id it was begun with. */
  accept(): unknown {
    const record = this.#offered;
    if (!record) return undefined;
    this.#id = record.id;
    this.#startedAt = new Date(record.startedAt);
    this.#offered = undefined;
    this.#host.requestUpdate();
    return record.content;
  }

  /** Keeps what is filled in now. An offer that the visitor has not answered is not overwritten. */
  save(content: unknown): void {
    if (!this.#drafts || this.#offered || this.#status === 'other-tab') return;
    this.#become(this.#drafts.save(content, this.#id, this.#startedAt.toISOString()));
  }

  /** This tab's answers count from now on. */
  takeOver(content: unknown): void {
    this.#drafts?.takeOver();
    this.#status = 'off';
    this.save(content);
  }

  /** "Start over", "erase everything", or: it has been sent. What comes next is another submission, with another id. */
  erase(): void {
    this.#drafts?.clear();
    this.#offered = undefined;
    this.#id = randomId();
    this.#startedAt = new Date();
    this.#become('off');
  }

  #become(status: SaveResult): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#host.requestUpdate();
  }
}
