import { after } from 'node:test';
import { openPostgres } from '../src/database/postgres.ts';
import { startPostgres, type TestPostgres } from './support/postgres.ts';
import { databaseSuites } from './suites/all.ts';

let postgres: TestPostgres | undefined;

databaseSuites('PostgreSQL', async () => {
  postgres = await startPostgres();
  return openPostgres(await postgres.createDatabase());
});

after(() => postgres?.stop());
