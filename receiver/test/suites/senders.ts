/** Who may send, and how often. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asOffice, countRows, initiative, send, type Harness } from '../support/receiver.ts';

export function senderSuite(harness: Harness): void {
  describe('another website', () => {
    it('can neither send nor read, unless it is on the list', async () => {
      const { app, database } = await harness.receiver({ ALLOWED_ORIGINS: 'https://www.waterrijk.example' });
      for (const origin of ['https://evil.example', 'https://www.waterrijk.example.evil.example', 'http://www.waterrijk.example', 'null']) {
        const response = await send(app, initiative(), { origin });
        assert.equal(response.statusCode, 403, origin);
        assert.equal(response.headers['access-control-allow-origin'], undefined, origin);
      }
      assert.equal(await countRows(database, 'submissions'), 0);
      const allowed = await send(app, initiative(), { origin: 'https://www.waterrijk.example' });
      assert.equal(allowed.statusCode, 201);
      assert.equal(allowed.headers['access-control-allow-origin'], 'https://www.waterrijk.example');
      assert.equal(allowed.headers['access-control-allow-credentials'], undefined);
      assert.equal(
        (await send(app, initiative(), { origin: 'http://localhost', host: 'localhost' })).statusCode,
        201,
        'a page of the receiver itself',
      );
    });

    it('on the list may ask before it sends, with the headers that a widget uses', async () => {
      const { app } = await harness.receiver({ ALLOWED_ORIGINS: 'https://www.waterrijk.example' });
      const ask = (origin: string) =>
        app.inject({
          method: 'OPTIONS',
          url: '/submissions/initiative',
          headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' },
        });
      const allowed = await ask('https://www.waterrijk.example');
      assert.equal(allowed.statusCode, 204);
      assert.match(String(allowed.headers['access-control-allow-headers']), /idempotency-key/);
      assert.equal((await ask('https://evil.example')).headers['access-control-allow-origin'], undefined);
    });

    it('cannot read a refusal either, and one on the list can', async () => {
      const { app } = await harness.receiver({ ALLOWED_ORIGINS: 'https://www.waterrijk.example', RATE_LIMIT: '1' });
      const headers = { origin: 'https://www.waterrijk.example' };
      await send(app, initiative(), headers);
      const limited = await send(app, initiative(), headers);
      assert.equal(limited.statusCode, 429);
      assert.equal(limited.headers['access-control-allow-origin'], headers.origin);
      assert.match(String(limited.headers['access-control-expose-headers']), /retry-after/i);
    });

    it('never gets at the inbox, also when it is on the list', async () => {
      const { app } = await harness.receiver({ ALLOWED_ORIGINS: 'https://www.waterrijk.example' });
      const { headers } = await app.inject({ url: '/inbox', headers: { ...asOffice, origin: 'https://www.waterrijk.example' } });
      assert.equal(headers['access-control-allow-origin'], undefined);
      assert.equal(headers['x-frame-options'], 'DENY');
    });
  });

  describe('the limit', () => {
    it('lets thirty people behind one address send, and then says how long to wait', async () => {
      const { app, database, time } = await harness.receiver({ RATE_LIMIT: '' });
      for (let person = 0; person < 30; person++) {
        for (let time = 0; time < 4; time++) assert.equal((await send(app, initiative())).statusCode, 201);
      }
      const refused = await send(app, initiative());
      assert.equal(refused.statusCode, 429);
      assert.equal(refused.headers['content-type'], 'application/problem+json; charset=utf-8');
      assert.equal(refused.headers['retry-after'], '60');
      assert.equal(await countRows(database, 'submissions'), 120);
      assert.equal(
        (await app.inject({ method: 'POST', url: '/submissions/initiative', remoteAddress: '192.0.2.9', payload: initiative() }))
          .statusCode,
        201,
        'someone elsewhere',
      );
      time.now = new Date(time.now.getTime() + 60_000);
      assert.equal((await send(app, initiative())).statusCode, 201, 'a minute later');
    });

    it('is one for all processes, and takes an IPv6 network as one address', async () => {
      const [one, two] = [await harness.receiver({ RATE_LIMIT: '2' }), await harness.receiver({ RATE_LIMIT: '2' })];
      const from = (app: typeof one.app, remoteAddress: string) =>
        app.inject({ method: 'POST', url: '/submissions/initiative', remoteAddress, payload: initiative() });
      assert.equal((await from(one.app, '2001:db8:1:2::1')).statusCode, 201);
      assert.equal((await from(two.app, '2001:db8:1:2:ffff::2')).statusCode, 201);
      assert.equal((await from(one.app, '2001:db8:1:2:3::3')).statusCode, 429);
      assert.equal((await from(one.app, '2001:db8:1:3::1')).statusCode, 201);
    });

    it('keeps no address', async () => {
      const { app, database } = await harness.receiver({ RATE_LIMIT: '5' });
      await app.inject({ method: 'POST', url: '/submissions/initiative', remoteAddress: '192.0.2.77', payload: initiative() });
      for (const table of ['hits', 'submissions', 'log']) {
        const [row] = await database.query<{ row: string }>(`select string_agg(t::text, ' ') as row from ${table} t`);
        assert.ok(!row?.row.includes('192.0.2.77'), table);
      }
    });

    it('counts by the address that a trusted proxy names, and by no other', async () => {
      const { app } = await harness.receiver({ RATE_LIMIT: '1', TRUST_PROXY: '127.0.0.1' });
      const from = (forwarded: string, remoteAddress = '127.0.0.1') =>
        app.inject({
          method: 'POST',
          url: '/submissions/initiative',
          remoteAddress,
          headers: { 'x-forwarded-for': forwarded },
          payload: initiative(),
        });
      assert.equal((await from('192.0.2.1')).statusCode, 201);
      assert.equal((await from('192.0.2.2')).statusCode, 201);
      assert.equal((await from('192.0.2.1')).statusCode, 429);
      assert.equal((await from('198.51.100.1', '203.0.113.5')).statusCode, 201);
      assert.equal((await from('198.51.100.2', '203.0.113.5')).statusCode, 429, 'an untrusted sender cannot name another');
    });
  });
}
