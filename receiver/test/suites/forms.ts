/** Submissions without the help of a script, and the addresses beside them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asOffice, buildReceiver, initiative, referenceOf, send, sendForm, type Harness } from '../support/receiver.ts';

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
