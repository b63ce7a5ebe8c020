import type { LitElement, ReactiveController } from 'lit';
import type { DraftController } from '../storage/draft-controller.ts';
import { forgetFiles } from '../storage/files.ts';
import { afterTry, nextRound, type Occasion } from './model/outbox-item.ts';
import type { SubmissionType } from './model/envelope.ts';
import type { Outcome } from './model/outcome.ts';
import type { Receipt } from './model/receipt.ts';
import { isEmpty, itemsOf, put, remove, sendDue, type Waiting } from './outbox.ts';

/** Says that something waits on this device, so that nobody else's page opens a database. Other tabs see it change. */
const MARK = 'meedoen:1:outbox';

export type OutboxWays = Readonly<{
  endpointOf: (type: string) => string;
  credentials: () => 'same-origin' | 'include';
  /** One has arrived. True when the widget shows that itself: then it is not kept to be told later. */
  arrived: (id: string, receipt: Receipt, type: SubmissionType) => boolean;
  /** A try from here did not help; for who looks at this very submission. */
  failed: (id: string, outcome: Exclude<Outcome, { kind: 'sent' }>) => void;
}>;

/**
 * Sends later what could not be sent now, as long as a page with this widget is open: when the network comes back, when the page is
 * opened again, and every now and then. Only on a device that the visitor called their own.
 */
export class OutboxController implements ReactiveController {
  readonly #host: LitElement;
  readonly #draft: DraftController;
  readonly #ways: OutboxWays;
  #items: readonly Waiting[] = [];
  #opened = false;
  #abort = new AbortController();
  #timer = 0;
  #busy: Promise<void> = Promise.resolve();

  constructor(host: LitElement, draft: DraftController, ways: OutboxWays) {
    this.#host = host;
    this.#draft = draft;
    this.#ways = ways;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostDisconnected();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    addEventListener('online', () => void this.#round('online'), { signal });
    addEventListener('storage', (event) => void (event.key === MARK && this.#round('clock')), { signal });
    if (this.#opened) void this.#round('opened');
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  hostUpdated(): void {
    if (this.#opened || !this.#draft.key) return;
    this.#opened = true;
    if (isMarked()) void this.#round('opened');
  }

  /** What waits or has just arrived, of this widget. */
  get items(): readonly Waiting[] {
    return this.#items;
  }

  /** Keeps it to be sent later. False when this device cannot keep it: then nothing is promised. */
  async put(item: Waiting, outcome: Outcome): Promise<boolean> {
    try {
      const waiting = afterTry(item, outcome, Date.now(), Math.random());
      mark();
      await put(waiting);
      this.#items = [...this.#items.filter(({ id }) => id !== item.id), waiting];
      this.#schedule();
      return true;
    } catch {
      // Blocked or full. The answers are in the draft and on the screen.
      return false;
    }
  }

  /** The visitor asks: now. */
  tryNow(id: string): Promise<void> {
    return this.#round('asked', id);
  }

  /** The visitor wants it back, to change it: offered like a draft of before. It stays here, unsent, until they go on with it or begin anew. */
  async takeBack(id: string): Promise<void> {
    const item = this.#items.find((candidate) => candidate.id === id);
    if (!item?.draft) return;
    const held: Waiting = { ...item, stuck: { kind: 'held', detail: '' } };
    this.#become(this.#items.map((one) => (one === item ? held : one)));
    await this.#change(() => put(held));
    this.#draft.offerRecord({ ...item.draft, device: 'own' });
  }

  /** The visitor has answered that offer: the draft keeps it now, or nobody does. */
  async answered(id: string): Promise<void> {
    if (this.#items.some((item) => item.id === id && item.stuck?.kind === 'held')) await this.remove(id);
  }

  /** Seen, or not wanted any more. */
  async remove(id: string): Promise<void> {
    this.#become(this.#items.filter((item) => item.id !== id));
    await this.#change(() => this.#forget(id));
  }

  /** "Erase everything": nothing of this widget stays behind. */
  async clear(): Promise<void> {
    if (!this.#items.length && !isMarked()) return;
    this.#become([]);
    await this.#change(async () => {
      for (const { id } of await itemsOf(this.#draft.key)) await this.#forget(id);
    });
  }

  /** Its files too, unless they are those of the answers on screen. */
  async #forget(id: string): Promise<void> {
    await remove(id);
    if (id !== this.#draft.id) await forgetFiles(id);
  }

  /** What is under way stops first: it must neither be sent after all, nor write over the change. */
  async #change(work: () => Promise<unknown>): Promise<void> {
    this.hostDisconnected();
    try {
      await work();
      await unmark();
    } catch {
      // Storage was taken away in between, and what was in it too.
    }
    if (this.#host.isConnected) this.hostConnected();
  }

  /** Rounds stand in line: two at once would try everything twice. */
  #round(occasion: Occasion, id?: string): Promise<void> {
    this.#busy = this.#busy.then(() => this.#send(occasion, id)).catch(() => undefined);
    return this.#busy;
  }

  async #send(occasion: Occasion, id?: string): Promise<void> {
    const { signal } = this.#abort;
    const key = this.#draft.key;
    if (signal.aborted || !key) return;
    await this.#read(key, signal);
    const told: string[] = [];
    await sendDue({
      key,
      occasion,
      signal,
      ...(id === undefined ? {} : { id }),
      endpointOf: this.#ways.endpointOf,
      credentials: this.#ways.credentials(),
      tried: (item, type, outcome) => {
        if (outcome.kind !== 'sent') this.#ways.failed(item.id, outcome);
        else if (this.#ways.arrived(item.id, outcome.receipt, type)) told.push(item.id);
      },
    });
    for (const shown of told) await remove(shown);
    await this.#read(key, signal);
    if (told.length) await unmark();
    this.#schedule();
  }

  /** A round that was stopped meanwhile has read what stood there before the change. */
  async #read(key: string, signal: AbortSignal): Promise<void> {
    const items = await itemsOf(key);
    if (!signal.aborted) this.#become(items);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const wait = nextRound(this.#items, Date.now());
    // A second at least, so that no mistake of a clock makes a storm.
    if (wait !== undefined && !this.#abort.signal.aborted)
      this.#timer = window.setTimeout(() => void this.#round('clock'), Math.max(wait, 1000));
  }

  #become(items: readonly Waiting[]): void {
    this.#items = items;
    this.#host.requestUpdate();
  }
}

function isMarked(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    // Blocked storage holds no outbox either.
    return false;
  }
}

/** Changes at each call, which is what other tabs hear. Throws when storage is full: what is not marked would not be found again. */
const mark = (): void => localStorage.setItem(MARK, String(Date.now()));

/** Nothing is left behind once nothing waits. */
async function unmark(): Promise<void> {
  if (await isEmpty()) localStorage.removeItem(MARK);
  else mark();
}
