/** Brings the tables up to date: numbered files, each once, in order. Processes that start together wait for each other. */
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

export async function migrate(database: Database): Promise<void> {
  await database.exclusively('meedoen-migrations', async (alone) => {
    await alone.script('create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())');
    const applied = new Set((await alone.query<{ name: string }>('select name from migrations')).map(({ name }) => name));
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
    for (const name of files) {
      if (applied.has(name)) continue;
      const sql = await readFile(new URL(name, FOLDER), 'utf8');
      // One script is one round trip and, between these words, one transaction: half a migration cannot stay behind.
      await alone.script(`begin; ${sql}\n; insert into migrations (name) values ('${name.replaceAll("'", "''")}'); commit;`);
    }
  });
}
