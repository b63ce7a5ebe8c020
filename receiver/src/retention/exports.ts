/** Handing over: what is closed goes out as a file, someone confirms that it arrived, and only then it may be deleted here. */
import type { Database, Queryable } from '../database/database.ts';
import { CATEGORY_SQL } from '../model/categories.ts';
import { STATUS_CODES, statusOf } from '../model/status.ts';

export type ExportRow = {
  id: number;
  category: string;
  created_at: Date;
  downloaded_at: Date | null;
  confirmed_at: Date | null;
  /** Who of the office, when somebody was signed in. */
  created_by: string | null;
  confirmed_by: string | null;
  count: number;
};

const CLOSED = STATUS_CODES.filter((code) => statusOf(code).closed);

/** Closed, of this category, and not handed over as it is now. */
const READY = `from submissions where ${CATEGORY_SQL} = $1 and status = any($2) and not exists (
  select 1 from export_items join exports on exports.id = export_id
  where submission_id = submissions.id and export_items.revision = submissions.revision and exports.confirmed_at is not null)`;

export async function readyCount(database: Queryable, category: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(`select count(*)::int as count ${READY}`, [category, CLOSED]);
  return row?.count ?? 0;
}

/** Makes the list of an export; undefined when there is nothing to hand over. */
export function createExport(database: Database, category: string, now: Date, who?: string): Promise<number | undefined> {
  return database.transaction(async (transaction) => {
    const ready = await transaction.query<{ id: number; revision: number }>(`select id::int as id, revision ${READY} order by id`, [
      category,
      CLOSED,
    ]);
    if (ready.length === 0) return undefined;
    const [created] = await transaction.query<{ id: number }>(
      'insert into exports (category, created_at, created_by) values ($1, $2, $3) returning id::int as id',
      [category, now, who ?? null],
    );
    await transaction.query(
      'insert into export_items (export_id, submission_id, revision) select $1::bigint, * from unnest($2::bigint[], $3::int[])',
      [created?.id, ready.map(({ id }) => id), ready.map(({ revision }) => revision)],
    );
    return created?.id;
  });
}

const SELECT = `select id::int as id, category, created_at, downloaded_at, confirmed_at, created_by, confirmed_by,
  (select count(*)::int from export_items where export_id = exports.id) as count from exports`;

export const listExports = (database: Queryable) => database.query<ExportRow>(`${SELECT} order by id desc limit 100`);

export async function findExport(database: Queryable, id: number): Promise<ExportRow | undefined> {
  const [found] = await database.query<ExportRow>(`${SELECT} where id = $1`, [id]);
  return found;
}

export const markDownloaded = (database: Queryable, id: number, now: Date) =>
  database.query('update exports set downloaded_at = $2 where id = $1 and confirmed_at is null', [id, now]);

/** False when the file has not been fetched to the end yet: nobody can have it then. */
export async function confirmExport(database: Database, id: number, now: Date, who?: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const confirmed = await transaction.query(
      `update exports set confirmed_by = case when confirmed_at is null then $3::text else confirmed_by end, confirmed_at = coalesce(confirmed_at, $2)
       where id = $1 and downloaded_at is not null returning id`,
      [id, now, who ?? null],
    );
    if (confirmed.length === 0) return false;
    await transaction.query(
      `insert into log (submission_id, at, actor, who, action)
       select submission_id, $2::timestamptz, 'office', $3::text, 'exported' from export_items where export_id = $1`,
      [id, now, who ?? null],
    );
    return true;
  });
}
