/** Submissions without the help of a script, and the addresses beside them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Envelope } from '../../../src/submission/model/envelope.ts';
import { encodeFlat } from '../../../src/submission/model/flat.ts';
import {
  asOffice,
  buildReceiver,
  countRows,
  initiative,
  multipart,
  referenceOf,
  send,
  sendForm,
  type Harness,
} from '../support/receiver.ts';
import { png } from '../support/samples.ts';

export function formSuite(harness: Harness): void {
  describe('a plain form', () => {
    const fields = {
      'meedoen-id': 'a'.repeat(32),
      title: 'Een bankje',
      kind: 'idea',
      'place.postcode': '1234AB',
      'contact.channel': 'phone',
      'contact.phone': '06 12 34 56 78',
    };

    it('is received as an envelope, and answered with a page', async () => {
      const { app, database } = await harness.receiver();
      const response = await sendForm(
        app,
        '/submissions/initiative',
        [
          ...Object.entries(fields),
          ['themes', 'green'],
          ['themes', 'meeting'],
          ['backing.number', '12'],
          ['summary', ''],
          ['_token', 'of the CMS'],
        ],
        {
          referer: 'https://www.waterrijk.example/idee?zoek=schulden#boven',
        },
      );
      assert.equal(response.statusCode, 201);
      assert.match(String(response.headers['content-type']), /^text\/html/);
      assert.match(response.body, /Kenmerk/);
      const [row] = await database.query<{ envelope: { page: string; data: unknown } }>('select envelope from submissions');
      assert.equal(row?.envelope.page, 'https://www.waterrijk.example/idee');
      assert.deepEqual(row.envelope.data, {
        title: 'Een bankje',
        kind: 'idea',
        place: { postcode: '1234AB' },
        contact: { channel: 'phone', phone: '06 12 34 56 78' },
        themes: ['green', 'meeting'],
        backing: { number: 12 },
      });
    });

    it('makes a list of a single tick, and one submission of a double click', async () => {
      const { app, database } = await harness.receiver();
      const { 'meedoen-id': _id, ...withoutId } = fields;
      await sendForm(app, '/submissions/initiative', { ...withoutId, themes: 'green' });
      await sendForm(app, '/submissions/initiative', { ...withoutId, themes: 'green' });
      const rows = await database.query<{ envelope: { data: { themes: unknown } } }>('select envelope from submissions');
      assert.equal(rows.length, 1);
      assert.deepEqual(rows[0]?.envelope.data.themes, ['green']);
    });

    it('is told on a page what is missing, in the language of the browser', async () => {
      const { app } = await harness.receiver();
      const response = await sendForm(app, '/submissions/initiative', { title: '<script>x</script>' }, { 'accept-language': 'en' });
      assert.equal(response.statusCode, 400);
      assert.match(response.body, /<strong>kind<\/strong>: This is still needed\./);
      assert.doesNotMatch(response.body, /<script>/);
    });

    it('may bring photos along, and is answered with a page; a field without a file is no file', async () => {
      const { app, database } = await harness.receiver();
      const { 'meedoen-id': _id, ...withoutId } = fields;
      const photo = await png();
      const post = () => {
        const { payload, contentType } = multipart([
          ...Object.entries(withoutId).map(([name, content]) => ({ name, content })),
          { name: 'summary', content: 'Eerst\r\ndan' },
          { name: 'photos', filename: 'plein.png', type: 'image/png', content: photo },
          { name: 'drawings', filename: '', content: '' },
        ]);
        return app.inject({
          method: 'POST',
          url: '/submissions/initiative',
          headers: { 'content-type': contentType, accept: 'text/html' },
          payload,
        });
      };
      const response = await post();
      assert.equal(response.statusCode, 201, response.body);
      assert.match(String(response.headers['content-type']), /^text\/html/);
      assert.equal((await post()).body, response.body, 'a double click is one submission');
      const rows = await database.query<{ envelope: { data: Record<string, unknown>; files: unknown[] } }>(
        'select envelope from submissions',
      );
      assert.equal(rows.length, 1);
      assert.equal(rows[0]?.envelope.data['summary'], 'Eerst\ndan');
      assert.deepEqual(await database.query('select field, name, type from files'), [
        { field: 'photos', name: 'plein.png', type: 'image/png' },
      ]);
    });

    it('may be the one that the widget itself posts: every question in words, and a photo', async () => {
      const { app, database } = await harness.receiver();
      const asked = Array.from({ length: 150 }, (_, number) => ({ field: `extra.q${number}`, question: `Vraag ${number}?`, answer: 'ja' }));
      const envelope = initiative({ asked });
      const fields = encodeFlat(envelope as unknown as Envelope).map(([name, content]) => ({ name, content }));
      const { payload, contentType } = multipart([
        ...fields,
        { name: 'photos', filename: 'plein.png', type: 'image/png', content: await png() },
      ]);
      const headers = { 'content-type': contentType, accept: 'text/html' };
      const response = await app.inject({ method: 'POST', url: '/submissions/initiative', headers, payload });
      assert.equal(response.statusCode, 201, response.body);
      const [row] = await database.query<{ envelope: { asked: unknown; data: unknown } }>('select envelope from submissions');
      assert.deepEqual([row?.envelope.asked, row?.envelope.data], [asked, envelope.data]);
      assert.deepEqual(await database.query('select field, name from files'), [{ field: 'photos', name: 'plein.png' }]);
    });

    it('with files is refused on a page when something in it is wrong or too much', async () => {
      const { app, database } = await harness.receiver({ FILES_MAX: '1', FILE_MAX_BYTES: '2000', BODY_LIMIT: '3000' });
      const photo = await png();
      const refused = async (status: number, ...parts: Parameters<typeof multipart>[0]) => {
        const { payload, contentType } = multipart([...Object.entries(fields).map(([name, content]) => ({ name, content })), ...parts]);
        const headers = { 'content-type': contentType, accept: 'text/html' };
        const response = await app.inject({ method: 'POST', url: '/submissions/initiative', headers, payload });
        assert.equal(response.statusCode, status, response.body);
        assert.match(String(response.headers['content-type']), /^text\/html/);
      };
      const file = { name: 'photos', filename: 'a.png', type: 'image/png', content: photo };
      await refused(400, file, { ...file, filename: 'b.png' });
      await refused(400, { ...file, content: 'no picture' });
      await refused(400, { ...file, name: 'no such field<script>' });
      await refused(413, { ...file, content: Buffer.alloc(3000) });
      await refused(413, { name: 'summary', content: 'x'.repeat(3100) });
      await refused(413, { name: 'summary', content: 'x'.repeat(1600) }, { name: 'themes', content: 'x'.repeat(1600) });
      await refused(400, { name: '__proto__.x', content: 'x' });
      assert.equal(await countRows(database, 'submissions'), 0);
    });

    it('flags what a robot filled in, and takes it all the same', async () => {
      const { app, database } = await harness.receiver();
      assert.equal(
        (await sendForm(app, '/submissions/initiative', { ...fields, 'meedoen-website': 'http://spam.example' })).statusCode,
        201,
      );
      const [row] = await database.query<{ envelope: { flags: unknown } }>('select envelope from submissions');
      assert.deepEqual(row?.envelope.flags, ['honeypot']);
    });
  });

  describe('the other addresses', () => {
    it('tell whether the receiver lives and is ready', async () => {
      const { app } = await harness.receiver();
      assert.equal((await app.inject('/health/live')).statusCode, 200);
      assert.equal((await app.inject('/health/ready')).statusCode, 200);
      const broken = await buildReceiver({
        ...harness.database,
        query: (sql, parameters) => (sql === 'select 1' ? Promise.reject(new Error('gone')) : harness.database.query(sql, parameters)),
      });
      assert.equal((await broken.app.inject('/health/live')).statusCode, 200);
      assert.equal((await broken.app.inject('/health/ready')).statusCode, 503);
      await broken.app.close();
    });

    it('serve the vacancies, and spare who has them already', async () => {
      const { app } = await harness.receiver({ VACANCIES_FILE: new URL('./submissions.ts', import.meta.url).pathname });
      const first = await app.inject('/vacancies');
      assert.equal(first.statusCode, 200);
      assert.equal((await app.inject({ url: '/vacancies', headers: { 'if-none-match': String(first.headers.etag) } })).statusCode, 304);
      const without = await harness.receiver({ VACANCIES_FILE: '/nowhere/vacancies.json' });
      assert.equal((await without.app.inject('/vacancies')).statusCode, 404);
    });

    it('show in the inbox what came in, to who has the token', async () => {
      const { app } = await harness.receiver();
      const reference = referenceOf(await send(app, initiative()));
      assert.match((await app.inject({ url: '/inbox', headers: asOffice })).body, new RegExp(reference));
      const item = await app.inject({ url: `/inbox/${reference}`, headers: asOffice });
      assert.match(item.body, /Wat is je idee\?/);
      assert.match(item.body, /noor@voorbeeld\.example/);
    });
  });
}
