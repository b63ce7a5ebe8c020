/**
 * What waits on the visitor's own device, in IndexedDB, and one round of sending it. Not a chunk of its own, though few need it: it is needed
 * when there is no network.
 */
import { allEntries, deleteEntry, getEntry, putEntry } from '../storage/database.ts';
import { alone } from './alone.ts';
import { type Attachment, send } from './client.ts';
import type { SubmissionType } from './model/envelope.ts';
import { envelopeIn } from './model/first-envelope.ts';
import { afterTry, isDue, isExpired, itemIn, type Occasion, type OutboxItem } from './model/outbox-item.ts';
import type { Outcome } from './model/outcome.ts';

export type Waiting = OutboxItem<Attachment>;

/** Resolves when it is on the disk; rejects when it cannot be kept. */
export const put = (item: Waiting): Promise<unknown> => putEntry('outbox', item.id, item);

export const remove = (id: string): Promise<unknown> => deleteEntry('outbox', id);

/** Nothing of any widget waits. */
export const isEmpty = async (): Promise<boolean> => (await allEntries('outbox')).length === 0;

/** What this widget put there, oldest first. What is older than was promised is removed. */
export async function itemsOf(key: string, now = Date.now()): Promise<Waiting[]> {
  const items = (await allEntries('outbox')).map((entry) => itemIn(entry, isAttachment)).filter((item) => item !== undefined);
  for (const item of items.filter((candidate) => isExpired(candidate, now))) await remove(item.id);
  return items.filter((item) => item.key === key && !isExpired(item, now)).sort((one, other) => one.queuedAt.localeCompare(other.queuedAt));
}

export type Round = Readonly<{
  key: string;
  occasion: Occasion;
  /** Only this one. */
  id?: string;
  endpointOf: (type: string) => string;
  credentials: 'same-origin' | 'include';
  signal: AbortSignal;
  /** Before the outcome is written: a receipt is shown, or an item changed. */
  tried: (item: Waiting, type: SubmissionType, outcome: Outcome) => void;
}>;

/** Tries what is due, one after the other. Each item is read again under its lock: another tab may have sent it just now. */
export async function sendDue(round: Round): Promise<void> {
  for (const { id } of await itemsOf(round.key)) {
    if (round.id !== undefined && id !== round.id) continue;
    if (round.signal.aborted) return;
    await alone(`send:${id}`, async () => {
      const item = (await itemsOf(round.key)).find((candidate) => candidate.id === id);
      if (!item || !isDue(item, Date.now(), round.occasion)) return;
      await tryOnce(item, round);
    });
  }
}

async function tryOnce(item: Waiting, round: Round): Promise<void> {
  const envelope = envelopeIn(item.envelope);
  const endpoint = envelope ? round.endpointOf(envelope.type) : '';
  if (!envelope || !endpoint) return;
  const outcome = await send(
    {
      endpoint,
      id: item.id,
      locale: envelope.locale,
      text: item.envelope,
      attachments: item.files,
      credentials: round.credentials,
      signal: round.signal,
    },
    { mostTries: 1 },
  );
  const after = afterTry(item, outcome, Date.now(), Math.random());
  // The receipt first: if writing fails now, the item stays and is sent again, which does no harm.
  round.tried(after, envelope.type, outcome);
  // Another tab may have removed it meanwhile: then it stays removed.
  if (await getEntry('outbox', item.id)) await put(after);
}

const isAttachment = (value: unknown): value is Attachment => {
  const { field, file } = (value ?? {}) as Partial<Attachment>;
  return typeof field === 'string' && file instanceof File;
};
