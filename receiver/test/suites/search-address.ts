/** `POST /vacancies/search` as an address on the open internet. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { SearchResponse } from '../../../src/vacancy-finder/model/search-contract.ts';
import { countRows, type Harness } from '../support/receiver.ts';
import { importDemo } from '../support/vacancies.ts';

const ask = (app: FastifyInstance, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/vacancies/search',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

export function searchAddressSuite(harness: Harness): void {
  describe('the address for searching', () => {
    it('answers with a page of vacancies, the total and the counts, for no cache', async () => {
      await importDemo(harness.database);
      const { app } = await harness.receiver();
      const response = await ask(app, {
        q: 'taalmaatje',
        pageSize: 2,
        near: '8603',
        radius: 10,
        filters: { sector: ['language-integration'] },
      });
      assert.equal(response.statusCode, 200, response.body);
      assert.equal(response.headers['cache-control'], 'no-store');
      const found = response.json<SearchResponse>();
      assert.ok(found.total > 0 && found.items.length <= 2);
      assert.ok(found.facets['commitment']);
    });

    it('says by field what is wrong with a question', async () => {
      await importDemo(harness.database);
      const { app } = await harness.receiver();
      const wrong: [question: unknown, field: string][] = [
        [{ page: 0 }, 'page'],
        [{ pageSize: 101 }, 'pageSize'],
        [{ page: 1e9 }, 'page'],
        [{ q: 'x'.repeat(101) }, 'q'],
        [{ q: ['x'] }, 'q'],
        [{ sort: 'random' }, 'sort'],
        [{ near: '8603AB' }, 'near'],
        [{ near: '8999' }, 'near'],
        [{ radius: 5 }, 'near'],
        [{ sort: 'distance' }, 'near'],
        [{ near: '8603', radius: -1 }, 'radius'],
        [{ filters: { 'sets[1]': ['x'] } }, 'filters'],
        [{ filters: { unheard: ['x'] } }, 'filters.unheard'],
        [{ filters: { sector: 'care' } }, 'filters.sector'],
        [{ filters: { sector: Array(101).fill('care') } }, 'filters.sector'],
        [{ ids: Array(101).fill('x') }, 'ids'],
        [[], ''],
        ['null', ''],
      ];
      for (const [question, field] of wrong) {
        const response = await ask(app, question);
        assert.equal(response.statusCode, 400, JSON.stringify(question).slice(0, 80));
        assert.equal(response.headers['content-type'], 'application/problem+json; charset=utf-8');
        assert.equal(response.json<{ errors: { field: string }[] }>().errors[0]?.field, field, JSON.stringify(question).slice(0, 80));
      }
    });

    it('takes no question that is too large, of another kind, poisoned or in an address', async () => {
      await importDemo(harness.database);
      const { app } = await harness.receiver();
      assert.equal((await ask(app, { later: 'x'.repeat(70_000) })).statusCode, 413);
      assert.equal((await ask(app, '{"q":')).statusCode, 400);
      assert.equal((await ask(app, '{"__proto__":{"q":"x"}}')).statusCode, 400);
      assert.equal((await ask(app, 'q=taal', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode, 400);
      assert.equal((await ask(app, 'q', { 'content-type': 'text/plain' })).statusCode, 415);
      assert.equal((await app.inject('/vacancies/search?q=taal')).statusCode, 404);
    });

    it('lets only pages of listed sites ask', async () => {
      await importDemo(harness.database);
      const { app } = await harness.receiver({ ALLOWED_ORIGINS: 'https://www.waterrijk.example' });
      const allowed = await ask(app, {}, { origin: 'https://www.waterrijk.example' });
      assert.equal(allowed.statusCode, 200);
      assert.equal(allowed.headers['access-control-allow-origin'], 'https://www.waterrijk.example');
      assert.equal((await ask(app, {}, { origin: 'https://evil.example' })).statusCode, 403);
    });

    it('has a limit of its own, wide enough for a room in which people type', async () => {
      await importDemo(harness.database);
      const { app } = await harness.receiver({ RATE_LIMIT: '1', SEARCH_RATE_LIMIT: '3' });
      for (let time = 0; time < 3; time++) assert.equal((await ask(app, {})).statusCode, 200);
      const refused = await ask(app, {});
      assert.equal(refused.statusCode, 429);
      assert.equal(refused.headers['retry-after'], '60');
    });

    it('writes nothing of a question into the database', async () => {
      await importDemo(harness.database);
      const { app, database } = await harness.receiver();
      await ask(app, { q: 'dementie', near: '8603', filters: { suitable: ['low-energy'] } });
      const [row] = await database.query<{ row: string }>("select string_agg(t::text, ' ') as row from hits t");
      assert.doesNotMatch(row?.row ?? '', /dementie|8603|low-energy/);
      assert.equal(await countRows(database, 'log'), 0);
    });

    it('is not there while there is nothing to search in', async () => {
      const { app, database } = await harness.receiver();
      await database.query('delete from vacancy_edition');
      assert.equal((await ask(app, {})).statusCode, 404);
    });
  });
}
