/** What waits on the visitor's own device until it can be sent. */
import { DRAFT_DAYS, type DraftRecord, recordIn } from '../../storage/model/record.ts';
import { envelopeIn } from './first-envelope.ts';
import type { Outcome } from './outcome.ts';
import { type Receipt } from './receipt.ts';
import { mayPass, waitInOutbox } from './retry.ts';

export type OutboxItem<F = unknown> = Readonly<{
  format: 1;
  /** Of the submission: what is kept twice is one. */
  id: string;
  /** Name of the widget that put it here, as for its draft. */
  key: string;
  /** JSON as it was sent first. Empty once it has arrived: the answers are gone from the device then. */
  envelope: string;
  files: readonly F[];
  /** The draft, to go on with when the visitor takes it back. */
  draft?: DraftRecord;
  queuedAt: string;
  tries: number;
  /** Moments in milliseconds: when we want to try again, and when the server allows it. */
  nextAt: number;
  notBefore: number;
  /** Why only the visitor can help it on. `held`: they took it back to change it, and have not gone on with it yet. */
  stuck?: Readonly<{ kind: 'invalid' | 'refused' | 'already' | 'proof' | 'held'; detail: string }>;
  /** It has arrived: shown once, then gone. */
  receipt?: Receipt;
}>;

/** Why a round is made: the clock, the page was opened, the network came back, or the visitor asked. */
export type Occasion = 'clock' | 'opened' | 'online' | 'asked';

/** Reads an entry of the database, which another version may have written. */
export function itemIn<F>(input: unknown, isFile: (file: unknown) => file is F): OutboxItem<F> | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const item = input as Record<string, unknown>;
  const { format, id, key, envelope, files, queuedAt, tries, nextAt, notBefore } = item;
  const texts = [id, key, envelope, queuedAt].every((part) => typeof part === 'string');
  const numbers = [tries, nextAt, notBefore].every((part) => typeof part === 'number');
  if (format !== 1 || !texts || !numbers || !Array.isArray(files) || !files.every(isFile)) return undefined;
  if (item['receipt'] === undefined && envelopeIn(envelope as string)?.id !== id) return undefined;
  const draft = recordIn(item['draft']);
  const { draft: _draft, ...rest } = input as OutboxItem<F>;
  return { ...rest, ...(draft ? { draft } : {}) };
}

/** After 30 days nothing is left, as was promised. */
export const isExpired = (item: OutboxItem, now: number): boolean => now - Date.parse(item.queuedAt) > DRAFT_DAYS * 86_400_000;

export function isDue(item: OutboxItem, now: number, occasion: Occasion): boolean {
  if (item.receipt) return false;
  if (occasion === 'asked') return true;
  if (item.stuck || now < item.notBefore) return false;
  return occasion === 'clock' ? now >= item.nextAt : true;
}

/** Milliseconds until the first item is due; nothing when none will be. */
export function nextRound(items: readonly OutboxItem[], now: number): number | undefined {
  const moments = items.filter((item) => !item.receipt && !item.stuck).map((item) => Math.max(item.nextAt, item.notBefore));
  return moments.length ? Math.max(0, Math.min(...moments) - now) : undefined;
}

/** The item after a try. */
export function afterTry<F>(item: OutboxItem<F>, outcome: Outcome, now: number, chance: number): OutboxItem<F> {
  const { stuck: _stuck, ...rest } = item;
  if (outcome.kind === 'sent') {
    const { draft: _draft, ...arrived } = rest;
    return { ...arrived, envelope: '', files: [], receipt: outcome.receipt };
  }
  const tries = item.tries + 1;
  if (mayPass(outcome)) {
    const notBefore = outcome.kind === 'retry' && outcome.after !== undefined ? now + outcome.after : 0;
    return { ...rest, tries, notBefore, nextAt: now + waitInOutbox(outcome, tries, chance) };
  }
  return { ...rest, tries, stuck: stuckBy(outcome) };
}

function stuckBy(outcome: Outcome): NonNullable<OutboxItem['stuck']> {
  switch (outcome.kind) {
    case 'invalid':
      return {
        kind: 'invalid',
        detail:
          outcome.issues
            .map((issue) => issue.text)
            .filter(Boolean)
            .join(' ') || outcome.detail,
      };
    case 'already':
    case 'proof':
      return { kind: outcome.kind, detail: '' };
    case 'refused':
      return { kind: 'refused', detail: outcome.detail || outcome.title };
    case 'sent':
    case 'retry':
    case 'not-confirmed':
      return { kind: 'refused', detail: '' };
  }
}
