import type { LitElement, ReactiveController } from 'lit';
import type { SettingsController } from '../settings/settings-controller.ts';
import type { DraftController } from '../storage/draft-controller.ts';
import { VERSION } from '../version.ts';
import { type Attachment, send } from './client.ts';
import { FailedEvent, SentEvent, SubmitEvent } from './events.ts';
import { type Asked, type Envelope, type FileEntry, type Flag, schemaOf, type SubmissionType } from './model/envelope.ts';
import { envelopeIn, stillTheSame } from './model/first-envelope.ts';
import type { Outcome } from './model/outcome.ts';
import type { Receipt } from './model/receipt.ts';
import { type CannotSend, obstacleTo } from './obstacle.ts';
import { OutboxController } from './outbox-controller.ts';

export type NotSent = Exclude<Outcome, { kind: 'sent' }>;

export type SubmissionStatus =
  | Readonly<{ kind: 'idle' }>
  /** `seconds`: until the next try, while it waits for one. `stoppable`: long enough under way to be stopped on purpose. */
  | Readonly<{ kind: 'sending'; progress: number; stoppable: boolean; waiting?: 'network' | 'slow' | 'busy' | 'server'; seconds?: number }>
  | Readonly<{ kind: 'sent'; receipt: Receipt }>
  /** On this device, and sent by itself later: "not sent yet". */
  | Readonly<{ kind: 'queued'; id: string; outcome: NotSent }>
  | Readonly<{ kind: 'failed'; outcome: NotSent }>;

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

/** A type with an envelope of its own, without page, time and words: counts. The same for the same id, so a later try is the same try. */
export type OwnEnvelope = Readonly<{ type: SubmissionType; id: string; own: Readonly<Record<string, unknown>> }>;

export type SubmissionHooks = Readonly<{
  /** What waited in the outbox has arrived while the visitor was looking at it: show the receipt as after sending. */
  arrived?: (receipt: Receipt) => void;
  /** Fields of the page's own form, such as a CSRF token, for `endpoint-format="form"`. */
  formFields?: () => ReadonlyMap<string, string>;
}>;

/** "Stop sending" takes the place where the send button was: the second click of a double click must not hit it. */
const STOPPABLE_AFTER = 1_000;

/** Sends one submission of its widget at a time, and says how that goes. With a draft, a try after a reload is the same try. */
export class SubmissionController implements ReactiveController {
  readonly #host: LitElement;
  readonly #settings: SettingsController;
  readonly #locale: () => string;
  readonly #draft: DraftController | undefined;
  readonly #hooks: SubmissionHooks;
  /** What waits on the visitor's own device. Nothing for a widget without drafts. */
  readonly outbox: OutboxController | undefined;
  #status: SubmissionStatus = { kind: 'idle' };
  #abort: AbortController | undefined;
  #ticking = 0;
  #stoppable = false;
  /** As sent first, for a widget without drafts. */
  #kept: string | undefined;

