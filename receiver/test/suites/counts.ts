import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { countRows, counts, initiative, send, sendForm, type Harness } from '../support/receiver.ts';

export function countSuite(harness: Harness): void {
  describe('counts', () => {
    it('are added up, and nothing else is kept of them', async () => {
      const { app, database } = await harness.receiver();
      const areas = [
        { area: 'work', mark: 'good' },
        { area: 'home', mark: 'hard' },
      ];
      for (let count = 0; count < 3; count++)
        assert.equal((await send(app, counts({ areas, page: 'https://x.example', ip: '192.0.2.1' }))).statusCode, 201);
      assert.deepEqual(await database.query('select quarter, pack, area, mark, count from counts order by area'), [
        { quarter: '2026-Q4', pack: 'participatiewiel', area: 'home', mark: 'hard', count: 3 },
        { quarter: '2026-Q4', pack: 'participatiewiel', area: 'work', mark: 'good', count: 3 },
      ]);
      assert.equal(await countRows(database, 'submissions'), 0);
      const [row] = await database.query<{ row: string }>("select string_agg(t::text, ' ') as row from counted t");
      assert.doesNotMatch(row?.row ?? '', /work|good|x\.example/);
    });

    it('count once when they are sent again, also at the same moment, and get 422 when they differ', async () => {
      const { app, database } = await harness.receiver();
      const envelope = counts();
      const answers = await Promise.all(Array.from({ length: 8 }, () => send(app, envelope)));
      assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([201]));
      assert.equal((await send(app, { ...envelope, areas: [] })).statusCode, 422);
      assert.deepEqual(await database.query('select count from counts'), [{ count: 1 }]);
    });

    it('do not lock each other out when many count the same areas in different orders', async () => {
      const { app, database } = await harness.receiver();
      const areas = ['a', 'b', 'c', 'd', 'e', 'f'].map((area) => ({ area, mark: 'good' }));
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) => send(app, counts({ areas: index % 2 ? areas : areas.toReversed() }))),
      );
      assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([201]));
      assert.deepEqual(await database.query('select distinct count from counts'), [{ count: 30 }]);
    });

    it('are published when the quarter is over, in tens', async () => {
      const { app, time } = await harness.receiver();
      for (let count = 0; count < 23; count++) {
        await send(app, counts({ areas: [{ area: 'work', mark: count < 14 ? 'good' : 'hard' }] }));
      }
      assert.deepEqual((await app.inject('/counts')).json<{ counts: unknown }>().counts, []);
      time.now = new Date('2027-01-01T10:00:00Z');
      assert.deepEqual((await app.inject('/counts')).json<{ counts: unknown }>().counts, [
        { quarter: '2026-Q4', pack: 'participatiewiel', area: 'work', mark: 'good', count: 10 },
      ]);
      await send(app, counts({ date: '2026-12-31' }));
      const [row] = await harness.database.query<{ quarter: string }>('select max(quarter) as quarter from counts');
      assert.equal(row?.quarter, '2027-Q1', 'a late one does not change what has been published');
    });

    it('come from a plain form too', async () => {
      const { app, database } = await harness.receiver();
      const fields = { 'meedoen-pack.id': 'participatiewiel', 'meedoen-pack.version': '1', 'areas.0.area': 'work', 'areas.0.mark': 'fair' };
      const response = await sendForm(app, '/submissions/self-check-counts', fields);
      assert.equal(response.statusCode, 201, response.body);
      assert.deepEqual(await database.query('select area, mark, count from counts'), [{ area: 'work', mark: 'fair', count: 1 }]);
    });
  });

  describe('proof of work', () => {
    const environment = { PROOF_OF_WORK: 'initiative,self-check-counts', PROOF_COST: '100' };
    const solve = async (challenge: Challenge) => {
      const solution = await solveChallenge({ challenge, deriveKey });
      return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    };

    it('is not there when nobody asked for it', async () => {
      const { app } = await harness.receiver();
      assert.equal((await app.inject('/challenge')).statusCode, 404);
      assert.equal((await send(app, initiative({ proof: 'whatever' }))).statusCode, 201);
    });

    it('is asked for with the address of a challenge, and accepted when solved', async () => {
      const { app } = await harness.receiver(environment);
      const refused = await send(app, initiative());
      assert.equal(refused.statusCode, 403);
      const { challenge: address } = refused.json<{ challenge: string }>();
      const challenge = (await app.inject(new URL(address).pathname)).json<Challenge>();
      assert.equal((await send(app, initiative({ proof: await solve(challenge) }))).statusCode, 201);
    });

    it('counts once: a replay is refused, a retry of the same submission is not', async () => {
      const { app, database } = await harness.receiver(environment);
      const proof = await solve((await app.inject('/challenge')).json<Challenge>());
      const envelope = initiative({ proof });
      const first = await send(app, envelope);
      assert.equal(first.statusCode, 201);
      assert.equal((await send(app, envelope)).body, first.body);
      assert.equal((await send(app, initiative({ proof }))).statusCode, 403);
      assert.equal((await send(app, counts({ proof }))).statusCode, 403);
      const both = await solve((await app.inject('/challenge')).json<Challenge>());
      const answers = await Promise.all([1, 2, 3, 4].map(() => send(app, initiative({ proof: both }))));
      assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1, 'also at the same moment');
      assert.equal(await countRows(database, 'submissions'), 2);
    });

    it('is refused when it is late, unsolved, changed or made up', async () => {
      const { app, time } = await harness.receiver(environment);
      const challenge = (await app.inject('/challenge')).json<Challenge>();
      const good = await solve(challenge);
      const change = (edit: (payload: { challenge: Challenge; solution: { counter: number; derivedKey: string } }) => void) => {
        const payload = JSON.parse(Buffer.from(good, 'base64').toString()) as {
          challenge: Challenge;
          solution: { counter: number; derivedKey: string };
        };
        edit(payload);
        return Buffer.from(JSON.stringify(payload)).toString('base64');
      };
      const bad = [
        '',
        'not base64 at all',
        Buffer.from('{"challenge":{},"solution":{}}').toString('base64'),
        change((payload) => (payload.solution.counter += 1)),
        change((payload) => (payload.challenge.parameters.cost = 1)),
        change((payload) => (payload.challenge.parameters.data = { until: 99_999_999_999 })),
        change((payload) => (payload.challenge.signature = 'x')),
        change((payload) => (payload.challenge.parameters.keyPrefix = '')),
      ];
      for (const proof of bad) assert.equal((await send(app, initiative({ proof }))).statusCode, 403, proof.slice(0, 20));
      time.now = new Date(time.now.getTime() + 31 * 60_000);
      assert.equal((await send(app, initiative({ proof: good }))).statusCode, 403);
    });
  });
}
