/** Deletes what has been handed over long enough ago, and notes that it did. */
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { CATEGORIES, CATEGORY_SQL } from '../model/categories.ts';
import type { Clock } from '../services.ts';

export type DeletionRow = { at: Date; export_id: number; category: string; type: string; reference: string; received_on: string };

/**
 * Deletes by category: in a confirmed export, not changed since, not on hold, and the days of the category gone by. Several processes may
 * do this at the same time; each row is taken by one.
 */
export async function deleteDue({
  database,
  clock,
  config,
}: {
  database: Database;
  clock: Clock;
  config: Pick<Config, 'retentionDays'>;
}): Promise<number> {
  const now = clock();
  let deleted = 0;
  for (const category of CATEGORIES) {
    const days = config.retentionDays[category];
    if (days === undefined) continue;
    const until = new Date(now.getTime() - days * 86_400_000);
    const rows = await database.query(
      `with due as (
         select submissions.id, (
           select max(exports.id) from export_items join exports on exports.id = export_id
           where submission_id = submissions.id and export_items.revision = submissions.revision
             and exports.category = $1 and exports.confirmed_at <= $2) as export_id
         from submissions
         where ${CATEGORY_SQL} = $1 and hold_reason is null and exists (
           select 1 from export_items join exports on exports.id = export_id
           where submission_id = submissions.id and export_items.revision = submissions.revision
             and exports.category = $1 and exports.confirmed_at <= $2)
         for update skip locked
       ), gone as (
         delete from submissions using due where submissions.id = due.id
         returning submissions.type, submissions.reference, (submissions.received_at at time zone 'Europe/Amsterdam')::date as received_on, due.export_id
       )
       insert into deletions (at, export_id, category, type, reference, received_on)
       select $3::timestamptz, export_id, $1, type, reference, received_on from gone returning id`,
      [category, until, now],
    );
    deleted += rows.length;
  }
  return deleted;
}

export const listDeletions = (database: Database) =>
  database.query<DeletionRow>(
    'select at, export_id::int as export_id, category, type, reference, received_on::text as received_on from deletions order by id desc limit 500',
  );

/** Everything that is done from time to time: due deletions, and counters and keys that nobody needs any more. */
export async function tidy(surroundings: Parameters<typeof deleteDue>[0]): Promise<number> {
  const { database, clock } = surroundings;
  for (const table of ['hits', 'used_proofs', 'counted']) await database.query(`delete from ${table} where expires_at < $1`, [clock()]);
  return deleteDue(surroundings);
}
