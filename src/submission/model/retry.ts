/** When to try again, as pure functions: nothing here knows a clock. */
import type { Outcome } from './outcome.ts';

/** Without progress for this long, a try counts as failed. */
export const STALLED_AFTER = 20_000;

/** Tries while the visitor looks on; after that they choose themselves, or the outbox goes on. */
export const MOST_TRIES = 4;

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** A server may ask for longer than a person will watch; then the visitor chooses when to try again. */
export const LONGEST_WATCHED_WAIT = 60_000;

const FIRST_OUTBOX_WAIT = 15_000;
const LONGEST_OUTBOX_WAIT = 15 * 60_000;

/**
 * Milliseconds to wait before the next try, or `undefined` for none.
 *
 * @param tries how many were made, from 1.
 * @param chance a number from 0 up to 1: spreads the tries of many visitors, whose server went down at one moment.
 */
export function waitBeforeRetry(outcome: Outcome, tries: number, chance: number, most = MOST_TRIES): number | undefined {
  if (outcome.kind !== 'retry' || tries >= most) return undefined;
  const backoff = Math.min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT);
  const jittered = Math.round(backoff / 2 + (backoff / 2) * chance);
  if (outcome.after === undefined) return jittered;
  if (outcome.after > LONGEST_WATCHED_WAIT) return undefined;
  return outcome.after + Math.round((jittered - backoff / 2) / 4);
}

/**
 * What an outcome means for what waits in the outbox: another time may help, or only the visitor can. Here nobody watches, so a broken
 * server (500) and a page of a hotel's network (200 without a reference) are worth another time too: sending twice does no harm.
 */
export function mayPass(outcome: Outcome): boolean {
  if (outcome.kind === 'retry' || outcome.kind === 'not-confirmed') return true;
  return outcome.kind === 'refused' && outcome.status >= 500;
}

/** Milliseconds until the next try from the outbox. Never before the server's own time. */
export function waitInOutbox(outcome: Outcome, tries: number, chance: number): number {
  const backoff = Math.min(FIRST_OUTBOX_WAIT * 2 ** Math.min(tries - 1, 20), LONGEST_OUTBOX_WAIT);
  const jittered = Math.round(backoff / 2 + (backoff / 2) * chance);
  return Math.max(jittered, outcome.kind === 'retry' ? (outcome.after ?? 0) : 0);
}
