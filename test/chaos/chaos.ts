/**
 * Residents send, and everything goes wrong: the receiver is killed, the network breaks at the worst moments, answers lie. Afterwards what
 * the pages said is held against the database and against the devices.
 */
import assert from 'node:assert/strict';
import pg from 'pg';
import { type BrowserContext, chromium } from 'playwright-core';
import { freePort, startPostgres } from '../../receiver/test/support/postgres.ts';
import { browsers } from '../../tools/browsers.mjs';
import { startMortal } from './mortal.ts';
import { pageFiles } from './page.ts';
import { startWeather } from './proxy.ts';
import { dice } from './random.ts';
import { type Told, Visitor } from './visitor.ts';

export type ChaosOptions = { count: number; seed: number; visitors?: number; log?: (line: string) => void };

export type ChaosReport = {
  submissions: number;
  /** What the pages called sent in the storm, and what was still on the devices then. */
  sent: number;
  kept: number;
  kills: number;
  struck: Record<string, number>;
  seconds: number;
};

/** A receiver lives this long, in milliseconds, before it is killed. */
const LIFE = [1000, 9000] as const;

/** Runs the storm and everything that must hold after it; rejects with the first promise that was broken. */
export async function chaos({ count, seed, visitors = 6, log = () => undefined }: ChaosOptions): Promise<ChaosReport> {
  const start = performance.now();
  const chance = dice(seed);
  assert.ok(browsers.chromium?.path, 'No Chromium was found: run `npm run browsers` first.');
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const postgres = await startPostgres();
    closing.push(() => postgres.stop());
    const databaseUrl = await postgres.createDatabase();
    const [port, receiverPort] = [await freePort(9000, 9049), await freePort(9050, 9099)];
    const environment = {
      DATABASE_URL: databaseUrl,
      PORT: String(receiverPort),
      ALLOWED_ORIGINS: `http://localhost:${port}`,
      LOG_LEVEL: 'silent',
    };
    const receiver = await startMortal(environment, dice(chance.between(0, 1e9)), LIFE);
    closing.push(() => receiver.stop());
    const weather = await startWeather(`http://127.0.0.1:${receiverPort}`, await pageFiles(), dice(chance.between(0, 1e9)), port);
    closing.push(() => weather.close());
    const browser = await chromium.launch({ executablePath: browsers.chromium.path, args: ['--no-sandbox'] });
    closing.push(() => browser.close());

    // Half of the residents sit at a device of their own, half at the library's.
    const people = await Promise.all(
      Array.from({ length: visitors }, async (_none, index) => {
        const context: BrowserContext = await browser.newContext();
        const visitor = new Visitor(context, await context.newPage(), weather.url, index % 2 === 0, dice(chance.between(0, 1e9)));
        return { visitor, told: [] as Told[] };
      }),
    );

    let next = 0;
    await Promise.all(
      people.map(async ({ visitor, told }) => {
        while (next < count) {
          next += 1;
          const number = next;
          told.push(await visitor.submit(`${seed}-${number}`));
          if (number % 50 === 0) log(`${number} of ${count}, ${receiver.kills()} kills`);
        }
      }),
    );
    await receiver.spare();
    weather.calm();

    const all = people.flatMap(({ told }) => told);
    assert.equal(all.length, count);
    const stormy = await keptIn(databaseUrl);
    let kept = 0;
    for (const { visitor, told } of people) {
      for (const one of told) {
        const found = stormy.get(one.title) ?? [];
        assert.ok(found.length <= 1, `${one.title} is in the database ${found.length} times.`);
        if (one.sent) {
          assert.equal(found.length, 1, `The page called ${one.title} sent, and it is not in the database.`);
          if (one.reference !== undefined) assert.equal(one.reference, found[0], `${one.title} was given another number.`);
        } else {
          assert.ok(await visitor.where(one.title), `${one.title} was not called sent, and is not on the device (own: ${one.own}).`);
          kept += 1;
        }
      }
      assert.deepEqual(visitor.errors, []);
    }
    log(`${all.length - kept} sent, ${kept} still on the devices, ${receiver.kills()} kills: now the sun comes out`);

    for (const { visitor, told } of people) {
      for (const { name, title } of told.filter(({ sent }) => !sent)) {
        const later = await visitor.finish(name);
        assert.ok(later.sent, `${title} cannot be sent on a good day (own: ${later.own}).`);
        assert.ok(await visitor.forgets(title), `${title} was sent, and is still on the device: ${await visitor.where(title)}`);
      }
    }
    const calm = await keptIn(databaseUrl);
    assert.equal(calm.size, count);
    for (const [title, references] of calm) assert.equal(references.length, 1, `${title} is in the database ${references.length} times.`);

    return {
      submissions: count,
      sent: all.length - kept,
      kept,
      kills: receiver.kills(),
      struck: Object.fromEntries([...weather.struck].sort(([one], [other]) => one.localeCompare(other))),
      seconds: Math.round((performance.now() - start) / 1000),
    };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/** Title → references, as the database has them. */
async function keptIn(databaseUrl: string): Promise<Map<string, string[]>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ title: string; reference: string }>(
      `select envelope->'data'->>'title' as title, reference from submissions`,
    );
    const found = new Map<string, string[]>();
    for (const { title, reference } of rows) found.set(title, [...(found.get(title) ?? []), reference]);
    return found;
  } finally {
    await client.end();
  }
}
