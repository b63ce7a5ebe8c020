import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STATUS_CODES, STATUSES } from '../../src/model/status.ts';
import {
  asOffice,
  countRows,
  initiative,
  INBOX_TOKEN,
  referenceOf,
  send,
  sendForm,
  statusPath,
  type Harness,
} from '../support/receiver.ts';

export function statusSuite(harness: Harness): void {
  const sent = async (environment?: Record<string, string>) => {
    const receiver = await harness.receiver(environment);
    const response = await send(receiver.app, initiative());
    return { ...receiver, reference: referenceOf(response), path: statusPath(response) };
  };

  describe('the status page', () => {
    it('shows how it stands, and nothing of what was sent', async () => {
      const { app, path, reference } = await sent({ CONTACT_NAME: 'Samira', CONTACT_PHONE: '14 0123' });
      const page = await app.inject(path);
      assert.equal(page.statusCode, 200);
      for (const words of [reference, 'ontvangen', 'maandag 7 december 2026', 'Samira, 14 0123'])
        assert.ok(page.body.includes(words), words);
      for (const words of ['Noor', 'noor@', 'tuin', 'plein']) assert.ok(!page.body.includes(words), words);
    });

    it('is kept by no cache, search engine or log, and tells no other site where it is', async () => {
      const { app, path } = await sent();
      const { headers, body } = await app.inject(path);
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['x-robots-tag'], 'noindex, nofollow');
      assert.match(body, /<meta name="robots" content="noindex, nofollow"/);
      assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    });

    it('cannot be opened with the reference, nor found from what is in the database', async () => {
      const { app, database, path, reference } = await sent();
      assert.equal((await app.inject(`/status/${reference}`)).statusCode, 404);
      const token = path.split('/').at(-1) ?? '';
      assert.equal(Buffer.from(token, 'base64url').length, 32);
      for (const table of ['submissions', 'log', 'secrets']) {
        const rows = await database.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`);
        for (const { row } of rows) {
          assert.ok(!row.includes(token));
          assert.ok(!row.includes(Buffer.from(token, 'base64url').toString('hex')));
        }
      }
    });

    it('looks the same to outsiders whether it never was or has expired', async () => {
      const { app, path, time } = await sent({ STATUS_DAYS: '30' });
      const unknown = await app.inject(`/status/${'A'.repeat(43)}`);
      time.now = new Date('2026-12-23T10:00:00Z');
      assert.equal((await app.inject(path)).statusCode, 200);
      time.now = new Date('2026-12-24T10:00:00Z');
      const expired = await app.inject(path);
      assert.equal(expired.statusCode, 404);
      assert.equal(expired.body, unknown.body);
    });

    it('makes whoever tries addresses wait, without closing out the others', async () => {
      const { app, path } = await sent();
      for (let guess = 0; guess < 20; guess++)
        assert.equal((await app.inject(`/status/${String(guess).padStart(43, 'A')}`)).statusCode, 404);
      const blocked = await app.inject(`/status/${'B'.repeat(43)}`);
      assert.equal(blocked.statusCode, 429);
      assert.ok(Number(blocked.headers['retry-after']) > 0);
      assert.equal((await app.inject({ url: path, remoteAddress: '192.0.2.7' })).statusCode, 200);
    });

    it('takes an addition, for the office and not for the page', async () => {
      const { app, path, reference } = await sent();
      const answer = await sendForm(app, `${path}/correct`, { words: 'Mijn nummer is\r\n<b>06 98765432</b>' });
      assert.equal(answer.statusCode, 303);
      const page = await app.inject(String(answer.headers.location));
      assert.match(page.body, /Je aanvulling is verstuurd/);
      assert.ok(!page.body.includes('98765432'));
      const item = await app.inject({ url: `/inbox/${reference}`, headers: asOffice });
      assert.match(item.body, /&lt;b&gt;06 98765432&lt;\/b&gt;/);
    });

    it('says so when an addition is empty, too long or one too many', async () => {
      const { app, path, database } = await sent();
      assert.equal((await sendForm(app, `${path}/correct`, { words: '   ' })).statusCode, 400);
      assert.equal((await sendForm(app, `${path}/correct`, { words: 'x'.repeat(2001) })).statusCode, 400);
      for (let count = 0; count < 20; count++)
        assert.equal((await sendForm(app, `${path}/correct`, { words: `nummer ${count}` })).statusCode, 303);
      assert.equal((await sendForm(app, `${path}/correct`, { words: 'nog een' })).statusCode, 409);
      assert.equal(await countRows(database, 'corrections'), 20);
    });

    it('withdraws after a clear yes, once, and then takes no additions', async () => {
      const { app, path, database } = await sent();
      assert.equal((await sendForm(app, `${path}/withdraw`, {})).statusCode, 400);
      assert.equal((await sendForm(app, `${path}/withdraw`, { sure: 'yes' })).statusCode, 303);
      assert.equal((await sendForm(app, `${path}/withdraw`, { sure: 'yes' })).statusCode, 303);
      const [row] = await database.query<{ status: string; revision: number }>('select status, revision from submissions');
      assert.deepEqual(row, { status: 'withdrawn', revision: 2 });
      const page = await app.inject(path);
      assert.match(page.body, /ingetrokken/);
      assert.doesNotMatch(page.body, /<form/);
      assert.equal((await sendForm(app, `${path}/correct`, { words: 'toch nog' })).statusCode, 409);
    });

    it('apologises when the date has passed without a word', async () => {
      const { app, path, time } = await sent();
      time.now = new Date('2026-12-08T10:00:00Z');
      assert.match((await app.inject(path)).body, /onze excuses/);
    });
  });

  describe('the office', () => {
    it('cannot say partly, passed on, stopped or does not fit without a reason', async () => {
      assert.deepEqual(
        STATUS_CODES.filter((code) => STATUSES[code].reason),
        ['passed-on', 'stopped', 'partly', 'does-not-fit'],
      );
      const { app, reference, database } = await sent();
      for (const status of ['passed-on', 'stopped', 'partly', 'does-not-fit']) {
        const answer = await sendForm(app, `/inbox/${reference}/status`, { status, reason: ' ', alternative: 'Iets anders' }, asOffice);
        assert.equal(answer.statusCode, 400, status);
        assert.match(answer.body, /Schrijf bij deze stand waarom/);
      }
      const noAlternative = await sendForm(app, `/inbox/${reference}/status`, { status: 'does-not-fit', reason: 'Te duur' }, asOffice);
      assert.equal(noAlternative.statusCode, 400);
      assert.match(noAlternative.body, /wat wel kan/);
      const [row] = await database.query<{ status: string }>('select status from submissions');
      assert.equal(row?.status, 'received');
    });

    it('tells the resident the status, the reason, what is possible and whom to call, and notes it', async () => {
      const { app, reference, path } = await sent();
      const change = {
        status: 'does-not-fit',
        reason: 'Daar komt <een weg>',
        alternative: 'Het veld aan de Kade is vrij',
        contact: 'Samira, 14 0123',
      };
      assert.equal((await sendForm(app, `/inbox/${reference}/status`, change, asOffice)).statusCode, 303);
      const page = (await app.inject(path)).body;
      for (const words of ['past niet', 'Daar komt &lt;een weg&gt;', 'Het veld aan de Kade is vrij', 'Samira, 14 0123'])
        assert.ok(page.includes(words), words);
      assert.match(
        (await app.inject({ url: `/inbox/${reference}`, headers: asOffice })).body,
        /stand: van ontvangen naar past niet: Daar komt &lt;een weg&gt;/,
      );
    });

    it('keeps the page of the resident alive by answering', async () => {
      const { app, reference, path, time } = await sent({ STATUS_DAYS: '30' });
      time.now = new Date('2026-12-20T10:00:00Z');
      await sendForm(app, `/inbox/${reference}/status`, { status: 'go-ahead' }, asOffice);
      time.now = new Date('2027-01-15T10:00:00Z');
      assert.equal((await app.inject(path)).statusCode, 200);
    });

    it('refuses a status that does not exist', async () => {
      const { app, reference } = await sent();
      assert.equal((await sendForm(app, `/inbox/${reference}/status`, { status: 'constructor' }, asOffice)).statusCode, 400);
    });
  });

  describe('the way into the inbox', () => {
    const cookieFrom = (value: unknown) => ([value].flat() as string[])[0]?.split(';')[0] ?? '';

    it('changes the token in the address for a cookie, and sends the address on without it', async () => {
      const { app } = await sent();
      const answer = await app.inject(`/inbox?token=${INBOX_TOKEN}`);
      assert.equal(answer.statusCode, 303);
      assert.equal(answer.headers.location, '/inbox');
      assert.match(String(answer.headers['set-cookie']), /HttpOnly; SameSite=Strict/);
      assert.ok(!String(answer.headers['set-cookie']).includes(INBOX_TOKEN));
      assert.equal((await app.inject({ url: '/inbox', headers: { cookie: cookieFrom(answer.headers['set-cookie']) } })).statusCode, 200);
    });

    it('stays shut without the token, with a wrong one, with a made-up cookie and after ten hours', async () => {
      const { app, time, reference } = await sent();
      const cookie = cookieFrom((await app.inject(`/inbox?token=${INBOX_TOKEN}`)).headers['set-cookie']);
      for (const url of [
        '/inbox',
        `/inbox/${reference}`,
        `/inbox/${reference}/files/0`,
        '/inbox/exports',
        '/inbox/export.csv',
        '/inbox/export.json',
        '/inbox/exports/1.json',
      ]) {
        assert.equal((await app.inject(url)).statusCode, 401, url);
        assert.equal((await app.inject({ url, headers: { authorization: 'Bearer wrong' } })).statusCode, 401, url);
        assert.equal((await app.inject({ url, headers: { cookie: 'meedoen-inbox=99999999999.AAAA' } })).statusCode, 401, url);
      }
      assert.equal((await app.inject('/inbox?token=wrong')).statusCode, 403);
      time.now = new Date(time.now.getTime() + 10 * 3600_000);
      assert.equal((await app.inject({ url: '/inbox', headers: { cookie } })).statusCode, 401);
    });

    it('makes whoever tries tokens wait', async () => {
      const { app } = await sent();
      for (let guess = 0; guess < 20; guess++) await app.inject(`/inbox?token=guess-${guess}`);
      assert.equal((await app.inject(`/inbox?token=${INBOX_TOKEN}`)).statusCode, 429);
      assert.equal((await app.inject({ url: '/inbox', headers: asOffice })).statusCode, 429);
      assert.equal((await app.inject({ url: '/inbox', headers: asOffice, remoteAddress: '192.0.2.7' })).statusCode, 200);
    });

    it('lets no other page change anything: a form needs what stands in our own forms', async () => {
      const { app, reference, database } = await sent();
      const cookie = cookieFrom((await app.inject(`/inbox?token=${INBOX_TOKEN}`)).headers['set-cookie']);
      const change = { status: 'go-ahead' };
      assert.equal((await sendForm(app, `/inbox/${reference}/status`, change, { cookie })).statusCode, 403);
      assert.equal((await sendForm(app, `/inbox/${reference}/status`, { ...change, csrf: 'x' }, { cookie })).statusCode, 403);
      const page = (await app.inject({ url: `/inbox/${reference}`, headers: { cookie } })).body;
      const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
      assert.equal((await sendForm(app, `/inbox/${reference}/status`, { ...change, csrf }, { cookie })).statusCode, 303);
      const [row] = await database.query<{ status: string }>('select status from submissions');
      assert.equal(row?.status, 'go-ahead');
    });
  });
}
