/** The embedded database: PostgreSQL inside this process, on disk in one folder. One process at a time. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Database, Queryable } from './database.ts';
import { lockFolder } from './lock.ts';

type Session = { query<T>(sql: string, parameters?: unknown[]): Promise<{ rows: T[] }> };

/** Opens the database in `folder`, or in memory when there is none (tests). */
export async function openPglite(folder?: string): Promise<Database> {
  let unlock = async () => {};
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    unlock = await lockFolder(folder);
  }
  let pglite: PGlite;
  try {
    pglite = await PGlite.create(folder === undefined ? 'memory://' : join(folder, 'database'), { extensions: { pg_trgm } });
  } catch (error) {
    await unlock();
    throw error;
  }

  const queryable = (session: Session): Queryable => ({
    query: async <T extends object>(sql: string, parameters: unknown[] = []) => (await session.query<T>(sql, parameters)).rows,
  });

  const database: Database = {
    ...queryable(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(queryable(transaction))),
    script: async (sql) => {
      await pglite.exec(sql);
    },
    // The lock file has already kept other processes out.
    exclusively: (_name, work) => work(database),
    close: async () => {
      await pglite.close();
      await unlock();
    },
  };
  return database;
}
