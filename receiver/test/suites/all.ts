/** Everything that touches the database: run twice, on the embedded one and on a real PostgreSQL, each in a file of its own so that they run beside each other. */
import { after, afterEach, before, describe } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { buildReceiver, type Harness } from '../support/receiver.ts';
import { countSuite } from './counts.ts';
import { embedSuite } from './embed.ts';
import { formSuite } from './forms.ts';
import { jobPostingSuite } from './job-postings.ts';
import { officeSuite } from './office.ts';
import { retentionSuite } from './retention.ts';
import { searchAddressSuite } from './search-address.ts';
import { searchSuite } from './search.ts';
import { securitySuite } from './security.ts';
import { senderSuite } from './senders.ts';
import { statusSuite } from './status.ts';
import { submissionSuite } from './submissions.ts';
import { uploadSuite } from './uploads.ts';

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

const TABLES = 'submissions, files, log, corrections, exports, export_items, deletions, counts, counted, hits, used_proofs';

export function databaseSuites(name: string, open: () => Promise<Database>): void {
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