  constructor(host: LitElement, settings: SettingsController, locale: () => string, draft?: DraftController, hooks: SubmissionHooks = {}) {
    this.#host = host;
    this.#settings = settings;
    this.#locale = locale;
    this.#draft = draft;
    this.#hooks = hooks;
    this.outbox = draft && this.#outboxFor(draft);
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

  /** What keeps the widget from sending; `undefined` when it can. */
  get obstacle(): CannotSend | undefined {
    return obstacleTo(this.#settings);
  }

  /** Sends. Resolves to the outcome, or to nothing when a try is under way, was cancelled, or left to the page. */
  async submit(submission: Submission | OwnEnvelope): Promise<Outcome | undefined> {
    if (this.#status.kind === 'sending' || this.obstacle) return undefined;
    const own = 'own' in submission;
    const { text, envelope } = own ? ownEnvelopeOf(submission) : this.#envelopeOf(submission);
    const attachments = (own ? [] : (submission.files ?? [])).map(({ field, file }) => ({ field, file }));
    const event = new SubmitEvent(envelope, attachments);
    this.#host.dispatchEvent(event);
    if (!event.answer && event.defaultPrevented) return undefined;
    if (!event.answer && this.#settings.of('endpoint-format') === 'form') return this.#navigate(envelope, attachments);
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#begin(signal);
    try {
      const outcome = event.answer
        ? await untilAborted(pageOutcome(event.answer), signal)
        : await send({
            endpoint: this.#endpointOf(envelope.type),
            id: envelope.id,
            locale: envelope.locale,
            text,
            attachments,
            credentials: this.#credentials,
            signal,
            onProgress: (progress) => this.#become({ kind: 'sending', progress, stoppable: this.#stoppable }),
            onWait: (milliseconds, reason) => this.#countDown(milliseconds, reason),
          });
      // A page that sends by itself may send elsewhere: nothing of it goes to the endpoint later.
      return await this.#finish(envelope, outcome, event.answer ? undefined : { text, attachments });
    } catch (error) {
      // The visitor cancelled, which is the only reason to reject.
      if (!signal.aborted) throw error;
      this.#become({ kind: 'idle' });
      return undefined;
    }
  }

  /** Stops sending: the answers stay. What was on its way may still arrive, and is then known by its id. */
  cancel(): void {
    this.#abort?.abort();
  }

  /** Back to before sending: the visitor goes on with the answers, or has begun anew. */
  reset(): void {
    this.cancel();
    this.#kept = undefined;
    this.#become({ kind: 'idle' });
  }

  #envelopeOf(submission: Submission): Readonly<{ text: string; envelope: Envelope }> {
    const { type, id, data, asked, pack, files = [], flags = [] } = submission;
    const entries = files.map((file) => file.entry);
    const first = stillTheSame(this.#draft ? this.#draft.envelope : this.#kept, { id, type, data, files: entries });
    if (first) return first;
    const text = JSON.stringify({
      schema: schemaOf(type),
      type,
      id,
      createdAt: new Date().toISOString(),
      locale: this.#locale(),
      page: `${location.origin}${location.pathname}`,
      generator: `meedoen/${VERSION}`,
      ...(pack ? { pack } : {}),
      data,
      asked,
      ...(entries.length ? { files: entries } : {}),
      ...(flags.length ? { flags } : {}),
    });
    this.#kept = text;
    this.#draft?.holdEnvelope(text);
    // What the page and the form encoding get is what the endpoint would get: JSON, without anything of ours still attached to it.
    return { text, envelope: envelopeIn(text) as Envelope };
  }

  #endpointOf(type: string): string {
    const address = this.#settings.address(this.#settings.of('endpoint').replace('{type}', type));
    return address.kind === 'ok' ? address.href : '';
  }

  get #credentials(): 'same-origin' | 'include' {
    return this.#settings.of('credentials') === 'include' ? 'include' : 'same-origin';
  }

  /** By a change of page. Its code comes only where a site asks for that. */
  async #navigate(envelope: Envelope, files: readonly Attachment[]): Promise<Outcome | undefined> {
    try {
      const { sendByNavigation } = await import('./navigate.ts');
      sendByNavigation(this.#endpointOf(envelope.type), envelope, files, this.#hooks.formFields?.() ?? new Map());
      return undefined;
    } catch {
      // The chunk did not come: offline, blocked, or a new release removed it.
      return this.#finish(envelope, { kind: 'retry', reason: 'network', status: 0 });
    }
  }

  /** @param later what the outbox may send when this try did not help. */
  async #finish(
    envelope: Envelope,
    outcome: Outcome,
    later?: Readonly<{ text: string; attachments: readonly Attachment[] }>,
  ): Promise<Outcome> {
    if (outcome.kind === 'sent') {
      // An earlier version of the same may still wait: it has been overtaken.
      if (this.outbox?.items.some(({ id }) => id === envelope.id)) void this.outbox.remove(envelope.id);
      this.#arrive(envelope.type, outcome.receipt);
      return outcome;
    }
    const queued = later && (await this.#queue(envelope.id, later.text, later.attachments, outcome));
    this.#become(queued ? { kind: 'queued', id: envelope.id, outcome } : { kind: 'failed', outcome });
    this.#host.dispatchEvent(new FailedEvent(envelope.type, outcome.kind));
    return outcome;
  }

  /** Only on a device of the visitor's own, and only what another time may help. */
  async #queue(id: string, envelope: string, files: readonly Attachment[], outcome: NotSent): Promise<boolean> {
    const draft = this.#draft;
    if (!this.outbox || draft?.keeping !== 'device' || outcome.kind !== 'retry') return false;
    const record = draft.record;
    const queuedAt = new Date().toISOString();
    const item = { format: 1, id, key: draft.key, envelope, files, queuedAt, tries: 0, nextAt: 0, notBefore: 0 } as const;
    const kept = await this.outbox.put({ ...item, ...(record ? { draft: record } : {}) }, outcome);
    if (kept) draft.release();
    return kept;
  }

  #outboxFor(draft: DraftController): OutboxController {
    return new OutboxController(this.#host, draft, {
      endpointOf: (type) => (this.obstacle ? '' : this.#endpointOf(type)),
      credentials: () => this.#credentials,
      arrived: (id, receipt, type) => {
        const seen = this.#status.kind === 'queued' && this.#status.id === id;
        if (!seen) {
          draft.hasArrived(id);
          this.#host.dispatchEvent(new SentEvent(type));
          return false;
        }
        this.#arrive(type, receipt);
        this.#hooks.arrived?.(receipt);
        return this.#hooks.arrived !== undefined;
      },
      failed: (id, outcome) => {
        if (this.#status.kind === 'queued' && this.#status.id === id) this.#become({ kind: 'queued', id, outcome });
      },
    });
  }

  #arrive(type: SubmissionType, receipt: Receipt): void {
    this.#become({ kind: 'sent', receipt });
    this.#host.dispatchEvent(new SentEvent(type));
  }

