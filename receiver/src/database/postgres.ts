/** PostgreSQL, shared by as many processes as wanted. */
import pg from 'pg';
import type { Database, Queryable } from './database.ts';

export async function openPostgres(url: string, onError: (error: Error) => void = () => {}): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000, application_name: 'meedoen-receiver' });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', onError);

  const queryable = (session: pg.Pool | pg.PoolClient): Queryable => ({
    query: async <T extends object>(sql: string, parameters: unknown[] = []) => (await session.query<T>(sql, parameters)).rows,
  });

  const over = (session: pg.Pool | pg.PoolClient): Database => ({
    ...queryable(session),
    transaction: async (work) => {
      const client = session instanceof pg.Pool ? await session.connect() : session;
      let broken = false;
      try {
        await client.query('begin');
        const result = await work(queryable(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: unknown) => {
          // The connection is gone, and with it the transaction: the pool must not hand it out again.
          broken = failure !== undefined;
        });
        throw error;
      } finally {
        if (session instanceof pg.Pool) client.release(broken);
      }
    },
    script: async (sql) => {
      await session.query(sql);
    },
    exclusively: async (name, work) => {
      const client = await pool.connect();
      let failed = true;
      try {
        // The lock belongs to the connection, so it goes when the process dies.
        await client.query('select pg_advisory_lock(hashtext($1))', [name]);
        const result = await work(over(client));
        await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
        failed = false;
        return result;
      } finally {
        // After a failure the connection may be inside a broken transaction: closing it ends that, and the lock with it.
        client.release(failed);
      }
    },
    close: () => pool.end(),
  });
  const database = over(pool);
  try {
    await database.query('select 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}
