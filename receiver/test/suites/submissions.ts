import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { buildReceiver, countRows, initiative, newId, referenceOf, send, type Harness } from '../support/receiver.ts';

export function submissionSuite(harness: Harness): void {
  describe('a submission', () => {
    it('is kept, and acknowledged with a reference, a date and a link', async () => {
      const { app, database } = await harness.receiver();
      const envelope = initiative();
      const response = await send(app, envelope, { 'idempotency-key': envelope.id });
      assert.equal(response.statusCode, 201);
      const receipt = response.json<{ reference: string; answerBy: string; message: string; links: { href: string }[] }>();
      assert.match(receipt.reference, /^[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}$/);
      assert.equal(receipt.answerBy, '2026-12-07');
      assert.match(
        receipt.message,
        /^Dank je wel\. Gemeente Waterrijk heeft het ontvangen\. Je krijgt uiterlijk maandag 7 december 2026 antwoord\.$/,
      );
      assert.match(receipt.links[0]?.href ?? '', /\/status\/[\w-]{43}$/);
      const [row] = await database.query<{ envelope: Record<string, unknown>; reference: string }>(
        'select envelope, reference from submissions',
      );
      assert.equal(row?.reference, receipt.reference);
      assert.deepEqual(row.envelope['data'], envelope.data);
    });

    it('is answered in the language that the resident was reading', async () => {
      const { app } = await harness.receiver();
      const response = await send(app, initiative({ locale: 'en-GB' }), { 'accept-language': 'nl' });
      assert.match(response.json<{ message: string }>().message, /^Thank you\. .* by Monday,? 7 December 2026\.$/);
    });

    it('names no date when there is no term for its type', async () => {
      const { app } = await harness.receiver({ ANSWER_WITHIN: 'vacancy-wish=5wd' });
      const receipt = (await send(app, initiative())).json<{ message: string; answerBy?: string }>();
      assert.equal(receipt.answerBy, undefined);
      assert.match(receipt.message, /Gemeente Waterrijk laat weten wanneer je antwoord krijgt\.$/);
    });

    it('gets the same answer to the byte when it is sent again, also by another process and later', async () => {
      const first = await harness.receiver();
      const second = await harness.receiver({}, { now: new Date('2026-11-29T10:00:00Z') });
      const envelope = initiative();
      const answers = [await send(first.app, envelope), await send(first.app, envelope), await send(second.app, envelope)];
      assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([201]));
      assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
      assert.equal(await countRows(harness.database, 'submissions'), 1);
    });

    it('is the same submission however its keys are ordered', async () => {
      const { app, database } = await harness.receiver();
      const envelope = initiative();
      const turned = Object.fromEntries(Object.entries(envelope).reverse()) as typeof envelope;
      const answers = [await send(app, envelope), await send(app, turned)];
      assert.equal(answers[0]?.body, answers[1]?.body);
      assert.equal(await countRows(database, 'submissions'), 1);
    });

    it('is kept once when twenty copies arrive at the same moment at two processes', async () => {
      const [one, two] = [await harness.receiver(), await harness.receiver()];
      const envelope = initiative();
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => send((index % 2 ? one : two).app, envelope)));
      assert.deepEqual(new Set(answers.map(({ statusCode }) => statusCode)), new Set([201]));
      assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
      assert.equal(await countRows(harness.database, 'submissions'), 1);
      assert.equal(await countRows(harness.database, 'log'), 1);
    });

    it('waits for a copy that is still being kept, and gets its receipt', async () => {
      const gate = Promise.withResolvers<undefined>();
      const inside = Promise.withResolvers<undefined>();
      const slow = await buildReceiver({
        ...harness.database,
        transaction: (work) =>
          harness.database.transaction(async (transaction) => {
            const result = await work(transaction);
            inside.resolve(undefined);
            await gate.promise;
            return result;
          }),
      });
      const { app } = await harness.receiver();
      const envelope = initiative();
      const first = send(slow.app, envelope);
      await inside.promise;
      let isAnswered = false;
      const second = send(app, envelope).then((response) => {
        isAnswered = true;
        return response;
      });
      // A round trip to the database, after which an answer that did not wait would be there.
      await Promise.race([second, app.inject('/health/live').then(() => app.inject('/health/live'))]);
      assert.equal(isAnswered, false);
      gate.resolve(undefined);
      assert.equal((await first).body, (await second).body);
      assert.equal(await countRows(harness.database, 'submissions'), 1);
      await slow.app.close();
    });

    it('is refused with 422 when its id was used for something else', async () => {
      const { app, database } = await harness.receiver();
      const envelope = initiative();
      await send(app, envelope);
      const response = await send(app, { ...envelope, data: { ...envelope.data, title: 'Iets anders' } });
      assert.equal(response.statusCode, 422);
      assert.equal(response.headers['content-type'], 'application/problem+json; charset=utf-8');
      assert.equal(await countRows(database, 'submissions'), 1);
    });

    it('is refused when the Idempotency-Key is not its id, and taken when the key stands in quotes', async () => {
      const { app } = await harness.receiver();
      const envelope = initiative();
      assert.equal((await send(app, envelope, { 'idempotency-key': newId() })).statusCode, 400);
      assert.equal((await send(app, envelope, { 'idempotency-key': `"${envelope.id}"` })).statusCode, 201);
    });

    it('is told per field what is wrong, by pointer, name, code and in words', async () => {
      const { app, database } = await harness.receiver();
      const response = await send(
        app,
        initiative({ locale: 'en', data: { title: '', kind: 'initiative', place: {}, contact: { channel: 'pigeon', email: 'no' } } }),
      );
      assert.equal(response.statusCode, 400);
      const { errors, title } = response.json<{
        title: string;
        errors: { pointer: string; field: string; code: string; detail: string }[];
      }>();
      assert.equal(title, 'Not everything has been filled in correctly yet.');
      assert.deepEqual(errors.map(({ pointer, field, code }) => [pointer, field, code]).sort(), [
        ['#/data/contact/channel', 'contact.channel', 'enum'],
        ['#/data/contact/email', 'contact.email', 'pattern'],
        ['#/data/title', 'title', 'minLength'],
      ]);
      assert.deepEqual(errors.find(({ field }) => field === 'title')?.detail, 'This is still empty.');
      assert.equal(await countRows(database, 'submissions'), 0);
    });

    it('may hold fields that this receiver does not know yet', async () => {
      const { app, database } = await harness.receiver();
      assert.equal((await send(app, initiative({ later: { than: 'us' } }))).statusCode, 201);
      const [row] = await database.query<{ envelope: { later: unknown } }>('select envelope from submissions');
      assert.deepEqual(row?.envelope.later, { than: 'us' });
    });

    it('keeps every letter that people write, and survives those that no database takes', async () => {
      const { app, database } = await harness.receiver();
      const words = 'Ğü 你好 مرحبا 👩‍👩‍👧 \u202e omgekeerd';
      const response = await send(
        app,
        initiative({ data: { ...initiative().data, summary: words, motive: 'nul \0 en half \ud83d teken' } }),
      );
      assert.equal(response.statusCode, 201);
      const [row] = await database.query<{ envelope: { data: { summary: string; motive: string } } }>('select envelope from submissions');
      assert.equal(row?.envelope.data.summary, words);
      assert.equal(row.envelope.data.motive, 'nul \ufffd en half \ufffd teken');
    });

    it('is counted in length as the widget counts it', async () => {
      const { app } = await harness.receiver();
      const title = (length: number) => initiative({ data: { ...initiative().data, title: '🌳'.repeat(length / 2) } });
      assert.equal((await send(app, title(200))).statusCode, 201);
      assert.equal((await send(app, title(202))).statusCode, 400);
    });

    it('is not acknowledged when the commit fails', async () => {
      const failing: Database = {
        ...harness.database,
        transaction: (work) =>
          harness.database.transaction(async (transaction) => {
            await work(transaction);
            throw new Error('The power went off.');
          }),
      };
      const { app } = await buildReceiver(failing);
      const response = await send(app, initiative());
      assert.equal(response.statusCode, 500);
      assert.doesNotMatch(response.body, /power|stack|at /);
      assert.equal(await countRows(harness.database, 'submissions'), 0);
      await app.close();
    });

    it('gets another reference when the first one is taken', async () => {
      const { app, config, database } = await harness.receiver();
      const { buildApp } = await import('../../src/app.ts');
      let calls = 0;
      // The first two references are alike; ids and secrets are not made here.
      const random = (count: number) => new Uint8Array(count).fill(++calls <= 2 ? 1 : calls);
      await send(app, initiative());
      const other = await buildApp(config, { database, clock: () => new Date(), random });
      calls = 0;
      const answers = [await send(other, initiative()), await send(other, initiative())];
      assert.deepEqual(
        answers.map(({ statusCode }) => statusCode),
        [201, 201],
      );
      assert.notEqual(referenceOf(answers[0] as never), referenceOf(answers[1] as never));
      await other.close();
    });
  });
}
