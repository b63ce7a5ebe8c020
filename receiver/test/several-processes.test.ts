/** Receivers beside each other: several processes that share one PostgreSQL. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { openPostgres } from '../src/database/postgres.ts';
import { startPostgres, type TestPostgres } from './support/postgres.ts';
import { postTo, runReceiver, type Running } from './support/process.ts';
import { countRows, initiative } from './support/receiver.ts';
import { Tally } from './support/tally.ts';

describe('several receivers on one PostgreSQL', () => {
  let postgres: TestPostgres | undefined;
  let running: Running[] = [];
  before(async () => {
    postgres = await startPostgres();
  });
  afterEach(async () => {
    for (const receiver of running) await receiver.end('SIGKILL');
    running = [];
  });
  after(() => postgres?.stop());

  const runAll = async (count: number) => {
    const databaseUrl = await postgres?.createDatabase();
    assert.ok(databaseUrl);
    running = await Promise.all(Array.from({ length: count }, () => runReceiver({ DATABASE_URL: databaseUrl })));
    return { databaseUrl, receivers: running };
  };

  it('can start together on an empty database', async () => {
    const { databaseUrl } = await runAll(3);
    const database = await openPostgres(databaseUrl);
    const applied = await database.query<{ name: string }>('select name from migrations order by name');
    await database.close();
    assert.equal(applied[0]?.name, '001-submissions.sql');
    assert.equal(new Set(applied.map(({ name }) => name)).size, applied.length);
  });

  it('give one receipt for copies that arrive everywhere at once, and the same status page', async () => {
    const { databaseUrl, receivers } = await runAll(3);
    const envelope = initiative();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => postTo(receivers[index % 3]?.url ?? '', envelope).then((response) => response.json())),
    );
    const paths = new Set(answers.map((answer) => new URL((answer as { links: { href: string }[] }).links[0]?.href ?? '').pathname));
    assert.equal(new Set(answers.map((answer) => (answer as { reference: string }).reference)).size, 1);
    assert.equal(paths.size, 1);
    for (const { url } of receivers) assert.equal((await fetch(`${url}${[...paths][0]}`)).status, 200);
    const database = await openPostgres(databaseUrl);
    assert.equal(await countRows(database, 'submissions'), 1);
    await database.close();
  });

  it('lose nothing that was acknowledged when one is killed, and keep nothing twice', async () => {
    const { databaseUrl, receivers } = await runAll(2);
    const acknowledged = new Tally();
    const stop = new AbortController();
    const senders = Array.from({ length: 6 }, async (_, sender) => {
      for (let number = 0; !stop.signal.aborted; number++) {
        const envelope = initiative();
        // As a widget does: the same envelope again until it is acknowledged, wherever that is.
        for (let attempt = 0; attempt < 20; attempt++) {
          const { url = '' } = receivers[(sender + number + attempt) % 2] ?? {};
          try {
            const response = await postTo(url, envelope);
            if (response.status !== 201) continue;
            acknowledged.add(((await response.json()) as { reference: string }).reference);
            break;
          } catch {
            // Killed while it answered: the other one is tried.
          }
        }
      }
    });
    await acknowledged.reached(60);
    await receivers[0]?.end('SIGKILL');
    const before = acknowledged.references.length;
    await acknowledged.reached(before + 40);
    stop.abort();
    await Promise.all(senders);
    const database = await openPostgres(databaseUrl);
    const kept = (await database.query<{ reference: string }>('select reference from submissions')).map(({ reference }) => reference);
    await database.close();
    assert.deepEqual(
      acknowledged.references.filter((reference) => !kept.includes(reference)),
      [],
    );
    assert.equal(new Set(acknowledged.references).size, acknowledged.references.length);
    assert.equal(kept.length, acknowledged.references.length, 'each envelope once');
  });
});
