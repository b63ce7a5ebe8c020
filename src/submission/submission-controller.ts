import type { LitElement, ReactiveController } from 'lit';
import type { SettingsController } from '../settings/settings-controller.ts';
import { VERSION } from '../version.ts';
import { type Attachment, send } from './client.ts';
import { FailedEvent, SentEvent, SubmitEvent } from './events.ts';
import { type Asked, type Envelope, type FileEntry, type Flag, schemaOf, type SubmissionType } from './model/envelope.ts';
import type { Outcome } from './model/outcome.ts';
import type { Receipt } from './model/receipt.ts';
import { sendByNavigation } from './navigate.ts';

export type SubmissionStatus =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'sending'; progress: number; waiting?: 'network' | 'slow' | 'busy' | 'server' }>
  | Readonly<{ kind: 'sent'; receipt: Receipt }>
  | Readonly<{ kind: 'failed'; outcome: Exclude<Outcome, { kind: 'sent' }> }>;

/** What a widget hands over; the controller puts the envelope around it. */
export type Submission = Readonly<{
  type: SubmissionType;
  /** The draft's id: the same from the first try to the last, also after a reload. */
  id: string;
  data: unknown;
  asked: readonly Asked[];
  pack?: Readonly<{ id: string; version: string }>;
  files?: readonly (Attachment & Readonly<{ entry: FileEntry }>)[];
  flags?: readonly Flag[];
}>;

/** Why there is no sending, for the editor of the page. Residents never see an address. */
export type CannotSend = 'no-endpoint' | 'no-recipient' | 'address';

/** Sends one submission of its widget at a time, and says how that goes. */
export class SubmissionController implements ReactiveController {
  readonly #host: LitElement;
  readonly #settings: SettingsController;
  readonly #locale: () => string;
  #status: SubmissionStatus = { kind: 'idle' };
  #abort: AbortController | undefined;
  /** Made at the first try and sent again as it was, so that the same key always carries the same body. */
  #envelope: Envelope | undefined;

  constructor(host: LitElement, settings: SettingsController, locale: () => string) {
    this.#host = host;
    this.#settings = settings;
    this.#locale = locale;
    host.addController(this);
  }

  hostConnected(): void {
    // Reactive controllers need one lifecycle method; there is nothing to prepare.
  }

  hostDisconnected(): void {
    // A widget that a client-side router takes away must not go on sending unseen. A move within the page connects again in the same task.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.cancel();
    });
  }

  get status(): SubmissionStatus {
    return this.#status;
  }

  /** What keeps the widget from sending; `undefined` when it can. Without a named recipient nothing is sent. */
  get obstacle(): CannotSend | undefined {
    const endpoint = this.#settings.of('endpoint');
    if (!endpoint) return 'no-endpoint';
    if (!this.#settings.of('recipient')) return 'no-recipient';
    return this.#settings.address(endpoint.replace('{type}', 'x')).kind === 'ok' ? undefined : 'address';
  }

  /** Sends. Resolves to the outcome, or to nothing when a try is under way, was cancelled, or left to the page. */
  async submit(submission: Submission): Promise<Outcome | undefined> {
    if (this.#status.kind === 'sending' || this.obstacle) return undefined;
    const envelope = this.#envelopeOf(submission);
    const attachments = submission.files ?? [];
    const event = new SubmitEvent(envelope, attachments);
    this.#host.dispatchEvent(event);
    if (event.answer) return this.#finish(submission.type, await this.#watch(pageOutcome(event.answer)));
    if (event.defaultPrevented) return undefined;
    const endpoint = this.#endpointOf(submission.type);
    if (this.#settings.of('endpoint-format') === 'form') {
      sendByNavigation(endpoint, envelope, new Map());
      return undefined;
    }
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      const outcome = await this.#watch(
        send({
          endpoint,
          envelope,
          attachments,
          credentials: credentialsOf(this.#settings.of('credentials')),
          signal,
          onProgress: (progress) => this.#become({ kind: 'sending', progress }),
          onWait: (_milliseconds, reason) => this.#become({ kind: 'sending', progress: 0, waiting: reason }),
        }),
      );
      return this.#finish(submission.type, outcome);
    } catch (error) {
      // The visitor cancelled, which is the only reason for `send` to reject.
      if (!signal.aborted) throw error;
      this.#become({ kind: 'idle' });
      return undefined;
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Back to before sending: the visitor goes on with the answers, or has begun anew. */
  reset(): void {
    this.cancel();
    this.#envelope = undefined;
    this.#become({ kind: 'idle' });
  }

  #envelopeOf(submission: Submission): Envelope {
    const { type, id, data, asked, pack, files = [], flags = [] } = submission;
    const content: Partial<Envelope> = {
      data,
      asked: [...asked],
      ...(pack ? { pack } : {}),
      ...(files.length ? { files: files.map((file) => file.entry) } : {}),
      ...(flags.length ? { flags: [...flags] } : {}),
    };
    const last = this.#envelope;
    if (last?.id === id && last.type === type && sameJson(last, { ...last, ...content })) return last;
    const envelope: Envelope = {
      schema: schemaOf(type),
      type,
      id,
      createdAt: new Date().toISOString(),
      locale: this.#locale(),
      page: `${location.origin}${location.pathname}`,
      generator: `meedoen/${VERSION}`,
      data,
      asked: [...asked],
      ...content,
    };
    this.#envelope = envelope;
    return envelope;
  }

  #endpointOf(type: SubmissionType): string {
    const address = this.#settings.address(this.#settings.of('endpoint').replace('{type}', type));
    return address.kind === 'ok' ? address.href : '';
  }

  async #watch(outcome: Promise<Outcome>): Promise<Outcome> {
    this.#become({ kind: 'sending', progress: 0 });
    return outcome;
  }

  #finish(type: SubmissionType, outcome: Outcome): Outcome {
    if (outcome.kind === 'sent') {
      this.#become({ kind: 'sent', receipt: outcome.receipt });
      this.#host.dispatchEvent(new SentEvent(type));
    } else {
      this.#become({ kind: 'failed', outcome });
      this.#host.dispatchEvent(new FailedEvent(type, outcome.kind));
    }
    return outcome;
  }

  #become(status: SubmissionStatus): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}

const pageOutcome = (answer: Promise<Receipt>): Promise<Outcome> =>
  answer.then(
    (receipt): Outcome => ({ kind: 'sent', receipt }),
    (): Outcome => ({ kind: 'retry', reason: 'network', status: 0 }),
  );

const credentialsOf = (value: string): 'omit' | 'same-origin' | 'include' =>
  value === 'include' || value === 'omit' ? value : 'same-origin';

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
