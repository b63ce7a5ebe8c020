/** One try of sending, and the row of tries. Time, chance and network are passed in, so that no test waits on a clock. */
import type { Envelope } from './model/envelope.ts';
import { type Answer, type Outcome, outcomeOf } from './model/outcome.ts';
import { STALLED_AFTER, waitBeforeRetry } from './model/retry.ts';

export type Attachment = Readonly<{ field: string; file: File }>;

export type Sending = Readonly<{
  endpoint: string;
  envelope: Envelope;
  /** In the order of `envelope.files`. */
  attachments: readonly Attachment[];
  credentials: 'omit' | 'same-origin' | 'include';
  signal: AbortSignal;
  /** From 0 to 1, of the upload. */
  onProgress?: (part: number) => void;
  /** A next try is coming, after so many milliseconds. */
  onWait?: (milliseconds: number, reason: Extract<Outcome, { kind: 'retry' }>['reason']) => void;
}>;

export type Surroundings = Readonly<{
  post: (sending: Sending, now: Date) => Promise<Outcome>;
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  chance: () => number;
  now: () => Date;
}>;

const browserSurroundings: Surroundings = {
  post: postOnce,
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      });
    }),
  chance: Math.random,
  now: () => new Date(),
};

/** Sends until there is an answer that will not change, or the tries are used up. Rejects only when the visitor cancels. */
export async function send(sending: Sending, surroundings: Surroundings = browserSurroundings): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await surroundings.post(sending, surroundings.now());
    sending.signal.throwIfAborted();
    const wait = waitBeforeRetry(outcome, tries, surroundings.chance());
    if (wait === undefined || outcome.kind !== 'retry') return outcome;
    sending.onWait?.(wait, outcome.reason);
    await surroundings.wait(wait, sending.signal);
  }
}

/**
 * Posts once. XMLHttpRequest and not `fetch`: only it tells how far an upload is, so that "no progress for 20 seconds" is not
 * "slow but going well".
 */
function postOnce(sending: Sending, now: Date): Promise<Outcome> {
  const { endpoint, envelope, attachments, credentials, signal, onProgress } = sending;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let stalled = 0;
    const watch = () => {
      clearTimeout(stalled);
      stalled = window.setTimeout(() => {
        request.abort();
        settle({ kind: 'retry', reason: 'slow', status: 0 });
      }, STALLED_AFTER);
    };
    const settle = (outcome: Outcome) => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', cancel);
      resolve(outcome);
    };
    const cancel = () => {
      request.abort();
      settle({ kind: 'retry', reason: 'network', status: 0 });
    };
    signal.addEventListener('abort', cancel);
    request.upload.addEventListener('progress', (event) => {
      watch();
      if (event.lengthComputable && event.total > 0) onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('progress', watch);
    request.addEventListener('error', () => settle({ kind: 'retry', reason: 'network', status: 0 }));
    request.addEventListener('load', () => settle(outcomeOf(answerOf(request), now)));
    request.open('POST', endpoint);
    request.withCredentials = credentials === 'include';
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', envelope.locale);
    request.setRequestHeader('Idempotency-Key', envelope.id);
    watch();
    if (attachments.length === 0) {
      request.setRequestHeader('Content-Type', 'application/json');
      request.send(JSON.stringify(envelope));
    } else {
      request.send(multipartOf(envelope, attachments));
    }
  });
}

const answerOf = (request: XMLHttpRequest): Answer => ({
  status: request.status,
  contentType: request.getResponseHeader('Content-Type') ?? '',
  retryAfter: request.getResponseHeader('Retry-After'),
  body: request.responseText,
});

/** The envelope first, so that a receiver can refuse before it takes in a single photo. */
function multipartOf(envelope: Envelope, attachments: readonly Attachment[]): FormData {
  const form = new FormData();
  form.append('submission', new Blob([JSON.stringify(envelope)], { type: 'application/json' }));
  for (const { field, file } of attachments) form.append(field, file, file.name);
  return form;
}