  #begin(signal: AbortSignal): void {
    this.#stoppable = false;
    this.#become({ kind: 'sending', progress: 0, stoppable: false });
    setTimeout(() => {
      if (signal !== this.#abort?.signal || this.#status.kind !== 'sending') return;
      this.#stoppable = true;
      this.#become({ ...this.#status, stoppable: true });
    }, STOPPABLE_AFTER);
  }

  #countDown(milliseconds: number, waiting: 'network' | 'slow' | 'busy' | 'server'): void {
    const until = Date.now() + milliseconds;
    const show = () => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      this.#become({ kind: 'sending', progress: 0, stoppable: this.#stoppable, waiting, ...(seconds > 0 ? { seconds } : {}) });
    };
    show();
    clearInterval(this.#ticking);
    this.#ticking = window.setInterval(show, 1000);
  }

  #become(status: SubmissionStatus): void {
    // Any other news ends a countdown.
    if (status.kind !== 'sending' || status.waiting === undefined) clearInterval(this.#ticking);
    this.#status = status;
    this.#host.requestUpdate();
  }
}

function ownEnvelopeOf({ type, id, own }: OwnEnvelope): Readonly<{ text: string; envelope: Envelope }> {
  const text = JSON.stringify({ schema: schemaOf(type), type, id, ...own });
  // A page that takes over sending looks at `type` first: this one has no `data`, `asked` or `page`.
  return { text, envelope: JSON.parse(text) as Envelope };
}

const pageOutcome = (answer: Promise<Receipt>): Promise<Outcome> =>
  answer.then(
    (receipt): Outcome => ({ kind: 'sent', receipt }),
    (): Outcome => ({ kind: 'retry', reason: 'network', status: 0 }),
  );

/** The page's own sending cannot be stopped, but nobody has to wait for it. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
