/** What the holder of a status page's address may see and do. */
import type { Database, Queryable } from '../database/database.ts';
import { addDays } from '../model/terms.ts';
import { dutchDay } from '../calendar.ts';
import type { Services } from '../services.ts';
import { sha256 } from '../submissions/keep.ts';

export type StatusView = {
  id: number;
  type: string;
  reference: string;
  locale: 'nl' | 'en';
  received_at: Date;
  answer_by: string | null;
  status: string;
  status_reason: string | null;
  status_alternative: string | null;
  contact: string | null;
  changed_at: Date;
};

export const MOST_CORRECTIONS = 20;

/** Undefined for a token that is unknown or past its time: the two look the same from outside. Reads no answers. */
export async function findByToken(database: Queryable, token: string, now: Date): Promise<StatusView | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const [found] = await database.query<StatusView>(
    `select id::int as id, type, reference, locale, received_at, answer_by::text as answer_by, status, status_reason, status_alternative, contact, changed_at
     from submissions where token_hash = $1 and token_expires_at > $2`,
    [sha256(token), now],
  );
  return found;
}

export const statusLog = (database: Queryable, id: number) =>
  database.query<{ at: Date; action: string; status: string | null }>(
    "select at, action, status from log where submission_id = $1 and action in ('received', 'status', 'corrected', 'withdrawn') order by id",
    [id],
  );

/** False when there is no room for another one. */
export function addCorrection({ database, clock }: Services, id: number, words: string): Promise<boolean> {
  const now = clock();
  return database.transaction(async (transaction) => {
    // Takes the row first, so that corrections are counted one after the other and a deletion in between waits.
    const [open] = await transaction.query("select id from submissions where id = $1 and status <> 'withdrawn' for update", [id]);
    const [counted] = await transaction.query<{ count: number }>(
      'select count(*)::int as count from corrections where submission_id = $1',
      [id],
    );
    if (!open || (counted?.count ?? 0) >= MOST_CORRECTIONS) return false;
    await transaction.query('update submissions set revision = revision + 1, changed_at = $2 where id = $1', [id, now]);
    await transaction.query('insert into corrections (submission_id, at, words) values ($1, $2, $3)', [id, now, words]);
    await transaction.query("insert into log (submission_id, at, actor, action) values ($1, $2, 'resident', 'corrected')", [id, now]);
    return true;
  });
}

/** Withdrawing twice is withdrawing once. */
export function withdraw({ database, clock }: Services, id: number): Promise<void> {
  const now = clock();
  return database.transaction(async (transaction) => {
    const [before] = await transaction.query<{ status: string }>('select status from submissions where id = $1 for update', [id]);
    if (!before || before.status === 'withdrawn') return;
    await transaction.query(
      `update submissions set status = 'withdrawn', status_reason = null, status_alternative = null, revision = revision + 1, changed_at = $2
       where id = $1`,
      [id, now],
    );
    await transaction.query(
      "insert into log (submission_id, at, actor, action, status_before, status) values ($1, $2, 'resident', 'withdrawn', $3, 'withdrawn')",
      [id, now, before.status],
    );
  });
}

export type StatusChange = { status: string; reason: string; alternative: string; contact: string };

/**
 * A change by the office. The page of the resident lives on from here.
 *
 * @param seen the revision that was on screen; false when there is a later one, and then nothing is changed.
 */
export function changeStatus(
  { database, clock, config }: Services & { database: Database },
  id: number,
  change: StatusChange,
  who?: string,
  seen?: number,
): Promise<boolean> {
  const now = clock();
  const expires = new Date(`${addDays(dutchDay(now), config.statusDays)}T23:59:59Z`);
  return database.transaction(async (transaction) => {
    const [before] = await transaction.query<{ status: string; revision: number }>(
      'select status, revision from submissions where id = $1 for update',
      [id],
    );
    if (!before || (seen !== undefined && before.revision !== seen)) return false;
    await transaction.query(
      `update submissions set status = $2, status_reason = $3, status_alternative = $4, contact = $5, revision = revision + 1, changed_at = $6, token_expires_at = $7
       where id = $1`,
      [id, change.status, change.reason || null, change.alternative || null, change.contact || null, now, expires],
    );
    await transaction.query(
      `insert into log (submission_id, at, actor, who, action, status_before, status, reason) values ($1, $2, 'office', $3, 'status', $4, $5, $6)`,
      [id, now, who ?? null, before.status, change.status, change.reason || null],
    );
    return true;
  });
}

/** Keeps a submission from being deleted, or no longer does. */
export function hold({ database, clock }: Services, id: number, reason: string | null, who?: string): Promise<void> {
  return database.transaction(async (transaction) => {
    await transaction.query('update submissions set hold_reason = $2 where id = $1', [id, reason]);
    await transaction.query("insert into log (submission_id, at, actor, who, action, reason) values ($1, $2, 'office', $3, $4, $5)", [
      id,
      clock(),
      who ?? null,
      reason === null ? 'released' : 'held',
      reason,
    ]);
  });
}
