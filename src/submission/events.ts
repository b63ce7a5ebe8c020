import type { Attachment } from './client.ts';
import type { Envelope, SubmissionType } from './model/envelope.ts';
import type { Outcome } from './model/outcome.ts';
import { parseReceipt, type Receipt } from './model/receipt.ts';

/**
 * About to send. Cancel it (`preventDefault`) to keep the widget from sending; call `respondWith` to send it yourself.
 * The only event that carries answers: handing them to the page is its purpose.
 */
export class SubmitEvent extends Event {
  static readonly type = 'meedoen-submit';
  readonly envelope: Envelope;
  readonly files: readonly Attachment[];
  #answer: Promise<Receipt> | undefined;

  constructor(envelope: Envelope, files: readonly Attachment[]) {
    super(SubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.envelope = envelope;
    this.files = files;
  }

  /**
   * Takes over sending. Resolves to a receipt (all fields optional); a rejection counts as a network failure: answers stay, retry is offered.
   * Call it while the event is handled, before any `await`: afterwards the widget sends by itself, and this throws.
   */
  respondWith(receipt: unknown): void {
    if (this.eventPhase === Event.NONE) throw new DOMException('respondWith came too late: call it before any await.', 'InvalidStateError');
    this.preventDefault();
    this.#answer = Promise.resolve(receipt).then(parseReceipt);
  }

  /** The page's own answer, when it gave one. */
  get answer(): Promise<Receipt> | undefined {
    return this.#answer;
  }
}

/** The endpoint has it. Carries the type, never the content. */
export class SentEvent extends Event {
  static readonly type = 'meedoen-sent';
  readonly submission: SubmissionType;

  constructor(submission: SubmissionType) {
    super(SentEvent.type, { bubbles: true, composed: true });
    this.submission = submission;
  }
}

/** It could not be sent; the answers are still there. */
export class FailedEvent extends Event {
  static readonly type = 'meedoen-failed';
  readonly submission: SubmissionType;
  /** `invalid`, `retry`, `refused` or `not-confirmed`. */
  readonly reason: Exclude<Outcome['kind'], 'sent'>;

  constructor(submission: SubmissionType, reason: Exclude<Outcome['kind'], 'sent'>) {
    super(FailedEvent.type, { bubbles: true, composed: true });
    this.submission = submission;
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'meedoen-submit': SubmitEvent;
    'meedoen-sent': SentEvent;
    'meedoen-failed': FailedEvent;
  }
}
