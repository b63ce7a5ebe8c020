/** Everything that touches the database, twice: on the embedded one and on a real PostgreSQL. */
import { after, afterEach, before, describe } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../src/database/database.ts';
import { migrate } from '../src/database/migrate.ts';
import { openPglite } from '../src/database/pglite.ts';
import { openPostgres } from '../src/database/postgres.ts';
import { startPostgres, type TestPostgres } from './support/postgres.ts';
import { buildReceiver, type Harness } from './support/receiver.ts';
import { countSuite } from './suites/counts.ts';
import { embedSuite } from './suites/embed.ts';
import { formSuite } from './suites/forms.ts';
import { jobPostingSuite } from './suites/job-postings.ts';
import { officeSuite } from './suites/office.ts';
import { retentionSuite } from './suites/retention.ts';
import { searchAddressSuite } from './suites/search-address.ts';
import { searchSuite } from './suites/search.ts';
import { securitySuite } from './suites/security.ts';
import { senderSuite } from './suites/senders.ts';
import { statusSuite } from './suites/status.ts';
import { submissionSuite } from './suites/submissions.ts';
import { uploadSuite } from './suites/uploads.ts';

const suites = [
  submissionSuite,
  formSuite,
  statusSuite,
  retentionSuite,
  uploadSuite,
  securitySuite,
  senderSuite,
  countSuite,
  searchSuite,
  searchAddressSuite,
  jobPostingSuite,
  officeSuite,
  embedSuite,
];

let postgres: TestPostgres | undefined;

const databases: Record<string, () => Promise<Database>> = {
  PGlite: () => openPglite(),
  PostgreSQL: async () => {
    postgres = await startPostgres();
    return openPostgres(await postgres.createDatabase());
  },
};

const TABLES = 'submissions, files, log, corrections, exports, export_items, deletions, counts, counted, hits, used_proofs';

for (const [name, open] of Object.entries(databases)) {
  describe(`on ${name}`, () => {
    let database: Database | undefined;
    let apps: FastifyInstance[] = [];

    before(async () => {
      database = await open();
      await migrate(database);
    });
    afterEach(async () => {
      for (const app of apps) await app.close();
      apps = [];
      await database?.script(`truncate ${TABLES} restart identity cascade`);
    });
    after(async () => {
      await database?.close();
      await postgres?.stop();
      postgres = undefined;
    });

    const harness: Harness = {
      get database() {
        if (!database) throw new Error('The database is open only while tests run.');
        return database;
      },
      async receiver(environment, time) {
        const receiver = await buildReceiver(harness.database, environment, time);
        apps.push(receiver.app);
        return receiver;
      },
    };
    for (const suite of suites) suite(harness);
  });
}
