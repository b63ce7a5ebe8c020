/** When to try again, as a pure function: nothing here knows a clock. */
import type { Outcome } from './outcome.ts';

/** Without progress for this long, a try counts as failed. */
export const STALLED_AFTER = 20_000;

/** Tries while the visitor looks on; after that they choose themselves. */
export const MOST_TRIES = 4;

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** A server may ask for longer than a person will watch; then the visitor chooses when to try again. */
export const LONGEST_WATCHED_WAIT = 60_000;

/**
 * Milliseconds to wait before the next try, or `undefined` for none.
 *
 * @param tries how many were made, from 1.
 * @param chance a number from 0 up to 1: spreads the tries of many visitors, whose server went down at one moment.
 */
export function waitBeforeRetry(outcome: Outcome, tries: number, chance: number): number | undefined {
  if (outcome.kind !== 'retry' || tries >= MOST_TRIES) return undefined;
  const backoff = Math.min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT);
  const jittered = Math.round(backoff / 2 + (backoff / 2) * chance);
  if (outcome.after === undefined) return jittered;
  if (outcome.after > LONGEST_WATCHED_WAIT) return undefined;
  return outcome.after + Math.round((jittered - backoff / 2) / 4);
}
