/** One try of sending, and the row of tries. Time, chance and network are passed in, so that no test waits on a clock. */
import { withProof } from './model/first-envelope.ts';
import { type Answer, type Outcome, outcomeOf } from './model/outcome.ts';
import { MOST_TRIES, STALLED_AFTER, waitBeforeRetry } from './model/retry.ts';

export type Attachment = Readonly<{ field: string; file: File }>;

export type Sending = Readonly<{
  endpoint: string;
  id: string;
  locale: string;
  /** The envelope in JSON, the same bytes at each try. */
  text: string;
  /** In the order of `envelope.files`. */
  attachments: readonly Attachment[];
  credentials: 'same-origin' | 'include';
  signal: AbortSignal;
  /** From 0 to 1, of the upload. */
  onProgress?: (part: number) => void;
  /** A next try is coming, after so many milliseconds. */
  onWait?: (milliseconds: number, reason: Extract<Outcome, { kind: 'retry' }>['reason']) => void;
}>;

export type Surroundings = Readonly<{
  post: (sending: Sending, proof: string | undefined, now: Date) => Promise<Outcome>;
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Solves a proof of work; nothing when this browser cannot. */
  prove: (challenge: unknown, sending: Sending) => Promise<string | undefined>;
  chance: () => number;
  now: () => Date;
  /** Tries in a row; less where nobody watches. */
  mostTries: number;
}>;

/** A solved challenge that is refused is not worth a third: something else is wrong. */
const MOST_PROOFS = 2;

const browserSurroundings: Surroundings = {
  post: postOnce,
  wait: waitOrOnline,
  prove: async (challenge, { endpoint, signal }) => {
    const { prove } = await import('./proof.ts');
    return prove(challenge, endpoint, signal);
  },
  chance: Math.random,
  now: () => new Date(),
  mostTries: MOST_TRIES,
};

/** Sends until there is an answer that will not change, or the tries are used up. Rejects only when the visitor cancels. */
export async function send(sending: Sending, own: Partial<Surroundings> = {}): Promise<Outcome> {
  const surroundings = { ...browserSurroundings, ...own };
  let proof: string | undefined;
  let proofs = 0;
  for (let tries = 1; ; tries += 1) {
    const outcome = await surroundings.post(sending, proof, surroundings.now());
    sending.signal.throwIfAborted();
    if (outcome.kind === 'proof' && proofs < MOST_PROOFS) {
      proofs += 1;
      tries -= 1;
      proof = await proofFor(outcome.challenge, sending, surroundings);
      sending.signal.throwIfAborted();
      if (proof === undefined) return outcome;
      continue;
    }
    const wait = waitBeforeRetry(outcome, tries, surroundings.chance(), surroundings.mostTries);
    if (wait === undefined || outcome.kind !== 'retry') return outcome;
    sending.onWait?.(wait, outcome.reason);
    await surroundings.wait(wait, sending.signal);
  }
}

/** Nothing when the challenge cannot be fetched or solved: the visitor is told, and can try again. */
async function proofFor(challenge: unknown, sending: Sending, surroundings: Surroundings): Promise<string | undefined> {
  try {
    return await surroundings.prove(challenge, sending);
  } catch {
    // The chunk or the challenge did not come, or plain http has no crypto.subtle.
    return undefined;
  }
}

/** Ends early when the network comes back: nobody should look at a countdown for nothing. */
function waitOrOnline(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const offline = !navigator.onLine;
    const done = new AbortController();
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      done.abort();
      finish();
    };
    const timer = setTimeout(() => settle(resolve), milliseconds);
    signal.addEventListener('abort', () => settle(() => reject(signal.reason as Error)), done);
    if (offline) addEventListener('online', () => settle(resolve), done);
  });
}

/**
 * Posts once. XMLHttpRequest and not `fetch`: only it tells how far an upload is, so that "no progress for 20 seconds" is not
 * "slow but going well".
 */
function postOnce(sending: Sending, proof: string | undefined, now: Date): Promise<Outcome> {
  const { endpoint, id, locale, attachments, credentials, signal, onProgress } = sending;
  const text = withProof(sending.text, proof);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const done = new AbortController();
    let stalled = 0;
    const settle = (outcome: Outcome) => {
      clearTimeout(stalled);
      done.abort();
      resolve(outcome);
    };
    const giveUp = (reason: 'network' | 'slow') => {
      // Settled first: aborting fires events of its own.
      settle({ kind: 'retry', reason, status: 0 });
      request.abort();
    };
    const watch = () => {
      clearTimeout(stalled);
      stalled = window.setTimeout(() => giveUp('slow'), STALLED_AFTER);
    };
    signal.addEventListener('abort', () => giveUp('network'), done);
    request.upload.addEventListener(
      'progress',
      (event) => {
        watch();
        if (event.lengthComputable && event.total > 0) onProgress?.(event.loaded / event.total);
      },
      done,
    );
    request.addEventListener('progress', watch, done);
    request.addEventListener('error', () => settle({ kind: 'retry', reason: 'network', status: 0 }), done);
    request.addEventListener('load', () => settle(outcomeOf(answerOf(request, endpoint), now)), done);
    request.open('POST', endpoint);
    request.withCredentials = credentials === 'include';
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', locale);
    request.setRequestHeader('Idempotency-Key', id);
    watch();
    if (attachments.length === 0) {
      request.setRequestHeader('Content-Type', 'application/json');
      request.send(text);
    } else {
      request.send(multipartOf(text, attachments));
    }
  });
}

const answerOf = (request: XMLHttpRequest, endpoint: string): Answer => ({
  status: request.status,
  elsewhere: request.responseURL !== '' && new URL(request.responseURL).origin !== new URL(endpoint, document.baseURI).origin,
  contentType: request.getResponseHeader('Content-Type') ?? '',
  // Browsers hide it from other origins unless the endpoint lists it in Access-Control-Expose-Headers.
  retryAfter: request.getResponseHeader('Retry-After'),
  body: request.responseText,
});

/** The envelope first, so that a receiver can refuse before it takes in a single photo. */
function multipartOf(text: string, attachments: readonly Attachment[]): FormData {
  const form = new FormData();
  form.append('submission', new Blob([text], { type: 'application/json' }));
  for (const { field, file } of attachments) form.append(field, file, file.name);
  return form;
}
